import assert from 'node:assert/strict';
import { moveFiles, pinLinks } from '../../../src/core/rename/moveFiles';
import { applyEdits } from '../../../src/core/text/edit';
import type { ObsidianSettings } from '../../../src/core/vault/obsidianSettings';
import { path, vaultOf } from '../../support/vaultOf';
import { changesOf } from './moved';

/** What changes in the notes of `files` when `from` goes to `to`, old addresses aside. */
function move(
  files: Record<string, string>,
  moves: Record<string, string>,
  obsidian: Partial<ObsidianSettings> = {},
): Record<string, string> {
  const vault = vaultOf(files, obsidian);
  const paths = Object.entries(moves).map(([from, to]) => ({ from: path(from), to: path(to) }));
  return changesOf(vault, moveFiles(vault, paths, { keepsAddresses: false }));
}

describe('moveFiles', () => {
  it('has links follow the file, their form, label, fragment and size kept', () => {
    const files = {
      'a/Old.md': '# H',
      'p.png': '',
      'n.md': '[[Old]] [[a/Old#H|x]] ![[old]] [t](a/Old.md#h "T") [t](<a/Old.md>) <a href="a/Old.md">',
    };
    assert.deepEqual(move(files, { 'a/Old.md': 'a/New Name.md' }), {
      'a/New Name.md': '# H',
      'n.md':
        '[[New Name]] [[a/New Name#H|x]] ![[New Name]] [t](a/New%20Name.md#h "T") [t](<a/New Name.md>) <a href="a/New%20Name.md">',
    });
  });

  it('leaves alone what still leads there', () => {
    const files = { 'a/Note.md': '[[Note]] [[#x]]', 'n.md': '[[Note]] [t](a/Note.md)' };
    assert.deepEqual(move(files, { 'a/Note.md': 'b/Note.md' }), {
      'b/Note.md': '[[Note]] [[#x]]',
      'n.md': '[[Note]] [t](b/Note.md)',
    });
  });

  it('keeps the way in which a path is written', () => {
    const files = {
      'a/x/Old.md': '',
      'a/n.md': '[[/a/x/Old]] [[./x/Old]] [[x/Old]] [t](x/Old.md) [[a/x/Old.md]] [t](../a/x/Old.md)',
    };
    assert.deepEqual(
      move(files, { 'a/x/Old.md': 'a/y/New.md' })['a/n.md'],
      '[[/a/y/New]] [[./y/New]] [[y/New]] [t](y/New.md) [[a/y/New.md]] [t](y/New.md)',
    );
  });

  it('keeps the links in a note that moves', () => {
    const files = {
      'a/n.md': '[t](../b/x.md) ![](p.png) [[x]] [[./m]] [r]\n\n[r]: m.md "M"',
      'a/m.md': '',
      'a/p.png': '',
      'b/x.md': '',
    };
    assert.deepEqual(move(files, { 'a/n.md': 'c/d/n.md' }), {
      'c/d/n.md': '[t](../../b/x.md) ![](../../a/p.png) [[x]] [[../../a/m]] [r]\n\n[r]: ../../a/m.md "M"',
    });
  });

  it('leaves relative links alone within a folder that moves as a whole', () => {
    const files = {
      'a/n.md': '[t](sub/m.md) [[./sub/m]] ![](../out.png)',
      'a/sub/m.md': '[u](../n.md)',
      'out.png': '',
      'o.md': '[[a/sub/m]]',
    };
    assert.deepEqual(move(files, { a: 'z/a' }), {
      'z/a/n.md': '[t](sub/m.md) [[./sub/m]] ![](../../out.png)',
      'z/a/sub/m.md': '[u](../n.md)',
      'o.md': '[[z/a/sub/m]]',
    });
  });

  it('takes the longer way when the name alone is no longer enough', () => {
    const files = { 'a/One.md': '', 'b/Two.md': '', 'n.md': '[[One]] [[Two]]' };
    assert.deepEqual(move(files, { 'a/One.md': 'a/Two.md' })['n.md'], '[[a/Two]] [[b/Two]]');
  });

  it('pins links that the new name would capture', () => {
    const files = { 'a/deep/Foo.md': '', 'Bar.md': '', 'n.md': '[[Foo]]' };
    assert.equal(move(files, { 'Bar.md': 'Foo.md' })['n.md'], '[[a/deep/Foo]]');
  });

  it('keeps a link with the file it leads to when two swap names', () => {
    const files = { 'a.md': '', 'b.md': '', 'n.md': '[[a]] [[b]]' };
    assert.equal(move(files, { 'a.md': 'b.md', 'b.md': 'a.md' })['n.md'], '[[b]] [[a]]');
  });

  it('writes the new letter case', () => {
    const files = { 'Foo.md': '', 'n.md': '[[Foo]] [[foo]]' };
    assert.equal(move(files, { 'Foo.md': 'foo.md' })['n.md'], '[[foo]] [[foo]]');
  });

  it('follows in frontmatter, in quotes as they are', () => {
    const files = {
      'it.md': '',
      'p/a.png': '',
      'n.md': `---\nup: '[[it]]'\ncover: p/a.png # c\n---\n`,
    };
    assert.equal(
      move(files, { 'it.md': "it's.md", 'p/a.png': 'p/b.png' })['n.md'],
      `---\nup: '[[it''s]]'\ncover: p/b.png # c\n---\n`,
    );
  });

  it('keeps percent-encoding as the link has it', () => {
    const files = { '글 하나.md': '', 'n.md': '[a](%EA%B8%80%20%ED%95%98%EB%82%98.md) [b](글%20하나.md)' };
    assert.equal(
      move(files, { '글 하나.md': '둘 셋.md' })['n.md'],
      '[a](%EB%91%98%20%EC%85%8B.md) [b](둘%20셋.md)',
    );
  });

  it('leaves links that led nowhere, and code, alone', () => {
    const files = { 'a.md': '', 'n.md': '[[New]] `[[a]]` [[missing]]' };
    assert.deepEqual(move(files, { 'a.md': 'New.md' }), { 'New.md': '' });
  });

  it('tells which links no words can keep', () => {
    const vault = vaultOf({ 'a.md': '', 'n.md': '[[a]]' });
    const { lost, edits } = moveFiles(vault, [{ from: path('a.md'), to: path('C#.md') }], {
      keepsAddresses: false,
    });
    assert.deepEqual(lost, [{ path: 'n.md', span: { start: 0, end: 5 } }]);
    assert.equal(edits.size, 0);
  });
});

