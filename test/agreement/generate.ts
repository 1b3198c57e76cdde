import type { Document } from './corpus';
import { generateDocument } from './generateDocument';
import { generateSoup, mutate } from './mutate';
import { randomFrom, type Random } from './random';

/** Document number `number` of the run with `seed`, made from nothing or from a piece of `corpus`. */
export function generate(seed: number, number: number, corpus: readonly Document[]): Document {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  return { name: `document ${number} of seed ${seed}`, text: makeText(random, corpus) };
}

function makeText(random: Random, corpus: readonly Document[]): string {
  const kind = random.int(20);
  if (kind < 9) return generateDocument(random);
  if (kind < 13) return mutate(random, generateDocument(random));
  if (kind < 17 || corpus.length === 0) return generateSoup(random);
  return mutate(random, excerpt(random, random.pick(corpus).text));
}

/** Up to twelve lines of `text`, not more than 600 characters. */
function excerpt(random: Random, text: string): string {
  const lines = text.split('\n');
  const from = random.int(lines.length);
  return lines
    .slice(from, from + 1 + random.int(12))
    .join('\n')
    .slice(0, 600);
}
