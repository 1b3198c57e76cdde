import { describeOutcome } from '../../core/linkcheck/reportOutcome';
import { planLinks } from '../../core/linkcheck/planLinks';
import type { LinkOutcome } from '../../core/linkcheck/verdict';
import { rangeOf } from '../../core/text/lines';
import type { LinkPlace, LinkReport, ReportedLink } from '../../protocol/links';
import type { Session } from '../session';
import { inSlices } from '../slices';
import { allViews } from './linkTargets';

/** What is known of the addresses that the notes of all vaults write now, in order of address. */
export async function linkReport(session: Session): Promise<LinkReport> {
  const links = new Map<string, { readonly outcome: LinkOutcome; readonly places: LinkPlace[] }>();
  for (const { vault, outcomeOf, uriOf } of await allViews(session)) {
    if (!outcomeOf) continue;
    const notes = [...vault.notes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    for await (const note of inSlices(notes)) {
      for (const { url, uses } of planLinks(vault, [note])) {
        const outcome = outcomeOf(url);
        if (!outcome) continue;
        const link = links.get(url) ?? { outcome, places: [] };
        links.set(url, link);
        for (const { span } of uses)
          link.places.push({ uri: uriOf(note.path), note: note.path, range: rangeOf(note.lines, span) });
      }
    }
  }
  // What the settings alone say is worth telling only beside what was asked.
  const wasAsked = [...links.values()].some(({ outcome }) => outcome.checkedAt !== undefined);
  if (!wasAsked) return { links: [] };
  const reported = [...links.values()].map(({ outcome, places }) => reportedLink(outcome, places));
  return { links: reported.sort((a, b) => (a.url < b.url ? -1 : 1)) };
}

function reportedLink(outcome: LinkOutcome, places: readonly LinkPlace[]): ReportedLink {
  const { url, verdict, to, checkedAt } = outcome;
  return {
    url,
    host: URL.canParse(url) ? new URL(url).host : '',
    verdict,
    summary: describeOutcome(outcome).seen.replace(/\.$/, ''),
    ...(to !== undefined && { to }),
    ...(checkedAt !== undefined && { checkedAt }),
    places,
  };
}
