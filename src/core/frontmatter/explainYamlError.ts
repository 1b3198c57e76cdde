import type { ErrorCode, YAMLError } from 'yaml';
import type { Span } from '../text/span';
import { quoteText } from './edit/yamlText';

/** A place and a sentence that says what to do there. */
export interface Explanation {
  readonly span: Span;
  readonly message: string;
}

const LONGEST_QUOTE = 60;

/**
 * What the library's `error` means to an author. `text` is the note's whole text, `block` the place of the YAML
 * in it, from whose start the library counts.
 */
export function explainYamlError(
  text: string,
  block: Span,
  error: Pick<YAMLError, 'code' | 'pos'>,
): Explanation {
  const at = Math.min(block.start + error.pos[0], block.end);
  const onLine = restOfLine(text, at, block.end);
  const here = onLine.start < onLine.end ? onLine : lineAround(text, at, block);
  return EXPLAIN[error.code]?.(text, here, block) ?? { span: here, message: NOT_A_PROPERTY };
}

const NOT_A_PROPERTY =
  'This line is not valid YAML. Write `key: value`, and put values with special signs in quotes.';

type Explain = (text: string, here: Span, block: Span) => Explanation;

const always =
  (message: string): Explain =>
  (_text, here) => ({ span: here, message });

const EXPLAIN: Partial<Record<ErrorCode, Explain>> = {
  BLOCK_AS_IMPLICIT_KEY: explainColon,
  MULTILINE_IMPLICIT_KEY: always('This line has no colon. Write `key: value`, or put the value in quotes.'),
  BAD_SCALAR_START: explainStart,
  UNEXPECTED_TOKEN: explainUnexpected,
  MISSING_CHAR: explainMissing,
  BAD_INDENT: explainMissing,
  BAD_COLLECTION_TYPE: always('This value is not of the kind that its tag names. Remove the tag.'),
  TAB_AS_INDENT: always('YAML cannot be indented with tabs. Use spaces.'),
  BAD_DQ_ESCAPE: (_text, { start }) => ({
    span: { start, end: start + 2 },
    message: 'This is no escape of YAML. Write `\\\\` for a backslash, or use single quotes.',
  }),
  NON_STRING_KEY: explainBracket,
  KEY_OVER_1024_CHARS: always('This key is too long. Is a line break missing?'),
  MULTIPLE_DOCS: always('Nothing is read from here on: a line with `...` or `---` ends the YAML. Remove it.'),
  BAD_DIRECTIVE: always(
    'A line that starts with `%` is an instruction to YAML. Remove it, or write `key: value`.',
  ),
  BAD_ALIAS: always(
    'A value that starts with `*` repeats another one. Put it in quotes when that is not meant.',
  ),
  ALIAS_PROPS: always(
    'A value that starts with `*` repeats another one. Put it in quotes when that is not meant.',
  ),
  MULTIPLE_ANCHORS: always(
    'A value that starts with `&` gets a name. Put it in quotes when that is not meant.',
  ),
  MULTIPLE_TAGS: always(
    'A value that starts with `!` names a type. Put it in quotes when that is not meant.',
  ),
  TAG_RESOLVE_FAILED: always(
    'A value that starts with `!` names a type. Put it in quotes when that is not meant.',
  ),
  RESOURCE_EXHAUSTION: always('This is nested too deeply to be read.'),
};

/** `title: Foo: bar`, or a value that already stood and an indented key below it. */
function explainColon(text: string, here: Span, block: Span): Explanation {
  if (/:(?: |$)/.test(text.slice(here.start, here.end))) {
    return { span: here, message: `A colon and a blank start a new key. ${inQuotes(text, here)}` };
  }
  const below = lineBelow(text, here.end, block.end);
  return { span: below, message: 'The key above already has a value. Remove the blanks before this line.' };
}

/** `title: @me`. */
function explainStart(text: string, here: Span): Explanation {
  const sign = text[here.start] === '`' ? 'a backquote' : `\`${text[here.start]}\``;
  return { span: here, message: `A value cannot start with ${sign}. ${inQuotes(text, here)}` };
}

/** `tags: - a`, or text behind a closing quote or bracket. */
function explainUnexpected(text: string, here: Span, block: Span): Explanation {
  if (/^-(?:[ \t]|$)/.test(text.slice(here.start, here.end))) {
    return {
      span: here,
      message: 'A list starts on the line below its key. Put each `- item` on a line of its own.',
    };
  }
  const value = valueOnLine(text, here.start, block);
  if (value.start < here.start) {
    return { span: value, message: `There is text behind the end of the value. ${inQuotes(text, value)}` };
  }
  return { span: here, message: NOT_A_PROPERTY };
}

/** `title: {{title}}`. */
function explainBracket(text: string, here: Span, block: Span): Explanation {
  const value = valueOnLine(text, here.start, block);
  if (text[value.start] !== '{' && text[value.start] !== '[') return { span: here, message: NOT_A_PROPERTY };
  const message = `Brackets at the start of a value make it a list or a map. ${inQuotes(text, value)}`;
  return { span: value, message };
}

/** `{` or `[` that nothing closes, or a line without a colon. */
function explainMissing(text: string, here: Span, block: Span): Explanation {
  const value = valueOnLine(text, here.start, block);
  const bracket = text[value.start];
  if (value.start < value.end && (bracket === '[' || bracket === '{')) {
    const close = bracket === '[' ? ']' : '}';
    const message = `\`${bracket}\` is not closed. Add \`${close}\`, or put the value in quotes.`;
    return { span: value, message };
  }
  return { span: here, message: NOT_A_PROPERTY };
}

/** How to write what stands at `span` as quoted text. */
function inQuotes(text: string, span: Span): string {
  const value = text.slice(span.start, span.end);
  if (value.length > LONGEST_QUOTE || value.includes('`')) return 'Put the value in quotes.';
  return `Put the value in quotes: \`${quoteText(value)}\`.`;
}

/** From `at` to the end of its line or to `end`, without blanks at the end. */
export function restOfLine(text: string, at: number, end: number): Span {
  let stop = at;
  while (stop < end && text[stop] !== '\n' && text[stop] !== '\r') stop++;
  while (stop > at && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop--;
  return { start: at, end: stop };
}

/** The line that holds `at`, or the last one before it that says something. */
function lineAround(text: string, at: number, block: Span): Span {
  let start = at;
  while (start > block.start && /\s/.test(text[start - 1]!)) start--;
  start = lineStart(text, start, block);
  while (start < at && (text[start] === ' ' || text[start] === '\t')) start++;
  return restOfLine(text, start, block.end);
}

function lineStart(text: string, at: number, block: Span): number {
  let start = at;
  while (start > block.start && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function lineBelow(text: string, at: number, end: number): Span {
  let start = at;
  while (start < end && /\s/.test(text[start]!)) start++;
  return restOfLine(text, start, end);
}

/** What stands behind the first `key:` or `- ` of the line that holds `at`. */
function valueOnLine(text: string, at: number, block: Span): Span {
  const line = restOfLine(text, lineStart(text, at, block), block.end);
  const start = /^[ \t]*(?:- +)?(?:[^\s:"'[{][^:]{0,1000}:[ \t]+)?/.exec(
    text.slice(line.start, line.end),
  )![0];
  return { start: line.start + start.length, end: line.end };
}
