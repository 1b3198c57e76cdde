import assert from 'node:assert/strict';
import { readNote } from '../../../src/core/vault/readNote';
import { resolve } from '../../../src/core/vault/resolve';
import { path, vaultOf } from '../../support/vaultOf';
import { DECOMPOSED, trapVault } from './fixture';
import { whereTo } from './whereTo';

const S1 = 'blog/src.md';
const S2 = 'a1/b1/deepsrc.md';
const OWN = 'blog/Dup.md rather than essay/Dup.md';

/** [text, where it leads from S1, and from S2 when that differs]. Expectations as Obsidian 1.13.7 was observed. */
const NAMES: readonly (readonly [string, string, string?])[] = [
  ['[[Foo]]', 'Foo.md'],
  ['[[Foo.md]]', 'Foo.md'],
  ['[[Foo|alias]]', 'Foo.md'],
  ['[[Foo | spaced alias ]]', 'Foo.md'],
  ['[[ Foo ]]', 'Foo.md'],
  ['[[Foo|]]', 'Foo.md'],
  ['[[Foo|a|b]]', 'Foo.md'],
  ['[[My_Note_here|x_y_z]]', 'My_Note_here.md'],
  ['[[Sq]uare]]', 'Sq]uare.md'],
  ['[[Nested [[Foo]] x]]', 'Foo.md'],
  ['[[foo]]', 'Foo.md (case)'],
  ['[[Foo.MD]]', 'Foo.md (case)'],
  ['[[projects/Three laws of motion]]', 'Projects/Three laws of motion.md (case)'],
  ['[[upper case]]', 'Upper Case.md (case)'],
  ['[[Upper Case]]', 'Upper Case.md'],
  ['[[Dup]]', 'blog/Dup.md', OWN],
  ['[[Dup2]]', 'Dup2.md'],
  ['[[blog/Dup]]', 'blog/Dup.md'],
  ['[[essay/Dup]]', 'essay/Dup.md'],
  ['[[sub/Only]]', 'blog/sub/Only.md'],
  ['[[Only]]', 'blog/sub/Only.md'],
  ['[[blog/sub/Only]]', 'blog/sub/Only.md'],
  ['[[ub/Only]]', 'missing note'],
  ['[[./sub/Only]]', 'blog/sub/Only.md', 'missing note'],
  ['[[../Foo]]', 'Foo.md', 'missing note'],
  ['[[../../Foo]]', 'missing note', 'Foo.md'],
  ['[[../../../Foo]]', 'missing note'],
  ['[[/Foo]]', 'Foo.md'],
  ['[[/blog/Dup]]', 'blog/Dup.md'],
  ['[[/Dup]]', 'missing note'],
  ['[[folder]]', 'missing note'],
  ['[[folder/index]]', 'folder/index.md'],
  ['[[index]]', 'index.md'],
  ['[[folder2]]', 'folder2/folder2.md'],
  ['[[folder2/folder2]]', 'folder2/folder2.md'],
  ['[[AI]]', 'missing note'],
  ['[[Foo Bar]]', 'missing note'],
  ['![[AI]]', 'missing note'],
  ['[[C# notes]]', 'missing note'],
  ['[[100% done]]', '100% done.md'],
  ['[[What about R&D?]]', 'What about R&D?.md'],
  ['[[notes.with.dots]]', 'notes.with.dots.md'],
  ['[[notes.with.dots.md]]', 'notes.with.dots.md'],
  ['[[v1.0 notes]]', 'v1.0 notes.md'],
  ['[[notes.with]]', 'missing note'],
  ['[[한글 노트]]', '한글 노트.md'],
  ['[[한글분해]]', `${DECOMPOSED} (unicode)`],
  ['[[a b]]', 'a b.md'],
  ['[[a-b]]', 'missing note'],
  ['[[x&y/z]]', 'x&y/z.md'],
  ['[[z]]', 'x&y/z.md'],
  ['[[it is 50%20off]]', 'it is 50%20off.md'],
  ['[[missing note]]', 'missing note'],
  ['[[missing/path]]', 'missing note'],
  ['[[Foo.html]]', 'missing asset'],
  ['[[Foo.txt]]', 'missing asset'],
  ['[[Foo?]]', 'missing note'],
  ['[[Foo//Bar]]', 'missing note'],
  ['[[blog//Dup]]', 'blog/Dup.md'],
  ['[[blog\\Dup]]', 'blog/Dup.md'],
  ['[[tags/x]]', 'missing note'],
  ['[[https://example.com]]', 'missing note'],
  ['[[https://example.com|ex]]', 'missing note'],
  ['[[mailto:x@y.z]]', 'missing note'],
  ["[[quote'apos]]", "quote'apos.md"],
  ['[[file(with)parens]]', 'file(with)parens.md'],
  ['[[emoji 🌲]]', 'emoji 🌲.md'],
  ['[[other.canvas]]', 'other.canvas'],
  ['[[t.base]]', 't.base'],
  ['[[doc.pdf]]', 'doc.pdf'],
  ['[[Assets/Logo.PNG]]', 'Assets/Logo.PNG'],
  ['![[Logo.PNG]]', 'Assets/Logo.PNG'],
  ['![[Logo]]', 'missing note'],
  ['![[logo.png]]', 'Assets/Logo.PNG (case)'],
  ['![[assets/Logo.PNG]]', 'Assets/Logo.PNG (case)'],
  ['![[local.png]]', 'blog/local.png'],
  ['![[./local.png]]', 'blog/local.png', 'missing asset'],
  ['![[img/two.png]]', 'blog/img/two.png rather than essay/img/two.png'],
  ['![[two.png]]', 'blog/img/two.png rather than essay/img/two.png'],
  ['![[missing.png]]', 'missing asset'],
  ['![[doc.pdf#page=3]]', 'doc.pdf'],
  ['![[Logo.PNG#outline|100]]', 'Assets/Logo.PNG'],
];

