import assert from 'node:assert/strict';
import type { FrontmatterEntry, FrontmatterValue } from '../../../src/core/frontmatter/frontmatter';
import { readFrontmatter } from '../../../src/core/frontmatter/readFrontmatter';
import { readYaml } from '../../../src/core/frontmatter/readYaml';
import type { Span } from '../../../src/core/text/span';
import { readMarks, writeMarks } from '../../support/marks';

describe('what is wrong with a block', () => {
  for (const [marked, message] of [
    ['title: ⟦Foo: bar⟧', 'A colon and a blank start a new key. Put the value in quotes: `"Foo: bar"`.'],
    ['title: ⟦foo:⟧', 'A colon and a blank start a new key. Put the value in quotes: `"foo:"`.'],
    [
      'title: ⟦[Java] Stream⟧',
      'There is text behind the end of the value. Put the value in quotes: `"[Java] Stream"`.',
    ],
    [
      `title: ⟦"It's" fine⟧`,
      `There is text behind the end of the value. Put the value in quotes: \`'"It''s" fine'\`.`,
    ],
    [
      'up: ⟦[[A]] and [[B]]⟧',
      'There is text behind the end of the value. Put the value in quotes: `"[[A]] and [[B]]"`.',
    ],
    ['title: ⟦@foo⟧', 'A value cannot start with `@`. Put the value in quotes: `"@foo"`.'],
    ['title: ⟦`foo`⟧', 'A value cannot start with a backquote. Put the value in quotes.'],
    [
      'title: ⟦{{title}}⟧',
      'Brackets at the start of a value make it a list or a map. Put the value in quotes: `"{{title}}"`.',
    ],
    ['title: ⟦"foo⟧\nb: c', '`"` is not closed. Add `"` at the end of the value.'],
    ['tags: ⟦[a, b⟧\nc: d', '`[` is not closed. Add `]` at the end of the value.'],
    ['tags: ⟦- a⟧', 'A list starts on the line below its key. Put each `- item` on a line of its own.'],
    ['a:\n⟦\t- b⟧', 'YAML cannot be indented with tabs. Use spaces.'],
    ['a: 1\n  ⟦b: 2⟧', 'The key above already has a value. Remove the blanks before this line.'],
    ['⟦foo bar⟧\nb: 1', 'This line has no colon. Write `key: value`, or put the value in quotes.'],
    [
      '⟦just text⟧',
      'This block holds no `key: value` lines. Write one property a line, such as `title: My note`.',
    ],
    [
      '⟦- a⟧\n- b',
      'This block holds no `key: value` lines. Write one property a line, such as `title: My note`.',
    ],
    ['⟦: x⟧', 'There is no key before this colon. Write `key: value`.'],
    ['a: x\n⟦a⟧: y', '`a` is written twice. Keep one of the two.'],
    ['a: "b⟦\\q⟧"', 'This is no escape of YAML. Write `\\\\` for a backslash, or use single quotes.'],
    ['a: ⟦*b⟧', '`*b` repeats a value that is named `&b`; none is. Put it in quotes.'],
    ['a: &b [⟦*b⟧]', '`*b` repeats a value that is named `&b`; none is. Put it in quotes.'],
    [
      'a: b\n...\n⟦c: d⟧',
      'Nothing is read from here on: a line with `...` or `---` ends the YAML. Remove it.',
    ],
  ] as const) {
    it(`is told for ${JSON.stringify(readMarks(marked).text)}`, () => {
      const { text } = readMarks(`---\n${marked}\n---\n`);
      const problems = readFrontmatter(text)?.problems ?? [];
      assert.deepEqual(
        problems.map((problem) => [writeMarks(text, [problem.span]), problem.message]),
        [[`---\n${marked}\n---\n`, message]],
      );
    });
  }

  it('is told once for a line that is wrong in two ways', () => {
    const text = '---\ntitle: A: b\n\tx: [\n---\n';
    const starts = readFrontmatter(text)?.problems.map(({ span }) => span.start);
    assert.deepEqual(starts, [11, 16]);
  });

  it('is told once for each line, and at most twenty times', () => {
    const { problems } = readYaml('a: @\n'.repeat(1000), { start: 0, end: 5000 });
    assert.equal(problems.length, 20);
    assert.equal(new Set(problems.map(({ span }) => span.start)).size, 20);
  });

  it('is told again when the same block is read again', () => {
    const text = '---\ntitle: [Java] Stream\n---\n';
    assert.deepEqual(readFrontmatter(text), readFrontmatter(text));
    assert.equal(readFrontmatter(text)?.problems.length, 1);
  });

  it('leaves what can be made out', () => {
    const frontmatter = readFrontmatter('---\ntitle: [Java] Stream\ntags: [a]\naliases: b\n---\n');
    assert.deepEqual(
      frontmatter?.tags.map(({ name }) => name),
      ['a'],
    );
    assert.deepEqual(
      frontmatter.aliases.map(({ text }) => text),
      ['b'],
    );
  });
});

