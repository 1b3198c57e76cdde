import assert from 'node:assert/strict';
import { INSERT_BLOCK_ID } from '../../../../src/core/features/completion/completeBlock';
import { accept, itemOf, leadsTo, offeredAt } from './offered';

const PARTS = {
  'Parts.md': [
    '---\ntitle: All the parts\naliases: [Bits]\n---',
    '# Chapter 1',
    '## Summary',
    'First words.',
    '# Chapter 2',
    '## Summary',
    '### **Bold** and `code`: what?',
    '## See [[Foo|the foo]]',
    '## A [link](https://x.y) here',
    '## C# and | bars',
    '## _under_ score',
    '## E^2',
    'A paragraph\nof two lines. ^two-lines',
    '',
    '- an item',
    '- another item',
    '  - nested',
    '',
    '> a quote',
    '',
    'Last words.',
  ].join('\n'),
  'pic.png': 'x',
  'doc.pdf': 'x',
};

describe('completeHeading', () => {
  it('offers the headings of the linked note in their order', () => {
    assert.deepEqual(offeredAt('[[Parts#‸]]', { files: PARTS }).labels, [
      'Chapter 1',
      'Summary',
      'Chapter 2',
      'Summary',
      'Bold and code: what?',
      'See the foo',
      'A link here',
      'C# and | bars',
      'under score',
      'E^2',
    ]);
  });

  it('writes each so that it leads there', () => {
    for (const marked of [
      '[[Parts#‸]]',
      '![[Parts#‸',
      '[x](Parts.md#‸)',
      '[x](<Parts.md#‸>)',
      '[[Parts#Chapter 2#‸]]',
    ]) {
      const offered = offeredAt(marked, { files: PARTS });
      const ends = offered.items.map((item) => leadsTo(offered, item));
      assert.ok(ends.length >= 7, marked);
      for (const end of ends) assert.match(end, /^Parts\.md#/, marked);
      assert.equal(new Set(ends).size, ends.length - (marked.includes('Chapter') ? 0 : 1), marked);
    }
  });

  it('keeps punctuation, leaves markup out, and names the heading above an equal one', () => {
    const offered = offeredAt('[[Parts#‸]]', { files: PARTS });
    assert.deepEqual(
      offered.items.map((item) => /#(.*)]]/.exec(accept(offered, item))![1]),
      [
        'Chapter 1',
        'Summary',
        'Chapter 2',
        'Chapter 2#Summary',
        'Bold and code: what?',
        'See Foo the foo',
        'A link (https //x.y) here',
        'C and bars',
        '_under_ score',
        'E^2',
      ],
    );
  });

  it("offers the note's own headings after [[#, without the one being typed", () => {
    const offered = offeredAt('# One\n## Two [[#‸]]\n# Three');
    assert.deepEqual(offered.labels, ['One', 'Three']);
    assert.equal(accept(offered, 'Three'), '# One\n## Two [[#Three]]\n# Three');
  });

  it('finds headings by what is typed', () => {
    assert.deepEqual(offeredAt('[[Parts#summ‸]]', { files: PARTS }).labels, ['Summary', 'Summary']);
    assert.deepEqual(offeredAt('# 블로그 글\n[[#ㅂㄹㄱ‸]]').labels, ['블로그 글']);
  });

  it('writes a Markdown link where the vault uses them', () => {
    const offered = offeredAt('a [[Parts#bold‸]]', { files: PARTS, obsidian: { useMarkdownLinks: true } });
    assert.equal(
      accept(offered, 'Bold and code: what?'),
      'a [Bold and code: what?](Parts.md#Bold%20and%20code:%20what?)',
    );
    const own = offeredAt('# One two\n[[#o‸]]', { obsidian: { useMarkdownLinks: true } });
    assert.equal(accept(own, 'One two'), '# One two\n[One two](#One%20two)');
  });

  it('has nothing for an asset, and for a note that is not there', () => {
    assert.deepEqual(offeredAt('[[doc.pdf#‸]]', { files: PARTS }).items, []);
    assert.deepEqual(offeredAt('[[Nowhere#‸]]', { files: PARTS }).items, []);
  });
});

describe('completeBlock', () => {
  it('offers blocks that have an id first', () => {
    const { items } = offeredAt('[[Parts#^‸]]', { files: PARTS });
    assert.equal(items[0]!.label, 'A paragraph');
    assert.equal(items[0]!.labelDetails?.description, '^two-lines');
  });

  it('finds blocks by their ids and words', () => {
    assert.equal(offeredAt('[[Parts#^two‸]]', { files: PARTS }).labels[0], 'A paragraph');
    assert.equal(offeredAt('[[Parts^para‸]]', { files: PARTS }).labels[0], 'A paragraph');
    assert.equal(
      accept(offeredAt('[[Parts^para‸]]', { files: PARTS }), 'A paragraph'),
      '[[Parts#^two-lines]]',
    );
    assert.equal(
      accept(offeredAt('[x](Parts.md#^‸)', { files: PARTS }), 'A paragraph'),
      '[x](Parts.md#^two-lines)',
    );
  });

  it('gives a block of this note its id with the same edit', () => {
    const text = [
      'One paragraph.',
      '- item\n  - nested\n- last',
      '> quote',
      '```\ncode\n```\nEnd.',
      '| a | b |\n| - | - |\n| c | d |',
      '$$\nx\n$$',
      '1. an item\n   of two lines\n\n   and two paragraphs',
      '[[#^‸]]',
    ].join('\n\n');
    const offered = offeredAt(text);
    assert.equal(offered.items.length, 11);
    for (const item of offered.items) {
      const id = /\[\[#\^([0-9a-z]{6})]]/.exec(accept(offered, item))?.[1];
      assert.ok(id, item.label);
      assert.equal(leadsTo(offered, item), `blog/Here.md#^${id}`, accept(offered, item));
    }
    assert.match(accept(offered, 'One paragraph.'), /^One paragraph\. \^[0-9a-z]{6}\n\n- item\n/);
  });

  it('asks the editor to give a block of another note its id', () => {
    const offered = offeredAt('[[Parts#^last‸]]', { files: PARTS });
    const item = itemOf(offered, 'Last words.');
    const id = /#\^([0-9a-z]{6})]]/.exec(accept(offered, item))![1];
    assert.equal(item.additionalTextEdits, undefined);
    assert.deepEqual(item.command?.command, INSERT_BLOCK_ID);
    assert.deepEqual(item.command.arguments, [
      { uri: 'file:///vault/Parts.md', position: { line: 24, character: 11 }, newText: ` ^${id}` },
    ]);
  });

  it('does not offer the block that is being typed', () => {
    assert.deepEqual(offeredAt('Some text [[#^‸]] more.').items, []);
  });
});

describe('completeLabel', () => {
  it('offers title, aliases and file name; the heading first', () => {
    assert.deepEqual(offeredAt('[[Parts|‸]]', { files: PARTS }).labels, ['All the parts', 'Bits', 'Parts']);
    assert.equal(offeredAt('[[Parts#Summary|‸]]', { files: PARTS }).labels[0], 'Summary');
    assert.equal(accept(offeredAt('a [[Parts|bi‸]] b', { files: PARTS }), 'Bits'), 'a [[Parts|Bits]] b');
  });

  it('offers widths for an image, nothing for another embed', () => {
    assert.deepEqual(offeredAt('![[pic.png|‸]]', { files: PARTS }).labels, ['100', '300', '500']);
    assert.equal(accept(offeredAt('![[pic.png|alt|‸', { files: PARTS }), '300'), '![[pic.png|alt|300]]');
    assert.deepEqual(offeredAt('![[Parts|‸]]', { files: PARTS }).items, []);
  });
});

describe('completeTag', () => {
  const files = {
    'a.md': '---\ntags: [Docker, "C#", Design Pattern]\n---\n#dev/ops #dev/web',
    'b.md': '#docker #rare',
    'c.md': '#docker #dev/ops',
  };

  it('offers the tags of the vault, those used most first, each in its usual spelling', () => {
    const { labels } = offeredAt('text #‸', { files });
    assert.deepEqual(labels, ['docker', 'dev', 'dev/ops', 'dev/web', 'rare']);
  });

  it('finds nested tags by any part', () => {
    assert.deepEqual(offeredAt('text #ops‸', { files }).labels, ['dev/ops']);
    assert.equal(accept(offeredAt('text #op‸', { files }), 'dev/ops'), 'text #dev/ops');
  });

  it('does not offer the word that is being typed', () => {
    assert.deepEqual(offeredAt('text #rar‸', { files }).labels, ['rare']);
    assert.deepEqual(offeredAt('text #unheard‸', { files }).labels, []);
  });

  it('offers in the frontmatter also what only YAML can hold, quoted where it must be', () => {
    const at = (value: string): ReturnType<typeof offeredAt> =>
      offeredAt(`---\ntags:\n  - ${value}‸\n---\n`, { files });
    assert.equal(accept(at('C'), 'C#'), '---\ntags:\n  - "C#"\n---\n');
    assert.equal(accept(at('Des'), 'Design Pattern'), '---\ntags:\n  - Design Pattern\n---\n');
    assert.ok(at('').labels.includes('docker'));
  });
});

describe('completeCallout', () => {
  it('offers the types, closing the marker', () => {
    assert.equal(offeredAt('> [!‸').labels[0], 'note');
    assert.equal(accept(offeredAt('> [!war‸]'), 'warning'), '> [!warning] ');
    assert.equal(accept(offeredAt('> [!war‸] Title'), 'warning'), '> [!warning] Title');
  });
});
