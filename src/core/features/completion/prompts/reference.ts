import { partOf, type DestinationEnd } from './destination';
import type { PromptLine } from './line';
import type { LinkPrompt } from './link';

const DEFINITION = /^[ \t>]*\[(?!\^)(?:[^\\[\]]|\\.)+\]:[ \t]*/;

/**
 * The destination of a link reference definition at the caret (CommonMark 4.7).
 *
 *     [label]: target#heading     [label]: <target>
 */
export function referencePrompt(line: PromptLine): LinkPrompt | undefined {
  const { before, after, caret } = line;
  const opening = DEFINITION.exec(before);
  if (!opening) return undefined;
  const angled = before[opening[0].length] === '<';
  const inner = before.slice(opening[0].length + (angled ? 1 : 0));
  if (angled ? inner.includes('>') : /[ \t]["'(]|^[a-z][a-z0-9+.-]*:|^\/\//i.test(inner)) return undefined;
  const end = angled ? endOfAngled(after) : { length: /^\S*/.exec(after)![0].length, closers: 0, tail: '' };
  return {
    kind: 'link',
    form: 'reference',
    embed: false,
    opening: line.start + before.indexOf('['),
    angled,
    ...partOf(inner, line, end),
    close: caret + end.length + end.closers,
  };
}

function endOfAngled(after: string): DestinationEnd {
  const length = /^[^<>]*>/.exec(after)?.[0].length;
  return length === undefined
    ? { length: 0, closers: 0, tail: '>' }
    : { length: length - 1, closers: 1, tail: '>' };
}
