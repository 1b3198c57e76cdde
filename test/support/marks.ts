import type { Span } from '../../src/core/text/span';

/** A text with its marks taken out: `⟦…⟧` marks spans (may nest), `‸` marks the caret. */
export interface MarkedText {
  readonly text: string;
  /** In order of their start. */
  readonly spans: readonly Span[];
  /** Offset of the first `‸`, or -1. */
  readonly caret: number;
}

/** Reads the marks of a test's text. Throws when brackets do not pair. */
export function readMarks(marked: string): MarkedText {
  let text = '';
  let caret = -1;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`A ⟧ without its ⟦ in: ${marked}`);
      spans.push({ start, end: text.length });
    } else if (character === '‸') {
      if (caret === -1) caret = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error(`A ⟦ without its ⟧ in: ${marked}`);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans, caret };
}

/** `text` with `spans` marked: the inverse of `readMarks`, for readable failures. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: '⟦', order: 1 },
    { at: end, mark: '⟧', order: start === end ? 2 : 0 },
  ]);
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let from = 0;
  for (const { at, mark } of marks) {
    result += text.slice(from, at) + mark;
    from = at;
  }
  return result + text.slice(from);
}
