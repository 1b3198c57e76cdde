/** What is known of texts, looked up by where a text stands in a longer one. */
export interface SliceTable<T> {
  /** What is known of `text.slice(start, end)`; `undefined` when nothing is. Offsets in UTF-16 code units. */
  get(text: string, start: number, end: number): T | undefined;
  /** Has `value` known of `slice`, of which nothing was known. */
  set(slice: string, value: T): void;
}

const FREE = -1;
const FIRST_SLOTS = 64;
const FIRST_CHARACTERS = 512;

/** How many slots in a row may hold a text. */
const PROBES = 4;

/**
 * Makes a table in which nothing is known. A vault's texts write the same few thousand names a hundred thousand times:
 * to cut each out, and to look at strings all over the memory, would take longer than to find them. So the characters
 * of all known texts lie side by side, and slots say by a number made of a text's characters which one it may be.
 * Texts for which no slot is left, as if chosen to have the same number, go into a map.
 */
export function makeSliceTable<T>(): SliceTable<T> {
  const values: T[] = [];
  const slices: string[] = [];
  const hashes: number[] = [];
  const starts = [0];
  let characters = new Uint16Array(FIRST_CHARACTERS);
  let slots = new Int32Array(FIRST_SLOTS).fill(FREE);
  let crowded = new Map<string, number>();

  function isSlice(known: number, text: string, start: number): boolean {
    const from = starts[known]!;
    const length = starts[known + 1]! - from;
    for (let at = 0; at < length; at++) {
      if (characters[from + at] !== text.charCodeAt(start + at)) return false;
    }
    return true;
  }

  function place(known: number): void {
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (hashes[known]! + probe) & (slots.length - 1);
      if (slots[slot] !== FREE) continue;
      slots[slot] = known;
      return;
    }
    crowded.set(slices[known]!, known);
  }

  return {
    get(text, start, end) {
      const hash = hashOf(text, start, end);
      for (let probe = 0; probe < PROBES; probe++) {
        const known = slots[(hash + probe) & (slots.length - 1)]!;
        if (known === FREE) return undefined;
        if (hashes[known] !== hash || starts[known + 1]! - starts[known]! !== end - start) continue;
        if (isSlice(known, text, start)) return values[known];
      }
      const known = crowded.get(text.slice(start, end));
      return known === undefined ? undefined : values[known];
    },
    set(slice, value) {
      const known = values.push(value) - 1;
      slices.push(slice);
      hashes.push(hashOf(slice, 0, slice.length));
      const from = starts[known]!;
      starts.push(from + slice.length);
      if (from + slice.length > characters.length) characters = grown(characters, from + slice.length);
      for (let at = 0; at < slice.length; at++) characters[from + at] = slice.charCodeAt(at);
      if (values.length * 4 <= slots.length) return place(known);
      slots = new Int32Array(slots.length * 2).fill(FREE);
      crowded = new Map();
      for (let each = 0; each <= known; each++) place(each);
    },
  };
}

function grown(characters: Uint16Array<ArrayBuffer>, least: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(least, characters.length * 2));
  larger.set(characters);
  return larger;
}

/** A number of 32 bits that depends on the characters alone. */
function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}
