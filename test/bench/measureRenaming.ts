import { moveFiles } from '../../src/core/rename/moveFiles';
import { backlinks } from '../../src/core/vault/backlinks';
import { applyChanges, makeVault } from '../../src/core/vault/makeVault';
import { readNote } from '../../src/core/vault/readNote';
import type { Asset, Note, Vault, VaultPath } from '../../src/core/vault/vault';
import { readVault } from '../../src/node/readVault';
import { median } from './median';
import { timeOf } from './timing';

/** So many links lead into the folder that is renamed, each by a path, from a note of its own as long as there are notes. */
const INBOUND = 1000;
const FOLDER = 'inkstone-bench' as VaultPath;
const MEMBERS = 20;
const HUB = `${FOLDER}/0.md` as VaultPath;

/**
 * On the vault at `root`, with a folder of 20 notes added into which 1,000 links lead; medians in milliseconds:
 * `renameFolderMs` to compute all edits of renaming that folder, `hubFirstBacklinksMs` to list the links to its most
 * linked note, both in a vault whose notes nobody has looked into, as after a start; `hubBacklinksMs` to list them again
 * after an edit of another note. What all notes mention is known.
 */
export function measureRenaming(root: string, runs: number) {
  const read = readVault(root);
  const renameFolderMs = medianTimeOf(runs, freshVault.bind(undefined, read), (vault) => {
    const moves = [{ from: FOLDER, to: 'somewhere/else' as VaultPath }];
    const edit = moveFiles(vault, moves, { keepsAddresses: false });
    if (edit.moves.length !== MEMBERS || edit.edits.size < Math.min(INBOUND, read.notes.size)) {
      throw new Error('Renaming did not find every link.');
    }
    return edit;
  });
  const hubFirstBacklinksMs = medianTimeOf(runs, freshVault.bind(undefined, read), (vault) =>
    backlinks(vault, HUB),
  );
  let vault = freshVault(read);
  backlinks(vault, HUB);
  const edited = (run: number): Vault => {
    const note = readNote('edited.md' as VaultPath, `Text ${run}\n`);
    return (vault = applyChanges(vault, [{ kind: 'note', note }]));
  };
  const hubBacklinksMs = medianTimeOf(10 * runs, edited, (now) => backlinks(now, HUB));
  return { renameFolderMs, hubFirstBacklinksMs, hubBacklinksMs };
}

function medianTimeOf<T>(runs: number, prepare: (run: number) => T, work: (prepared: T) => unknown): number {
  const times = Array.from({ length: runs }, (_, run) => {
    const prepared = prepare(run);
    return timeOf(() => work(prepared));
  });
  return median(times);
}

function freshVault(read: Vault): Vault {
  const notes = [...read.notes.values()].map(({ path, text }, at) =>
    readNote(path, at < INBOUND ? `${text}\n[[${FOLDER}/${at % MEMBERS}]] [[${FOLDER}/0]]\n` : text),
  );
  const members = Array.from({ length: MEMBERS }, (_, at) =>
    readNote(`${FOLDER}/${at}.md` as VaultPath, `# ${at}\n`),
  );
  const files: (Note | Asset)[] = [...notes, ...members, ...read.assets.values()];
  const vault = makeVault(files, read.settings);
  backlinks(vault, `${FOLDER}/${MEMBERS - 1}.md` as VaultPath);
  return vault;
}
