/** A source of chance that gives the same after the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  readonly int: (below: number) => number;
  /** True once in `times`. */
  readonly once: (times: number) => boolean;
  /** One of `choices`. */
  readonly pick: <T>(choices: readonly T[]) => T;
  /** From `least` to `most` results of `make`, joined by `separator`. */
  readonly some: (least: number, most: number, make: () => string, separator?: string) => string;
}

/** Chance from a seed: any number; its lower 32 bits count (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    once: (times) => int(times) === 0,
    pick: (choices) => choices[int(choices.length)]!,
    some: (least, most, make, separator = '') =>
      Array.from({ length: least + int(most - least + 1) }, make).join(separator),
  };
}
