import { contentPathOf, vaultPathOf } from '../site/content';
import { pageOf } from '../site/pageOf';
import type { Check } from './finding';
import { firstLine } from './firstLine';

/** Names that authors and programs give the file of a home page. */
const HOME_LIKE = /^(?:index|readme|home)\.md$/i;

/** A site without a home page, though a note seems to be meant for it. */
export const siteNoHome: Check = {
  code: 'site/no-home',
  severity: 'error',
  description:
    'The publisher (Quartz) makes the home page of `index.md` in small letters, which is not there: readers of the site’s address get a 404.',
  find({ vault, site, note }) {
    if (site.publisher !== 'quartz') return [];
    const contentPath = contentPathOf(site, note.path);
    if (contentPath === undefined || contentPath === 'index.md' || !HOME_LIKE.test(contentPath)) return [];
    if (site.vaultFolder !== '') return [];
    const home = vaultPathOf(site, 'index.md');
    if (home !== undefined && vault.notes.has(home)) return [];
    const { urlPath, published } = pageOf(vault, note);
    if (published.state === 'unpublished') return [];
    const message = `The site has no home page: Quartz makes it of \`index.md\`, and this note is at \`${urlPath}\`. Rename it to \`index.md\`.`;
    return [{ code: 'site/no-home', path: note.path, span: firstLine(note), message }];
  },
};
