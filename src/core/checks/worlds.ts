import { addressBookOf } from '../site/addressBook';
import { knownSlugsOf } from '../site/quartz/knownSlugs';
import { urlPathOfSlug } from '../site/quartz/slug';
import { siteOf } from '../site/site';
import { linkTargetOf, tidyPath } from '../vault/linkTarget';
import { destinationOf } from '../vault/resolve';
import { shortestLinkPath } from '../vault/shortestLinkPath';
import type { ObsidianSettings } from '../vault/obsidianSettings';
import { isNotePath, nameOf, withoutNoteExtension } from '../vault/vaultPath';
import type { Fix } from './finding';
import { labelEdit, targetEdit } from './linkEdit';
import { onSite, type OnSite } from './onSite';
import { provenFix } from './provenFix';
import type { JudgedLink, Subject } from './subject';

const fates = new WeakMap<JudgedLink, { readonly fate: OnSite | undefined }>();

/** What becomes of the link on the site; see `onSite`. Worked out once, though several checks ask. */
export function fateOf(
  { vault, note }: Pick<Subject, 'vault' | 'note'>,
  judged: JudgedLink,
): OnSite | undefined {
  // Of other publishers nothing is known, and to remember that for each of 100,000 links takes its time, too.
  if (siteOf(vault).publisher !== 'quartz') return undefined;
  const known = fates.get(judged);
  if (known) return known.fate;
  const fate = onSite(vault, { note, judged });
  fates.set(judged, { fate });
  return fate;
}

/** Characters of a URL's syntax, which `decodeURI` leaves encoded (ECMAScript, `decodeURI`). */
const KEPT_ENCODED = /%(?:2[3-6BbCcFf]|3[AaBbDdFf]|40)/;

/** Why Quartz does not find what Obsidian opens; half a sentence for the author. */
export function whyElsewhere({ vault, site }: Subject, judged: JudgedLink): string {
  const { link } = judged;
  const target = linkTargetOf(link);
  const path = target.kind === 'local' ? tidyPath(target.path) : '';
  const strategy = site.publisher === 'quartz' ? site.linkStrategy : 'shortest';
  const escape = KEPT_ENCODED.exec(link.destination)?.[0];
  if (escape !== undefined) return `Quartz does not decode \`${escape}\``;
  if (strategy === 'relative') return 'Quartz is set to take every path from the folder of the note';
  if (/^\.{1,2}\//.test(path))
    return `Quartz, set to \`${strategy}\`, takes no path from the folder of the note`;
  if (strategy === 'absolute') return 'Quartz is set to take every path from the root';
  if (path.includes('/')) return 'Quartz looks for a path from the root alone, not for the end of one';
  const slugs = knownSlugsOf(vault).get(nameAsSlug(path)) ?? [];
  if (slugs.length < 2) return 'Quartz looks for the name letter by letter';
  return hangsOnAlias({ vault, site }, judged)
    ? 'an alias or permalink ends in the same name, and Quartz then looks at the root alone'
    : `Quartz takes none of the ${slugs.length} pages and files that are called so`;
}

/**
 * Whether a link fails only because an alias or permalink ends in the same name, which is so where one worker builds all
 * of the site: a large site, or a flag, has it lead to its note.
 */
export function hangsOnAlias(
  { vault, site }: Pick<Subject, 'vault' | 'site'>,
  { link }: JudgedLink,
): boolean {
  const target = linkTargetOf(link);
  if (target.kind !== 'local' || site.publisher !== 'quartz' || site.linkStrategy !== 'shortest')
    return false;
  const slugs = knownSlugsOf(vault).get(nameAsSlug(target.path)) ?? [];
  const { owners } = addressBookOf(vault);
  const files = slugs.filter((slug) => {
    const kind = owners.get(urlPathOfSlug(slug))?.[0]?.kind;
    return kind === 'note' || kind === 'asset';
  });
  return slugs.length > 1 && files.length === 1;
}

/** What Quartz compares with the last segments of pages. */
function nameAsSlug(path: string): string {
  return tidyPath(path).replace(/\s/g, '-').replace(/\.md$/, '');
}

const FORMATS: readonly ObsidianSettings['newLinkFormat'][] = ['shortest', 'absolute', 'relative'];

/** Other ways to name the file, of which each opens it in Obsidian and leads to it on the site; the shortest first. */
export function bothWorldsFixes(subject: Subject, judged: JudgedLink): Fix[] {
  const { vault, note } = subject;
  const { link, resolution } = judged;
  const path = destinationOf(resolution)?.path;
  const target = linkTargetOf(link);
  if (path === undefined || target.kind !== 'local') return [];
  const ways = FORMATS.map((format) => shortestLinkPath(vault, note.path, { path, format }));
  const keepsExtension = isNotePath(target.path);
  for (const way of new Set([...ways, withoutNoteExtension(path)])) {
    const text = keepsExtension && isNotePath(path) && !isNotePath(way) ? `${way}.md` : way;
    const label = link.fragment || !text.includes('/') ? undefined : labelEdit(note, link, nameOf(path));
    const title = `Link to \`${label ? `${text}|${nameOf(path)}` : text}\``;
    const fix = provenFix(subject, judged, { title, edits: [targetEdit(note, link, text), label] });
    if (fix) return [{ ...fix, preferred: true }];
  }
  return [];
}
