import type { Span } from '../../../text/span';
import type { PromptBase, PromptLine } from './line';

/** The key of a property that is being typed. */
export interface KeyPrompt extends PromptBase {
  readonly kind: 'key';
  readonly typed: string;
  /** Whether the colon stands already. */
  readonly hasColon: boolean;
}

/** The value of a property that is being typed, on the line of its key. */
export interface ValuePrompt extends PromptBase {
  readonly kind: 'value';
  readonly key: string;
  /** Without the quote. */
  readonly typed: string;
  /** The quote before it; empty where there is none. */
  readonly quote: '' | '"' | "'";
}

/**
 * A property at the caret, at the beginning of a line of the frontmatter; `content` is what stands between the lines of
 * dashes.
 *
 *     key     key: value     key: "value"
 */
export function fieldPrompt(line: PromptLine, content: Span): KeyPrompt | ValuePrompt | undefined {
  if (line.start < content.start || line.caret > content.end) return undefined;
  return keyPrompt(line) ?? valuePrompt(line);
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
  const [, key, quote, typed] = match as unknown as [string, string, '' | '"' | "'", string];
  const rest = quote === '' ? /^[^#"'[\]{}]*?(?=[ \t]*(?:[ \t]#|$))/.exec(after) : /^[^"'\\]*/.exec(after);
  const from = caret - typed.length;
  const span = { start: from, end: caret + (rest?.[0].length ?? 0) };
  return { kind: 'value', opening: Math.max(start, from - quote.length), span, key, typed, quote };
}
