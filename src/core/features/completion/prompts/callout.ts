import type { PromptBase, PromptLine } from './line';

/** The type of a callout that is being typed. */
export interface CalloutPrompt extends PromptBase {
  readonly kind: 'callout';
  readonly typed: string;
  /** What closes the marker behind an item. */
  readonly tail: ']' | '] ';
}

/**
 * A callout's type at the caret, on a line of a block quote (Obsidian Help: Callouts).
 *
 *     > [!type]
 */
export function calloutPrompt({ before, after, start, caret }: PromptLine): CalloutPrompt | undefined {
  const marker = /^[ \t>]*>[ \t]*\[!([\p{L}\p{N}_-]*)$/u.exec(before);
  if (!marker) return undefined;
  const rest = /^([\p{L}\p{N}_-]*)(\]?)(.?)/u.exec(after)!;
  const isClosed = rest[2] === ']';
  return {
    kind: 'callout',
    opening: start + before.lastIndexOf('[!'),
    span: {
      start: caret - marker[1]!.length,
      end: caret + (isClosed ? rest[1]!.length + 1 : 0),
    },
    typed: marker[1]!,
    tail: isClosed && /^[\s+-]/.test(rest[3]!) ? ']' : '] ',
  };
}
