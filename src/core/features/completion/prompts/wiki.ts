import { isEscaped, type PromptLine } from './line';
import type { LinkPart, LinkPrompt } from './link';
import { isTableRow } from './table';

/** Where the caret's part of a wiki link begins (in the text between `[[` and the caret), and which part it is. */
interface Place {
  readonly part: LinkPart;
  readonly from: number;
  readonly lead: string;
}

/**
 * A wiki link or embed at the caret.
 *
 *     [[target#heading#heading|label]]     [[target#^block]]     [[target^block     ![[target|label|size]]
 *
 * A later `[[` starts the link anew, a `]]` before the caret ends it (Obsidian Help: Internal links).
 */
export function wikiPrompt(line: PromptLine): LinkPrompt | undefined {
  const { before, after, caret } = line;
  const open = before.lastIndexOf('[[');
  if (open === -1 || isEscaped(before, open)) return undefined;
  const inner = before.slice(open + 2);
  if (inner.includes(']]') || inner.includes('](') || (inner.endsWith(']') && after.startsWith(']'))) {
    return undefined;
  }
  const embed = before[open - 1] === '!' && !isEscaped(before, open - 1);
  const place = placeIn(inner, embed);
  const rest = restOf(after);
  const length = lengthOfPart(place.part, rest.text);
  const isLast = length === rest.text.length;
  const end = caret + rest.text.length + rest.brackets;
  const target = place.part === 'target' ? '' : inner.slice(0, inner.search(/[#|^]|\\\|/));
  const fragment = /#(.*?)\\?\|/.exec(inner)?.[1];
  return {
    kind: 'link',
    form: 'wiki',
    part: place.part,
    embed,
    opening: line.start + (embed ? open - 1 : open),
    close: end,
    span: { start: line.start + open + 2 + place.from, end: isLast ? end : caret + length },
    target: target.trim(),
    fragment: place.part === 'label' ? (fragment ?? '').trim() : '',
    above: place.part === 'heading' ? headingsAbove(inner.slice(0, place.from)) : [],
    typed: inner.slice(place.from),
    lead: place.lead,
    tail: isLast ? ']]' : '',
    angled: false,
    bar: isTableRow(line) ? '\\|' : '|',
  };
}

function placeIn(inner: string, embed: boolean): Place {
  const bar = inner.indexOf('|');
  if (bar !== -1) {
    return { part: 'label', from: (embed ? inner.lastIndexOf('|') : bar) + 1, lead: '' };
  }
  const hash = inner.lastIndexOf('#');
  if (hash !== -1) {
    return { part: inner[hash + 1] === '^' ? 'block' : 'heading', from: hash + 1, lead: '' };
  }
  const caret = inner.indexOf('^');
  return caret === -1 ? { part: 'target', from: 0, lead: '' } : { part: 'block', from: caret, lead: '#' };
}

function headingsAbove(written: string): string[] {
  const parts = written.split('#').slice(1);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** What of the link stands behind the caret: its text, and how many closing brackets follow. */
function restOf(after: string): { readonly text: string; readonly brackets: number } {
  const close = after.indexOf(']]');
  const reopen = after.indexOf('[[');
  if (close !== -1 && (reopen === -1 || close < reopen)) return { text: after.slice(0, close), brackets: 2 };
  return { text: '', brackets: after.startsWith(']') ? 1 : 0 };
}

/** How much of `rest` still belongs to the part that is being typed. */
function lengthOfPart(part: LinkPart, rest: string): number {
  if (part === 'label') return rest.length;
  const end = rest.search(/[#|]|\\\|/);
  return end === -1 ? rest.length : end;
}
