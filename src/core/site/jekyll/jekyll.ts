import { onceFor } from '../../vault/onceFor';
import type { Note } from '../../vault/vault';
import { isoOf } from '../day';
import { entryOf, writtenItemsOf } from '../frontmatterValues';
import { readGlobs } from '../glob';
import { headingPieces } from '../headingText';
import type { Redirect } from '../page';
import { normalizePath } from '../paths';
import type { OwnPage, PublisherModel } from '../publisherModel';
import type { JekyllSite } from '../site';
import { isHeldBack, readJekyllDocument, type JekyllDocument } from './document';
import { jekyllUrlPath } from './permalink';

const excludesOf = onceFor(({ ignorePatterns }: JekyllSite) =>
  readGlobs(ignorePatterns.flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, '')}/**`])),
);

/** Jekyll, with kramdown and its GFM parser, as it comes. */
export const jekyll: PublisherModel<JekyllSite> = {
  pageOf(site, note, contentPath) {
    const document = readJekyllDocument(site, note, contentPath);
    if (!document) return { urlPath: `/${contentPath}`, redirects: [], unpublished: NOT_LOOKED_AT };
    return {
      urlPath: jekyllUrlPath(site, note, { document, contentPath }),
      redirects: site.redirects ? redirectsOf(note) : [],
      unpublished: whyUnpublished(site, note, { document, contentPath }),
      notBefore: document.type !== 'page' && !site.future && document.date ? isoOf(document.date) : undefined,
    };
  },
  anchorsOf: (_site, note) => kramdownIds(note),
  slugOfFragment: (_site, fragment) => fragment,
  mayServe: ({ permalink }, urlPath) => !(DATED.has(permalink) && DATED_PATH.test(urlPath)),
  assetUrlPathOf(site, contentPath) {
    const isHidden = /(?:^|\/)[._#]/.test(contentPath) || excludesOf(site)(contentPath);
    return isHidden ? undefined : `/${contentPath}`;
  },
};

/** Styles whose URLs hold the day, so that what looks like one is a post or nothing: a plugin makes pages of days, not below. */
const DATED = new Set(['date', 'pretty']);
const DATED_PATH = /\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/?$/;

const NOT_LOOKED_AT: OwnPage['unpublished'] = {
  reason: 'not-content',
  detail: 'Jekyll makes no pages of what lies in this folder',
};

function whyUnpublished(
  site: JekyllSite,
  note: Note,
  { document, contentPath }: { readonly document: JekyllDocument; readonly contentPath: string },
): OwnPage['unpublished'] {
  const { type } = document;
  if (excludesOf(site)(contentPath)) {
    return { reason: 'ignored', detail: '`exclude` of the configuration leaves it out' };
  }
  if (!note.frontmatter) return { reason: 'not-content', detail: 'it has no frontmatter' };
  if (type === 'post' && !/(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]+$/.test(document.path)) {
    return { reason: 'not-content', detail: 'the name of a post begins with its date' };
  }
  if (type === 'draft' && !site.showsDrafts) return { reason: 'draft', detail: 'it lies in `_drafts`' };
  if (isHeldBack(site, note, { contentPath, type })) {
    return { reason: 'not-marked', detail: 'it says `published: false`' };
  }
  return undefined;
}

/** What `redirect_from` lists (jekyll-redirect-from). */
function redirectsOf(note: Note): Redirect[] {
  return writtenItemsOf(entryOf(note, ['redirect_from'])?.value).map(({ text, span }) => {
    const from = `/${normalizePath(text.replace(/^\/+/, ''))}`.replace(/^\/\.$/, '/');
    return { from, alias: text, span, escapesRoot: from.startsWith('/..') };
  });
}

const CUSTOM_ID = /[ \t]+\{#([A-Za-z][\w:-]*)\}$/;

/**
 * The ids of headings (kramdown-parser-gfm): letters, marks, digits and `_`; typographic signs, dashes among them, are no
 * text; a second of a kind gets `-1`. `{#id}` at the end of a heading is its id.
 */
function kramdownIds(note: Note): string[] {
  const counts = new Map<string, number>();
  return note.headings.map((heading) => {
    const custom = CUSTOM_ID.exec(heading.text);
    if (custom) return custom[1]!;
    const text = headingPieces(note, heading)
      .map((piece) => (piece.kind === 'text' ? piece.text.replace(/-{2,3}/g, '') : piece.text))
      .join('');
    const id = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
      .replace(/[ \t]/g, '-');
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  });
}
