import assert from 'node:assert/strict';
import { documentHighlight } from '../../../src/core/features/documentHighlight';
import { references } from '../../../src/core/features/references';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { ask, show, twice } from './asking';

function all(files: Record<string, string>, includeDeclaration = false): string[] {
  const { context, path, position } = ask(files);
  return twice(() => references(context, path, { position, includeDeclaration })).map((place) =>
    show(context, place),
  );
}

/** Highlights in the file with the caret; `=` stands before the thing itself. */
function highlights(files: Record<string, string>): string[] {
  const { context, path, position } = ask(files);
  return twice(() => documentHighlight(context, path, position)).map(
    ({ range, kind }) =>
      `${kind === DocumentHighlightKind.Write ? '=' : ''}${show(context, { uri: context.uriOf(path), range })}`,
  );
}

const VAULT = {
  'a.md': '# Bee\n\n[[b]] [[b#Part|x]] [bee](b.md) [[nope]]\n',
  'b.md': '# B\n\n## Part\n\nblock ^id\n\n[[#Part]] [[b#^id]]\n',
  'c.md': '---\nup: "[[b]]"\n---\n[[B#part]] ![[b#^ID]] [[x/nope]]\n',
};

describe('references', () => {
  it('finds every link to a note from one of them', () => {
    const files = { ...VAULT, 'd.md': '[[b‸]]' };
    assert.deepEqual(all(files), [
      'a.md:2: [[⟦b⟧]] [[b#Part|x]] [bee](b.md) [[nope]]',
      'a.md:2: [[b]] [[⟦b#Part⟧|x]] [bee](b.md) [[nope]]',
      'a.md:2: [[b]] [[b#Part|x]] [bee](⟦b.md⟧) [[nope]]',
      'b.md:6: [[⟦#Part⟧]] [[b#^id]]',
      'b.md:6: [[#Part]] [[⟦b#^id⟧]]',
      'c.md:1: up: "[[⟦b⟧]]"',
      'c.md:3: [[⟦B#part⟧]] ![[b#^ID]] [[x/nope]]',
      'c.md:3: [[B#part]] ![[⟦b#^ID⟧]] [[x/nope]]',
      'd.md:0: [[⟦b⟧]]',
    ]);
  });

  it('finds the same from the title heading, the frontmatter title and an alias', () => {
    const a = { 'a.md': '[[b]]' };
    const expected = ['a.md:0: [[⟦b⟧]]'];
    assert.deepEqual(all({ ...a, 'b.md': '# B‸\n' }), expected);
    assert.deepEqual(all({ ...a, 'b.md': '---\ntitle: B‸ee\n---\n' }), expected);
    assert.deepEqual(all({ ...a, 'b.md': '---\naliases:\n  - B‸ee\n---\n' }), expected);
  });

  it('finds the links to a heading from the heading or from the fragment of one', () => {
    const expected = [
      'a.md:2: [[b]] [[⟦b#Part⟧|x]] [bee](b.md) [[nope]]',
      'b.md:6: [[⟦#Part⟧]] [[b#^id]]',
      'c.md:3: [[⟦B#part⟧]] ![[b#^ID]] [[x/nope]]',
    ];
    assert.deepEqual(all({ ...VAULT, 'b.md': VAULT['b.md'].replace('## Part', '## Pa‸rt') }), expected);
    assert.deepEqual(all({ ...VAULT, 'd.md': '[[b#Pa‸rt]]' }), [...expected, 'd.md:0: [[⟦b#Part⟧]]']);
  });

  it('finds the links to a block from its id', () => {
    assert.deepEqual(all({ ...VAULT, 'b.md': VAULT['b.md'].replace('^id', '^i‸d') }), [
      'b.md:6: [[#Part]] [[⟦b#^id⟧]]',
      'c.md:3: [[B#part]] ![[⟦b#^ID⟧]] [[x/nope]]',
    ]);
  });

  it('lists the thing itself when asked', () => {
    const files = { 'a.md': '[[b#Pa‸rt]]', 'b.md': '# B\n\n## Part\n' };
    assert.deepEqual(all(files, true), ['a.md:0: [[⟦b#Part⟧]]', 'b.md:2: ⟦## Part⟧']);
    assert.deepEqual(all(files, false), ['a.md:0: [[⟦b#Part⟧]]']);
  });

  it('finds the links that ask for the same missing note', () => {
    assert.deepEqual(all({ ...VAULT, 'd.md': '[[Nope‸]]' }), [
      'a.md:2: [[b]] [[b#Part|x]] [bee](b.md) [[⟦nope⟧]]',
      'c.md:3: [[B#part]] ![[b#^ID]] [[⟦x/nope⟧]]',
      'd.md:0: [[⟦Nope⟧]]',
    ]);
  });

  it('finds the places where an asset or a URL is used', () => {
    assert.deepEqual(all({ 'a.md': '![[p.png‸]] ![x](img/p.png)', 'img/p.png': '' }), [
      'a.md:0: ![[⟦p.png⟧]] ![x](img/p.png)',
      'a.md:0: ![[p.png]] ![x](⟦img/p.png⟧)',
    ]);
    assert.deepEqual(
      all({ 'a.md': '[x](https://e.org‸)', 'b.md': '[y](https://e.org) [z](https://e.org/z)' }),
      ['a.md:0: [x](⟦https://e.org⟧)', 'b.md:0: [y](⟦https://e.org⟧) [z](https://e.org/z)'],
    );
  });

  it('finds a tag in texts and frontmatters, its nested ones, too', () => {
    assert.deepEqual(all({ 'a.md': '#te‸a and #tea/green', 'b.md': '---\ntags: [Tea, teapot]\n---\n' }), [
      'a.md:0: ⟦#tea⟧ and #tea/green',
      'a.md:0: #tea and ⟦#tea/green⟧',
      'b.md:1: tags: [⟦Tea⟧, teapot]',
    ]);
  });

  it('finds the uses of a footnote and of a definition', () => {
    assert.deepEqual(all({ 'a.md': 'so[^1] it[^1] is\n\n[^1‸]: Why.\n' }, true), [
      'a.md:0: so⟦[^1]⟧ it[^1] is',
      'a.md:0: so[^1] it⟦[^1]⟧ is',
      'a.md:2: [^⟦1⟧]: Why.',
    ]);
    assert.deepEqual(all({ 'a.md': '[x][bee‸] [Bee] [bee][]\n\n[bee]: b.md\n', 'b.md': '' }, true), [
      'a.md:0: [x][⟦bee⟧] [Bee] [bee][]',
      'a.md:0: [x][bee] [⟦Bee⟧] [bee][]',
      'a.md:0: [x][bee] [Bee] [⟦bee⟧][]',
      'a.md:2: [⟦bee⟧]: b.md',
    ]);
  });

  it('finds nothing for ambiguous links and ordinary text', () => {
    assert.deepEqual(all({ 'a.md': '[[n‸]]', 'x/n.md': '', 'y/n.md': '' }), []);
    assert.deepEqual(all({ 'a.md': 'te‸xt [[a]]' }), []);
  });
});

