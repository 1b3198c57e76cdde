import assert from 'node:assert/strict';
import { scan } from '../../../src/core/syntax/scan';
import { expectLinks, expectSpans, onlyLink, partsOf } from './expectSpans';

const parts = (target: string, rest: { fragment?: string; label?: string; size?: string } = {}) => ({
  target,
  fragment: undefined,
  label: '',
  size: undefined,
  ...rest,
});

describe('A Markdown link', () => {
  it('has a label, a target and a fragment', () => {
    assert.deepEqual(
      partsOf('[text](My%20Note.md#Part "title")'),
      parts('My%20Note.md', { fragment: 'Part', label: 'text' }),
    );
  });

  it('takes spaces between angle brackets, and only there', () => {
    assert.equal(partsOf('[x](<My Note.md>)').target, 'My Note.md');
    expectLinks('[x](My Note.md)');
  });

  it('keeps parentheses that pair', () => {
    const url = 'https://en.wikipedia.org/wiki/Polyglot_(computing)';
    assert.equal(onlyLink(`[x](${url})`).destination, url);
    expectLinks('[x](a(b)');
  });

  it('nests parentheses 32 deep', () => {
    expectLinks(`⟦[x](${'('.repeat(32)}a${')'.repeat(32)})⟧`);
    expectLinks(`[x](${'('.repeat(33)}a${')'.repeat(33)})`);
  });

  it('resolves escapes and character references, not percent escapes', () => {
    assert.equal(onlyLink('[x](a\\)b&amp;c&#x41;&nosuch;%20)').destination, 'a)b&cA&nosuch;%20');
  });

  it('may lead nowhere', () => assert.deepEqual(partsOf('[](<>)'), parts('')));

  it('runs over lines of a quote', () => {
    expectLinks('> see ⟦[a\n> b](c\n> "title")⟧ x');
    expectSpans('> [a\n> b](⟦c⟧\n> "t") [x](⟦d⟧#⟦e⟧)', ({ links }) =>
      links.flatMap(({ target, fragment }) => [target, fragment]),
    );
  });

  it('holds no other link, but an image', () => {
    expectLinks('[a ⟦[b](c)⟧ d](e)');
    expectLinks('⟦[⟦![a](b)⟧](c)⟧');
  });

  it('is no link in code, math and comments of HTML', () => {
    expectLinks('`[a](b)` $[a](b)$ <!-- [a](b) --> \\[a](b) ⟦[a](b)⟧');
  });
});

describe('A Markdown image', () => {
  it('ends its label on its size', () => {
    assert.deepEqual(partsOf('![alt|100x50](a.png)'), parts('a.png', { label: 'alt', size: '100x50' }));
    assert.deepEqual(partsOf('![250](a.png)'), { ...parts('a.png', { size: '250' }), label: undefined });
  });

  it('hides what stands in its text', () => {
    expectLinks('⟦![a [b](c) #tag [[d]]](e)⟧');
    assert.deepEqual(scan('![#tag](e)', 0).tags, []);
  });
});

describe('A reference', () => {
  it('uses a definition, in full, collapsed and as a shortcut', () => {
    expectLinks('⟦[a][R  x]⟧ ⟦[r x][]⟧ ⟦[r X]⟧ ⟦![a][r x]⟧ [other]\n\n[r x]: <b c#d>');
  });

  it('shares the target of its definition', () => {
    const text = '[a][r] [r]\n\n[r]: x#y';
    const { links, definitions } = scan(text, 0);
    assert.deepEqual(
      links.map(({ target, fragment, definition }) => [target, fragment, definition]),
      links.map(() => [definitions[0]!.target, definitions[0]!.fragment, definitions[0]]),
    );
  });

  it('uses the first definition of a name', () =>
    assert.equal(onlyLink('[r]\n\n[r]: a\n[r]: b').destination, 'a'));

  it('folds the case of names that have several capital forms', () => {
    expectLinks('⟦[ẞ]⟧\n\n[SS]: a');
  });

  it('is no shortcut before a label that is not defined', () => expectLinks('[r][no]\n\n[r]: a'));

  it('is nothing when it marks a task', () => expectLinks('- [x] done ⟦[x]⟧\n\n[x]: a'));
});

describe('A definition', () => {
  const definitions = (marked: string) =>
    expectSpans(marked, (syntax) => syntax.definitions.map(({ span }) => span));

  it('has its title and destination on further lines', () => definitions('⟦[a]:\n  b\n  "title"⟧\ntext'));

  it('stands in front of a paragraph alone', () => definitions('⟦[a]: b⟧\n⟦[c]: d⟧\ntext\n[e]: f'));

  it('stands in quotes and items', () => definitions('> ⟦[a]: b⟧\n\n- ⟦[c]: d⟧'));

  it('is reported when nothing uses it', () => {
    const { links, definitions: found } = scan('[a]: b', 0);
    assert.deepEqual([links.length, found.length], [0, 1]);
  });
});
