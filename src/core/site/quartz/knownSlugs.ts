import type { Note, Vault } from '../../vault/vault';
import { contentPathOf } from '../content';
import { gatherer } from '../gather';
import { siteOf, type QuartzSite } from '../site';
import { isLeftOut } from './publication';
import { isOld, quartzAliases } from './redirects';
import { slugOfFile, type Slug } from './slug';
import type { SlugsByName } from './transformLink';

/** Quartz takes one worker for so many notes each, by halves (Quartz parse.ts). */
const NOTES_PER_WORKER = 128;

/**
 * The slugs that Quartz knows when it looks for links: of all files, drafts included. Since 4.5 aliases are among them
 * where one worker does it all, which is so on small sites.
 */
export const knownSlugsOf = gatherer<readonly string[], SlugsByName>({
  partOf: (vault, note) => slugsOf(siteOf(vault) as QuartzSite, note, true),
  isSame: (before, after) =>
    before.length === after.length && before.every((slug, index) => slug === after[index]),
  make: makeSlugs,
});

function makeSlugs(vault: Vault): SlugsByName {
  const site = siteOf(vault) as QuartzSite;
  const withAliases = !isOld(site) && Math.round(vault.notes.size / NOTES_PER_WORKER) <= 1;
  const names = new Map<string, Slug[]>();
  const add = (slug: Slug): void => {
    const name = slug.slice(slug.lastIndexOf('/') + 1);
    const others = names.get(name);
    if (others) others.push(slug);
    else names.set(name, [slug]);
  };
  for (const note of vault.notes.values()) slugsOf(site, note, withAliases).forEach(add);
  for (const { path } of vault.assets.values()) {
    const contentPath = contentPathOf(site, path);
    if (contentPath !== undefined && !isLeftOut(site, contentPath)) add(slugOfFile(contentPath));
  }
  return names;
}

function slugsOf(site: QuartzSite, note: Note, withAliases: boolean): Slug[] {
  const contentPath = contentPathOf(site, note.path);
  if (contentPath === undefined || isLeftOut(site, contentPath)) return [];
  const aliases = withAliases ? quartzAliases(site, note, contentPath).map(({ slug }) => slug) : [];
  return [slugOfFile(contentPath), ...aliases];
}
