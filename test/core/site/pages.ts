import { pageOf } from '../../../src/core/site/pageOf';
import type { Site } from '../../../src/core/site/site';
import { vaultOf } from '../../support/vaultOf';

/**
 * What is made of each note of a vault: its URL path, `(reason)` when it has none, and its redirects behind arrows. The
 * site is `site`, or what the files say it is.
 */
export function pagesOf(
  files: Record<string, string>,
  options: { readonly site?: Site; readonly today?: string } = {},
): Record<string, string> {
  const vault = vaultOf(files, {}, options.site);
  const pages = [...vault.notes.values()].map((note) => {
    const { urlPath, published, redirects } = pageOf(vault, note, options.today);
    const state = published.state === 'published' ? urlPath : `(${published.reason})`;
    return [note.path, [state, ...redirects.map(({ from }) => `← ${from}`)].join(' ')];
  });
  return Object.fromEntries(pages) as Record<string, string>;
}
