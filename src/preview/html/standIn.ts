import type { Element, ElementContent } from 'hast';
import type { Draft, Trusted } from './scope';

/** NUL cannot be written in Markdown or HTML, where it reads as U+FFFD: what begins with it is our own. */
const OWN = '\0';

/**
 * An element that passes through the HTML parser and the sanitiser in the stead of `trusted`, which `settle` puts in
 * its place. What it holds is sanitised.
 */
export function standIn(draft: Draft, trusted: Trusted, children: ElementContent[] = []): Element {
  const index = draft.trusted.push(trusted) - 1;
  const tagName = STAND_INS.get(trusted.tagName) ?? INLINE;
  return { type: 'element', tagName, properties: { dataInk: `${OWN}${index}` }, children };
}

/** Stands for what lies in a line. The parser knows no such element, and so takes none of it for misplaced. */
export const INLINE = 'ink-inline';

/** What the parser has to know as what it is, or at least as a block. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ...['div', 'pre', 'details', 'summary'].map((name) => [name, 'div'] as const),
  ...['li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, name] as const),
]);

/** What a `dataInk` stands for; `undefined` when it is none of ours. */
export function trustedFor(trusted: readonly Trusted[], value: unknown): Trusted | undefined {
  return typeof value === 'string' && value.startsWith(OWN) ? trusted[Number(value.slice(1))] : undefined;
}

/** A `dataLine` that no author can write. */
export function ownLine(line: number): string {
  return `${OWN}${line}`;
}

/** The line that a `dataLine` says; `undefined` when an author wrote it. */
export function lineOf(value: unknown): number | undefined {
  return typeof value === 'string' && value.startsWith(OWN) ? Number(value.slice(1)) : undefined;
}

/** What the sanitiser lets through of `dataInk` and `dataLine`. */
export const OWN_VALUE = /^\0\d+$/;