describe('documentHighlight', () => {
  it('marks a heading and the links to it in the note', () => {
    assert.deepEqual(highlights({ 'a.md': '[[#Part‸]] [[b#Part]]\n\n## Part\n', 'b.md': '## Part\n' }), [
      'a.md:0: [[⟦#Part⟧]] [[b#Part]]',
      '=a.md:2: ⟦## Part⟧',
    ]);
  });

  it('marks all links to one note, however they are written', () => {
    assert.deepEqual(
      highlights({ 'x/a.md': '[[b‸]] [t](../b.md) [[B#Part]] [[c]]', 'b.md': '', 'c.md': '' }),
      [
        'x/a.md:0: [[⟦b⟧]] [t](../b.md) [[B#Part]] [[c]]',
        'x/a.md:0: [[b]] [t](⟦../b.md⟧) [[B#Part]] [[c]]',
        'x/a.md:0: [[b]] [t](../b.md) [[⟦B#Part⟧]] [[c]]',
      ],
    );
  });

  it('marks a tag', () => {
    assert.deepEqual(highlights({ 'a.md': '#한글‸ and #한글', 'b.md': '#한글' }), [
      'a.md:0: ⟦#한글⟧ and #한글',
      'a.md:0: #한글 and ⟦#한글⟧',
    ]);
  });

  it('marks nothing in ordinary text', () => {
    assert.deepEqual(highlights({ 'a.md': 'te‸xt text' }), []);
  });
});
