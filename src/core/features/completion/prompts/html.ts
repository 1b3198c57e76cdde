import type { PromptLine } from './line';
import type { LinkPrompt } from './link';

/** The name of the attribute and `=` stand in the last 40 characters before its quote. */
const ATTRIBUTE = /[\s"'](src|href|poster)\s*=\s*$/i;
const LONGEST_ATTRIBUTE = 40;

/**
 * The value of an HTML tag's `src` or `href` at the caret.
 *
 *     <img src="target">     <a href='target'>
 */
export function htmlPrompt(line: PromptLine): LinkPrompt | undefined {
  const { before, after, caret } = line;
  const tag = before.lastIndexOf('<');
  if (tag === -1 || before.includes('>', tag) || !/^[a-z]/i.test(before.slice(tag + 1, tag + 2))) {
    return undefined;
  }
  const quote = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"));
  const name = ATTRIBUTE.exec(before.slice(Math.max(tag, quote - LONGEST_ATTRIBUTE), Math.max(tag, quote)));
  const typed = before.slice(quote + 1);
  if (!name || typed.includes('#') || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(typed)) return undefined;
  const end = after.indexOf(before[quote]!);
  const length = end === -1 || after.slice(0, end).includes('>') ? 0 : end;
  return {
    kind: 'link',
    form: 'html',
    part: 'target',
    embed: name[1]!.toLowerCase() !== 'href',
    opening: line.start + tag,
    close: caret + length,
    span: { start: line.start + quote + 1, end: caret + length },
    target: '',
    fragment: '',
    above: [],
    typed,
    lead: '',
    tail: '',
    angled: false,
    bar: '|',
  };
}
