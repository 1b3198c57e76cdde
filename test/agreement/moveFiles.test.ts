import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linkOfDefinition } from '../../src/core/features/definitionParts';
import { moveFiles } from '../../src/core/rename/moveFiles';
import type { FileMove, VaultEdit } from '../../src/core/rename/vaultEdit';
import type { Link } from '../../src/core/syntax/syntax';
import { applyEdits } from '../../src/core/text/edit';
import { contains } from '../../src/core/text/span';
import { destinationOf, resolve } from '../../src/core/vault/resolve';
import { makeVault } from '../../src/core/vault/makeVault';
import { readNote } from '../../src/core/vault/readNote';
import type { Asset, Note, Vault, VaultPath } from '../../src/core/vault/vault';
import { readVault } from '../../src/node/readVault';
import { randomFrom } from '../bench/prose';
import { chooseSeed } from '../support/seed';
import { path, vaultOf } from '../support/vaultOf';

const MOVES_OF_GENERATED = 5_000;
const MOVES_OF_REAL = 60;

const seed = chooseSeed();

interface Chance {
  readonly pick: <T>(list: readonly T[]) => T;
  /** True once in `times`. */
  readonly once: (times: number) => boolean;
}

function chanceFrom(start: number): Chance {
  const random = randomFrom(start);
  return {
    pick: (list) => list[Math.floor(random() * list.length)]!,
    once: (times) => random() * times < 1,
  };
}

const NAMES = [
  'a',
  'A',
  'b',
  'c d',
  'v1.0',
  '가나',
  '가나'.normalize('NFD'),
  'É',
  'x(y)',
  "it's",
  'p%20q',
  'n#m',
  '다 & 라',
];
const FOLDERS = ['', 'one/', 'one/two/', 'One/', '폴더/'];
const EXTENSIONS = ['.md', '.md', '.md', '.png', '.MD'];

function generateVault({ pick, once }: Chance): Vault {
  const paths = new Set<string>();
  for (let count = 0; count < 9; count++) paths.add(pick(FOLDERS) + pick(NAMES) + pick(EXTENSIONS));
  const anyPath = (): string => {
    const whole = once(8) ? pick(NAMES) + '.md' : pick([...paths]);
    const parts = whole.split('/');
    const tail = parts.slice(once(2) ? 0 : -1).join('/');
    const words = once(2) ? tail.replace(/\.md$/i, '') : tail;
    return pick(['', '', '', './', '../', '/', '../one/']) + (once(9) ? words.toLowerCase() : words);
  };
  const anyLink = (): string => {
    const to = anyPath();
    const plain = to
      .replace(/%/g, '%25')
      .replace(/ /g, '%20')
      .replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
    return pick([
      `[[${to}]]`,
      `![[${to}|100]]`,
      `[[${to}#Part|label]]`,
      `[t](${plain})`,
      `[t](<${to.replace(/%/g, '%25')}#part>)`,
      `![](${encodeURI(to)} "T")`,
      `<img src="${plain.replace(/'/g, '%27')}">`,
      `[[#Part]]`,
      `| [[${to}\\|x]] |`,
      `[r]\n\n[r]: ${plain}\n\n`,
      `\`[[${to}]]\``,
      `%%[[${to}]]%%`,
    ]);
  };
  const files: Record<string, string> = {};
  for (const name of paths) {
    const front = once(4) ? `---\nup: "[[${anyPath().replace(/"/g, '')}]]"\n---\n` : '';
    files[name] = `${front}# Part\n\n${Array.from({ length: 6 }, anyLink).join(' ')}\n`;
  }
  return vaultOf(files);
}

