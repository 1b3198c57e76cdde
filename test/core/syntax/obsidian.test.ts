import assert from 'node:assert/strict';
import { scan } from '../../../src/core/syntax/scan';
import { expectSpans } from './expectSpans';

describe('Tags', () => {
  const tags = (marked: string) => expectSpans(marked, (syntax) => syntax.tags.map(({ span }) => span));

  it('stand at the start or behind white space', () => tags('⟦#a⟧ ⟦#b⟧\n⟦#c⟧ x#d (#e) ##f'));

  it('hold letters of any script, digits, hyphens, underscores, slashes and signs', () => {
    tags('⟦#한글태그⟧ ⟦#🌲⟧ ⟦#a/b/c⟧/ ⟦#y1984⟧ ⟦#_-⟧ ⟦#a⟧.b ⟦#C⟧++ ⟦#FF6464⟧');
  });

  it('are not of digits alone', () => tags('#1984 #1/2 # #/ ⟦#1a⟧'));

  it('are none in code, math, links, HTML and behind a backslash', () => {
    tags('` #a` $ #b$ [c](<d #e>) <b x=" #f"> \\#g https://a.b/ ⟦#h⟧');
  });

  it('stand in headings, items, cells and the text of links', () => {
    tags('# a ⟦#b⟧\n\n- ⟦#c⟧\n\n| ⟦#d⟧ |\n|---|\n| [e ⟦#f⟧](g) |');
  });
});

describe('Block ids', () => {
  /** Marked: the id, and the block that it names. */
  const named = (marked: string) =>
    expectSpans(marked, ({ blockIds }) => blockIds.flatMap(({ span, block }) => [span, block]));

  it('name the paragraph that they end', () => named('⟦One\nmore⟧ ⟦^a-1_B⟧  \n\n⟦two⟧\n⟦^c⟧'));

  it('name the item that their paragraph opens, with its items', () => {
    named('⟦- a ⟦^b⟧\n  - c⟧\n- d');
  });

  it('name the block above when they stand alone', () => {
    named('⟦- a\n- b⟧\n\n⟦^c⟧\n\n⟦> d⟧\n\n⟦^e⟧\n\n⟦```\nf\n```⟧\n\n⟦^g⟧');
  });

  it('are none in headings, tables and the middle of text, and below headings', () => {
    assert.deepEqual(
      scan('# a ^b\n\n^c\n\n| d |\n|---|\n| e ^f |\n\ng ^h i\n\nj^k\n\n`l ^m`', 0).blockIds,
      [],
    );
  });

  it('are spelled as written', () => assert.equal(scan('a ^Id_1-x', 0).blockIds[0]!.id, 'Id_1-x'));
});

describe('Comments', () => {
  const comments = (marked: string) =>
    expectSpans(marked, ({ opaque }) => opaque.filter(({ kind }) => kind === 'comment'));

  it('stand between two pairs of signs in one block', () => {
    comments('a ⟦%%b\nc%%⟧ d %% e\n\nf %%');
  });

  it('hold whole blocks when they open at the start of a line', () => {
    comments('⟦%% a\n\n# b\n\n```\n%%c⟧\n\n  ⟦%%\nd %% e⟧\n\n- %%\n  f\n\n%% g');
  });

  it('are none in code and math, and hide no mark of theirs', () => comments('`%% a` $%% b$ ⟦%% `c %%⟧ d`'));

  it('hide headings, ids and footnotes, but say where their links and tags stand', () => {
    const { links, tags, headings, blockIds, footnotes } = scan(
      'a %%[[b]] [c](d) #e [^1]%%\n\n%%\n# f\n[[g]] ^h\n%%\n\n[[i]] #j\n\n[^1]: k',
      0,
    );
    assert.deepEqual(
      [...links, ...tags].map(({ place }) => place),
      ['comment', 'comment', 'comment', 'text', 'comment', 'text'],
    );
    assert.deepEqual([headings.length, blockIds.length, footnotes.length], [0, 0, 1]);
  });
});