const DESTINATIONS: readonly (readonly [string, string, string?])[] = [
  ['[x](Foo)', 'Foo.md'],
  ['[x](Foo.md)', 'Foo.md'],
  ['[x](Foo.md "title")', 'Foo.md'],
  ['[x](Three%20laws.md)', 'Three laws.md'],
  ['[x](<Three laws.md>)', 'Three laws.md'],
  ['[x](../Foo.md)', 'Foo.md', 'missing note'],
  ['[x](./Dup.md)', 'blog/Dup.md', 'missing note'],
  ['[x](Dup.md)', 'blog/Dup.md', OWN],
  ['[x](/Foo.md)', 'Foo.md'],
  ['[x](100%25%20done.md)', '100% done.md'],
  ['[x](<100% done.md>)', '100% done.md'],
  ['[x](C%23%20notes.md)', 'missing note'],
  ['[x](<C# notes.md>)', 'missing note'],
  ['[x](What%20about%20R%26D%3F.md)', 'What about R&D?.md'],
  ['[x](file(with)parens.md)', 'file(with)parens.md'],
  ['[x](file%28with%29parens.md)', 'file(with)parens.md'],
  ['[x](blog%2FDup)', 'blog/Dup.md'],
  ['[x](a+b)', 'a+b.md'],
  ['[x](foo/bar.html)', 'missing asset'],
  ['[x](doc.pdf#page=3)', 'doc.pdf'],
  ['[x](Foo.md?raw=1)', 'missing note'],
  ['[x](a%E0%A4%A)', 'missing note'],
  ['[x](%ED%95%9C%EA%B8%80%20%EB%85%B8%ED%8A%B8.md)', '한글 노트.md'],
  ['[x](www.example.com)', 'missing note'],
  ['[x](//example.com/p)', 'external //example.com/p'],
  ['[x](mailto:a@b.c)', 'external mailto:a@b.c'],
  ['[x](obsidian://open?vault=v)', 'external obsidian://open?vault=v'],
  ['[x](tel:123)', 'external tel:123'],
  ['<https://auto.link/x>', 'external https://auto.link/x'],
  ['![x](local.png)', 'blog/local.png'],
  ['![x](<Assets/x y.png>)', 'Assets/x y.png'],
  ['![x](Assets/x%20y.png)', 'Assets/x y.png'],
  ['[x][r]\n\n[r]: Foo.md', 'Foo.md'],
  ['<img src="Assets/Logo.PNG">', 'Assets/Logo.PNG'],
  ['<img src="../Assets/Logo.PNG" width="100">', 'Assets/Logo.PNG', 'missing asset'],
];