/** One file, several, or a folder, to a place where nothing is. */
function generateMoves(vault: Vault, { pick, once }: Chance): FileMove[] {
  const files = [...vault.notes.keys(), ...vault.assets.keys()];
  const taken = new Set<string>(files);
  const folders = [...new Set(files.map((file) => file.slice(0, file.lastIndexOf('/') + 1)))].filter(Boolean);
  if (once(4) && folders.length > 0) {
    const from = pick(folders).slice(0, -1);
    const to = pick(['new', 'one/new', `${from} 2`, 'deep/er/folder']);
    const isFree = files.every((file) => !file.startsWith(`${to}/`)) && !`${to}/`.startsWith(`${from}/`);
    return isFree ? [{ from: path(from), to: path(to) }] : [];
  }
  const moves: FileMove[] = [];
  for (let count = once(3) ? 3 : 1; count > 0; count--) {
    const from = pick(files);
    const extension = /\.[a-z]+$/i.exec(from)?.[0] ?? '';
    const to = pick([...FOLDERS, 'new/']) + pick([...NAMES, 'New']) + extension;
    if (taken.has(to) || moves.some((move) => move.from === from)) continue;
    taken.add(to);
    moves.push({ from, to: path(to) });
  }
  return moves;
}

function linksOf(note: Note): Link[] {
  return [...note.links, ...note.definitions.map(linkOfDefinition)];
}

/** Makes the edit as an editor would, reads everything anew, and compares link by link. */
function assertKept(vault: Vault, edit: VaultEdit, story: string): void {
  const images = new Map(edit.moves.map(({ from, to }) => [from, to]));
  const imageOf = (old: VaultPath): VaultPath => images.get(old) ?? old;
  const files: (Note | Asset)[] = [
    ...[...vault.notes.values()].map((note) =>
      readNote(imageOf(note.path), applyEdits(note.text, edit.edits.get(note.path) ?? [])),
    ),
    ...[...vault.assets.values()].map((asset) => ({ ...asset, path: imageOf(asset.path) })),
  ];
  const tomorrow = makeVault(files, vault.settings);
  for (const note of vault.notes.values()) {
    const image = tomorrow.notes.get(imageOf(note.path))!;
    const [before, after] = [linksOf(note), linksOf(image)];
    const edits = edit.edits.get(note.path) ?? [];
    for (const { span } of edits) {
      assert.ok(
        before.some(({ target }) => contains(target, span)),
        `${story}: an edit beside a target in ${note.path}`,
      );
    }
    assert.equal(after.length, before.length, `${story}: other links than before in ${note.path}`);
    before.forEach((link, at) => {
      if (edit.lost.some(({ path: lost, span }) => lost === note.path && contains(span, link.target))) return;
      const was = destinationOf(resolve(vault, note, link));
      if (!was) return;
      const is = destinationOf(resolve(tomorrow, image, after[at]!));
      const words = `${story}: ${note.path}: ${note.text.slice(link.span.start, link.span.end)}`;
      assert.equal(is?.path, imageOf(was.path), words);
      assert.equal(is?.heading?.text, was.heading?.text, words);
      assert.equal(is?.block?.id, was.block?.id, words);
    });
  }
}

describe(`Moving files (seed ${seed})`, function () {
  this.timeout(300_000);

  it(`keeps every link with what it leads to, in ${MOVES_OF_GENERATED} moves in generated vaults`, () => {
    const chance = chanceFrom(seed);
    let vault = generateVault(chance);
    let edited = 0;
    for (let move = 0; move < MOVES_OF_GENERATED; move++) {
      if (move % 5 === 0) vault = generateVault(chance);
      const moves = generateMoves(vault, chance);
      const edit = moveFiles(vault, moves, { keepsAddresses: false });
      edited += edit.edits.size;
      assertKept(vault, edit, `move ${move}, ${moves.map(({ from, to }) => `${from} → ${to}`).join(', ')}`);
    }
    assert.ok(edited > MOVES_OF_GENERATED / 2, `only ${edited} notes were edited`);
  });

  for (const name of ['memex', 'obsidian-help']) {
    const folder = join('..', 'shared', 'vaults', name);
    if (!existsSync(folder)) continue;
    it(`keeps every link of the vault ${name}, in ${MOVES_OF_REAL} moves`, () => {
      const chance = chanceFrom(seed);
      const vault = readVault(join(process.cwd(), folder));
      for (let move = 0; move < MOVES_OF_REAL; move++) {
        const moves = generateMoves(vault, chance);
        const edit = moveFiles(vault, moves, { keepsAddresses: false });
        assertKept(vault, edit, `move ${move}, ${moves.map(({ from, to }) => `${from} → ${to}`).join(', ')}`);
      }
    });
  }
});
