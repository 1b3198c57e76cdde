/**
 * How many characters `run` looks at, through the methods of strings and regular expressions that look at characters
 * one by one or search. The same at every run, unlike a time.
 */
export function countWork(run: () => void): number {
  let work = 0;
  const restore = [
    ...STRING_METHODS.map(([name, cost]) =>
      wrap(String.prototype, name, (text, args, result) => (work += cost(String(text), args, result))),
    ),
    ...(['test', 'exec'] as const).map((name) => wrapSearch(name, (looked) => (work += looked))),
  ];
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return work;
}

type Cost = (text: string, args: readonly unknown[], result: unknown) => number;

const found: Cost = (text, [, from], result) => {
  const start = typeof from === 'number' ? Math.max(0, from) : 0;
  return typeof result === 'number' && result >= 0 ? result - start + 1 : Math.max(1, text.length - start);
};
const whole: Cost = (text) => text.length + 1;

const STRING_METHODS: readonly (readonly [keyof string & string, Cost])[] = [
  ['charCodeAt', () => 1],
  ['indexOf', found],
  ['includes', whole],
  ['replace', whole],
  ['replaceAll', whole],
  ['split', whole],
  ['trim', whole],
  ['toLowerCase', whole],
  ['toUpperCase', whole],
];

function wrap(
  prototype: object,
  name: string,
  note: (self: unknown, args: readonly unknown[], result: unknown) => void,
): () => void {
  const original = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
  Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
    const result = Reflect.apply(original, this, args);
    note(this, args, result);
    return result;
  });
  return () => Reflect.set(prototype, name, original);
}

/** A search from `lastIndex` on has looked at what lies before its match, or at all the rest. */
function wrapSearch(name: 'test' | 'exec', note: (looked: number) => void): () => void {
  const { prototype } = RegExp;
  const original = Reflect.get(prototype, name) as (text: string) => unknown;
  Reflect.set(prototype, name, function (this: RegExp, text: string) {
    const start = this.lastIndex;
    const result = Reflect.apply(original, this, [text]);
    note(result ? Math.max(1, this.lastIndex - start) : this.sticky ? 1 : text.length - start + 1);
    return result;
  });
  return () => Reflect.set(prototype, name, original);
}
