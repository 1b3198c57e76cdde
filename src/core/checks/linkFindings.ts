import type { Link } from '../syntax/syntax';
import type { Span } from '../text/span';
import type { Finding, Related } from './finding';
import type { JudgedLink, Subject } from './subject';

/** What a check says of one link. */
export interface LinkVerdict {
  /** The part of the link that is wrong: where its finding stands. */
  readonly part: 'target' | 'fragment';
  readonly message: string;
  readonly severity?: Finding['severity'];
  readonly related?: readonly Related[];
}

/**
 * The findings under `code`: one for each link of which `judge` says something. Links that share a definition
 * share their finding.
 */
export function linkFindings(
  { note, links }: Pick<Subject, 'note' | 'links'>,
  code: string,
  judge: (judged: JudgedLink) => LinkVerdict | undefined,
): Finding[] {
  const findings: Finding[] = [];
  const definitions = new Set<Link['definition']>();
  for (const judged of links) {
    const { definition } = judged.link;
    if (definition && definitions.has(definition)) continue;
    const verdict = judge(judged);
    if (!verdict) continue;
    if (definition) definitions.add(definition);
    const { part, message, severity, related } = verdict;
    const span = partSpan(judged.link, part);
    findings.push({
      code,
      path: note.path,
      span,
      message,
      ...(severity && { severity }),
      ...(related && { related }),
    });
  }
  return findings;
}

/** The link that `finding`, made by `linkFindings`, is about; `undefined` when the note has changed since. */
export function linkOfFinding({ links }: Pick<Subject, 'links'>, finding: Finding): JudgedLink | undefined {
  const isThere = (span: Span | undefined): boolean =>
    span?.start === finding.span.start && span.end === finding.span.end;
  return links.find(({ link }) => isThere(partSpan(link, 'target')) || isThere(partSpan(link, 'fragment')));
}

/** An empty part cannot be underlined: the whole link stands for it. */
function partSpan(link: Link, part: LinkVerdict['part']): Span {
  const span = part === 'fragment' ? (link.fragment ?? link.target) : link.target;
  return span.end > span.start ? span : link.span;
}
