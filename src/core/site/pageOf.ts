import { onceFor } from '../vault/onceFor';
import type { Heading } from '../syntax/syntax';
import type { Note, Vault } from '../vault/vault';
import { contentPathOf } from './content';
import { modelOf } from './models';
import type { Page, Publication } from './page';
import type { OwnPage } from './publisherModel';
import { siteOf, type Site } from './site';
import { urlOf } from './url';

const NOT_CONTENT: OwnPage['unpublished'] = {
  reason: 'not-content',
  detail: 'it lies outside the folder from which the site is made',
};

const PUBLISHED: Publication = { state: 'published' };

const ownPagesOf = onceFor((site: Site) => onceFor((note: Note): OwnPage => ownPageOf(site, note)));

const anchorsOf = onceFor((site: Site) =>
  onceFor((note: Note) => {
    const anchors = modelOf(site).anchorsOf(site, note);
    return new Map(note.headings.map((heading, at) => [heading, anchors[at]!]));
  }),
);

function ownPageOf(site: Site, note: Note): OwnPage {
  const contentPath = contentPathOf(site, note.path);
  if (contentPath !== undefined) return modelOf(site).pageOf(site, note, contentPath);
  const { urlPath } = modelOf(site).pageOf(site, note, note.path);
  return { urlPath, redirects: [], unpublished: NOT_CONTENT };
}

/**
 * What the publisher of `vault` makes of `note`. `today` (`YYYY-MM-DD`, or with `THH:mm`, in the site's time zone)
 * decides which dates lie in the future; without it none does.
 */
export function pageOf(vault: Vault, note: Note, today?: string): Page {
  const site = siteOf(vault);
  const own = ownPagesOf(site)(note);
  const published = publicationOf({ site, vault, note, own, today });
  const redirects = published.state === 'published' ? own.redirects : [];
  return { path: note.path, urlPath: own.urlPath, url: urlOf(site, own.urlPath), published, redirects };
}

/** The folders, as URLs spell them, that have a page because `note` lies in them; whether it is published is not asked. */
export function listedFoldersOf(vault: Vault, note: Note): readonly string[] {
  return ownPagesOf(siteOf(vault))(note).folders ?? [];
}

interface Question {
  readonly site: Site;
  readonly vault: Vault;
  readonly note: Note;
  readonly own: OwnPage;
  readonly today: string | undefined;
}

function publicationOf({ site, vault, note, own, today }: Question): Publication {
  const contentPath = contentPathOf(site, note.path);
  const veto = contentPath === undefined ? undefined : modelOf(site).vetoOf?.(site, vault, contentPath);
  const why = own.unpublished ?? veto;
  if (why) return { state: 'unpublished', ...why };
  if (today === undefined || own.notBefore === undefined || !isLater(own.notBefore, today)) return PUBLISHED;
  return { state: 'unpublished', reason: 'future', detail: `its date, ${own.notBefore}, has not come yet` };
}

/** Whether `date` comes after `today`, compared as far as both say. */
function isLater(date: string, today: string): boolean {
  const length = Math.min(date.length, today.length);
  return date.slice(0, length) > today.slice(0, length);
}

/** The anchor of `heading`, one of the note's, without `#`: where a browser finds it on the page of `note`. */
export function anchorOf(site: Site, note: Note, heading: Heading): string {
  return anchorsOf(site)(note).get(heading) ?? '';
}

/** The anchor that a link with this fragment (decoded, without `#`) asks for on the site. */
export function slugOfFragment(site: Site, fragment: string): string {
  return modelOf(site).slugOfFragment(site, fragment);
}
