import { contains, type Span } from '../../text/span';
import type { Note } from '../../vault/vault';
import type { QuartzSite } from '../site';
import { splitAnchor } from './transformLink';

/** A stretch of code or math that Quartz changes, since it looks at the bare text (Quartz ofm.ts, `textTransform`). */
export interface Rewrite {
  readonly span: Span;
  /** What stands there afterwards; `undefined` when it is taken out. */
  readonly becomes: string | undefined;
}

const COMMENT = /%%[\s\S]*?%%/g;

/** A link with a heading or the address of another site: the parts are path, heading, label. */
const WIKI_LINK = /!?\[\[([^[\]|#\\]+)?(#+[^[\]|#\\]+)?(\\?\|[^[\]#]*)?\]\]/g;

/** What Quartz makes of the code and math of `note` besides showing it, in order of place. */
export function rewritesOf({ obsidian }: QuartzSite, note: Note): Rewrite[] {
  const { text } = note;
  const comments = obsidian?.comments && text.includes('%%') ? commentsInCode(note) : [];
  const links = obsidian?.wikilinks && text.includes('[[') ? linksInCode(note) : [];
  const removed = comments.map(({ span }) => span);
  const kept = links.filter(({ span }) => spanAt(removed, span.start) === undefined);
  return [...comments, ...kept].sort((a, b) => a.span.start - b.span.start);
}

/** What two `%%` take out that are no comment to Obsidian, of which at least one stands in code. */
function commentsInCode(note: Note): Rewrite[] {
  const code = codeOf(note);
  const isCode = (at: number): boolean => spanAt(code, at) !== undefined;
  return [...note.text.matchAll(COMMENT)].flatMap(({ index: start, 0: { length } }) => {
    const end = start + length;
    if (!isCode(start) && !isCode(end - 1)) return [];
    return [{ span: { start, end }, becomes: undefined }];
  });
}

function linksInCode(note: Note): Rewrite[] {
  const code = codeOf(note);
  return [...note.text.matchAll(WIKI_LINK)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const around = spanAt(code, span.start);
    const becomes = rewritten(match);
    return around && contains(around, span) && becomes !== match[0] ? [{ span, becomes }] : [];
  });
}

function rewritten([value, path = '', heading, label]: RegExpMatchArray): string {
  const mark = value.startsWith('!') ? '!' : '';
  const shown = label ?? heading?.replace('#', '|') ?? '';
  if (/^https?:\/\//i.test(path)) return `${mark}[${shown.replace(/^\|/, '')}](${path})`;
  const [, anchor] = splitAnchor(path + (heading ?? ''));
  const caret = heading?.startsWith('#^') ? '^' : '';
  const target = anchor === '' ? '' : `#${caret}${anchor.trim().replace(/^#+/, '')}`;
  return `${mark}[[${path}${target}${shown}]]`;
}

function codeOf({ opaque }: Note): readonly Span[] {
  return opaque.filter(({ kind }) => kind === 'code' || kind === 'math');
}

/** The one of `spans`, which are in order and do not overlap, that holds the character at `offset`. */
function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.start <= offset ? span : undefined;
}
