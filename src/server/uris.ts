import { isAbsolute, join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { VaultPath } from '../core/vault/vault';

/**
 * The file that a URI names, spelled as the operating system spells it (`C:` as `c:`); `undefined` for
 * anything but a `file:` URI, such as an untitled document.
 */
export function fileOf(uri: string): string | undefined {
  const parsed = parse(uri);
  return parsed?.scheme === 'file' ? parsed.fsPath : undefined;
}

/** The URI of a file, percent-encoded as VS Code does it. */
export function uriOfFile(file: string): string {
  return URI.file(file).toString();
}

/** The path of `file` in the vault at the folder `root`; `undefined` when it does not lie in there. */
export function vaultPathOf(root: string, file: string): VaultPath | undefined {
  const path = relative(root, file);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.split(sep).join('/') as VaultPath;
}

/** The file at `path` of the vault at the folder `root`. */
export function fileInVault(root: string, path: VaultPath): string {
  return join(root, path);
}

/** Whether `file` is the folder `root` or lies in it. */
export function liesIn(root: string, file: string): boolean {
  return file === root || vaultPathOf(root, file) !== undefined;
}

/** The name that an untitled document goes by: the last part of its URI, decoded. */
export function nameOfUri(uri: string): string {
  const path = parse(uri)?.path ?? '';
  return path.slice(path.lastIndexOf('/') + 1);
}

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined; // not a URI at all: no file of ours
  }
}
