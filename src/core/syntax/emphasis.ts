import type { Span } from '../text/span';
import {
  ASTERISK,
  TILDE,
  UNDERSCORE,
  isUnicodePunctuation,
  isUnicodeWhitespace,
  skipRun,
} from './characters';

/**
 * The marks of emphasis and strikethrough that pair up (CommonMark 6.2, GFM 6.5). Nothing that the scanner reports
 * depends on them, but for the few addresses that are looked for in finished text (`textUrls`): they end at a mark.
 */
interface Run {
  readonly mark: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** What is left of it: the ends move towards each other as its marks are used up. */
  start: number;
  end: number;
}

/** The marks in `gaps`, which are the plain text of the content `[start, end)`, that emphasise or strike something. */
export function pairedMarks(text: string, content: Span, gaps: readonly Span[]): Span[] {
  const runs = gaps.flatMap((gap) => findRuns(text, content, gap));
  const strikes = runs.filter(({ mark }) => mark === TILDE);
  const emphasis = runs.filter(({ mark }) => mark !== TILDE);
  const [first, second] = runs[0]?.mark === TILDE ? [strikes, emphasis] : [emphasis, strikes];
  const pairs = pairRuns(first);
  const inner = groupByPair(second, pairs).flatMap(pairRuns);
  return [...pairs, ...inner].flat().sort((a, b) => a.start - b.start);
}

function findRuns(text: string, content: Span, gap: Span): Run[] {
  const runs: Run[] = [];
  for (let at = gap.start; at < gap.end; at++) {
    const mark = text.charCodeAt(at);
    if (text.charCodeAt(at) === 92) at++;
    else if (mark === ASTERISK || mark === UNDERSCORE || mark === TILDE) {
      const end = skipRun(text, at, gap.end);
      if (mark !== TILDE || end - at <= 2) runs.push(makeRun(text, content, { start: at, end }));
      at = end - 1;
    }
  }
  return runs;
}

function makeRun(text: string, content: Span, { start, end }: Span): Run {
  const mark = text.charCodeAt(start);
  const before = start === content.start ? WHITE : classify(text.charCodeAt(start - 1));
  const after = end === content.end ? WHITE : classify(text.charCodeAt(end));
  const isTilde = mark === TILDE;
  const opens =
    after === LETTER || (after === PUNCTUATION && before !== LETTER) || (!isTilde && text[end] === '~');
  const closes =
    before === LETTER ||
    (before === PUNCTUATION && after !== LETTER) ||
    (!isTilde && text[start - 1] === '~');
  if (mark !== UNDERSCORE) return { mark, opens, closes, start, end };
  return {
    mark,
    opens: opens && (before !== LETTER || !closes),
    closes: closes && (after !== LETTER || !opens),
    start,
    end,
  };
}

const WHITE = 1;
const PUNCTUATION = 2;
const LETTER = 3;

function classify(code: number): number {
  if (isUnicodeWhitespace(code)) return WHITE;
  return isUnicodePunctuation(code) ? PUNCTUATION : LETTER;
}

/** The marks that open and close something together. */
type Pair = readonly [opening: Span, closing: Span];

/** Pairs runs of one kind, each closing one with the nearest opening one. */
function pairRuns(runs: readonly Run[]): Pair[] {
  const pairs: Pair[] = [];
  const openers: Run[] = [];
  /** By kind of closing run: how many of `openers` are known not to fit. */
  const unfit = new Map<number, number>();
  for (const run of runs) {
    while (run.closes && run.start < run.end) {
      const at = findOpener(openers, run, unfit);
      if (at === -1) break;
      pairs.push(pair(openers[at]!, run));
      openers.length = openers[at]!.start < openers[at]!.end ? at + 1 : at;
      for (const [kind, count] of unfit) unfit.set(kind, Math.min(count, openers.length));
    }
    if (run.opens && run.start < run.end) openers.push(run);
  }
  return pairs;
}

function findOpener(openers: readonly Run[], closer: Run, unfit: Map<number, number>): number {
  const size = closer.end - closer.start;
  const kind = closer.mark * 8 + (closer.opens ? 4 : 0) + (closer.mark === TILDE ? size : size % 3);
  for (let at = openers.length - 1; at >= (unfit.get(kind) ?? 0); at--)
    if (fits(openers[at]!, closer)) return at;
  unfit.set(kind, openers.length);
  return -1;
}

function fits(opener: Run, closer: Run): boolean {
  const opening = opener.end - opener.start;
  const closing = closer.end - closer.start;
  if (opener.mark !== closer.mark) return false;
  if (opener.mark === TILDE) return opening === closing;
  return !((opener.closes || closer.opens) && closing % 3 !== 0 && (opening + closing) % 3 === 0);
}

function pair(opener: Run, closer: Run): Pair {
  const both = Math.min(opener.end - opener.start, closer.end - closer.start, 2);
  opener.end -= both;
  closer.start += both;
  return [
    { start: opener.end, end: opener.end + both },
    { start: closer.start - both, end: closer.start },
  ];
}

/** `runs` parted by the innermost pair that they stand in. */
function groupByPair(runs: readonly Run[], pairs: readonly Pair[]): Run[][] {
  const groups = new Map<Pair | undefined, Run[]>();
  const ordered = [...pairs].sort(([a], [b]) => a.start - b.start);
  const open: Pair[] = [];
  let next = 0;
  for (const run of runs) {
    for (; next < ordered.length && ordered[next]![0].start < run.start; next++) open.push(ordered[next]!);
    while (open.length > 0 && open.at(-1)![1].start < run.start) open.pop();
    const group = groups.get(open.at(-1));
    if (group) group.push(run);
    else groups.set(open.at(-1), [run]);
  }
  return [...groups.values()];
}
