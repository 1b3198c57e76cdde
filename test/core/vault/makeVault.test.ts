import assert from 'node:assert/strict';
import { applyChanges, makeVault } from '../../../src/core/vault/makeVault';
import { DEFAULT_VAULT_SETTINGS as settings } from '../../../src/core/vault/defaultSettings';
import { readNote } from '../../../src/core/vault/readNote';
import type { Asset, Note, Vault, VaultChange } from '../../../src/core/vault/vault';
import { randomFrom } from '../../bench/prose';
import { path, vaultOf } from '../../support/vaultOf';

/** An index as plain lists, for readable failures. */
const listed = (index: ReadonlyMap<string, Iterable<string>>): Record<string, string[]> =>
  Object.fromEntries(Array.from(index, ([key, members]): [string, string[]] => [key, [...members].sort()]));

/** The whole vault so that two that say the same are equal. */
const plain = ({ notes, assets, paths, names, mentions, titles, ...rest }: Vault) => ({
  ...rest,
  notes: Object.fromEntries(notes),
  assets: Object.fromEntries(assets),
  paths: Object.fromEntries(paths),
  names: Object.fromEntries(names),
  mentions: listed(mentions),
  titles: Object.fromEntries(titles),
});

describe('makeVault', () => {
  it('finds files by the last segment of their path, case and Unicode form aside', () => {
    const vault = vaultOf({
      'b/Foo.md': '',
      'a/foo.md': '',
      'x/FOO.png': '',
      ['가.md'.normalize('NFD')]: '',
    });
    assert.deepEqual(listed(vault.names), {
      foo: ['a/foo.md', 'b/Foo.md'],
      'foo.png': ['x/FOO.png'],
      가: ['가.md'.normalize('NFD')],
    });
  });

  it('remembers the names that notes write, whatever they lead to', () => {
    const vault = vaultOf({
      'a.md': '---\nup: "[[Up]]"\n---\n[[x/Foo#Part|label]] [t](My%20Note.md) [[#Here]] %%[[Hidden]]%%',
      'b.md': '[[foo]] ![[pic.PNG]] [t](https://example.com/foo) [[https://e.x/wiki]]',
    });
    assert.deepEqual(listed(vault.mentions), {
      up: ['a.md'],
      foo: ['a.md', 'b.md'],
      'my note': ['a.md'],
      hidden: ['a.md'],
      'pic.png': ['b.md'],
      wiki: ['b.md'],
    });
  });

  it('remembers titles and aliases', () => {
    const vault = vaultOf({
      'a.md': '---\ntitle: Post\naliases: [Old Name]\n---\n',
      'b.md': '---\ntitle: post\n---\n',
    });
    assert.deepEqual(listed(vault.titles), { post: ['a.md', 'b.md'], 'old name': ['a.md'] });
  });
});

describe('applyChanges', () => {
  it('leaves the vault before as it was', () => {
    const before = vaultOf({ 'a.md': '[[b]]', 'b.md': '' });
    const copy = vaultOf({ 'a.md': '[[b]]', 'b.md': '' });
    applyChanges(before, [
      { kind: 'note', note: readNote(path('a.md'), '[[c]]') },
      { kind: 'removed', path: path('b.md') },
      { kind: 'asset', asset: { kind: 'asset', path: path('p.png'), bytes: 1 } },
    ]);
    assert.deepEqual(before, copy);
  });

  it('shares with the vault before what an edit does not touch', () => {
    const before = vaultOf({ 'a.md': '[[b]] one', 'b.md': '', 'p.png': '' });
    assert.equal(before.mentions.size, 1);
    const after = applyChanges(before, [{ kind: 'note', note: readNote(path('a.md'), '[[b]] two') }]);
    assert.equal(after.names, before.names);
    assert.equal(after.mentions, before.mentions);
    assert.equal(after.assets, before.assets);
    assert.equal(after.notes.get(path('b.md')), before.notes.get(path('b.md')));
  });

  it('takes new settings', () => {
    const obsidian = { ...settings.obsidian, useMarkdownLinks: true };
    assert.equal(
      applyChanges(vaultOf({}), [{ kind: 'settings', settings: { ...settings, obsidian } }]).settings
        .obsidian,
      obsidian,
    );
  });

  it('equals a vault made anew after any changes', () => {
    const random = randomFrom(20_260_401);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const names = ['a', 'A', 'b', 'index', 'x y', '가', '가'.normalize('NFD'), 'a.md', 'ΟΔΟΣ'];
    const folders = ['', 'one/', 'One/', 'one/two/'];
    const anyPath = () => path(`${pick(folders)}${pick(names)}${pick(['.md', '.md', '.md', '.png', ''])}`);
    const anyText = (): string =>
      Array.from({ length: Math.floor(random() * 5) }, () =>
        pick([
          `[[${pick(names)}]]`,
          `![[${pick(names)}.png]]`,
          `[t](${encodeURI(pick(names))}.md)`,
          `[[${pick(folders)}${pick(names)}#H|l]]`,
          '---\n',
        ]),
      ).join(' ');
    const anyFile = (): Note | Asset => {
      const name = anyPath();
      if (!name.endsWith('.md')) return { kind: 'asset', path: name, bytes: undefined };
      return readNote(name, `${pick(['', '---\ntitle: T\naliases: [a, Q]\n---\n'])}${anyText()}`);
    };

    const files = new Map<string, Note | Asset>();
    let vault: Vault = makeVault([], settings);
    for (let step = 0; step < 400; step++) {
      const changes: VaultChange[] = [];
      for (let n = Math.floor(random() * 4); n >= 0; n--) {
        if (random() < 0.3) {
          const gone = random() < 0.8 && files.size > 0 ? path(pick([...files.keys()])) : anyPath();
          files.delete(gone);
          changes.push({ kind: 'removed', path: gone });
        } else {
          const file = anyFile();
          files.set(file.path, file);
          changes.push(file.kind === 'note' ? { kind: 'note', note: file } : { kind: 'asset', asset: file });
        }
      }
      vault = applyChanges(vault, changes);
      // From now on, they are kept up to date; before, they are looked for in the notes.
      if (step > 200) assert.ok(vault.mentions.size > 0);
      const rebuilt = makeVault(files.values(), settings);
      assert.deepEqual(plain(vault), plain(rebuilt), `after step ${step}`);
    }
    assert.ok(files.size > 10);
  });
});
