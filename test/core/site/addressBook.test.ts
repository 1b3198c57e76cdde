import assert from 'node:assert/strict';
import {
  addressBookOf,
  allCollisions,
  lookUp,
  mayBeServed,
  type AddressBook,
} from '../../../src/core/site/addressBook';
import { OBSIDIAN_PUBLISH_SITE, QUARTZ_SITE } from '../../../src/core/site/defaults';
import { applyChanges } from '../../../src/core/vault/makeVault';
import { readNote } from '../../../src/core/vault/readNote';
import type { Vault } from '../../../src/core/vault/vault';
import { path, vaultOf } from '../../support/vaultOf';

const SITE = { ...QUARTZ_SITE, baseUrl: 'https://example.com/garden' };

const quartzVault = (files: Record<string, string>): Vault => vaultOf(files, {}, SITE);

/** Who is at `address`, in short. */
function at(book: AddressBook, address: string): string {
  const found = lookUp(book, address);
  if (!found) return 'nobody';
  const { owner, slip } = found;
  const who =
    owner.kind === 'tag' ? `#${owner.tag}` : owner.kind === 'folder' ? `${owner.folder}/` : owner.path;
  return [owner.kind === 'redirect' ? `→ ${who}` : who, ...(slip ? [`(${slip})`] : [])].join(' ');
}

function collisionsIn(files: Record<string, string>): string[] {
  return allCollisions(addressBookOf(quartzVault(files))).map(
    ({ kind, urlPath, tenants }) =>
      `${kind} ${urlPath}: ${tenants.map(({ owner }) => `${owner.kind} ${'path' in owner ? owner.path : ''}`.trim()).join(', ')}`,
  );
}

