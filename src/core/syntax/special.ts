/** Where inline content that is more than text may start: links, tags, code, math, comments, HTML, bare URLs. */
const SPECIAL = /[`$<[@#&]|%%|:\/\/|[wW]{3}\./g;

/** Finds special characters in a text that is asked about from front to back. */
export interface SpecialFinder {
  readonly text: string;
  /** From where on was searched, and where the next special character stands; `Infinity` when there is none. */
  from: number;
  at: number;
}

export function makeSpecialFinder(text: string): SpecialFinder {
  return { text, from: 0, at: -1 };
}

/** Whether anything in `[start, end)` may be more than text. Linear over all calls, as one search serves many. */
export function hasSpecial(finder: SpecialFinder, start: number, end: number): boolean {
  if (start < finder.from || start > finder.at) {
    SPECIAL.lastIndex = start;
    finder.from = start;
    finder.at = SPECIAL.test(finder.text) ? SPECIAL.lastIndex - 1 : Infinity;
  }
  return finder.at < end;
}
