import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { moveFiles } from '../core/rename/moveFiles';
import type { VaultEdit } from '../core/rename/vaultEdit';
import { siteOf } from '../core/site/site';
import { applyEdits } from '../core/text/edit';
import { positionAt, readLines } from '../core/text/lines';
import { tidyPath } from '../core/vault/linkTarget';
import type { Vault, VaultPath } from '../core/vault/vault';
import { isNotePath, pathKeyOf } from '../core/vault/vaultPath';
import { readCanvases } from '../node/readCanvases';
import { ChangedMeanwhile, finishChange, makeChange, type FileChange } from '../node/renameJournal';
import { todayIn } from '../node/today';
import { CannotRun } from './cannotRun';
import type { Outcome } from './commands';
import { count } from './count';
import { writeJson } from './json';
import { openVault, type OpenVault } from './openVault';
import { printable } from './printable';
import type { RenameOptions } from './fileCommands';
import { siteSettingsOf } from './siteOptions';

interface Question {
  readonly from: string;
  readonly to: string;
  readonly options: RenameOptions;
}

/** `inkstone rename`. Throws `CannotRun`. */
export function rename(folder: string, { from: written, to: wanted, options }: Question): Outcome {
  const before = openVault(folder, { cwd: process.cwd(), site: siteSettingsOf(options) });
  const { root } = before;
  const finished = options.dryRun ? undefined : finishInterrupted(root);
  const open = finished ? openVault(folder, { cwd: process.cwd(), site: siteSettingsOf(options) }) : before;
  const [from, to] = [pathOf(written), pathOf(wanted)];
  if (finished?.from === from && finished.to === to) {
    return {
      output: `Finished renaming ${printable(from)} to ${printable(to)}, which was interrupted.\n`,
      exitCode: 0,
    };
  }
  const target = withNoteExtension(open.vault, from, to);
  mustBePossible(open, from, target);
  const canvases = readCanvases(root, open.vault);
  const edit = moveFiles(open.vault, [{ from, to: target }], {
    keepsAddresses: options.aliases,
    today: todayIn(siteOf(open.vault).timeZone),
    canvases,
  });
  const textOf = (path: VaultPath): string =>
    open.vault.notes.get(path)?.text ?? canvases.find((canvas) => canvas.path === path)?.text ?? '';
  mustBeWritable(open.vault, edit);
  if (!options.dryRun) write(root, { from, to: target, edit, textOf });
  const output =
    options.format === 'json'
      ? renameJson(root, edit, textOf)
      : renameText(edit, { from, to: target, isDryRun: options.dryRun === true });
  return { output, exitCode: 0 };
}

function finishInterrupted(root: string): Pick<FileChange, 'from' | 'to'> | undefined {
  try {
    return finishChange(root);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    throw new CannotRun(
      `A renaming was interrupted, and ${error.path} was changed since. Undo that change, or remove ` +
        `.inkstone-rename.json to keep everything as it is now.`,
    );
  }
}

function pathOf(written: string): VaultPath {
  return tidyPath(written).replace(/^(?:\.?\/)+/, '') as VaultPath;
}

/** A note stays one: `a.md` to `b` is `b.md`. */
function withNoteExtension(vault: Vault, from: VaultPath, to: VaultPath): VaultPath {
  return (vault.notes.has(from) && !isNotePath(to) ? to + from.slice(-3) : to) as VaultPath;
}

function mustBePossible({ root, vault }: OpenVault, from: VaultPath, to: VaultPath): void {
  const isFile = vault.notes.has(from) || vault.assets.has(from);
  const files = [...vault.notes.keys(), ...vault.assets.keys()];
  if (!isFile && !files.some((path) => path.startsWith(`${from}/`))) {
    throw new CannotRun(`There is no file or folder ${from} in the vault ${root}.`);
  }
  if (to === '' || to.split('/').includes('..')) throw new CannotRun(`${to} does not lie in the vault.`);
  if (`${to}/`.startsWith(`${from}/`) && to !== from) throw new CannotRun(`${to} lies in ${from} itself.`);
  const isRespelled = pathKeyOf(from) === pathKeyOf(to);
  if (existsSync(join(root, to)) && !isRespelled) throw new CannotRun(`There is something at ${to} already.`);
}

/** What is no UTF-8 cannot be written back as it was. */
function mustBeWritable({ notes }: Vault, { edits }: VaultEdit): void {
  for (const path of edits.keys()) {
    if (!notes.get(path)?.defects.includes('invalid-utf8')) continue;
    throw new CannotRun(`${path} would have to change, and is not valid UTF-8: save it as UTF-8 first.`);
  }
}

interface Change {
  readonly from: VaultPath;
  readonly to: VaultPath;
  readonly edit: VaultEdit;
  readonly textOf: (path: VaultPath) => string;
}

function write(root: string, { from, to, edit, textOf }: Change): void {
  const texts = [...edit.edits].map(([path, edits]) => {
    const before = textOf(path);
    return { path, before, after: applyEdits(before, edits) };
  });
  makeChange(root, { from, to, texts });
}

function renameText(
  { moves, edits, lost }: VaultEdit,
  { from, to, isDryRun }: { readonly from: VaultPath; readonly to: VaultPath; readonly isDryRun: boolean },
): string {
  const all = [...edits.values()].flat();
  const links = all.filter(({ reason }) => reason === 'link').length;
  const aliases = all.length - links;
  const would = isDryRun ? 'Would rename' : 'Renamed';
  const files = moves.length === 1 ? '' : ` (${moves.length} files)`;
  const lines = [`${would} ${printable(from)} to ${printable(to)}${files}.`];
  const linking = [...edits.values()].filter((made) => made.some(({ reason }) => reason === 'link')).length;
  const change = isDryRun ? 'would change' : 'changed';
  lines.push(`${count(links, 'link', 'links')} in ${count(linking, 'file', 'files')} ${change}.`);
  if (aliases > 0) lines.push(`${count(aliases, 'old address', 'old addresses')} kept as aliases.`);
  for (const [path, made] of edits) lines.push(`  ${printable(path)}: ${made.length}`);
  for (const { path } of lost)
    lines.push(`  ${printable(path)}: a link cannot be written to the new name, and is broken now.`);
  return `${lines.join('\n')}\n`;
}

/** Positions from 0 in UTF-16 code units, of the files as they were. */
function renameJson(root: string, { moves, edits, lost }: VaultEdit, textOf: Change['textOf']): string {
  const files = [...edits].map(([path, made]) => {
    const text = textOf(path);
    const lines = readLines(text);
    return {
      path,
      edits: made.map(({ span, text: after, reason }) => ({
        ...positionAt(lines, span.start),
        before: text.slice(span.start, span.end),
        after,
        reason,
      })),
    };
  });
  return writeJson({ version: 1, root, moves, lost: lost.map(({ path }) => path) }, 'files', files);
}
