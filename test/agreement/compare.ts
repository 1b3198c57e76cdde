import type { Definition, Syntax } from '../../src/core/syntax/syntax';
import { sliceSpan, type Span } from '../../src/core/text/span';
import { writeMarks } from '../support/marks';

/** One thing that a reader says of a text, as a sentence that can be compared, and where it stands. */
interface Fact {
  readonly says: string;
  readonly at: Span;
}

/** A fact that only one of the two readers states. */
export interface Difference extends Fact {
  readonly by: 'scanner' | 'remark';
}

/** What only one of the two says, in order of the text; nothing when they agree. */
export function compareSyntax(text: string, scanner: Syntax, remark: Syntax): Difference[] {
  const ours = factsOf(text, scanner);
  const theirs = factsOf(text, remark);
  return [
    ...missingFrom(theirs, ours).map((fact) => ({ ...fact, by: 'scanner' as const })),
    ...missingFrom(ours, theirs).map((fact) => ({ ...fact, by: 'remark' as const })),
  ].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/** The text with its differences marked, and below it what each reader says. */
export function describeDifferences(text: string, differences: readonly Difference[]): string {
  const says = differences.map(({ by, says }) => `  only ${by.padEnd(7)}  ${says}`);
  return [
    `  ${JSON.stringify(text)}`,
    ...writeMarks(
      text,
      differences.map(({ at }) => at),
    )
      .split(/\r\n|\r|\n/)
      .map((line) => `  | ${line}`),
    ...says,
  ].join('\n');
}

function missingFrom(others: readonly Fact[], facts: readonly Fact[]): Fact[] {
  const counts = new Map<string, number>();
  for (const { says } of others) counts.set(says, (counts.get(says) ?? 0) + 1);
  return facts.filter(({ says }) => {
    const count = counts.get(says) ?? 0;
    counts.set(says, count - 1);
    return count <= 0;
  });
}

const COMPARED_OPAQUE = new Set(['code', 'math', 'comment']);

function factsOf(text: string, syntax: Syntax): Fact[] {
  const show = (span: Span | undefined) =>
    span ? `${span.start}–${span.end} ${JSON.stringify(sliceSpan(text, span))}` : 'none';
  const say = (at: Span, ...words: string[]): Fact => ({
    says: [words[0], show(at), ...words.slice(1)].join(' | '),
    at,
  });
  const definition = (it: Definition | undefined) => (it ? `${it.identifier} at ${it.span.start}` : 'none');
  return [
    ...syntax.links.map((it) =>
      say(
        it.span,
        `${it.form} ${it.embed ? 'embed' : 'link'} in ${it.place}`,
        `target ${show(it.target)}`,
        `fragment ${show(it.fragment)}`,
        `label ${show(it.label)}`,
        `size ${show(it.size)}`,
        `to ${JSON.stringify(it.destination)}`,
        `definition ${definition(it.definition)}`,
      ),
    ),
    ...syntax.definitions.map((it) =>
      say(
        it.span,
        `definition ${it.identifier}`,
        `target ${show(it.target)}`,
        `fragment ${show(it.fragment)}`,
        `to ${JSON.stringify(it.destination)}`,
      ),
    ),
    ...syntax.headings.map((it) =>
      say(it.span, `heading ${it.level}`, `content ${show(it.content)}`, JSON.stringify(it.text)),
    ),
    ...syntax.blockIds.map((it) => say(it.span, `block id ${it.id}`, `of ${show(it.block)}`)),
    ...syntax.tags.map((it) => say(it.span, `tag ${it.name} in ${it.place}`)),
    ...syntax.footnotes.map((it) =>
      say(it.span, `footnote ${it.kind} ${it.identifier}`, `label ${show(it.label)}`),
    ),
    ...syntax.callouts.map((it) =>
      say(it.marker, `callout ${it.type} fold "${it.fold}"`, `title ${show(it.title)}`),
    ),
    ...syntax.opaque
      .filter(({ kind }) => COMPARED_OPAQUE.has(kind))
      .map((it) => say(withoutIndentation(text, it), it.kind)),
  ];
}

/** Where indented code begins, in a tab that half belongs to the item around it, is of no use to anyone. */
function withoutIndentation(text: string, { start, end }: Span): Span {
  while (start < end && /[ \t]/.test(text[start]!)) start++;
  return { start, end };
}
