import assert from 'node:assert/strict';
import type { Frontmatter, FrontmatterValue } from '../../../src/core/frontmatter/frontmatter';
import { readFrontmatter } from '../../../src/core/frontmatter/readFrontmatter';
import { sliceSpan, type Span } from '../../../src/core/text/span';
import { writeMarks } from '../../support/marks';

const note = (yaml: string): string => `---\n${yaml}\n---\nbody\n`;

function read(yaml: string): Frontmatter {
  const frontmatter = readFrontmatter(note(yaml));
  assert.ok(frontmatter);
  return frontmatter;
}

const at = (yaml: string, span: Span): string => sliceSpan(note(yaml), span);

/** The values of a block in one line, each with what stands at its span when that is not its text. */
function values(yaml: string): string {
  const show = (value: FrontmatterValue): string => {
    const source = at(yaml, value.span);
    switch (value.kind) {
      case 'text':
        return source === value.text ? `'${value.text}'` : `'${value.text}' at ${source}`;
      case 'number':
        return `${value.number}`;
      case 'boolean':
        return `${value.boolean}`;
      case 'null':
        return source === '' ? 'nothing' : `null at ${source}`;
      case 'list':
        return `[${value.items.map(show).join(', ')}]`;
      case 'map':
        return `{${value.entries.map((entry) => `${entry.key}: ${show(entry.value)}`).join(', ')}}`;
    }
  };
  return read(yaml)
    .entries.map((entry) => `${entry.key} = ${show(entry.value)}`)
    .join('; ');
}

/** The block with its links marked, then where they lead. */
function links(yaml: string): string {
  const found = read(yaml).links;
  for (const link of found) assert.equal(link.place, 'frontmatter');
  const marked = writeMarks(
    note(yaml),
    found.map(({ span }) => span),
  ).slice(4, -10);
  return [marked, ...found.map((link) => `${link.form}${link.embed ? '!' : ''} ${link.destination}`)].join(
    ' → ',
  );
}