describe('hostile YAML', () => {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');

  for (const [name, yaml, expected] of [
    ['10,000 brackets', `a: ${'['.repeat(10_000)}`, 'problems'],
    ['10,000 pairs of brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'problems'],
    ['10,000 braces', `a: ${'{a: '.repeat(10_000)}`, 'problems'],
    ['10,000 dashes', '- '.repeat(10_000), 'problems'],
    ['10,000 question marks', '? '.repeat(10_000), 'problems'],
    ['1,000 levels of indentation', many(1000, (index) => `${' '.repeat(index)}a:`), 'problems'],
    ['10,000 quotes', `a: ${'"'.repeat(10_000)}`, 'problems'],
    ['10,000 colons', 'a: '.repeat(10_000), 'problems'],
    ['10,000 anchors', '&a '.repeat(10_000), 'problems'],
    ['20,000 empty lines', `a: !x b${'\n'.repeat(20_000)}`, 'nothing'],
    [
      'a bomb of aliases',
      `a: &a [x, x]\n${many(40, (i) => `b${i}: &${i || 'a'}b [*${i ? `${i - 1 || 'a'}b` : 'a'}]`)}`,
      'nothing',
    ],
    ['1,000 copies of a list', `a: &a [x, y]\n${many(1000, (index) => `k${index}: *a`)}`, 'problems'],
    ['a cycle', 'a: &a {b: &b [*a, *b]}', 'problems'],
    ['300,000 characters beyond the plain', `a: "${'\\n'.repeat(150_000)}"`, 'problems'],
    ['1,500 keys, one not plain', `${many(1500, (index) => `k${index}: v`)}\nx: {y: z}`, 'nothing'],
    ['2,000 lines that a tab indents', `a:\n${'\tb: 1\n'.repeat(2000)}`, 'problems'],
    ['control characters', 'a: "\u0000\u0007"\nb: \u0000', 'nothing'],
    ['lone surrogates', 'a: \ud800\n\udc00: {b: "\ud800"}', 'nothing'],
  ] as const) {
    it(`gives ${expected} for ${name}`, () => {
      const text = `---\n${yaml}\n---\n`;
      const frontmatter = readFrontmatter(text);
      assert.ok(frontmatter);
      assert.equal(frontmatter.problems.length > 0 ? 'problems' : 'nothing', expected);
      assertInside(text, frontmatter.entries, frontmatter.problems);
    });
  }

  it('keeps every span inside the block, whatever the block', () => {
    const parts = [
      ...'ab \n\n:-[]{},"\'#&*!|>%@`?~\t\r\\0',
      ': ',
      '- ',
      '\n  ',
      'key: ',
      '---',
      '...',
      '"[[N]]"',
      '!!js/function',
      '한',
    ];
    let state = 12345;
    for (let round = 0; round < 3000; round++) {
      let yaml = '';
      for (let length = round % 40; length > 0; length--) {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
        yaml += parts[(state >> 8) % parts.length];
      }
      const text = `---\n${yaml}\n---\nbody`;
      const { entries, problems } = readYaml(text, { start: 4, end: 5 + yaml.length });
      assertInside(text, entries, problems);
    }
  });
});

/** Fails when a span lies outside the text, ends before it starts, or an item outside its list. */
function assertInside(
  text: string,
  entries: readonly FrontmatterEntry[],
  problems: readonly { span: Span }[],
): void {
  const inside = ({ start, end }: Span): void => {
    const isInside = 0 <= start && start <= end && end <= text.length;
    if (!isInside) assert.fail(`[${start}, ${end}) in ${JSON.stringify(text)}`);
  };
  const check = (value: FrontmatterValue): void => {
    inside(value.span);
    if (value.kind === 'list') value.items.forEach(check);
    else if (value.kind === 'map') for (const entry of value.entries) check(entry.value);
  };
  for (const problem of problems) inside(problem.span);
  for (const { span, keySpan, value } of entries) {
    inside(span);
    inside(keySpan);
    check(value);
  }
}
