import assert from 'node:assert/strict';
import { nearNames } from '../../../src/core/vault/nearNames';
import { readNote } from '../../../src/core/vault/readNote';
import type { Vault } from '../../../src/core/vault/vault';
import { path, vaultOf } from '../../support/vaultOf';

function near(vault: Vault, text: string, from = 'x.md'): string[] {
  const note = readNote(path(from), text);
  return nearNames(vault, note, note.links[0]!);
}

describe('nearNames', () => {
  it('finds the name in another folder', () => {
    assert.deepEqual(near(vaultOf({ 'a/Foo.md': '', 'b/Bar.md': '' }), '[[c/foo]]'), ['a/Foo.md']);
  });

  it('finds a note by its title and by its alias', () => {
    const vault = vaultOf({
      '2018-Git.md': '---\ntitle: Git Revert란?\naliases: [되돌리기]\n---\n',
      'z.md': '',
    });
    assert.deepEqual(near(vault, '[[git revert란?]]'), ['2018-Git.md']);
    assert.deepEqual(near(vault, '[[되돌리기]]'), ['2018-Git.md']);
  });

  it('finds the name with other hyphens and blanks', () => {
    assert.deepEqual(near(vaultOf({ 'blog/Travis CI.md': '' }), '[[Travis-CI]]'), ['blog/Travis CI.md']);
  });

  it('finds a name a few letters off, the nearest first', () => {
    const vault = vaultOf({ 'Kubernets.md': '', 'Kubernetes.md': '', 'Kafka.md': '' });
    assert.deepEqual(near(vault, '[[Kubernetse]]'), ['Kubernetes.md', 'Kubernets.md']);
  });

  it('prefers the file beside the note among equally near ones', () => {
    assert.deepEqual(near(vaultOf({ 'a/Fooo.md': '', 'b/Fooo.md': '' }), '[[Foo]]', 'b/x.md'), [
      'b/Fooo.md',
      'a/Fooo.md',
    ]);
  });

  it('gives assets for an asset and notes for a note', () => {
    const vault = vaultOf({ 'logo.png': '', 'logo1.md': '', 'logo.jpg': '' });
    assert.deepEqual(near(vault, '![[logo1.png]]'), ['logo.png']);
    assert.deepEqual(near(vault, '[[logo2]]'), ['logo1.md']);
  });

  it('gives five at most', () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`Name ${n}.md`, '']));
    assert.equal(near(vaultOf(files), '[[Name x]]').length, 5);
  });

  it('gives nothing when nothing is near, for a link to the web and for the note itself', () => {
    const vault = vaultOf({ 'Foo.md': '' });
    assert.deepEqual(near(vault, '[[Quite another]]'), []);
    assert.deepEqual(near(vault, '[t](https://example.com/Foo)'), []);
    assert.deepEqual(near(vault, '[[#Foo]]'), []);
  });
});