describe('readFrontmatter', () => {
  it('gives nothing for a note without a block', () => {
    assert.equal(readFrontmatter('# Title\n'), undefined);
    assert.equal(readFrontmatter(''), undefined);
  });

  it('reads an empty block', () => {
    assert.deepEqual(readFrontmatter('---\n---\n'), {
      span: { start: 0, end: 7 },
      content: { start: 4, end: 4 },
      entries: [],
      problems: [],
      links: [],
      tags: [],
      aliases: [],
      title: undefined,
    });
  });

  it('gives every key and value its place', () => {
    const yaml = 'title: My note\ntags:\n  - a\n  - "b c"\nempty:';
    assert.deepEqual(
      read(yaml).entries.map((entry) => [
        at(yaml, entry.keySpan),
        at(yaml, entry.value.span),
        at(yaml, entry.span),
      ]),
      [
        ['title', 'My note', 'title: My note'],
        ['tags', '- a\n  - "b c"', 'tags:\n  - a\n  - "b c"'],
        ['empty', '', 'empty:'],
      ],
    );
  });

  describe('values', () => {
    for (const [yaml, expected] of [
      ['a: 2018-05-09', `a = '2018-05-09'`],
      ['a: 2018-05-09T10:30:00Z', `a = '2018-05-09T10:30:00Z'`],
      ['a: 20180509', 'a = 20180509'],
      ['a: -1.5e3', 'a = -1500'],
      ['a: 0x1F', 'a = 31'],
      ['a: 1_000', `a = '1_000'`],
      ['a: true\nb: FALSE', 'a = true; b = false'],
      ['a: yes\nb: on', `a = 'yes'; b = 'on'`],
      ['a: null\nb: ~\nc:', 'a = null at null; b = null at ~; c = nothing'],
      ['a: x # c', `a = 'x'`],
      ['a: "x\\ty"', `a = 'x\ty' at "x\\ty"`],
      [`a: 'it''s'`, `a = 'it's' at 'it''s'`],
      ['a: |\n  one\n  two', `a = 'one\ntwo\n' at |\n  one\n  two\n`],
      ['a: one\n  two', `a = 'one two' at one\n  two`],
      ['a: [b, [c, {d: 1}]]', `a = ['b', ['c', {d: 1}]]`],
      ['a:\n  b: c\n  d:\n    - e: f', `a = {b: 'c', d: [{e: 'f'}]}`],
      ['{"a": "b", "c": [1]}', `a = 'b' at "b"; c = [1]`],
      ['2018: x\ntrue: y', `2018 = 'x'; true = 'y'`],
      ['__proto__: x\nconstructor: y', `__proto__ = 'x'; constructor = 'y'`],
      ['a: &x v\nb: *x', `a = 'v'; b = 'v' at *x`],
      ['a: &x [v, [w]]\nb: *x', `a = ['v', ['w']]; b = ['v' at *x, null at *x]`],
      ['a: !!js/function "process.exit()"', `a = 'process.exit()' at "process.exit()"`],
      ['<<: {a: b}', `<< = {a: 'b'}`],
    ] as const) {
      it(`reads ${JSON.stringify(yaml)}`, () => assert.equal(values(yaml), expected));
    }

    it('reads lines that end in CRLF as those that end in LF', () => {
      const crlf = readFrontmatter('---\r\na: x\r\nb: |\r\n  y\r\n  z\r\nc: "d\r\n  e"\r\n---\r\n');
      assert.deepEqual(
        crlf?.entries.map(({ value }) => value.kind === 'text' && value.text),
        ['x', 'y\nz\n', 'd e'],
      );
      assert.deepEqual(crlf?.problems, []);
    });

    it('reads lines that end in a lone CR', () => {
      const frontmatter = readFrontmatter('---\rtitle: x\rtags: [a]\r---\rbody');
      assert.equal(frontmatter?.title, 'x');
      assert.deepEqual(frontmatter.tags, [{ name: 'a', span: { start: 20, end: 21 }, place: 'frontmatter' }]);
    });
  });

  describe('title, tags and aliases', () => {
    it('reads a title that is text', () => {
      assert.equal(read('title: "A: b"').title, 'A: b');
      assert.equal(read('title: 2018').title, undefined);
      assert.equal(read('Title: x').title, undefined);
    });

    for (const [yaml, expected] of [
      ['tags: [a, b/c, "#d"]', 'a b/c d'],
      ['tags:\n  - Design Pattern\n  - 한글', 'Design Pattern|한글'],
      ['tags: Java', 'Java'],
      ['tags: a, b', 'a, b'],
      ['Tags: [a]', 'a'],
      ['tags: [2018, null, "", true]', ''],
      ['tag: a', ''],
      ['tags: #a #b', ''],
    ] as const) {
      it(`finds ${expected === '' ? 'no tags' : `the tags ${expected}`} in ${JSON.stringify(yaml)}`, () => {
        const names = read(yaml).tags.map(({ name }) => name);
        assert.equal(names.join(expected.includes('|') ? '|' : ' '), expected);
      });
    }

    it('gives a tag and an alias the place within the quotes', () => {
      const yaml = 'tags: ["#a", b]\naliases: \'c d\'';
      const { tags, aliases } = read(yaml);
      assert.deepEqual(
        [...tags, ...aliases].map(({ span }) => at(yaml, span)),
        ['#a', 'b', 'c d'],
      );
    });

    it('counts a plain text for `aliases` as one alias', () => {
      assert.deepEqual(
        read('aliases: a, b').aliases.map(({ text }) => text),
        ['a, b'],
      );
      assert.deepEqual(read('alias: a').aliases, []);
    });
  });

  describe('links', () => {
    for (const [yaml, expected] of [
      ['category: "[[Google]]"', 'category: "⟦[[Google]]⟧" → wiki Google'],
      [`category: '[[a/B#C|d]]'`, `category: '⟦[[a/B#C|d]]⟧' → wiki a/B#C`],
      ['up: "see [[A]] and [b](C.md)"', 'up: "see ⟦[[A]]⟧ and ⟦[b](C.md)⟧" → wiki A → markdown C.md'],
      ['up:\n  - "[[A]]"\n  - [[B]]', 'up:\n  - "⟦[[A]]⟧"\n  - [[B]] → wiki A'],
      ['up: {a: "[[B]]"}', 'up: {a: "⟦[[B]]⟧"} → wiki B'],
      ['up: "$5 [[A]] `[[B]]` $6"', 'up: "$5 ⟦[[A]]⟧ `⟦[[B]]⟧` $6" → wiki A → wiki B'],
      ['up: "    [[A]] [[]] [[[B]]"', 'up: "    ⟦[[A]]⟧ [[]] [⟦[[B]]⟧" → wiki A → wiki B'],
      ['up: see [[A]]', 'up: see [[A]]'],
      ['up: |\n  [[A]]', 'up: |\n  [[A]]'],
      ['up: "\\u0041 [[A]]"', 'up: "\\u0041 [[A]]"'],
      ['image: "![[a b.png]]"', 'image: "⟦![[a b.png]]⟧" → wiki! a b.png'],
      ['cover: assets/a b.png', 'cover: ⟦assets/a b.png⟧ → markdown! assets/a b.png'],
      ['socialImage: "../한글.JPG"', 'socialImage: "⟦../한글.JPG⟧" → markdown! ../한글.JPG'],
      ['cover: https://x.y/z?w=1', 'cover: ⟦https://x.y/z?w=1⟧ → markdown! https://x.y/z?w=1'],
      ['banner: [a.png, b.gif]', 'banner: [⟦a.png⟧, ⟦b.gif⟧] → markdown! a.png → markdown! b.gif'],
      ['cover: none', 'cover: none'],
      ['photo: a.png', 'photo: a.png'],
    ] as const) {
      it(`finds those of ${JSON.stringify(yaml)}`, () => assert.equal(links(yaml), expected));
    }
  });

  describe('a block that is none', () => {
    for (const [text, code] of [
      ['---js\nprocess.exit()\n---\n', 'frontmatter/not-yaml'],
      ['---\ntitle: x\n\nbody', 'frontmatter/unclosed'],
    ] as const) {
      it(`is text for ${code}`, () => {
        const frontmatter = readFrontmatter(text);
        assert.deepEqual(frontmatter?.span, { start: 0, end: 0 });
        assert.deepEqual(frontmatter.entries, []);
        assert.deepEqual(
          frontmatter.problems.map((problem) => [problem.code, problem.span.start]),
          [[code, 0]],
        );
      });
    }
  });
});
