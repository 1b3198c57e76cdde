import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { describeOutcome, tellWhen } from '../linkcheck/reportOutcome';
import { writtenAddresses } from '../linkcheck/writtenAddresses';
import { offsetAt, rangeOf, type Position } from '../text/lines';
import { touches } from '../text/span';
import type { VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';

/** What came of the web address at `position`, and when it was asked; `undefined` elsewhere and where nobody has asked. */
export function hoverWeb(
  { vault, outcomeOf, dayOf }: FeatureContext,
  path: VaultPath,
  position: Position,
): Hover | undefined {
  const note = vault.notes.get(path);
  if (!note || !outcomeOf) return undefined;
  const offset = offsetAt(note.lines, position);
  const address = writtenAddresses(vault, note).find(
    ({ span, links }) =>
      touches(span, offset) || links.some((link) => link.form !== 'reference' && touches(link.span, offset)),
  );
  const outcome = address && outcomeOf(address.url);
  if (!outcome) return undefined;
  const { seen, advice } = describeOutcome(outcome);
  const when = tellWhen(outcome, dayOf);
  const value = [seen, when, advice].filter(Boolean).join(' ');
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(note.lines, address.span) };
}
