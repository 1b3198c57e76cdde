import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work in the background may hold the process before it lets a waiting request pass, in milliseconds. */
const SLICE_MS = 8;

/** `items` one by one, letting waiting messages pass every few milliseconds. */
export async function* inSlices<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    yield item;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + SLICE_MS;
  }
}
