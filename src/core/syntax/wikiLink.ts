import { BAR, CLOSE_BRACKET, HASH, OPEN_BRACKET, isBlank, isLineEnding } from './characters';
import { sourceSpan, type Content } from './content';
import { partEnd, splitLabel, trimBlanks, trimmedSpan } from './linkParts';
import type { Link, LinkPlace } from './syntax';

/**
 * Wiki links and embeds (Obsidian Help: Internal links, Embed files).
 *
 *     wikiLink ::= ['!'] '[[' inside ']]'
 *     inside   ::= target ['#' fragment] ['|' label], on one line, not all blanks, holding neither ']]' nor '[['
 *
 *     > | ![[Note#Part|label|100]]
 *            └┬─┘ └┬─┘ └─┬─┘ └┬┘
 *         target fragment label size, of embeds only
 *
 * A `[[` inside restarts the link: of `[[a [[b]]` only `[[b]]` is one, of `[[[a]]` only `[[a]]`. A single
 * bracket may stand in it (observed in Obsidian 1.13.7). A bar may be written `\|`, as it must be in a table
 * (Obsidian Help: Advanced formatting syntax).
 */
export function wikiLinkClose(text: string, at: number, end: number): number {
  const start = at + 2;
  if (start >= end || text.charCodeAt(at) !== OPEN_BRACKET || text.charCodeAt(at + 1) !== OPEN_BRACKET)
    return -1;
  let seen = false;
  for (let stop = start; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code === CLOSE_BRACKET && stop + 1 < end && text.charCodeAt(stop + 1) === CLOSE_BRACKET) {
      return seen ? stop : -1;
    }
    if (isLineEnding(code)) return -1;
    if (code === OPEN_BRACKET) {
      if (stop === start || (stop + 1 < end && text.charCodeAt(stop + 1) === OPEN_BRACKET)) return -1;
    }
    seen ||= !isBlank(code);
  }
  return -1;
}

/** The link at `at`, where its `!` or `[[` stands, with `]]` at `close`. */
export function makeWikiLink(
  content: Content,
  { at, close, place }: { at: number; close: number; place: LinkPlace },
): Link {
  const { text } = content;
  const embed = text.charCodeAt(at) !== OPEN_BRACKET;
  const start = at + (embed ? 3 : 2);
  let hash = -1;
  let bar = start;
  for (; bar < close && text.charCodeAt(bar) !== BAR; bar++) {
    if (hash === -1 && text.charCodeAt(bar) === HASH) hash = bar;
  }
  const pathEnd = bar === close ? close : partEnd(text, start, bar);
  const targetEnd = hash === -1 ? pathEnd : hash;
  const behind = bar === close ? undefined : labelParts(content, bar + 1, { end: close, embed });
  return {
    form: 'wiki',
    embed,
    place,
    span: sourceSpan(content, at, close + 2),
    target: trimmedSpan(content, start, targetEnd),
    fragment: hash === -1 ? undefined : trimmedSpan(content, hash + 1, pathEnd),
    label: behind?.label,
    size: behind?.size,
    destination:
      trimmed(text, start, targetEnd) + (hash === -1 ? '' : `#${trimmed(text, hash + 1, pathEnd)}`),
    definition: undefined,
  };
}

function labelParts(content: Content, start: number, { end, embed }: { end: number; embed: boolean }) {
  return embed
    ? splitLabel(content, start, end)
    : { label: trimmedSpan(content, start, end), size: undefined };
}

function trimmed(text: string, start: number, end: number): string {
  const span = trimBlanks(text, start, end);
  return text.slice(span.start, span.end);
}