describe('The cards of a canvas', () => {
  const canvas = (file: string, words: string): string =>
    `{\n\t"nodes":[\n\t\t{"id":"1","type":"file","file":${JSON.stringify(file)},"subpath":"#H"},\n` +
    `\t\t{"id":"2","type":"text","text":${JSON.stringify(words)}},\n\t\t{"id":"3","type":"link","url":"a/Old.md"}\n\t],\n\t"edges":[]\n}`;

  it('follow the files that they show and link to', () => {
    const text = canvas('a/Old.md', 'See [[Old]]\nand ["x"](a/Old.md)');
    const vault = vaultOf({ 'a/Old.md': '', 'b.canvas': text });
    const canvases = [{ path: path('b.canvas'), text }];
    const moves = [{ from: path('a/Old.md'), to: path('새/글.md') }];
    const { edits } = moveFiles(vault, moves, { keepsAddresses: false, canvases });
    assert.equal(
      applyEdits(text, edits.get(path('b.canvas'))!),
      canvas('새/글.md', 'See [[글]]\nand ["x"](새/글.md)'),
    );
  });

  it('are left alone in what is no canvas', () => {
    for (const text of [
      '',
      '[]',
      '{"nodes":{}}',
      '{"nodes":[1,{"type":"file"},{"type":"text","text":3}',
      '\0',
    ]) {
      const vault = vaultOf({ 'a.md': '', 'b.canvas': text });
      const canvases = [{ path: path('b.canvas'), text }];
      const moves = [{ from: path('a.md'), to: path('c.md') }];
      assert.equal(moveFiles(vault, moves, { keepsAddresses: false, canvases }).edits.size, 0, text);
    }
  });
});

describe('pinLinks', () => {
  it('writes links out that a new file would take', () => {
    const vault = vaultOf({ 'a/b/Foo.md': '', 'n.md': '[[Foo]] [[a/b/Foo]] [[New]]' });
    assert.deepEqual(changesOf(vault, pinLinks(vault, [path('Foo.md'), path('New.md')])), {
      'n.md': '[[a/b/Foo]] [[a/b/Foo]] [[New]]',
    });
  });
});
