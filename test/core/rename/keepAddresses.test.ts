import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { moveFiles } from '../../../src/core/rename/moveFiles';
import { addressBookOf, lookUp } from '../../../src/core/site/addressBook';
import { pageOf } from '../../../src/core/site/pageOf';
import { readNote } from '../../../src/core/vault/readNote';
import { applyChanges } from '../../../src/core/vault/makeVault';
import type { VaultChange } from '../../../src/core/vault/vault';
import { applySiteSettings } from '../../../src/core/site/siteSettings';
import { readVault } from '../../../src/node/readVault';
import { path, vaultOf } from '../../support/vaultOf';
import { changesOf, textsAfter } from './moved';

const SITE = { baseUrl: 'https://me.org' };
const QUARTZ_4_4 = applySiteSettings(undefined, { ...SITE, publisher: 'quartz', version: '4.4.0' });
const QUARTZ_4_5 = applySiteSettings(undefined, { ...SITE, publisher: 'quartz', version: '4.5.2' });
const HUGO = applySiteSettings(undefined, { ...SITE, publisher: 'hugo', contentFolder: 'content' });
const ASTRO = applySiteSettings(undefined, { ...SITE, publisher: 'astro' });

function move(site: typeof QUARTZ_4_4, files: Record<string, string>, from: string, to: string) {
  const vault = vaultOf(files, {}, site);
  return changesOf(vault, moveFiles(vault, [{ from: path(from), to: path(to) }], { keepsAddresses: true }));
}

describe('Old addresses of a post that moves', () => {
  it('become aliases relative to its folder for Quartz 4.4', () => {
    const files = { 'blog/a b.md': '---\ntitle: A\ntags: [x]\n---\nText' };
    assert.deepEqual(move(QUARTZ_4_4, files, 'blog/a b.md', 'notes/x/c.md'), {
      'notes/x/c.md': '---\ntitle: A\ntags: [x]\naliases: [../../blog/a-b]\n---\nText',
    });
  });

  it('become aliases from the root for Quartz 4.5', () => {
    assert.deepEqual(move(QUARTZ_4_5, { 'blog/a.md': 'Text' }, 'blog/a.md', 'c.md'), {
      'c.md': '---\naliases: [blog/a]\n---\n\nText',
    });
  });

  it('join the aliases that are there, in their manner', () => {
    const files = { 'a.md': '---\naliases:\n  - "x y"   # first\n  - z\n---\n' };
    assert.deepEqual(move(QUARTZ_4_5, files, 'a.md', 'b.md'), {
      'b.md': '---\naliases:\n  - "x y"   # first\n  - z\n  - a\n---\n',
    });
  });

  it('have relative aliases written anew', () => {
    const files = { 'blog/a.md': '---\naliases:\n  - ../old/one # why\n  - ./two\n---\n' };
    assert.deepEqual(move(QUARTZ_4_4, files, 'blog/a.md', 'x/y/a.md'), {
      'x/y/a.md': '---\naliases:\n  - ../../old/one # why\n  - ../../blog/two\n  - ../../blog/a\n---\n',
    });
  });

  it('are whole paths for Hugo', () => {
    assert.deepEqual(
      move(HUGO, { 'content/post/A.md': '---\ntitle: A\n---\n' }, 'content/post/A.md', 'content/b.md'),
      {
        'content/b.md': '---\ntitle: A\naliases: [/post/a/]\n---\n',
      },
    );
  });

  it('are not kept where the publisher makes no redirects', () => {
    assert.deepEqual(move(ASTRO, { 'a.md': '' }, 'a.md', 'b.md'), { 'b.md': '' });
  });

  it('are not kept for a draft', () => {
    const files = { 'a.md': '---\ndraft: true\n---\n' };
    assert.deepEqual(move(QUARTZ_4_5, files, 'a.md', 'b.md'), { 'b.md': files['a.md'] });
  });

  it('are left to the post that takes their place', () => {
    const vault = vaultOf({ 'a.md': 'A', 'b.md': 'B' }, {}, QUARTZ_4_5);
    const moves = [
      { from: path('a.md'), to: path('b.md') },
      { from: path('b.md'), to: path('a.md') },
    ];
    assert.deepEqual(changesOf(vault, moveFiles(vault, moves, { keepsAddresses: true })), {
      'a.md': 'B',
      'b.md': 'A',
    });
  });

  it('stay when they do not change', () => {
    const files = { 'a b.md': '---\ntitle: A\n---\n' };
    assert.deepEqual(move(QUARTZ_4_5, files, 'a b.md', 'a-b.md'), { 'a-b.md': files['a b.md'] });
  });

  it('keep links by URL alive; without them those links get the new address', () => {
    const files = { 'a.md': 'A', 'n.md': '<https://me.org/a> [x](https://me.org/a#h)' };
    assert.deepEqual(move(QUARTZ_4_5, files, 'a.md', 'b.md'), { 'b.md': '---\naliases: [a]\n---\n\nA' });
    const vault = vaultOf(files, {}, QUARTZ_4_5);
    const edit = moveFiles(vault, [{ from: path('a.md'), to: path('b.md') }], { keepsAddresses: false });
    assert.equal(textsAfter(vault, edit)['n.md'], '<https://me.org/b> [x](https://me.org/b#h)');
  });

  const memex = join(process.cwd(), '..', 'shared', 'vaults', 'memex');
  if (existsSync(memex)) {
    it('all still answer when the folder of a real blog moves', function () {
      this.timeout(60_000);
      const read = readVault(memex);
      const site = applySiteSettings(undefined, {
        publisher: 'quartz',
        version: '4.4.0',
        baseUrl: 'nesoy.github.io',
      });
      const vault = applyChanges(read, [{ kind: 'settings', settings: { ...read.settings, site } }]);
      const edit = moveFiles(vault, [{ from: path('blog'), to: path('posts/old') }], {
        keepsAddresses: true,
      });
      assert.ok(edit.moves.length > 200);
      const images = new Map(edit.moves.map(({ from, to }) => [from, to]));
      const texts = textsAfter(vault, edit);
      const tomorrow = applyChanges(vault, [
        ...edit.moves.map(({ from }): VaultChange => ({ kind: 'removed', path: from })),
        ...Object.entries(texts).map(([to, text]): VaultChange => ({
          kind: 'note',
          note: readNote(path(to), text),
        })),
      ]);
      let kept = 0;
      for (const note of vault.notes.values()) {
        const page = pageOf(vault, note);
        if (page.published.state === 'unpublished') continue;
        for (const address of [
          page.urlPath,
          ...page.redirects.filter((one) => !one.escapesRoot).map(({ from }) => from),
        ]) {
          const owner = lookUp(addressBookOf(tomorrow), encodeURI(address))?.owner;
          const before = lookUp(addressBookOf(vault), encodeURI(address))?.owner;
          if (!before || !('path' in before) || !owner || !('path' in owner))
            assert.fail(`${note.path}: ${address}`);
          assert.equal(owner.path, images.get(before.path) ?? before.path, `${note.path}: ${address}`);
          kept++;
        }
      }
      assert.ok(kept > 400, `only ${kept}`);
    });
  }
});
