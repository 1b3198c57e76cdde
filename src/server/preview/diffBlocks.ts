import type { PreviewBlock, PreviewRun } from '../../protocol/preview';

/** A block with a key: blocks of the same key have the same HTML. */
export interface KeyedBlock extends PreviewBlock {
  readonly key: string;
}

type Run =
  { -readonly [Key in keyof Kept]: Kept[Key] } | { readonly kind: 'new'; readonly blocks: PreviewBlock[] };
type Kept = Extract<PreviewRun, { kind: 'kept' }>;

/**
 * `now` told by how it differs from `before`: in few runs, keeping as many blocks at the beginning and at the end as
 * there are, and those in between that come in the same order. Linear in the number of blocks.
 */
export function diffBlocks(before: readonly KeyedBlock[], now: readonly KeyedBlock[]): PreviewRun[] {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && isSame(before[head]!, now[head]!)) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail)!, now.at(-1 - tail)!)) tail += 1;

  const runs: Run[] = [];
  const places = placesOf(before, head, before.length - tail);
  let next = head;
  for (const [index, block] of now.entries()) {
    const from =
      index < head
        ? index
        : index >= now.length - tail
          ? index - now.length + before.length
          : placeFrom(places, { block, next, before });
    if (from === undefined) addNew(runs, block);
    else {
      addKept(runs, from, block.line - before[from]!.line);
      next = from + 1;
    }
  }
  return runs;
}

function isSame(a: KeyedBlock, b: KeyedBlock): boolean {
  return a.key === b.key && a.endLine - a.line === b.endLine - b.line;
}

/** Key → where blocks between `start` and `end` have it, last first. */
function placesOf(blocks: readonly KeyedBlock[], start: number, end: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let index = end - 1; index >= start; index -= 1) {
    const { key } = blocks[index]!;
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  }
  return places;
}

/** The first place of a block like `block` that is not before `next`; places before that are given up. */
function placeFrom(
  places: Map<string, number[]>,
  { block, next, before }: { block: KeyedBlock; next: number; before: readonly KeyedBlock[] },
): number | undefined {
  const list = places.get(block.key);
  for (let place = list?.pop(); place !== undefined; place = list?.pop()) {
    if (place >= next && isSame(before[place]!, block)) return place;
  }
  return undefined;
}

function addNew(runs: Run[], { html, line, endLine }: PreviewBlock): void {
  const last = runs.at(-1);
  const block = { html, line, endLine };
  if (last?.kind === 'new') last.blocks.push(block);
  else runs.push({ kind: 'new', blocks: [block] });
}

function addKept(runs: Run[], from: number, shift: number): void {
  const last = runs.at(-1);
  if (last?.kind === 'kept' && last.from + last.count === from && last.shift === shift) last.count += 1;
  else runs.push({ kind: 'kept', from, count: 1, shift });
}
