import assert from 'node:assert/strict';
import { readSite } from '../../src/node/readSite';
import { onDisk } from './onDisk';

const QUARTZ = {
  'quartz.config.ts': 'export default { configuration: { baseUrl: "example.com" } }',
  'package.json': '{"name": "@jackyzha0/quartz", "version": "4.5.1"}',
};

describe('readSite', () => {
  it('finds a configuration in the vault', () => {
    onDisk({ ...QUARTZ, 'content/a.md': '' }, (root) => {
      const { publisher, version, baseUrl, contentFolder } = readSite(root);
      assert.deepEqual(
        [publisher, version, baseUrl, contentFolder],
        ['quartz', '4.5.1', 'https://example.com', 'content'],
      );
    });
  });

  it('finds a configuration above the vault, up to three folders', () => {
    onDisk({ ...QUARTZ, 'content/a/b/x.md': '', 'content/a/b/c/y.md': '' }, (root) => {
      assert.equal(readSite(`${root}/content`).publisher, 'quartz');
      assert.equal(readSite(`${root}/content`).vaultFolder, '');
      assert.equal(readSite(`${root}/content/a/b`).vaultFolder, 'a/b');
      assert.equal(readSite(`${root}/content/a/b/c`).publisher, 'unknown');
    });
  });

  it('looks no further than the repository', () => {
    onDisk({ ...QUARTZ, 'content/.git/HEAD': '', 'content/a.md': '' }, (root) => {
      assert.equal(readSite(`${root}/content`).publisher, 'unknown');
    });
    onDisk({ ...QUARTZ, '.git/HEAD': '', 'content/a.md': '' }, (root) => {
      assert.equal(readSite(`${root}/content`).publisher, 'quartz');
    });
  });

  it('takes the nearest, and Obsidian Publish only when there is no other', () => {
    onDisk({ ...QUARTZ, 'content/publish.css': '', 'content/blog/hugo.toml': '' }, (root) => {
      assert.equal(readSite(`${root}/content/blog`).publisher, 'hugo');
      assert.equal(readSite(`${root}/content`).publisher, 'quartz');
    });
    onDisk({ 'publish.css': '', 'sub/a.md': '' }, (root) => {
      assert.equal(readSite(root).publisher, 'obsidian-publish');
      assert.equal(readSite(`${root}/sub`).publisher, 'unknown');
    });
  });

  it('finds the configuration of Hugo in its folder', () => {
    onDisk({ 'config/_default/hugo.toml': 'baseURL = "https://example.org"', 'content/a.md': '' }, (root) => {
      const { publisher, baseUrl } = readSite(`${root}/content`);
      assert.deepEqual([publisher, baseUrl], ['hugo', 'https://example.org']);
    });
  });

  it('takes what the author says', () => {
    onDisk({ 'a.md': '' }, (root) => {
      assert.equal(readSite(root).publisher, 'unknown');
      assert.equal(readSite(root, { publisher: 'quartz', baseUrl: 'x.org' }).baseUrl, 'https://x.org');
    });
  });

  it('says that nothing is known of a folder that is not there', () => {
    assert.equal(readSite('/no/such/folder').publisher, 'unknown');
  });
});
