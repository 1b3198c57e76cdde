import type { Finding, Fix } from '../checks/finding';
import { linkCodes } from '../linkcheck/linkCodes';
import { linkFixes } from '../linkcheck/linkFixes';
import { planLinks } from '../linkcheck/planLinks';
import { writtenAddresses } from '../linkcheck/writtenAddresses';
import type { LinkOutcome } from '../linkcheck/verdict';
import type { Note } from '../vault/vault';
import type { FeatureContext } from './context';

/** Whether the finding of this code tells what the web answered. */
export function isAboutWeb(code: string): boolean {
  return linkCodes.includes(code);
}

/** Ways out of what the web's answer says of an address in `note`, in this note or everywhere; best first. */
export function webFixes(context: FeatureContext, note: Note, finding: Finding): Fix[] {
  const outcome = outcomeAt(context, note, finding);
  if (!outcome) return [];
  const plan =
    outcome.to === undefined ? [] : planLinks(context.vault, notesThatMayWrite(context, outcome.url));
  return linkFixes(context.vault, finding, { outcome, plan });
}

/** What is known of the address that the finding is about; `undefined` when the note writes another there by now. */
export function outcomeAt(
  { vault, outcomeOf }: FeatureContext,
  note: Note,
  { span: { start, end } }: Pick<Finding, 'span'>,
): LinkOutcome | undefined {
  const address = writtenAddresses(vault, note).find(({ span }) => span.start <= start && end <= span.end);
  return address && outcomeOf?.(address.url);
}

/** Who writes an address writes its host; one in other letters than Latin is written in more than one manner. */
function notesThatMayWrite({ vault }: FeatureContext, url: string): Iterable<Note> {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (host === '' || host.includes('xn--')) return vault.notes.values();
  const written = new RegExp(host.replace(/[^a-z0-9-]/g, '\\$&'), 'i');
  return [...vault.notes.values()].filter(({ text }) => written.test(text));
}
