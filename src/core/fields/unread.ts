import { endOfLine, startOfLine } from '../frontmatter/edit/lines';
import type { FrontmatterEntry, FrontmatterValue } from '../frontmatter/frontmatter';
import type { Span } from '../text/span';
import { onceFor } from '../vault/onceFor';
import type { Note } from '../vault/vault';

/** Text in the place of a value that YAML does not take for the value, or not for all of it. */
export interface Unread {
  readonly entry: FrontmatterEntry;
  /** The item of a list behind whose dash it stands; -1 for the value of the entry itself. */
  readonly index: number;
  /** From where a value would begin to the end of the line. */
  readonly span: Span;
  readonly text: string;
  /** The part that is lost. */
  readonly lost: Span;
  /** Whether YAML reads another part of it. */
  readonly isPartly: boolean;
  /** `#` begins a comment, `&` a name for the value, `!` its type. */
  readonly sign: '#' | '&' | '!';
}

/**
 * What is not read of the note's entry (YAML 1.2.2, 6.6, 6.8.1 and 6.9.2):
 *
 *     tags: #a #b     title: Issue #12     title: &me     title: !important
 *
 * A comment with a blank behind its `#` is one, and so is a name that the block repeats with `*`.
 */
export function unreadIn(note: Note, entry: FrontmatterEntry): readonly Unread[] {
  return unreadOf(note).filter((unread) => unread.entry === entry);
}

/** What is not read in the whole block, in order of place. */
export const unreadOf = onceFor((note: Note): readonly Unread[] => {
  const { frontmatter, text } = note;
  if (!frontmatter) return [];
  const yaml = text.slice(frontmatter.content.start, frontmatter.content.end);
  if (!/[#&!]/.test(yaml) || /^\s*\{/.test(yaml)) return [];
  const repeated = new Set(Array.from(yaml.matchAll(/\*([^\s,[\]{}]+)/g), ([, name]) => name));
  return frontmatter.entries.slice(0, MOST).flatMap((entry) => {
    const { value, keySpan } = entry;
    const colon = text.indexOf(':', keySpan.end);
    const own = unreadFrom(text, { from: colon + 1, value, repeated });
    const found = own ? [{ ...own, entry, index: -1 }] : [];
    if (value.kind !== 'list' || text[value.span.start] === '[') return found;
    const inItems = value.items.slice(0, MOST).flatMap((item, index) => {
      const line = startOfLine(text, item.span.start);
      const dash = text.indexOf('-', line);
      const unread =
        dash < 0 || dash > item.span.start
          ? undefined
          : unreadFrom(text, { from: dash + 1, value: item, repeated });
      return unread ? [{ ...unread, entry, index }] : [];
    });
    return [...found, ...inItems];
  });
});

/** So many keys, and items of each, are looked at: no author writes more. */
const MOST = 500;

type OwnUnread = Omit<Unread, 'entry' | 'index'>;

interface Place {
  /** Behind the colon or dash. */
  readonly from: number;
  readonly value: FrontmatterValue;
  /** The names that the block repeats. */
  readonly repeated: ReadonlySet<string | undefined>;
}

function unreadFrom(text: string, { from, value, repeated }: Place): OwnUnread | undefined {
  const end = endOfLine(text, from);
  const start = from + /^[ \t]*/.exec(text.slice(from, end))![0].length;
  const span = { start, end: start + text.slice(start, end).trimEnd().length };
  const written = text.slice(span.start, span.end);
  const sign = written[0];
  const base = { span, text: written };
  if (sign === '#' && start > from)
    return isComment(written) ? undefined : { ...base, lost: span, isPartly: false, sign };
  if (sign === '&' || sign === '!') {
    const word = /^\S+/.exec(written)![0];
    const isMeant = sign === '!' ? word.startsWith('!!') : repeated.has(word.slice(1));
    const lost = { start, end: start + word.length };
    return isMeant || word.length === 1
      ? undefined
      : { ...base, lost, isPartly: word.length < written.length, sign };
  }
  if (value.span.end <= start || value.span.end > end || value.kind === 'map') return undefined;
  const behind = /^[ \t]+#\S/.exec(text.slice(value.span.end, span.end));
  if (!behind || isComment(text.slice(value.span.end, span.end).trimStart())) return undefined;
  const hash = value.span.end + behind[0].length - 2;
  return { ...base, lost: { start: hash, end: span.end }, isPartly: true, sign: '#' };
}

/** Whether the text behind a `#` reads as a remark: a blank follows, or another sign. */
function isComment(text: string): boolean {
  return !/^#[\p{L}\p{N}]/u.test(text) || text.startsWith('#inkstone');
}
