import type { LinkReport, LinkVerdict, ReportedLink } from '../../protocol/links';

/** Verdicts, what must be acted on first, with what stands over their addresses. */
const HEADINGS: Readonly<Record<LinkVerdict, string>> = {
  broken: 'Broken',
  'fragment-missing': 'Section not on the page',
  redirected: 'Moved',
  insecure: 'Not secure',
  timeout: 'No answer',
  uncertain: 'Uncertain',
  ok: 'In order',
  skipped: 'Not asked',
};

const TOLD_BY_DEFAULT: readonly LinkVerdict[] = (Object.keys(HEADINGS) as LinkVerdict[]).filter(
  (verdict) => verdict !== 'ok' && verdict !== 'skipped',
);

/** The report as Markdown: for each of `verdicts` that occurs a heading, and its addresses as a list. */
export function reportText({ links }: LinkReport, verdicts = TOLD_BY_DEFAULT): string {
  if (links.length === 0) return '';
  const sections = (Object.keys(HEADINGS) as LinkVerdict[]).flatMap((verdict) => {
    const own = verdicts.includes(verdict) ? links.filter((link) => link.verdict === verdict) : [];
    if (own.length === 0) return [];
    return ['', `## ${HEADINGS[verdict]} (${own.length})`, '', ...own.flatMap(entryOf)];
  });
  const all = `${links.length} ${links.length === 1 ? 'address' : 'addresses'} checked.`;
  return ['# Link report', '', all, ...sections, ''].join('\n');
}

function entryOf({ url, summary, to, places }: ReportedLink): string[] {
  const where = places.map(({ note, range }) => `${code(note)} line ${range.start.line + 1}`).join(', ');
  const better = to === undefined || summary.includes(to) ? '' : ` Now at <${to}>.`;
  return [`- <${url}>: ${summary}.${better} In ${where}.`];
}

function code(text: string): string {
  return text.includes('`') ? text : `\`${text}\``;
}