describe('resolve', () => {
  const vault = trapVault();
  for (const [text, fromS1, fromS2] of [...NAMES, ...DESTINATIONS]) {
    it(`leads ${text.replaceAll('\n', '⏎')} to ${fromS1}${fromS2 ? `, from afar to ${fromS2}` : ''}`, () => {
      assert.deepEqual(whereTo(vault, S1, text), [fromS1]);
      assert.deepEqual(whereTo(vault, S2, text), [fromS2 ?? fromS1]);
    });
  }

  it('leads an empty target to the note itself, in frontmatter as in the text', () => {
    assert.deepEqual(whereTo(vault, S1, '# Part\n[[#Part]] [x](#Part)'), [`${S1}#Part`, `${S1}#Part`]);
    assert.deepEqual(whereTo(vault, S1, '---\nup: "[[#Part]]"\n---\n# Part\n'), [`${S1}#Part`]);
  });

  it('leads a link in a comment and in a property as any other', () => {
    assert.deepEqual(whereTo(vault, S1, '---\nup: "[[Only]]"\n---\n%%[[foo]]%%'), [
      'blog/sub/Only.md',
      'Foo.md (case)',
    ]);
  });

  it('reads a percent escape of a wiki link only when no file is named so', () => {
    assert.deepEqual(whereTo(vault, S1, '[[Upper%20Case]]'), ['Upper Case.md']);
  });

  it('ignores a slash at the end', () => {
    assert.deepEqual(whereTo(vault, S1, '[[Foo/]]'), ['Foo.md']);
  });

  it('takes the exact path before the file beside the note', () => {
    const files = vaultOf({ 'Note.md': '', 'a/b/Note.md': '', 'b/Note.md': '', 'zz/Note.md': '' });
    assert.deepEqual(whereTo(files, 'zz/x.md', '[[Note]]'), ['Note.md']);
    assert.deepEqual(whereTo(files, 'a/b/x.md', '[[b/Note]]'), ['b/Note.md']);
  });

  it('takes the file beside the note, never one further up, before a shorter path', () => {
    const files = vaultOf({ 'a/b/Note.md': '', 'zzzz/Note.md': '' });
    assert.deepEqual(whereTo(files, 'zzzz/x.md', '[[Note]]'), ['zzzz/Note.md']);
    assert.deepEqual(whereTo(files, 'zzzz/deep/x.md', '[[Note]]'), ['a/b/Note.md rather than zzzz/Note.md']);
  });

  it('names all candidates of the same length', () => {
    const files = vaultOf({ 'b/Note.md': '', 'a/Note.md': '', 'longer/Note.md': '' });
    assert.deepEqual(whereTo(files, 'x.md', '[[Note]]'), ['either a/Note.md or b/Note.md']);
  });

  it('counts characters of decomposed names as if they were composed', () => {
    const files = vaultOf({ [`${'가'.normalize('NFD')}/Note.md`]: '', 'ab/Note.md': '' });
    assert.deepEqual(whereTo(files, 'x.md', '[[Note]]'), [
      `${'가'.normalize('NFD')}/Note.md rather than ab/Note.md`,
    ]);
  });

  it('tells twins apart that differ by letter case alone', () => {
    const files = vaultOf({ 'Foo.md': '', 'foo.md': '', 'a/Bar.md': '', 'a/bar.md': '' });
    assert.deepEqual(whereTo(files, 'x.md', '[[Foo]] [[foo]]'), ['Foo.md', 'foo.md']);
    assert.deepEqual(whereTo(files, 'x.md', '[[FOO]]'), ['either Foo.md or foo.md']);
    assert.deepEqual(whereTo(files, 'a/x.md', '[[Bar]] [[bar]]'), ['a/Bar.md', 'a/bar.md']);
    assert.deepEqual(whereTo(files, 'x.md', '[[bar]]'), ['a/bar.md rather than a/Bar.md']);
  });

  it('compares letters beyond ASCII, a final sigma among them', () => {
    const files = vaultOf({ 'ΟΔΟΣ.md': '', 'Éclair.md': '', 'ŞİŞ.md': '' });
    assert.deepEqual(whereTo(files, 'x.md', '[[οδος]] [[οδοσ]]'), ['ΟΔΟΣ.md (case)', 'ΟΔΟΣ.md (case)']);
    assert.deepEqual(whereTo(files, 'x.md', '[[éclair]]'), ['Éclair.md (case)']);
    assert.deepEqual(whereTo(files, 'x.md', `[[${'Éclair'.normalize('NFD')}]]`), ['Éclair.md (unicode)']);
  });

  it('tries the name as written before the name with .md', () => {
    const files = vaultOf({ 'Foo.md': '', 'Foo.md.md': '', 'Bar.md.md': '', 'pic.png.md': '', 'UP.MD': '' });
    assert.deepEqual(whereTo(files, 'x.md', '[[Foo.md]] [[Foo.md.md]]'), ['Foo.md', 'Foo.md.md']);
    assert.deepEqual(whereTo(files, 'x.md', '[[Bar.md]] [[pic.png]]'), ['Bar.md.md', 'pic.png.md']);
    assert.deepEqual(
      whereTo(files, 'x.md', '[[UP]] [[UP.MD]]'),
      ['UP.md', 'UP.MD'].map(() => 'UP.MD'),
    );
  });

  it('takes the note before a file without extension', () => {
    assert.deepEqual(whereTo(vaultOf({ LICENSE: '', 'LICENSE.md': '' }), 'x.md', '[[LICENSE]]'), [
      'LICENSE.md',
    ]);
    assert.deepEqual(whereTo(vaultOf({ LICENSE: '' }), 'x.md', '[[LICENSE]]'), ['LICENSE']);
  });

  it('follows an unsaved note that the vault has in an older state', () => {
    const files = vaultOf({ 'x.md': '' });
    assert.deepEqual(whereTo(files, 'x.md', '# New\n[[#New]] [[x#New]]'), ['x.md#New', 'x.md#New']);
  });

  it('answers thousands of links to a name that thousands of files have', () => {
    const files = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`post-${n}/index.md`, '']));
    const vault = vaultOf({ ...files, 'a/index.md': '' });
    const note = readNote(path('x.md'), '[[index]] '.repeat(20_000));
    const answers = new Set(note.links.map((link) => resolve(vault, note, link)));
    for (const answer of answers) assert.equal(answer.kind === 'note' && answer.path, 'a/index.md');
    const links = Array.from({ length: 20_000 }, (_, n) => `[[post-${n}/index]]`);
    const places = whereTo(vault, 'x.md', links.join(' '));
    assert.deepEqual(places.slice(1999, 2001), ['post-1999/index.md', 'missing note']);
  });
});
