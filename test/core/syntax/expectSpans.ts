import assert from 'node:assert/strict';
import { scan } from '../../../src/core/syntax/scan';
import type { Link, Syntax } from '../../../src/core/syntax/syntax';
import type { Span } from '../../../src/core/text/span';
import { readMarks, writeMarks } from '../../support/marks';

/** Holds that the spans which `pick` takes from what the scanner says are those marked `⟦…⟧`. */
export function expectSpans(marked: string, pick: (syntax: Syntax) => readonly (Span | undefined)[]): void {
  const { text } = readMarks(marked);
  const spans = pick(scan(text, 0)).filter((span) => span !== undefined);
  assert.equal(writeMarks(text, spans), marked);
}

/** Holds that the marked spans are all links, embeds, autolinks and HTML links of the text. */
export function expectLinks(marked: string): void {
  expectSpans(marked, ({ links }) => links.map(({ span }) => span));
}

/** The only link of `text`. */
export function onlyLink(text: string): Link {
  const { links } = scan(text, 0);
  assert.equal(links.length, 1, `${links.length} links in ${JSON.stringify(text)}`);
  return links[0]!;
}

/** The parts of the only link of `text`, as written. */
export function partsOf(text: string): Record<'target' | 'fragment' | 'label' | 'size', string | undefined> {
  const { target, fragment, label, size } = onlyLink(text);
  const written = (span: Span | undefined) => span && text.slice(span.start, span.end);
  return {
    target: written(target),
    fragment: written(fragment),
    label: written(label),
    size: written(size),
  };
}
