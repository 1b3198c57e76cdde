import { lineAt } from '../../../text/lines';
import type { Span } from '../../../text/span';
import { lineSpan, type PromptBase, type PromptLine } from './line';

/** The key of a property that is being typed. */
export interface KeyPrompt extends PromptBase {
  readonly kind: 'key';
  readonly typed: string;
  /** Whether the colon stands already. */
  readonly hasColon: boolean;
}

/** The value of a property that is being typed, on the line of its key, or an item of its list. */
export interface ValuePrompt extends PromptBase {
  readonly kind: 'value';
  readonly key: string;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  /** Without the quote. */
  readonly typed: string;
  /** The quote before it; empty where there is none. */
  readonly quote: '' | '"' | "'";
}

/**
 * A property at the caret, at the beginning of a line of the frontmatter; `content` is what stands between the lines of
 * dashes.
 *
 *     key     key: value     key: "value"     key: [item, "item"]     key:
 *                                                                       - item
 */
export function fieldPrompt(line: PromptLine, content: Span): KeyPrompt | ValuePrompt | undefined {
  if (line.start < content.start || line.caret > content.end) return undefined;
  return keyPrompt(line) ?? valuePrompt(line) ?? itemPrompt(line, content);
}

function keyPrompt({ start, before, after, caret }: PromptLine): KeyPrompt | undefined {
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$|^$/u.test(before)) return undefined;
  const rest = /^([\p{L}\p{N}_-]*)([ \t]*:)?([ \t]*)/u.exec(after)!;
  const [all, word, colon] = rest;
  // Text behind the word is a sentence, or a value that stays.
  if (colon === undefined && all.length < after.length) return undefined;
  const span = { start, end: caret + word!.length };
  return { kind: 'key', opening: start, span, typed: before, hasColon: colon !== undefined };
}

function valuePrompt({ start, before, after, caret }: PromptLine): ValuePrompt | undefined {
  const match = /^([\p{L}_][\p{L}\p{N}_ -]*?)[ \t]*:[ \t]+(["']?)([^"'[\]{}#]*)$/u.exec(before);
  if (!match) return undefined;
  const [, key, quote, typed] = match as unknown as [string, string, Quote, string];
  const rest = quote === '' ? BARE_REST.exec(after) : QUOTED_REST.exec(after);
  const from = caret - typed.length;
  const span = { start: from, end: caret + (rest?.[0].length ?? 0) };
  const opening = Math.max(start, from - quote.length);
  return { kind: 'value', opening, span, key, isItem: false, typed, quote };
}

type Quote = ValuePrompt['quote'];

const BARE_REST = /^[^#"'[\]{}]*?(?=[ \t]*(?:[ \t]#|$))/;
const QUOTED_REST = /^[^"'\\]*/;

function itemPrompt(line: PromptLine, content: Span): ValuePrompt | undefined {
  const { start, before, after, caret } = line;
  const inBrackets =
    /^([\p{L}_][\p{L}\p{N}_ -]*?)[ \t]*:[ \t]+\[(?:[^\]]*,)?[ \t]*(["']?)([^"'[\]{}#,]*)$/u.exec(before);
  const behindDash = inBrackets ? null : /^[ \t]*-[ \t]+(["']?)([^"'[\]{}#]*)$/.exec(before);
  if (!inBrackets && !behindDash) return undefined;
  const [key, quote, typed] = inBrackets
    ? (inBrackets.slice(1) as [string, Quote, string])
    : [keyAbove(line, content), ...(behindDash!.slice(1) as [Quote, string])];
  if (key === undefined) return undefined;
  const bare = inBrackets ? /^[^#"'[\]{},]*?(?=[ \t]*(?:[,\]]|$))/ : BARE_REST;
  const rest = (quote === '' ? bare : QUOTED_REST).exec(after);
  const from = caret - typed.length;
  const span = { start: from, end: caret + (rest?.[0].length ?? 0) };
  return {
    kind: 'value',
    opening: Math.max(start, from - quote.length),
    span,
    key,
    isItem: true,
    typed,
    quote,
  };
}

/** The key whose list the line `- item` belongs to. */
function keyAbove({ note, start }: PromptLine, content: Span): string | undefined {
  const first = lineAt(note.lines, content.start);
  for (let number = lineAt(note.lines, start) - 1; number >= first; number--) {
    const span = lineSpan(note, number);
    const text = note.text.slice(span.start, span.end);
    if (!/^[ \t]*(?:-[ \t]|-$|#|$)/.test(text))
      return /^([\p{L}_][\p{L}\p{N}_ -]*?)[ \t]*:[ \t]*(?:#.*)?$/u.exec(text)?.[1];
  }
  return undefined;
}
