import type { VaultPath } from '../vault/vault';
import type { Site } from './site';

/**
 * The path of a file from the folder from which the site is made; `undefined` when it lies outside. The vault may hold
 * that folder, be it, or lie in it.
 */
export function contentPathOf({ contentFolder, vaultFolder }: Site, path: VaultPath): string | undefined {
  if (vaultFolder !== '') return `${vaultFolder}/${path}`;
  if (contentFolder === '') return path;
  return path.startsWith(`${contentFolder}/`) ? path.slice(contentFolder.length + 1) : undefined;
}

/** The opposite of `contentPathOf`: `undefined` when the place lies outside the vault. */
export function vaultPathOf(
  { contentFolder, vaultFolder }: Site,
  contentPath: string,
): VaultPath | undefined {
  if (contentFolder !== '') return `${contentFolder}/${contentPath}` as VaultPath;
  if (vaultFolder === '') return contentPath as VaultPath;
  if (!contentPath.startsWith(`${vaultFolder}/`)) return undefined;
  return contentPath.slice(vaultFolder.length + 1) as VaultPath;
}
