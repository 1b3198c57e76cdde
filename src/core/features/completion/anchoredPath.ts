import type { Note, VaultPath } from '../../vault/vault';
import { folderOf } from '../../vault/vaultPath';

/** A path that says where to look: `./`, `../`, `../../` or `/` and the rest. */
export interface Anchor {
  /** As typed: `../`. */
  readonly lead: string;
  /** The folder that it means, with a slash at its end; empty for the vault's root. */
  readonly folder: string;
  /** What is typed behind it. */
  readonly rest: string;
}

/** Reads a path typed in `note`; `undefined` when it may lie anywhere, or climbs out of the vault. */
export function readAnchor(note: Note, typed: string): Anchor | undefined {
  const lead = /^(?:\/|(?:\.{1,2}\/)+)/.exec(typed)?.[0];
  if (lead === undefined) return undefined;
  const rest = typed.slice(lead.length);
  if (lead === '/') return { lead, folder: '', rest };
  const folder = folderOf(note.path);
  const segments = folder === '' ? [] : folder.split('/');
  for (const step of lead.split('/')) if (step === '..' && segments.pop() === undefined) return undefined;
  return { lead, folder: segments.length === 0 ? '' : `${segments.join('/')}/`, rest };
}

/** `path` behind the anchor; `undefined` when it lies elsewhere. */
export function behindAnchor({ folder }: Anchor, path: VaultPath): string | undefined {
  return path.startsWith(folder) ? path.slice(folder.length) : undefined;
}
