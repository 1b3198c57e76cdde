import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { siteOf } from '../core/site/site';
import type { SiteSettings } from '../core/site/siteSettings';
import { folderOf, isNotePath } from '../core/vault/vaultPath';
import { imageSize } from '../node/imageSize';
import { todayIn } from '../node/today';
import { gatherInput } from '../preview/gatherInput';
import { renderNote } from '../preview/renderNote';
import type { RenderedNote } from '../preview/rendered';
import { CannotRun } from './cannotRun';
import type { Outcome } from './commands';
import { openVault } from './openVault';
import { standalonePage } from './renderPage';

interface Options {
  readonly cwd: string;
  /** What the author says of the site. */
  readonly site: Partial<SiteSettings>;
  readonly standalone?: boolean;
  readonly remoteImages?: boolean;
}

/** `inkstone render`: the note as HTML, its files addressed from its own folder. Throws `CannotRun`. */
export async function render(
  place: string,
  { cwd, site, standalone, remoteImages }: Options,
): Promise<Outcome> {
  if (!isNotePath(place)) throw new CannotRun(`${place} is no Markdown note: name a file that ends in .md.`);
  const { root, vault, notes } = openVault(place, { cwd, site });
  const { path } = notes[0]!;
  const input = gatherInput(vault, path, {
    settings: {
      strictLineBreaks: vault.settings.obsidian.strictLineBreaks,
      remoteImages: remoteImages === true,
    },
    today: todayIn(siteOf(vault).timeZone),
    hrefOf: (file) => posix.relative(folderOf(path), file).split('/').map(encodeURIComponent).join('/'),
    sizeOf: (file) => imageSize(join(root, file)),
  })!;
  const page = await renderNote(input);
  const output = standalone ? standalonePage(input.head.title, bodyOf(page), stylesheet()) : bodyOf(page);
  return { output, exitCode: 0 };
}

function bodyOf({ head, blocks }: RenderedNote): string {
  return [head.html, ...blocks.map(({ html }) => html), ''].join('\n');
}

/** The preview's own styles, which lie beside the program's folder. */
function stylesheet(): string {
  for (const media of ['../media', '../../media']) {
    try {
      return readFileSync(join(__dirname, media, 'preview.css'), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return '';
}
