import type { Vault } from '../../../src/core/vault/vault';
import { vaultOf } from '../../support/vaultOf';

/** `한글분해.md` with its name decomposed (NFD), as older Macs store it. */
export const DECOMPOSED = '한글분해.md'.normalize('NFD');

/** A vault with every trap of resolution: one name in two folders, names with dots and signs, aliases, NFD. */
export function trapVault(files: Record<string, string> = {}): Vault {
  const names = [
    'index.md',
    'Foo.md',
    'Three laws.md',
    'Dup2.md',
    'C# notes.md',
    'C++.md',
    '100% done.md',
    'What about R&D?.md',
    'v1.0 notes.md',
    'notes.with.dots.md',
    '한글 노트.md',
    DECOMPOSED,
    'Upper Case.md',
    'a b.md',
    'Sq]uare.md',
    'My_Note_here.md',
    "quote'apos.md",
    'file(with)parens.md',
    'emoji 🌲.md',
    'it is 50%20off.md',
    'a+b.md',
    'blog/src.md',
    'blog/Dup.md',
    'blog/Dup2.md',
    'blog/sub/Only.md',
    'blog/local.png',
    'blog/img/two.png',
    'essay/Dup.md',
    'essay/img/two.png',
    'a1/b1/deepsrc.md',
    'Projects/Three laws of motion.md',
    'folder/index.md',
    'folder/child.md',
    'folder2/folder2.md',
    'x&y/z.md',
    'Assets/Logo.PNG',
    'Assets/x y.png',
    'doc.pdf',
    'other.canvas',
    't.base',
  ];
  return vaultOf({
    ...Object.fromEntries(names.map((name) => [name, ''])),
    'aliased.md': '---\naliases:\n  - Foo Bar\n  - AI\n---\n',
    ...files,
  });
}
