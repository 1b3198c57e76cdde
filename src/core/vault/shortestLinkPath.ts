import { findFile } from './findFile';
import type { ObsidianSettings } from './obsidianSettings';
import type { Vault, VaultPath } from './vault';
import { baseNameOf, folderOf, nameKeyOf, withoutNoteExtension } from './vaultPath';

/**
 * How a link in the note at `from` names the file at `path`, as Obsidian writes it under the setting `format`
 * (Obsidian Help: Settings, New link format): `shortest` the bare name when no other file of the vault has it
 * (letter case aside), else the whole path; `absolute` the whole path; `relative` the way from the note's folder.
 * Without `.md` and not percent-encoded. Where those words would lead elsewhere, the next longer way that leads
 * to the file; the whole path when none does (a name with `#`).
 */
export function shortestLinkPath(
  vault: Vault,
  from: VaultPath,
  { path, format }: { path: VaultPath; format: ObsidianSettings['newLinkFormat'] },
): string {
  const whole = withoutNoteExtension(path);
  for (const way of waysOf(vault, from, { path, format })) {
    if (/[#|^]|\[\[|\]\]/.test(way)) continue;
    const match = findFile(vault, from, way);
    if (match?.kind !== 'found' || match.path !== path) continue;
    if (match.slip === undefined && match.rivals.length === 0) return way;
  }
  return whole;
}

function* waysOf(
  vault: Vault,
  from: VaultPath,
  { path, format }: { path: VaultPath; format: ObsidianSettings['newLinkFormat'] },
): Generator<string> {
  const whole = withoutNoteExtension(path);
  if (format === 'shortest' && isOnlyName(vault, path)) yield baseNameOf(whole);
  if (format === 'relative') {
    const relative = relativePath(folderOf(from), path);
    yield withoutNoteExtension(relative);
    yield relative;
    yield `./${withoutNoteExtension(relative)}`;
    yield `./${relative}`;
  }
  yield whole;
  yield path;
  yield `/${whole}`;
  yield `/${path}`;
}

function isOnlyName(vault: Vault, path: VaultPath): boolean {
  return (vault.names.get(nameKeyOf(baseNameOf(path)))?.length ?? 0) <= 1;
}

/** The way from `folder` (empty for the root) to the file at `path`, with as many `../` as it takes. */
export function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}
