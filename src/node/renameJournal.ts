import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { VaultPath } from '../core/vault/vault';

/** The file in the vault's root in which a change is written down before it is made, and which goes when it is done. */
const JOURNAL = '.inkstone-rename.json';

/** A change of files: new texts for some of them, then a file or folder that gets another path. */
export interface FileChange {
  readonly from: VaultPath;
  readonly to: VaultPath;
  readonly texts: readonly { readonly path: VaultPath; readonly before: string; readonly after: string }[];
}

interface Journal {
  readonly version: 1;
  readonly from: VaultPath;
  readonly to: VaultPath;
  /** By the path before the move; `before` is the SHA-256 of the bytes that are replaced. */
  readonly texts: readonly { readonly path: VaultPath; readonly before: string; readonly after: string }[];
}

/** A file that is neither as it was when the change was written down nor as it will be. */
export class ChangedMeanwhile extends Error {
  constructor(readonly path: VaultPath) {
    super(`${path} was changed meanwhile.`);
  }
}

/**
 * Makes `change` in the vault at `root` so that a process which is killed leaves every file old or new and whole, and
 * `finishChange` makes the rest. Throws what the file system throws; nothing is lost then either.
 */
export function makeChange(root: string, { from, to, texts }: FileChange): void {
  const journal: Journal = { version: 1, from, to, texts: texts.map((text) => writeDown(root, text)) };
  writeWhole(join(root, JOURNAL), JSON.stringify(journal));
  perform(root, journal);
}

/** A byte order mark, which no text of a note holds, stays. */
function writeDown(
  root: string,
  { path, before, after }: FileChange['texts'][number],
): Journal['texts'][number] {
  const bytes = readFileSync(join(root, path));
  const mark = bytes.subarray(0, 3).equals(Buffer.from('\ufeff')) ? '\ufeff' : '';
  if (!bytes.equals(Buffer.from(mark + before))) throw new ChangedMeanwhile(path);
  return { path, before: hashOf(bytes), after: mark + after };
}

/**
 * Makes what is left of a change that was interrupted in the vault at `root`, and says which; `undefined` when there was
 * none. Throws `ChangedMeanwhile`, before anything is done, when a file has become a third thing.
 */
export function finishChange(root: string): Pick<FileChange, 'from' | 'to'> | undefined {
  const journal = readJournal(root);
  if (!journal) return undefined;
  perform(root, journal);
  return { from: journal.from, to: journal.to };
}

/** Forgets a change that was interrupted; what was made of it stays. */
export function forgetChange(root: string): void {
  rmSync(join(root, JOURNAL), { force: true });
}

/** Each step does nothing where it is done. Texts come first: they are called by their path before the move. */
function perform(root: string, { from, to, texts }: Journal): void {
  const isMoved = !existsSync(join(root, from)) && existsSync(join(root, to));
  const placeOf = (path: VaultPath): string => join(root, isMoved ? imageOf(path, { from, to }) : path);
  const open = texts.filter(({ path, before, after }) => {
    const now = hashOf(readFileSync(placeOf(path)));
    if (now === hashOf(Buffer.from(after))) return false;
    if (now !== before) throw new ChangedMeanwhile(path);
    return true;
  });
  for (const { path, after } of open) writeWhole(placeOf(path), after);
  if (!isMoved) {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    renameSync(join(root, from), join(root, to));
  }
  forgetChange(root);
}

function imageOf(path: VaultPath, { from, to }: Pick<Journal, 'from' | 'to'>): VaultPath {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? ((to + path.slice(from.length)) as VaultPath) : path;
}

function readJournal(root: string): Journal | undefined {
  let text: string;
  try {
    text = readFileSync(join(root, JOURNAL), 'utf8');
  } catch {
    return undefined; // no change was interrupted
  }
  const journal = JSON.parse(text) as Journal;
  if (journal.version !== 1) throw new Error(`${JOURNAL} was written by another version of Inkstone.`);
  return journal;
}

/** Writes beside the file and puts it in its place at once: no one ever sees half of it. Keeps the file's permissions. */
function writeWhole(file: string, text: string): void {
  const beside = join(dirname(file), `.${basename(file)}.inkstone`);
  const mode = existsSync(file) ? statSync(file).mode : 0o644;
  writeFileSync(beside, text, { mode });
  const descriptor = openSync(beside, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(beside, file);
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
