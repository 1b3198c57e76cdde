import type { Span } from '../text/span';
import type { BlockId, Heading, Link, Opaque, Syntax, Tag } from './syntax';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const BLOCK_ID = /(?:^|[ \t])(\^[A-Za-z0-9_-]+)[ \t]*$/;
const INLINE =
  /`+|!?\[\[((?:(?!\[\[|\]\])[^\r\n])+)\]\]|!?\[([^[\]\r\n]*)\]\((<[^<>\r\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t]+"[^"\r\n]*")?\)|(?<![^\s])#[^\s'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\u2000-\u206f\u2e00-\u2e7f]+/g;

/**
 * Reads the body of a note: everything in `text` from offset `from` on (behind the frontmatter block).
 * Linear in the length of the text, on any input; never throws.
 */
export function scan(text: string, from: number): Syntax {
  const links: Link[] = [];
  const headings: Heading[] = [];
  const blockIds: BlockId[] = [];
  const tags: Tag[] = [];
  const opaque: Opaque[] = [];
  let fence: { mark: string; start: number } | undefined;
  let paragraph = -1;
  let previous: Span | undefined;

  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, newline === -1 ? text.length : newline).replace(/\r$/, '');
    const end = start + line.length;
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark)) {
        opaque.push({ kind: 'code', start: fence.start, end });
        previous = { start: fence.start, end };
        fence = undefined;
      }
    } else if (mark) {
      fence = { mark, start };
      paragraph = -1;
    } else if (line.trim() === '') {
      if (paragraph !== -1) previous = { start: paragraph, end: start };
      paragraph = -1;
    } else {
      const heading = HEADING.exec(line);
      if (heading) {
        const content = start + line.indexOf(heading[2]!, line.indexOf('#') + heading[1]!.length + 1);
        headings.push({
          level: heading[1]!.length as Heading['level'],
          span: { start: start + line.indexOf('#'), end },
          content: { start: content, end: content + heading[2]!.length },
          text: heading[2]!,
        });
        paragraph = -1;
      } else {
        const own = paragraph === -1 || /^\s*(?:[-*+]|\d+[.)])\s/.test(line);
        if (own) paragraph = start;
        const id = BLOCK_ID.exec(line);
        if (id) {
          const at = start + id.index + id[0].indexOf('^');
          const alone = id.index === 0 && paragraph === start;
          const block = alone && previous ? previous : { start: paragraph, end: start + id.index };
          blockIds.push({ id: id[1]!.slice(1), span: { start: at, end: at + id[1]!.length }, block });
        }
      }
      inline(line, start);
    }
    start = next;
  }
  if (fence) opaque.push({ kind: 'code', start: fence.start, end: text.length });
  return { links, definitions: [], headings, blockIds, tags, footnotes: [], callouts: [], opaque };

  function inline(line: string, at: number): void {
    INLINE.lastIndex = 0;
    for (let match = INLINE.exec(line); match; match = INLINE.exec(line)) {
      const found = match[0];
      const start = at + match.index;
      if (found.startsWith('`')) {
        const close = line.indexOf(found, INLINE.lastIndex);
        if (close === -1) continue;
        INLINE.lastIndex = close + found.length;
        opaque.push({ kind: 'code', start, end: at + INLINE.lastIndex });
      } else if (found.startsWith('#')) {
        const name = found.slice(1).replace(/\/+$/, '');
        if (!/^[\d/]*$/.test(name))
          tags.push({ name, span: { start, end: start + 1 + name.length }, place: 'text' });
      } else if (match[1] !== undefined) {
        if (match[1].trim() !== '') links.push(wikiLink(found, start));
      } else links.push(markdownLink(found, match, start));
    }
  }
}

function wikiLink(found: string, start: number): Link {
  const embed = found.startsWith('!');
  const inside = start + (embed ? 3 : 2);
  const body = found.slice(embed ? 3 : 2, -2);
  const bar = body.search(/\\?\|/);
  const path = bar === -1 ? body : body.slice(0, bar);
  const hash = path.indexOf('#');
  let label: Span | undefined;
  let size: Span | undefined;
  if (bar !== -1) {
    const from = body.indexOf('|', bar) + 1;
    label = trimmed(body, from, body.length, inside);
    const last = /(?:^|\\?\|)[ \t]*(\d+(?:x\d+)?)[ \t]*$/.exec(body.slice(from));
    if (embed && last) {
      const at = from + last.index + last[0].indexOf(last[1]!);
      size = { start: inside + at, end: inside + at + last[1]!.length };
      label = last.index === 0 ? undefined : trimmed(body, from, from + last.index, inside);
    }
  }
  return {
    form: 'wiki',
    embed,
    place: 'text',
    span: { start, end: start + found.length },
    target: trimmed(body, 0, hash === -1 ? path.length : hash, inside),
    fragment: hash === -1 ? undefined : trimmed(body, hash + 1, path.length, inside),
    label,
    size,
    destination: path.trim(),
    definition: undefined,
  };
}

function markdownLink(found: string, match: RegExpExecArray, start: number): Link {
  const embed = found.startsWith('!');
  const label = match[2]!;
  const labelStart = start + (embed ? 2 : 1);
  let destination = match[3]!;
  let at = labelStart + label.length + 2;
  if (destination.startsWith('<')) {
    destination = destination.slice(1, -1);
    at++;
  }
  const hash = destination.indexOf('#');
  const size = embed ? /(?:^|\|)(\d+(?:x\d+)?)$/.exec(label) : null;
  const labelEnd = size ? labelStart + size.index : labelStart + label.length;
  return {
    form: 'markdown',
    embed,
    place: 'text',
    span: { start, end: start + found.length },
    target: { start: at, end: at + (hash === -1 ? destination.length : hash) },
    fragment: hash === -1 ? undefined : { start: at + hash + 1, end: at + destination.length },
    label: size?.index === 0 ? undefined : { start: labelStart, end: labelEnd },
    size: size
      ? { start: labelStart + label.length - size[1]!.length, end: labelStart + label.length }
      : undefined,
    destination,
    definition: undefined,
  };
}

function trimmed(body: string, start: number, end: number, at: number): Span {
  while (start < end && /\s/.test(body[start]!)) start++;
  while (end > start && /\s/.test(body[end - 1]!)) end--;
  return { start: at + start, end: at + end };
}
