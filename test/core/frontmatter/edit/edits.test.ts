import assert from 'node:assert/strict';
import type {
  Frontmatter,
  FrontmatterEntry,
  FrontmatterValue,
} from '../../../../src/core/frontmatter/frontmatter';
import { addEntry, removeEntry } from '../../../../src/core/frontmatter/edit/editEntry';
import {
  addListItem,
  removeListItem,
  setList,
  setListItem,
} from '../../../../src/core/frontmatter/edit/editList';
import { quoteValue, renameKey, setValue } from '../../../../src/core/frontmatter/edit/editValue';
import { yamlText } from '../../../../src/core/frontmatter/edit/yamlText';
import { readFrontmatter } from '../../../../src/core/frontmatter/readFrontmatter';
import { applyEdits, type Edit } from '../../../../src/core/text/edit';
import { randomFrom, type Random } from '../../../agreement/random';
import { chooseSeed } from '../../../support/seed';
import { generateBlock } from '../generateBlock';

const BLOCKS = Number(process.env['INKSTONE_BLOCKS'] ?? 600);
const seed = chooseSeed();

const TEXTS = [
  'word',
  'two words',
  'a: b',
  '- dash',
  "it's",
  'say "x"',
  'both \' and "',
  '#tag',
  '[x]',
  '{x}',
  'a, b',
  'yes',
  '12',
  '2018-05-09',
  'null',
  '',
  ' ',
  'end:',
  'x #y',
  '@me',
  '`code`',
  '%',
  '*x',
  '&x',
  '!x',
  '|',
  '>',
  '---',
  '...',
  '한글',
  'tab\t',
  'two\nlines',
  '\u0007',
  '\ud800',
  '\u2028',
  '\ufeff',
  'C:\\path',
  '~',
];

/** A value without its places. */
function said(value: FrontmatterValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'null':
      return null;
    case 'list':
      return value.items.map(said);
    case 'map':
      return Object.fromEntries(value.entries.map(({ key, value: inner }) => [`.${key}`, said(inner)]));
  }
}

function allSaid({ entries, problems }: Frontmatter): Map<string, unknown> {
  assert.deepEqual(problems, []);
  return new Map(entries.map(({ key, value }) => [key, said(value)]));
}

interface Attempt {
  readonly name: string;
  readonly edit: Edit | undefined;
  /** What the block says after it. */
  readonly change: (before: Map<string, unknown>) => void;
}

function attemptAt(random: Random, text: string, entry: FrontmatterEntry): Attempt {
  const { key, value } = entry;
  const word = random.pick(TEXTS);
  const list = value.kind === 'list' && !value.items.some((item) => item.kind === 'map') ? value : undefined;
  const set = (wanted: unknown) => (before: Map<string, unknown>) => void before.set(key, wanted);
  switch (random.int(7)) {
    case 0:
      return { name: `set ${word}`, edit: setValue(text, entry, yamlText(word, 'block')), change: set(word) };
    case 1:
      return {
        name: 'rename',
        edit: renameKey(entry, 'renamed'),
        change: (before) => {
          const renamed = [...before].map(([one, what]) => [one === key ? 'renamed' : one, what] as const);
          before.clear();
          for (const [one, what] of renamed) before.set(one, what);
        },
      };
    case 2:
      return { name: 'remove', edit: removeEntry(text, entry), change: (before) => void before.delete(key) };
    case 3:
      return { name: `list ${word}`, edit: setList(text, entry, [word, 'b']), change: set([word, 'b']) };
    case 4: {
      const now = value.kind === 'null' ? [] : value.kind === 'list' ? value.items.map(said) : [said(value)];
      return { name: `add ${word}`, edit: addListItem(text, entry, word), change: set([...now, word]) };
    }
    case 5: {
      if (!list) break;
      const index = random.int(list.items.length);
      const left = list.items.map(said);
      left.splice(index, 1);
      const isGone = left.length === 0 && text[list.span.start] !== '[';
      return {
        name: `remove ${index}`,
        edit: removeListItem(text, list, index),
        change: set(isGone ? null : left),
      };
    }
    case 6: {
      if (!list) break;
      const index = random.int(list.items.length);
      const items = list.items.map(said);
      items[index] = word;
      return {
        name: `item ${index} ${word}`,
        edit: setListItem(text, list, { index, item: word }),
        change: set(items),
      };
    }
  }
  const source = text.slice(value.span.start, value.span.end);
  return {
    name: 'quote',
    edit: value.kind === 'map' ? undefined : quoteValue(text, value),
    change: set(source),
  };
}

describe('edits of a block', () => {
  it(`say what was meant and nothing else, in ${BLOCKS} generated blocks, seed ${seed}`, () => {
    let made = 0;
    for (let number = 0; number < BLOCKS; number++) {
      const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ number);
      const text = generateBlock(random);
      const frontmatter = readFrontmatter(text)!;
      const said = allSaid(frontmatter);
      for (const entry of frontmatter.entries) {
        const { name, edit, change } = attemptAt(random, text, entry);
        if (!edit) continue;
        made++;
        const expected = new Map(said);
        change(expected);
        const after = applyEdits(text, [edit]);
        const story = `${name} at ${entry.key}, block ${number}, seed ${seed}:\n${text}\n→\n${after}`;
        assert.deepEqual(allSaid(readFrontmatter(after)!), expected, story);
      }
      const added = addEntry(text, frontmatter, { key: 'added', yaml: 'x' });
      if (added)
        assert.deepEqual(allSaid(readFrontmatter(applyEdits(text, [added]))!).get('added'), 'x', text);
    }
    assert.ok(made > BLOCKS, `Only ${made} edits were made.`);
  });

  it('change no byte where a value is written again as it is', () => {
    for (let number = 0; number < 200; number++) {
      const text = generateBlock(randomFrom(Math.imul(seed, 0x85ebca6b) ^ number));
      for (const entry of readFrontmatter(text)!.entries) {
        const source = text.slice(entry.value.span.start, entry.value.span.end);
        const isOnLine =
          source !== '' && !/[\r\n]/.test(text.slice(entry.keySpan.start, entry.value.span.end));
        const edit = isOnLine ? setValue(text, entry, source) : undefined;
        if (edit) assert.equal(applyEdits(text, [edit]), text);
      }
    }
  });
});