describe('The address book', () => {
  const book = addressBookOf(
    quartzVault({
      'index.md': '',
      'blog/A post.md': '---\naliases: [/articles/Old One, ../up]\ntags: [Big Data/Kafka]\n---\n#inline',
      'blog/한글.md': '',
      'blog/draft.md': '---\ndraft: true\naliases: [gone]\ntags: [hidden]\n---\n',
      'private/x.md': '',
      'pics/a b.png': '',
    }),
  );

  for (const [address, who] of [
    ['https://example.com/garden', 'index.md'],
    ['https://example.com/garden/', 'index.md'],
    ['/', 'index.md'],
    ['/index.html', 'index.md'],
    ['https://example.com/garden/blog/A-post', 'blog/A post.md'],
    ['http://EXAMPLE.com/garden/blog/A-post#part', 'blog/A post.md'],
    ['//example.com/garden/blog/A-post?x=1', 'blog/A post.md'],
    ['/blog/A-post.html', 'blog/A post.md'],
    ['/blog/A-post/', 'blog/A post.md (slash)'],
    ['/blog/a-post', 'blog/A post.md (case)'],
    ['/blog/%ED%95%9C%EA%B8%80', 'blog/한글.md'],
    ['/blog/한글', 'blog/한글.md'],
    ['/articles/Old-One', '→ blog/A post.md'],
    ['/up', '→ blog/A post.md'],
    ['/blog', 'blog/'],
    ['/blog/', 'blog/'],
    ['/blog/index.html', 'blog/'],
    ['/tags/Big-Data', '#Big-Data'],
    ['/tags/Big-Data/Kafka', '#Big-Data/Kafka'],
    ['/tags/inline', '#inline'],
    ['/tags/Inline', '#inline (case)'],
    ['/tags/hidden', 'nobody'],
    ['/tags/', '#'],
    ['/pics/a-b.png', 'pics/a b.png'],
    ['/blog/draft', 'nobody'],
    ['/gone', 'nobody'],
    ['/private/x', 'nobody'],
    ['https://example.com/blog/A-post', 'nobody'],
    ['https://example.org/garden/blog/A-post', 'nobody'],
    ['https://example.com/gardening', 'nobody'],
    ['mailto:a@example.com', 'nobody'],
    ['/%E0%A4%A', 'nobody'],
  ] as const) {
    it(`leads from ${address} to ${who}`, () => assert.equal(at(book, address), who));
  }

  it('knows what may be there without a file of the vault', () => {
    assert.equal(mayBeServed(book, 'https://example.com/garden/index.xml'), true);
    assert.equal(mayBeServed(book, '/static/icon.png'), true);
    assert.equal(mayBeServed(book, '/blog/none'), false);
    assert.equal(mayBeServed(book, 'https://example.org/index.xml'), false);
  });

  it('finds notes that meet in one address', () => {
    assert.deepEqual(collisionsIn({ 'a/same name.md': '', 'a/same-name.md': '' }), [
      'same /a/same-name: note a/same name.md, note a/same-name.md',
    ]);
  });

  it('finds addresses that differ in letter case alone', () => {
    assert.deepEqual(collisionsIn({ 'Git Stash.md': '', 'Git-stash.md': '' }), [
      'case /Git-Stash: note Git Stash.md, note Git-stash.md',
    ]);
    assert.deepEqual(collisionsIn({ 'a.md': '---\ntags: [Docker, docker]\n---\n' }), [
      'case /tags/Docker: tag, tag',
    ]);
  });

  it('finds redirects that two notes claim, or that are the page of another', () => {
    const alias = (name: string): string => `---\naliases: [${name}]\n---\n`;
    assert.deepEqual(collisionsIn({ 'a.md': alias('x'), 'b.md': alias('x'), 'c.md': alias('a') }), [
      'same /a: note a.md, redirect c.md',
      'same /x: redirect a.md, redirect b.md',
    ]);
    assert.deepEqual(collisionsIn({ 'n/a.md': alias('n/index') }), ['same /n/: redirect n/a.md, folder']);
    assert.deepEqual(collisionsIn({ 'a.md': alias('a') }), ['same /a: note a.md, redirect a.md']);
    assert.deepEqual(collisionsIn({ 'a.md': alias('A') }), ['case /A: redirect a.md, note a.md']);
  });

  it('counts neither a redirect written twice nor a folder with a page of its own', () => {
    assert.deepEqual(
      collisionsIn({ 'a.md': '---\naliases: [x, x]\n---\n', 'f/index.md': '', 'f/b.md': '' }),
      [],
    );
  });

  it('counts letter case for nothing where the site does not', () => {
    const files = { 'A.md': '---\naliases: [a, A]\n---\n', 'b.md': '---\naliases: [x]\n---\n' };
    const site = { ...OBSIDIAN_PUBLISH_SITE, baseUrl: 'https://example.com' };
    const own = addressBookOf(vaultOf(files, {}, site));
    assert.deepEqual(allCollisions(own), []);
    assert.equal(at(own, '/B'), 'b.md');
    const rivals = addressBookOf(vaultOf({ ...files, 'c.md': '---\naliases: [X]\n---\n' }, {}, site));
    assert.deepEqual(
      allCollisions(rivals).map(({ kind, urlPath }) => `${kind} ${urlPath}`),
      ['case /X'],
    );
  });

  it('is not made anew while an author types text', () => {
    const vault = quartzVault({ 'a.md': '---\naliases: [x]\n---\none', 'b.md': '' });
    const change = (text: string): Vault =>
      applyChanges(vault, [{ kind: 'note', note: readNote(path('a.md'), text) }]);
    const { owners } = addressBookOf(vault);
    assert.equal(addressBookOf(change('---\naliases: [x]\n---\none two')).owners, owners);
    assert.equal(at(addressBookOf(change('---\naliases: [y]\n---\n')), '/y'), '→ a.md');
    assert.equal(at(addressBookOf(change('---\naliases: [y]\n---\n')), '/x'), 'nobody');
    assert.equal(at(addressBookOf(change('---\ndraft: true\n---\n')), '/a'), 'nobody');
    assert.equal(at(addressBookOf(change('#new tag')), '/tags/new'), '#new');
    assert.equal(at(addressBookOf(vault), '/x'), '→ a.md');
  });

  it('knows files that come and go', () => {
    const vault = quartzVault({ 'a.md': '', 'p.png': '' });
    addressBookOf(vault);
    const more = applyChanges(vault, [{ kind: 'note', note: readNote(path('b.md'), '') }]);
    assert.equal(at(addressBookOf(more), '/b'), 'b.md');
    const less = applyChanges(more, [{ kind: 'removed', path: path('a.md') }]);
    assert.equal(at(addressBookOf(less), '/a'), 'nobody');
    const without = applyChanges(less, [{ kind: 'removed', path: path('p.png') }]);
    assert.equal(at(addressBookOf(without), '/p.png'), 'nobody');
  });
});
