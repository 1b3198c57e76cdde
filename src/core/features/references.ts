import type { Location } from 'vscode-languageserver-types';
import { offsetAt, rangeOf, type Position } from '../text/lines';
import type { VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { mentionsOf } from './mentionsOf';
import { referentAt } from './referent';

export interface ReferencesOptions {
  /** Whether the thing itself is listed, too. */
  readonly includeDeclaration: boolean;
}

/**
 * All places of the vault that speak of what stands at `position` (see `referentAt`): links to a note, heading,
 * block or asset, links that ask for the same missing name, uses of a tag, a footnote, a definition, a URL.
 */
export function references(
  context: FeatureContext,
  path: VaultPath,
  { position, includeDeclaration }: ReferencesOptions & { readonly position: Position },
): Location[] {
  const { vault, uriOf } = context;
  const note = vault.notes.get(path);
  if (!note) return [];
  const referent = referentAt(vault, note, offsetAt(note.lines, position));
  if (!referent) return [];
  return mentionsOf(vault, referent)
    .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
    .map((mention) => ({
      uri: uriOf(mention.path),
      range: rangeOf(vault.notes.get(mention.path)!.lines, mention.span),
    }));
}
