import assert from 'node:assert/strict';
import { backlinks } from '../../../src/core/vault/backlinks';
import { resolve } from '../../../src/core/vault/resolve';
import type { Vault } from '../../../src/core/vault/vault';
import { randomFrom } from '../../bench/prose';
import { path, vaultOf } from '../../support/vaultOf';

const linksTo = (vault: Vault, to: string): string[] =>
  backlinks(vault, path(to)).map(
    ({ from, link }) => `${from.path}: ${from.text.slice(link.span.start, link.span.end)}`,
  );

describe('backlinks', () => {
  it('finds every link that leads to the note, by note and place', () => {
    const vault = vaultOf({
      'a/Foo.md': '[[#Part]]',
      'b.md': '[[foo]] [[Bar]] [t](a%2FFoo.md) ![[a/Foo#Part|x]]',
      'a.md': '---\nup: "[[Foo]]"\n---\n[[Bar]]',
      'c/Bar.md': '[[F%6Fo]]',
    });
    assert.deepEqual(linksTo(vault, 'a/Foo.md'), [
      'a.md: [[Foo]]',
      'a/Foo.md: [[#Part]]',
      'b.md: [[foo]]',
      'b.md: [t](a%2FFoo.md)',
      'b.md: ![[a/Foo#Part|x]]',
      'c/Bar.md: [[F%6Fo]]',
    ]);
  });

  it('finds links to an asset', () => {
    const vault = vaultOf({ 'p/a.png': '', 'n.md': '![[a.png]] ![x](p/A.png)' });
    assert.deepEqual(linksTo(vault, 'p/a.png'), ['n.md: ![[a.png]]', 'n.md: ![x](p/A.png)']);
  });

  it('leaves out links that only share the name', () => {
    const vault = vaultOf({ 'a/Foo.md': '', 'b/Foo.md': '[[Foo]]', 'n.md': '[[b/Foo]] [[Foo]]' });
    assert.deepEqual(linksTo(vault, 'a/Foo.md'), []);
    assert.deepEqual(linksTo(vault, 'b/Foo.md'), ['b/Foo.md: [[Foo]]', 'n.md: [[b/Foo]]']);
  });

  it('finds exactly what a look at every link of the vault finds', () => {
    const random = randomFrom(9);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const names = ['a', 'A', 'b', 'a.md', '가', '가'.normalize('NFD'), 'x y'];
    const folders = ['', 'one/', 'one/two/', './', '../'];
    const anyLink = (): string =>
      pick([
        `[[${pick(folders)}${pick(names)}]]`,
        `[t](<${pick(folders)}${pick(names)}.md>)`,
        `[[${encodeURI(pick(names))}]]`,
        '[[#x]]',
      ]);
    for (let round = 0; round < 60; round++) {
      const files = Object.fromEntries(
        Array.from({ length: 8 }, () => [
          `${pick(folders.slice(0, 3))}${pick(names)}.md`,
          `${anyLink()} ${anyLink()} ${anyLink()}`,
        ]),
      );
      const vault = vaultOf(files);
      for (const to of vault.notes.keys()) {
        const expected = [...vault.notes.values()].flatMap((from) =>
          from.links
            .filter((link) => {
              const resolution = resolve(vault, from, link);
              return resolution.kind === 'note' && resolution.path === to;
            })
            .map((link) => `${from.path}: ${from.text.slice(link.span.start, link.span.end)}`),
        );
        assert.deepEqual(linksTo(vault, to).sort(), expected.sort());
      }
    }
  });
});
