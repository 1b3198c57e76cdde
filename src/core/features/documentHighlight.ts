import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import { offsetAt, rangeOf, type Position } from '../text/lines';
import type { VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { mentionsOf } from './mentionsOf';
import { referentAt } from './referent';

/** What in the note speaks of the same thing as the words at `position`; empty in ordinary text. */
export function documentHighlight(
  { vault }: FeatureContext,
  path: VaultPath,
  position: Position,
): DocumentHighlight[] {
  const note = vault.notes.get(path);
  const referent = note && referentAt(vault, note, offsetAt(note.lines, position));
  if (!referent) return [];
  return mentionsOf(vault, referent, note)
    .filter(({ isDeclaration }) => !(isDeclaration && referent.kind === 'note'))
    .map(({ span, isDeclaration }) => ({
      range: rangeOf(note.lines, span),
      kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
