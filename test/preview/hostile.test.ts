import assert from 'node:assert/strict';
import { assertSafe } from './support/assertSafe';
import { render } from './support/render';

const MANY = 10_000;

/** What a note may be that nobody writes; each has to come to an end, and to be shown somehow. */
const NOTES: Readonly<Record<string, string>> = {
  'block quotes in each other': '>'.repeat(MANY),
  'block quotes in each other over many lines': `${'> '.repeat(500)}a\n`.repeat(100),
  'lists in each other': `${'- '.repeat(MANY)}a`,
  'numbered lists in each other': `${'1. '.repeat(MANY)}a`,
  'lists in each other, line by line': Array.from(
    { length: 300 },
    (_, depth) => `${'  '.repeat(depth)}- a`,
  ).join('\n'),
  'brackets in each other': '['.repeat(MANY) + ']'.repeat(MANY),
  'links in each other': `${'['.repeat(MANY)}a${'](b)'.repeat(MANY)}`,
  'pictures in each other': `${'!['.repeat(MANY)}a${'](b)'.repeat(MANY)}`,
  'wiki links left open': '[['.repeat(MANY),
  'inline footnotes in each other': '^['.repeat(MANY) + 'a' + ']'.repeat(MANY),
  'emphasis left open': '*a '.repeat(MANY),
  'emphasis in each other': `${'*'.repeat(MANY)}a${'*'.repeat(MANY)}`,
  'emphasis of two kinds': '*a **b _c __d '.repeat(MANY / 4),
  'highlights side by side': 'a==b'.repeat(2_000),
  'HTML elements in each other': '<b>'.repeat(MANY),
  'HTML elements over many blocks': '<div>\n\n'.repeat(1_000),
  'HTML elements that are never closed': '<b>a\n\n'.repeat(300),
  'angle brackets': '<'.repeat(MANY),
  'blanks within a line': `a${' '.repeat(90_000)}b`,
  'callouts in each other': Array.from({ length: 90 }, (_, depth) => `${'> '.repeat(depth)}> [!note]`).join(
    '\n',
  ),
  'a formula in braces': `$${'{'.repeat(5_000)}a${'}'.repeat(5_000)}$`,
  'fractions in each other': `$$\n${'\\frac{a}{'.repeat(500)}b${'}'.repeat(500)}\n$$`,
  'footnotes in a circle': 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n',
  'a table of 1 MB': `| a | b |\n|---|---|\n${'| x *y* | z |\n'.repeat(80_000)}`,
  'code of 1 MB': `\`\`\`js\n${'const a = { b: [1, "x"] };\n'.repeat(40_000)}\`\`\``,
  'one paragraph of 1 MB': 'word '.repeat(200_000),
};

describe('A note that is too much', () => {
  for (const [what, text] of Object.entries(NOTES)) {
    it(`is shown all the same: ${what}`, async () => {
      const { blocks } = await render(text);
      assert(blocks.length > 0);
      for (const { html } of blocks.slice(0, 50)) assertSafe(html.slice(0, 200_000));
    }).timeout(120_000);
  }

  it('says why a block is shown as plain text, and renders the others', async () => {
    const { blocks } = await render(`# Before\n\n${'>'.repeat(200)} <b>deep\n\n*after*`);
    assert.equal(blocks.length, 3);
    assert.match(
      blocks[1]!.html,
      /^<div class="plain-block" data-line="0"><p class="plain-block-reason">This block is shown/,
    );
    assert.match(blocks[1]!.html, /&#x3C;b>deep/);
    assert.equal(blocks[2]!.html, '<p data-line="0"><em>after</em></p>');
  });

  it('shows 5,000 pictures, each in its place', async () => {
    const { blocks } = await render('![[a.png]]\n\n'.repeat(5_000), { files: { 'a.png': '' } });
    assert.equal(blocks.length, 5_000);
    assert.equal(new Set(blocks.map(({ key }) => key)).size, 5_000);
  }).timeout(60_000);

  it('comes to an end in a circle of 50 embeds', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`n${at}.md`, `note ${at}\n\n![[n${(at + 1) % 50}]]`]),
    );
    const { blocks } = await render('![[n0]]', { files });
    assert.match(blocks[0]!.html, /note 4.*Too many embeds within each other/s);
    assert.doesNotMatch(blocks[0]!.html, /note 5/);
  });

  it('shows a note that embeds itself once', async () => {
    const { blocks } = await render('![[a]]', { files: { 'a.md': 'text\n\n![[a]]' } });
    assert.match(blocks[0]!.html, /text.*This embeds itself: it is not shown again/s);
  });

  it('stops where embeds multiply', async () => {
    const all = Array.from({ length: 10 }, (_, at) => `![[n${at}]]`).join('\n\n');
    const files = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`n${at}.md`, all]));
    const { blocks } = await render('![[n0]]', { files });
    assert.match(blocks[0]!.html, /Too much is embedded in this note/);
  }).timeout(60_000);
});
