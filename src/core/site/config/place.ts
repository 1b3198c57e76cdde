import type { Site } from '../site';

/** Where a configuration stands as seen from the vault. */
export interface ConfigPlace {
  /** The path from the folder of the configuration to the vault's root; empty when that is the folder. */
  readonly vaultFolder: string;
  /** Whether there is a folder at `path`, from the folder of the configuration. */
  readonly hasFolder: (path: string) => boolean;
}

/**
 * How the content folder, `folder` from the configuration, and the vault lie to each other. A vault that lies elsewhere, or a
 * content folder that is not there, is taken for what is published: a command line can say so.
 */
export function placeContent(
  { vaultFolder, hasFolder }: ConfigPlace,
  folder: string,
): Pick<Site, 'contentFolder' | 'vaultFolder'> {
  const content = tidy(folder);
  const nothing = { contentFolder: '', vaultFolder: '' };
  if (content === vaultFolder) return nothing;
  const below = pathBelow(content, vaultFolder);
  if (below !== undefined) return { ...nothing, vaultFolder: below };
  const above = pathBelow(vaultFolder, content);
  return above !== undefined && hasFolder(content) ? { ...nothing, contentFolder: above } : nothing;
}

/** The path from `folder` to `path`; `undefined` when it does not lie below. */
function pathBelow(folder: string, path: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

function tidy(folder: string): string {
  return folder.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
}
