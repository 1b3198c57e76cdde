/** The lines of the block that is open: where the text of each starts behind marks and blanks, and where it ends. */
export interface LineList {
  /** Longer than `count` when a block before had more lines: they are used again. */
  readonly starts: number[];
  readonly ends: number[];
  count: number;
}

export function makeLineList(): LineList {
  return { starts: [], ends: [], count: 0 };
}

export function addLine(lines: LineList, start: number, end: number): void {
  lines.starts[lines.count] = start;
  lines.ends[lines.count++] = end;
}

/** Where the first line starts; there must be one. */
export function firstStart(lines: LineList): number {
  return lines.starts[0]!;
}

/** Where the last line ends; there must be one. */
export function lastEnd(lines: LineList): number {
  return lines.ends[lines.count - 1]!;
}
