import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFence } from '../../../src/core/frontmatter/fence';
import { readPlainYaml } from '../../../src/core/frontmatter/plainYaml';
import { readYaml } from '../../../src/core/frontmatter/readYaml';
import { chooseSeed } from '../../support/seed';

const CASES = 20_000;
const VAULTS = join(__dirname, '../../../../shared/vaults');

/** Fails unless the fast reader gives up on `yaml` or reads what the library reads; says whether it read it. */
function agrees(yaml: string): boolean {
  const text = `---\n${yaml}---\n`;
  const content = { start: 4, end: 4 + yaml.length };
  const entries = readPlainYaml(text, content);
  if (!entries) return false;
  assert.deepEqual(
    { entries, problems: [] },
    readYaml(text, content),
    `The YAML was ${JSON.stringify(yaml)}.`,
  );
  return true;
}

/** Numbers in [0, below), the same for the same seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const KEYS = [
  'title',
  'tags',
  'aliases',
  '날짜',
  'a b',
  'x-y_z',
  'null',
  'true',
  '2018',
  'Tags',
  '__proto__',
  'a.b/c',
  'k(1)',
];
const WORDS = [
  'word',
  '한글',
  '../articles/2018-05/Next',
  '2018-05-09',
  '12',
  '-3',
  '+4.5e3',
  '.5',
  '5.',
  '0x1F',
  '0o17',
  '.inf',
  '.nan',
  '1_000',
  'true',
  'False',
  'yes',
  'null',
  '~',
  'Null',
  '"quoted"',
  "'single'",
  '"[[Note]]"',
  '""',
  "''",
  "'it''s'",
  '"a\\nb"',
  'C#',
  'a #b',
  '#c',
  'a: b',
  'a:b',
  'http://x.y/z?a=b#c',
  'end:',
  '[a, b]',
  '[]',
  '["x", \'y\']',
  '[ a ]',
  '[a,b]',
  '[a, ]',
  '[[a]]',
  '{a: b}',
  '&x',
  '*x',
  '!t',
  '|',
  '>',
  '- a',
  '-a',
  '?',
  '@a',
  '`a`',
  '%a',
  '"open',
  "'open",
  '[open',
  '"a" b',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\ufeff',
  '🌲',
  '\t',
  '\u0000',
  'a\tb',
  '...',
  '---',
  ', x',
];
const JOINTS = [' ', ' ', ' ', '', ', ', '  '];
const LINE_ENDINGS = ['\n', '\n', '\n', '\n', '\r\n', ' \n', '\r'];

function generate(random: (below: number) => number): string {
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const common = random(4) > 0;
  const value = (): string => {
    if (common) return pick(WORDS.slice(0, 30));
    return Array.from({ length: 1 + random(3) }, () => pick(WORDS)).join(pick(JOINTS));
  };
  const ending = common ? '\n' : '';
  let yaml = '';
  for (let line = random(7); line > 0; line--) {
    const kind = random(12);
    const key = common ? `k${line}` : pick(KEYS);
    if (kind < 5) yaml += `${key}: ${value()}`;
    else if (kind < 9) {
      yaml += `${key}:${' '.repeat(random(3))}`;
      const indent = ' '.repeat(random(3));
      for (let item = random(4); item > 0; item--) {
        const slip = random(15) === 0 ? ' ' : '';
        yaml += `${ending || pick(LINE_ENDINGS)}${slip}${indent}-${random(8) ? ' ' : ''}${value()}`;
      }
    } else if (kind === 9) yaml += `# ${value()}`;
    else if (kind === 10) yaml += ' '.repeat(random(3));
    else yaml += `${' '.repeat(random(3))}${value()}`;
    yaml += ending || pick(LINE_ENDINGS);
  }
  return yaml;
}

describe('the reader of plain YAML', () => {
  it('reads what the library reads, or leaves it to the library', () => {
    const seed = chooseSeed();
    console.log(`      seed ${seed}`);
    const random = randomOf(seed);
    let read = 0;
    for (let index = 0; index < CASES; index++) if (agrees(generate(random))) read++;
    assert.ok(read > CASES / 5, `Only ${read} of ${CASES} blocks were plain.`);
  }).timeout(120_000);

  it('reads the blocks of real vaults by itself, as the library does', () => {
    let blocks = 0;
    let plain = 0;
    for (const file of markdownFiles(VAULTS)) {
      const text = readFileSync(file, 'utf8');
      const fence = findFence(text);
      if (fence?.kind !== 'block') continue;
      blocks++;
      if (agrees(text.slice(fence.content.start, fence.content.end))) plain++;
    }
    assert.ok(plain >= blocks * 0.95, `Only ${plain} of ${blocks} blocks were plain.`);
  }).timeout(60_000);

  for (const [yaml, what] of [
    ['title: A: b\n', 'a colon in a bare value'],
    ['title: a #b\n', 'a comment behind a value'],
    ['a: x\na: y\n', 'a key that is written twice'],
    ['a: b\n  c\n', 'a value that goes on below'],
    ['a: "x\\ty"\n', 'an escape'],
    ['a: [b, [c]]\n', 'a list in a list'],
    ['a: |\n  b\n', 'a block of text'],
    ['a: *b\n', 'an alias'],
    ['a:\n  b: c\n', 'a map in a map'],
    ['a:\n  - b\n - c\n', 'items that do not line up'],
    ['a: b\rc: d\n', 'a line that ends in a lone CR'],
  ] as const) {
    it(`leaves ${what} to the library`, () => {
      assert.equal(readPlainYaml(yaml, { start: 0, end: yaml.length }), undefined);
    });
  }

  it('takes no longer for 10,000 keys or a value of a million characters than their length asks', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}: v\n`).join('');
    assert.equal(readPlainYaml(keys, { start: 0, end: keys.length })?.length, 10_000);
    const long = `a: ${'x y '.repeat(250_000)}\n`;
    assert.equal(readPlainYaml(long, { start: 0, end: long.length })?.length, 1);
  });
});

function markdownFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
