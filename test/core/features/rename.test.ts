import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../src/core/features/rename/rename';
import { positionAt, readLines } from '../../../src/core/text/lines';
import { readMarks } from '../../support/marks';
import { path, vaultOf } from '../../support/vaultOf';
import { textsAfter } from '../rename/moved';

/** Asks in the file that holds the caret `‸`. */
function ask(files: Record<string, string>) {
  const at = Object.keys(files).find((name) => files[name]!.includes('‸'))!;
  const { text, caret } = readMarks(files[at]!);
  const vault = vaultOf({ ...files, [at]: text });
  const context = { vault, uriOf: (file: string) => `file:///${file}` };
  return { vault, context, at: path(at), position: positionAt(readLines(text), caret) };
}

function renamed(files: Record<string, string>, newName: string): Record<string, string> | string {
  const { vault, context, at, position } = ask(files);
  const edit = rename(context, at, { position, newName, keepsAddresses: false });
  return 'refused' in edit ? edit.refused : textsAfter(vault, edit);
}

function placeholder(text: string): string | undefined {
  const { context, at, position } = ask({ 'Foo.md': '# H\n\ntext ^b1', 'p.png': '', 'n.md': text });
  return prepareRename(context, at, position)?.placeholder;
}

describe('Rename (F2)', () => {
  it('starts from what the words name', () => {
    assert.equal(placeholder('[[F‸oo|x]]'), 'Foo');
    assert.equal(placeholder('![[p‸.png]]'), 'p.png');
    assert.equal(placeholder('[t](Foo.md#‸h)'), 'H');
    assert.equal(placeholder('[[Foo#^b‸1]]'), 'b1');
    assert.equal(placeholder('#a/‸b'), 'a/b');
    assert.equal(placeholder('# Head‸ing'), 'Heading');
    assert.equal(placeholder('---\naliases: [on‸e]\n---\n'), 'one');
    assert.equal(placeholder('[a][L‸]\n\n[l]: Foo.md'), 'L');
    assert.equal(placeholder('x[^1‸]\n\n[^1]: y'), '1');
  });

  it('is not offered where nothing has a name of its own', () => {
    for (const text of [
      'pla‸in',
      '[[Foo|la‸bel]]',
      '[[Miss‸ing]]',
      '[t](https://exa‸mple.com)',
      '`[[F‸oo]]`',
    ]) {
      assert.equal(placeholder(text), undefined, text);
    }
  });

  it('calls a note otherwise, in its folder, with every link to it', () => {
    assert.deepEqual(renamed({ 'a/Foo.md': '', 'n.md': '[[F‸oo#x|y]] [t](a/Foo.md)' }, 'Bar baz'), {
      'a/Bar baz.md': '',
      'n.md': '[[Bar baz#x|y]] [t](a/Bar%20baz.md)',
    });
  });

  it('moves a file to the path that is given', () => {
    assert.deepEqual(renamed({ 'p.png': '', 'n.md': '![[p.p‸ng]] ![](p.png)' }, 'Assets/q'), {
      'n.md': '![[q.png]] ![](Assets/q.png)',
    });
  });

  it('gives a heading another text, and the links to it, in their own way', () => {
    const files = {
      'Foo.md': '# A\n\n## On‸e two\n\n[[#One two]] [x](#one-two)\n\n### Deep\n',
      'n.md': '[[Foo#One two|x]] [[Foo#A#One two#Deep]] [t](Foo.md#one-two) [t](Foo.md#One%20two) [[Foo#A]]',
    };
    assert.deepEqual(renamed(files, 'Three & 넷'), {
      'Foo.md': '# A\n\n## Three & 넷\n\n[[#Three & 넷]] [x](#three--넷)\n\n### Deep\n',
      'n.md':
        '[[Foo#Three & 넷|x]] [[Foo#A#Three & 넷#Deep]] [t](Foo.md#three--넷) [t](Foo.md#Three%20&%20넷) [[Foo#A]]',
    });
  });

  it('tells apart headings that become twins', () => {
    const files = { 'Foo.md': '# A\n\n## X\n\n# B‸b\n\n## Y\n', 'n.md': '[[Foo#A]] [[Foo#Bb]] [[Foo#Bb#Y]]' };
    const answer = renamed(files, 'A');
    assert.equal(typeof answer, 'string');
    assert.match(answer as string, /No link can be written to `A`/);
    const nested = { 'Foo.md': '# A\n\n## X‸x\n\n# B\n\n## Z\n', 'n.md': '[[Foo#Xx]] [[Foo#Z]]' };
    assert.deepEqual(renamed(nested, 'Z'), {
      'Foo.md': '# A\n\n## Z\n\n# B\n\n## Z\n',
      'n.md': '[[Foo#Z]] [[Foo#B#Z]]',
    });
  });

  it('gives a block another id', () => {
    assert.deepEqual(renamed({ 'Foo.md': 'text ^b‸1\n\n[[#^b1]]', 'n.md': '[[Foo#^B1]]' }, '^new-1'), {
      'Foo.md': 'text ^new-1\n\n[[#^new-1]]',
      'n.md': '[[Foo#^new-1]]',
    });
    assert.match(renamed({ 'Foo.md': 'a ^x\n\nb ^y‸' }, 'x') as string, /Another block/);
  });

  it('calls a tag otherwise, nested ones along, in text and frontmatter', () => {
    const files = {
      'a.md': '---\ntags: [Dev, "dev/js", devs]\n---\n#d‸ev #dev/ts `#dev` #devs',
      'b.md': '---\ntags:\n  - "#dev"\n---\n',
    };
    assert.deepEqual(renamed(files, '#code'), {
      'a.md': '---\ntags: [code, "code/js", devs]\n---\n#code #code/ts `#dev` #devs',
      'b.md': '---\ntags:\n  - "#code"\n---\n',
    });
    assert.match(renamed({ 'a.md': '#d‸ev' }, 'a b') as string, /A tag is made of/);
  });

  it('calls an alias otherwise, and the labels that show it', () => {
    const files = { 'a.md': '---\naliases:\n  - on‸e # c\n---\n', 'n.md': '[[a|one]] [[a|two]]' };
    assert.deepEqual(renamed(files, "it's: b"), {
      'a.md': '---\naliases:\n  - "it\'s: b" # c\n---\n',
      'n.md': "[[a|it's: b]] [[a|two]]",
    });
  });

  it('calls a definition or footnote otherwise; what readers see stays', () => {
    assert.deepEqual(renamed({ 'a.md': '[t][o‸ld] [old][] [old]\n\n[Old]: b.md "T"' }, 'new'), {
      'a.md': '[t][new] [old][new] [old][new]\n\n[new]: b.md "T"',
    });
    assert.deepEqual(renamed({ 'a.md': 'x[^1] y[^‸1]\n\n[^1]: z' }, 'note'), {
      'a.md': 'x[^note] y[^note]\n\n[^note]: z',
    });
  });

  it('says why a name cannot be', () => {
    const files = { 'Foo.md': '', 'Bar.md': '', 'n.md': '[[F‸oo]]' };
    assert.match(renamed(files, 'bar') as string, /There is a file `Bar\.md` already/);
    assert.match(renamed(files, 'a:b') as string, /cannot have `:`/);
    assert.match(renamed(files, ' ') as string, /empty/);
    assert.match(renamed(files, 'C#') as string, /No link can be written/);
    assert.match(renamed(files, '../x') as string, /begin with a dot/);
  });
});
