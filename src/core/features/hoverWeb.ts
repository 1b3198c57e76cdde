import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Severities } from '../checks/index';
import { archivedAddress } from '../linkcheck/archivedAddress';
import { describeOutcome, tellWhen, utcDay } from '../linkcheck/reportOutcome';
import type { LinkOutcome } from '../linkcheck/verdict';
import { writtenAddresses, type WrittenAddress } from '../linkcheck/writtenAddresses';
import { offsetAt, rangeOf, type Position } from '../text/lines';
import { contains, touches } from '../text/span';
import type { Note, VaultPath } from '../vault/vault';
import type { FeatureContext } from './context';
import { inlineCode } from './safeMarkdown';
import { webFindings } from './webFindings';

/** What the web address that is hovered over is asked about. */
export interface HoverWebQuestion {
  readonly position: Position;
  /** As the findings have them: what an editor shows there as a finding is not said twice. */
  readonly severities?: Severities;
}

/**
 * What came of the web address at `position`, when it was asked, where it led, and where copies of it are; `undefined`
 * elsewhere, where nobody has asked, and where a finding says it all.
 */
export function hoverWeb(
  context: FeatureContext,
  path: VaultPath,
  { position, severities = {} }: HoverWebQuestion,
): Hover | undefined {
  const { vault, outcomeOf, dayOf = utcDay } = context;
  const note = vault.notes.get(path);
  if (!note) return undefined;
  const address = addressAt(context, note, offsetAt(note.lines, position));
  const outcome = address && outcomeOf?.(address.url);
  if (!outcome) return undefined;
  const isFinding = webFindings(context, note, severities).some(({ finding }) =>
    contains(address.span, finding.span),
  );
  const { seen, advice } = describeOutcome(outcome);
  const told = isFinding ? '' : [seen, tellWhen(outcome, dayOf), advice].filter(Boolean).join(' ');
  const value = [told, chainOf(outcome), archiveOf(outcome, note)].filter(Boolean).join('\n\n');
  if (value === '') return undefined;
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(note.lines, address.span) };
}

/** An address counts from the beginning of its link to the end, but for one that several links share. */
function addressAt({ vault }: FeatureContext, note: Note, offset: number): WrittenAddress | undefined {
  return writtenAddresses(vault, note).find(
    ({ span, links }) =>
      touches(span, offset) ||
      links.some(({ form, span: all }) => form !== 'reference' && touches(all, offset)),
  );
}

/** The answers on the way, where there was a way. */
function chainOf({ hops }: LinkOutcome): string {
  if (hops.length < 2) return '';
  return hops.map(({ url, status }) => `- ${status} ${inlineCode(url)}`).join('\n');
}

function archiveOf({ url, verdict, reason }: LinkOutcome, note: Note): string {
  const mayBeGone = verdict === 'broken' || verdict === 'timeout' || reason === 'to-root';
  if (!mayBeGone || !URL.canParse(url)) return '';
  const address = archivedAddress(url, note).replace(/[()<>\\\s]/g, encodeURIComponent);
  return `[Look for a copy in the Web Archive](<${address}>)`;
}
