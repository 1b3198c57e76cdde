import { contentPathOf, vaultPathOf } from '../site/content';
import { pageOf } from '../site/pageOf';
import type { Span } from '../text/span';
import type { Check } from './finding';

/** Names that authors and programs give the file of a home page. */
const HOME_LIKE = /^(?:index|readme|home)\.md$/i;

const LINE = /^(?!.*inkstone-)[^\s][^\r\n]*/gm;

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
    const span = firstLine(note.text, note.frontmatter?.span.end ?? 0);
    const message = `The site has no home page: Quartz makes it of \`index.md\`, and this note is at \`${urlPath}\`. Rename it to \`index.md\`.`;
    return [{ code: 'site/no-home', path: note.path, span, message }];
  },
};

/** The first line below the frontmatter that says something, a comment that silences not counted. */
function firstLine(text: string, from: number): Span {
  LINE.lastIndex = from;
  const match = LINE.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : { start: 0, end: 0 };
}
