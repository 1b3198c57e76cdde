import assert from 'node:assert/strict';
import { listBlocks } from '../../../src/core/syntax/blocks';
import { scan } from '../../../src/core/syntax/scan';
import { expectLinks, expectSpans } from './expectSpans';

describe('Headings', () => {
  const contents = (marked: string) =>
    expectSpans(marked, ({ headings }) => headings.map(({ content }) => content));

  it('have their content without marks and blanks', () => {
    contents('# ⟦One⟧ #\n\n   ###\t⟦Two #hash⟧ \n\n####### no\n\n#no\n');
  });

  it('are made by an underline, too', () => {
    const [first, second] = scan('A\nB \n===\n\nC\n-', 0).headings;
    assert.deepEqual([first!.level, first!.text, second!.level, second!.text], [1, 'A B', 2, 'C']);
  });

  it('keep markup and wiki links as they are written', () => {
    assert.equal(scan('## See [[Other|x]] *y*', 0).headings[0]!.text, 'See [[Other|x]] *y*');
  });

  it('are none in code, HTML and comments', () => {
    assert.deepEqual(scan('```\n# a\n```\n\n<div>\n# b\n</div>\n\n%%\n# c\n%%\n\n    # d', 0).headings, []);
  });
});

describe('Code and math', () => {
  const opaque = (kind: string, marked: string) =>
    expectSpans(marked, (syntax) => syntax.opaque.filter((it) => it.kind === kind));

  it('stand between fences, at the end of the text without one', () => {
    opaque('code', '⟦```js\n[[a]]\n~~~\n````⟧\n\n⟦~~~\n\nb\n```⟧');
    opaque('math', '⟦$$\n[[a]]\n$$⟧ \nb ⟦$c$⟧ ⟦$$d\ne$$⟧ $');
  });

  it('may be indented, but go on with no paragraph', () => {
    opaque('code', 'a\n    b\n\n⟦    c\n\n\td⟧\ne');
  });

  it('end with the container around them', () => {
    expectLinks('> ```\n> [[a]]\n⟦[[b]]⟧\n\n- $$\n  [[c]]\n\n⟦[[d]]⟧');
  });

  it('close with as many marks as they open', () => opaque('code', '⟦`` a ` b ``⟧ ⟦` c `` `⟧ d ``` e'));
});

describe('Tables', () => {
  it('part cells at bars that are not escaped', () => {
    expectLinks('| ⟦[[a]]⟧ | [[b | c]] |\n|---|---|---|\n| ⟦[[d\\|e]]⟧ | `f | g` ⟦[[h]]⟧ |');
  });

  it('need as many delimiters as cells', () => expectLinks('a | b\n-|\n⟦[[c | d]]⟧'));

  it('end at a blank line or another block', () => expectLinks('a|b\n-|-\n[[c|d]]\n# x\n⟦[[e|f]]⟧'));
});

describe('Containers', () => {
  it('let a paragraph go on lazily', () => expectLinks('> a ⟦[b\nc](d)⟧\n\n- e ⟦[f\ng](h)⟧'));

  it('measure tabs in columns', () => {
    expectLinks('-\t⟦[[a]]⟧\n\n\t⟦[[b]]⟧\n\n\t\t[[code]]');
  });

  it('open no list in a paragraph but with 1 and content', () => {
    const { headings } = scan('a\n2. b\n===\n\nc\n1. d\n   ===', 0);
    assert.deepEqual(
      headings.map(({ text }) => text),
      ['a 2. b', 'd'],
    );
  });

  it('read any line ending', () => expectLinks('> ⟦[[a]]⟧\r> ⟦[b\r> c](d)⟧\r\n\r\n    [[e]]\r\r⟦[[f]]⟧'));

  it('begin behind a byte order mark and the frontmatter', () => {
    assert.equal(scan('\ufeff# a', 0).headings.length, 1);
    assert.deepEqual(
      scan('---\na: "[[b]]"\n---\n[[c]]', 18).links.map(({ span }) => span.start),
      [19],
    );
  });
});

describe('Footnotes', () => {
  it('are used where they are defined', () => {
    expectSpans('a⟦[^1]⟧ [^2] !⟦[^1]⟧\n\n⟦[^1]: b\n\n    c⟧\n\nd', ({ footnotes }) =>
      footnotes.map(({ span }) => span),
    );
  });

  it('hold links', () => expectLinks('[^1]: ⟦[[a]]⟧\n\n    ⟦[[b]]⟧\n\n        [[code]]'));
});

describe('Callouts', () => {
  it('open a quote', () => {
    expectSpans('> ⟦[!note|wide]-⟧ ⟦The title⟧\n> text\n\n>⟦[!tip]⟧', ({ callouts }) =>
      callouts.flatMap(({ marker, title }) => [marker, title]),
    );
    assert.deepEqual(
      scan('> [!My Type]+\n> > [!x] y', 0).callouts.map(({ type, fold }) => [type, fold]),
      [
        ['My Type', '+'],
        ['x', ''],
      ],
    );
  });

  it('are none behind text, a blank line or a backslash, or before text that touches', () => {
    assert.deepEqual(scan('> a\n> [!note]\n\n>\n> [!note]\n\n> \\[!note]\n\n> [!note]x', 0).callouts, []);
  });
});

describe('listBlocks', () => {
  it('lists the blocks at top level and in items, with the ids that name them', () => {
    const text =
      'para ^p\n\n- a ^li\n  - sub\n\n> quote\n\n^q\n\n| t |\n|---|\n\n```\nc\n```\n\n$$\nm\n$$\n\n# h\n\n<div>\n';
    assert.deepEqual(
      listBlocks(text, 0).map(({ kind, span, blockId }) => [
        kind,
        text.slice(span.start, span.end),
        blockId?.id,
      ]),
      [
        ['paragraph', 'para', 'p'],
        ['listItem', '- a ^li\n  - sub', 'li'],
        ['listItem', '- sub', undefined],
        ['quote', '> quote', 'q'],
        ['table', '| t |\n|---|', undefined],
        ['code', '```\nc\n```', undefined],
        ['math', '$$\nm\n$$', undefined],
        ['heading', '# h', undefined],
        ['html', '<div>', undefined],
      ],
    );
  });
});
