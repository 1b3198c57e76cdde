import { fold } from '../text/fold';
import { decodePercent } from '../text/percent';
import { backlinks } from './backlinks';
import { formatOf } from './fileFormats';
import type { Asset, Vault, VaultPath } from './vault';
import { baseNameOf, folderOf } from './vaultPath';

/** What only a page shows: nothing asks for such a file but by its name. */
const MEDIA: ReadonlySet<string | undefined> = new Set(['image', 'audio', 'video', 'pdf']);

/**
 * The pictures, sounds, films and PDFs that nothing in the vault speaks of, sorted by path. Doubt speaks for a file: it
 * counts as used when a link leads to it, and when its name stands anywhere in a note (frontmatter, code, comments and
 * HTML included) or in `texts`, those of canvases, styles, scripts and other files.
 */
export function unusedAssets(vault: Vault, texts: Iterable<string> = []): Asset[] {
  let left = [...vault.assets.values()]
    .filter(({ path }) => MEDIA.has(formatOf(path)) && backlinks(vault, path).length === 0)
    .map((asset) => ({ asset, named: wordsFor(asset.path) }));
  const look = (text: string): void => {
    if (left.length === 0) return;
    const said = fold(text);
    const decoded = text.includes('%') ? fold(decodePercent(text)) : '';
    left = left.filter(({ named }) => !speaksOf(said, named) && !speaksOf(decoded, named));
  };
  for (const { text } of vault.notes.values()) look(text);
  for (const text of texts) look(text);
  return left.map(({ asset }) => asset).sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Words {
  /** `1.png`. */
  readonly name: string;
  /** The folder that it lies in, `20180509`; empty in the root. */
  readonly folder: string;
  /** `photo` of `photo.jpg`, which a page may show in another format; `undefined` when it is too short to tell. */
  readonly stem: string | undefined;
}

function wordsFor(path: VaultPath): Words {
  const name = fold(baseNameOf(path));
  const stem = name.replace(/\.[^.]+$/, '');
  const says = stem.length > 3 && !/^[\d-]+$/.test(stem);
  return { name, folder: fold(baseNameOf(folderOf(path))), stem: says ? stem : undefined };
}

/** A name behind the slash of another folder is another file's. */
function speaksOf(text: string, { name, folder, stem }: Words): boolean {
  if (stem !== undefined && text.includes(stem)) return true;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1];
    if (before !== '/' && before !== '\\') {
      if (before === undefined || !/[\p{L}\p{N}]/u.test(before)) return true;
    } else if (
      folder === '' ||
      text.slice(0, at - 1).endsWith(folder) ||
      /(?:^|[\s"'([./])$/.test(text.slice(Math.max(0, at - 2), at - 1))
    ) {
      return true;
    }
  }
  return false;
}
