import assert from 'node:assert/strict';
import { placeAsset, type NewAsset, type PlaceOptions } from '../../../src/core/assets/placeAsset';
import type { ObsidianSettings } from '../../../src/core/vault/obsidianSettings';
import { noteOf, vaultOf } from '../../support/vaultOf';

const POST = 'blog/2018-05-09-Next With.md';

/** Where a file goes when it is pasted into the post. */
function placed(
  files: Record<string, string>,
  {
    name = 'photo.png',
    isUnnamed = false,
    obsidian = {},
    ...options
  }: Partial<NewAsset & PlaceOptions> & { obsidian?: Partial<ObsidianSettings> } = {},
): string {
  const vault = vaultOf({ [POST]: '', ...files }, obsidian);
  const settings = { pattern: '', today: '2026-11-23', ...options };
  return placeAsset(vault, noteOf(vault, POST), { name, isUnnamed }, settings);
}

describe('Where a new file of a note is stored', () => {
  for (const [attachmentFolderPath, expected] of [
    ['/', 'photo.png'],
    ['files', 'files/photo.png'],
    ['/files/', 'files/photo.png'],
    ['./', 'blog/photo.png'],
    ['./files', 'blog/files/photo.png'],
    ['../../up', 'up/photo.png'],
  ] as const) {
    it(`follows Obsidian: ${attachmentFolderPath}`, () => {
      assert.equal(placed({}, { obsidian: { attachmentFolderPath } }), expected);
    });
  }

  it('is the next number beside the pictures of the note', () => {
    const files = {
      [POST]:
        '![[Assets/logo/git.png]]\n![[Assets/posts/20180509/1.png]]\n![](../Assets/posts/20180509/4.PNG)',
      'other.md': '![[Assets/logo/git.png]]',
      'Assets/logo/git.png': '',
      'Assets/posts/20180509/1.png': '',
      'Assets/posts/20180509/2.png': '',
      'Assets/posts/20180509/4.PNG': '',
      'Assets/posts/20180509/map.png': '',
    };
    assert.equal(placed(files), 'Assets/posts/20180509/5.png');
    assert.equal(placed(files, { isUnnamed: true, name: 'image.JPG' }), 'Assets/posts/20180509/5.JPG');
  });

  it('keeps its name where the pictures of the note have names', () => {
    const files = { [POST]: '![[img/a.png]]', 'img/a.png': '', 'img/photo.png': '', 'img/PHOTO 1.PNG': '' };
    assert.equal(placed(files), 'img/photo 2.png');
  });

  it('does not follow a picture that stands in other notes, too', () => {
    assert.equal(
      placed({ [POST]: '![[logo/git.png]]', 'o.md': '![[logo/git.png]]', 'logo/git.png': '' }),
      'photo.png',
    );
  });

  it('does as the other posts do in a note without pictures: a folder of the day', () => {
    const files = { 'a/20180101/1.png': '', 'a/20180102/1.png': '', 'a/20180103/1.png': '', 'b/x.png': '' };
    assert.equal(placed(files), 'a/20180509/1.png');
    const own = { ...files, 'logo/git.png': '', 'logo/web.png': '', [POST]: '![[logo/git.png]]' };
    assert.equal(placed(own), 'logo/photo.png');
    const shared = { ...own, 'o.md': '![[web.png]]', 'p.md': '![[web.png]]' };
    assert.equal(placed(shared), 'a/20180509/1.png');
    assert.equal(placed({ ...files, [POST]: '---\ndate: 2019-01-02\n---\n' }), 'a/20190102/1.png');
  });

  it('does as the other posts do: a folder called like the post', () => {
    const posts = { '2018-01-01-A b.md': '', 'B.md': '', 'C.md': '' };
    assert.equal(
      placed({ ...posts, 'i/a-b/x.png': '', 'i/B/y.png': '', 'i/c/z.png': '' }),
      'i/Next-With/photo.png',
    );
  });

  it('goes where most pictures are when there is no other custom', () => {
    assert.equal(
      placed({ 'pics/a.png': '', 'pics/b.png': '', 'pics/c.png': '', 'd.png': '' }),
      'pics/photo.png',
    );
    assert.equal(placed({ 'pics/a.png': '' }), 'photo.png');
  });

  for (const [pattern, expected] of [
    ['Assets/${date}/${n}.${ext}', 'Assets/20180509/3.png'],
    ['Assets/${date}/${n}', 'Assets/20180509/3.png'],
    ['img/${slug}-${n}.${ext}', 'img/Next-With-8.png'],
    ['./${name}.${ext}', 'blog/photo.png'],
    ['x/${name}.${ext}', 'x/photo 1.png'],
    ['../../${name}', 'photo.png'],
    ['/a//b/${name}.${ext}', 'a/b/photo.png'],
  ] as const) {
    it(`follows the author's own pattern ${pattern}`, () => {
      const files = {
        'Assets/20180509/1.png': '',
        'assets/20180509/2.JPG': '',
        'img/Next-With-7.png': '',
        'x/photo.png': '',
      };
      const obsidian = { attachmentFolderPath: 'files' };
      assert.equal(placed(files, { pattern, obsidian }), expected);
    });
  }

  it('takes no path that a file has which the vault leaves out', () => {
    const isTaken = (path: string): boolean => path === 'photo.png' || path === 'photo 1.png';
    assert.equal(placed({}, { isTaken }), 'photo 2.png');
  });

  it('calls what comes without a name by the day', () => {
    assert.equal(placed({}, { isUnnamed: true, name: 'image.png' }), 'Pasted image 20261123.png');
  });

  for (const [name, expected] of [
    ['a#b|c.png', 'a-b-c.png'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'file'],
    ['첨부 파일.zip', '첨부 파일.zip'],
    ['LICENSE', 'LICENSE'],
    ['100%.png', '100-.png'],
  ] as const) {
    it(`makes a name of ${name} that links and addresses can say`, () => {
      assert.equal(placed({}, { name }), expected);
    });
  }
});
