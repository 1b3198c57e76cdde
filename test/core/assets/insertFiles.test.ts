import assert from 'node:assert/strict';
import { insertFiles, type InsertedFile } from '../../../src/core/assets/insertFiles';
import type { ObsidianSettings } from '../../../src/core/vault/obsidianSettings';
import { readMarks } from '../../support/marks';
import { noteOf, path, vaultOf } from '../../support/vaultOf';

/** What is written at the caret of the note `a/Note.md`, and where the new files lie. */
function inserted(
  marked: string,
  files: readonly (string | InsertedFile)[],
  {
    others = {},
    obsidian = {},
  }: { others?: Record<string, string>; obsidian?: Partial<ObsidianSettings> } = {},
): string[] | undefined {
  const { text, caret } = readMarks(marked);
  const vault = vaultOf({ 'a/Note.md': text, ...others }, obsidian);
  const result = insertFiles({ vault, uriOf: String }, noteOf(vault, 'a/Note.md'), {
    files: files.map((file) => (typeof file === 'string' ? { name: file } : file)),
    offset: caret,
    pattern: '',
    today: '2026-11-23',
  });
  return result && [result.text, ...result.stored.values()];
}

describe('Files that are pasted or dropped into a note', () => {
  it('are shown in place, in the form of the vault', () => {
    assert.deepEqual(inserted('x ‸', ['a b.png']), ['![[a b.png]]', 'a b.png']);
    const obsidian = {
      useMarkdownLinks: true,
      newLinkFormat: 'relative',
      attachmentFolderPath: 'My files',
    } as const;
    assert.deepEqual(inserted('x ‸', ['a b.png'], { obsidian }), [
      '![](../My%20files/a%20b.png)',
      'My files/a b.png',
    ]);
  });

  it('are named by their whole path where they are called by a number', () => {
    const others = { 'y/2.png': '' };
    assert.deepEqual(inserted('![[y/2.png]]‸', ['p.png'], { others }), ['![[y/3.png]]', 'y/3.png']);
  });

  it('get a name each', () => {
    assert.deepEqual(inserted('‸', ['image.png', 'image.png']), [
      '![[Pasted image 20261123.png]]\n![[Pasted image 20261123 1.png]]',
      'Pasted image 20261123.png',
      'Pasted image 20261123 1.png',
    ]);
  });

  it('are linked to when they are no pictures', () => {
    assert.deepEqual(inserted('‸', ['data.zip']), ['[[data.zip]]', 'data.zip']);
  });

  it('are not stored again when the vault has them', () => {
    const others = { 'b/Other.md': '', 'b/pic.png': '' };
    const files = ['b/Other.md', 'b/pic.png'].map((name) => ({ name, path: path(name) }));
    assert.deepEqual(inserted('‸', files, { others }), ['[[Other]]\n![[pic.png]]']);
  });

  for (const [where, text] of [
    ['code', '```\n‸\n```'],
    ['a code span', '`a‸b`'],
    ['the frontmatter', '---\ncover: ‸\n---\n'],
  ] as const) {
    it(`are left to the editor in ${where}`, () => {
      assert.equal(inserted(text, ['a.png']), undefined);
    });
  }
});
