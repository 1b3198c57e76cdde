import assert from 'node:assert/strict';
import { extractNote } from '../../../src/core/rename/extractNote';
import type { NewLinkManner } from '../../../src/core/rename/linkTo';
import { applyEdits } from '../../../src/core/text/edit';
import type { VaultPath } from '../../../src/core/vault/vault';
import { noteOf, path, vaultOf } from '../../support/vaultOf';

const MANNER: NewLinkManner = { style: 'wiki', path: 'shortest', embed: false };

/** What becomes of the files when what stands between `⟪` and `⟫` of `d/n.md` goes to `name`; only those that change. */
function extract(
  marked: string,
  files: Record<string, string> = {},
  { name = 'd/New.md', manner = MANNER }: { name?: string; manner?: NewLinkManner } = {},
): Record<string, string> | string {
  const start = marked.indexOf('⟪');
  const end = marked.indexOf('⟫') - 1;
  const vault = vaultOf({ ...files, 'd/n.md': marked.replace(/[⟪⟫]/g, '') });
  const note = noteOf(vault, 'd/n.md');
  const made = extractNote(vault, { note, selection: { start, end }, path: path(name), manner });
  if ('refused' in made) return made.refused;
  const changed = [...made.edits].map(([file, edits]): [VaultPath, string] => [
    file,
    applyEdits(noteOf(vault, file).text, edits),
  ]);
  return { ...Object.fromEntries(changed), [made.create.path]: made.create.text };
}

describe('extractNote', () => {
  it('moves the selection and leaves a link', () => {
    assert.deepEqual(extract('# A\n\n⟪\n## B\n\ntext\n⟫\n## C\n'), {
      'd/n.md': '# A\n\n\n[[New]]\n\n## C\n',
      'd/New.md': '## B\n\ntext\n',
    });
    assert.deepEqual(extract('a ⟪few words⟫ here', {}, { manner: { ...MANNER, embed: true } }), {
      'd/n.md': 'a ![[New]] here',
      'd/New.md': 'few words\n',
    });
    const markdown = { ...MANNER, style: 'markdown', path: 'absolute' } as const;
    assert.deepEqual(extract('⟪x⟫', {}, { manner: markdown, name: 'd/A b.md' }), {
      'd/n.md': '[A b](d/A%20b.md)',
      'd/A b.md': 'x\n',
    });
  });

  it('keeps the relative links of what moves, and pictures', () => {
    const files = { 'd/m.md': '', 'd/p.png': '', 'x.md': '' };
    assert.deepEqual(
      extract('⟪[t](m.md) ![](p.png) ![[p.png]] [u](../x.md) [[m]]⟫', files, { name: 'New.md' }),
      {
        'd/n.md': '[[New]]',
        'New.md': '[t](d/m.md) ![](d/p.png) ![[p.png]] [u](x.md) [[m]]\n',
      },
    );
  });

  it('takes links to a heading or block that moves along, from everywhere', () => {
    const files = { 'o.md': '[[n#B]] [x](d/n.md#b "T") [[n#^id|y]] [[n]] [[n#A]]\n\n[r]\n\n[r]: d/n.md#b' };
    assert.deepEqual(extract('# A\n[[#B]] [[#A]]\n\n⟪## B\n[[#B]] [z](#a) text ^id⟫\n', files), {
      'd/n.md': '# A\n[[New#B]] [[#A]]\n\n[[New]]\n',
      'd/New.md': '## B\n[[#B]] [z](n.md#a) text ^id\n',
      'o.md': '[[New#B]] [x](d/New.md#b "T") [[New#^id|y]] [[n]] [[n#A]]\n\n[r]\n\n[r]: d/New.md#b',
    });
  });

  it('tells headings of the same name apart', () => {
    const files = { 'o.md': '[1](d/n.md#b) [2](d/n.md#b-1)' };
    assert.deepEqual(extract('⟪## B\n\none⟫\n\n## B\n\ntwo\n', files), {
      'd/n.md': '[[New]]\n\n## B\n\ntwo\n',
      'd/New.md': '## B\n\none\n',
      'o.md': '[1](d/New.md#b) [2](d/n.md#B)',
    });
  });

  it('has definitions and footnotes where they are used', () => {
    const files = { 'd/m.md': '' };
    assert.deepEqual(
      extract('⟪[a][r] b[^1]⟫\n\n[c][r]\n\n[r]: m.md\n[^1]: See [[m]].\n', files, { name: 'New.md' }),
      {
        'd/n.md': '[[New]]\n\n[c][r]\n\n[r]: m.md\n[^1]: See [[m]].\n',
        'New.md': '[a][r] b[^1]\n\n[r]: d/m.md\n\n[^1]: See [[m]].\n',
      },
    );
    assert.deepEqual(extract('a[^1] [c][r]\n\n⟪b\n\n[r]: m.md\n\n[^1]: F.⟫', files), {
      'd/n.md': 'a[^1] [c][r]\n\n[[New]]\n\n[r]: m.md\n\n[^1]: F.\n',
      'd/New.md': 'b\n\n[r]: m.md\n\n[^1]: F.\n',
    });
  });

  it('takes whole links and headings', () => {
    const files = { 'm.md': '' };
    assert.deepEqual(extract('a ⟪b [[m|to⟫ m]] c', files), {
      'd/n.md': 'a [[New]] c',
      'd/New.md': 'b [[m|to m]]\n',
    });
    assert.deepEqual(extract('## ⟪B\n\ntext⟫ c'), { 'd/n.md': '[[New]] c', 'd/New.md': '## B\n\ntext\n' });
  });

  it('keeps links that the new name would take', () => {
    const files = { 'x/y/New.md': '', 'o.md': '[[New]]' };
    assert.deepEqual(extract('[[New]] ⟪a [[New]]⟫', files, { name: 'New.md' }), {
      'd/n.md': '[[x/y/New]] [[New]]',
      'New.md': 'a [[x/y/New]]\n',
      'o.md': '[[x/y/New]]',
    });
  });

  it('keeps Windows line endings, and the frontmatter where it is', () => {
    assert.deepEqual(extract('⟪---\r\ntitle: n\r\n---\r\n\r\na\r\nb⟫\r\nc'), {
      'd/n.md': '---\r\ntitle: n\r\n---\r\n\r\n[[New]]\r\nc',
      'd/New.md': 'a\r\nb\r\n',
    });
  });

  it('says why it cannot', () => {
    assert.match(extract('⟪ \n⟫x') as string, /^Select the text/);
    assert.match(extract('```\na\n⟪b⟫\nc\n```') as string, /^Select the text/);
    assert.match(extract('⟪x⟫', { 'D/new.md': '' }) as string, /`D\/new\.md` already/);
    assert.match(extract('⟪x⟫', {}, { name: 'C#.md' }) as string, /^No link/);
  });
});
