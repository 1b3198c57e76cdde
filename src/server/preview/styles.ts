import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from '../../node/quietly';
import type { View } from '../places';
import { liesIn } from '../uris';
import { loadableUrl } from './loadableUrl';

/** The author's own style sheets, as URLs that a panel may load; those that are not in the vault are left out. */
export function stylesOf({ root, settings }: View, resources: string): readonly string[] {
  if (root === undefined) return [];
  return settings.preview.styles.flatMap((path) => {
    const file = join(root, path);
    const changed = quietly(() => changeOf(root, file));
    return changed === undefined ? [] : [loadableUrl(resources, file, String(changed))];
  });
}

/** When the file was changed last, in milliseconds; `undefined` when it is no file within `root`. */
function changeOf(root: string, file: string): number | undefined {
  if (!/\.css$/i.test(file) || !liesIn(root, file)) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || !liesIn(realpathSync(root), realpathSync(file))) return undefined;
  return Math.round(found.mtimeMs);
}
