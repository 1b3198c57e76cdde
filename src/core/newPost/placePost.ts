import { hasField, mayBePost } from '../fields/habits';
import { dayOf, type Moment } from '../fields/date/moment';
import { fileNameOf } from '../rename/fileNameOf';
import { DATE_PREFIX, pathTitled } from '../rename/retitlePost';
import { isTemplate } from '../vault/isTemplate';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { folderOf, nameOf } from '../vault/vaultPath';

/** Where new posts go and how their files are called; empty: as the vault's posts are. */
export interface PostPlace {
  /** From the root of the vault. */
  readonly folder: string;
  /** With `${date}`, `${slug}` and `${title}`, without `.md`. */
  readonly fileName: string;
}

/** The path of a new post: beside most of the others, its name made as theirs are. */
export function placePost(
  vault: Vault,
  { title, now, place }: { readonly title: string; readonly now: Moment; readonly place: PostPlace },
): VaultPath | undefined {
  if (fileNameOf(title) === '') return undefined;
  const posts = postsOf(vault);
  const folder = place.folder.trim() === '' ? usualFolder(posts) : safePath(place.folder);
  const name =
    place.fileName.trim() === ''
      ? nameLike(posts, folder, { title, now })
      : named(place.fileName, { title, now });
  if (name === '') return undefined;
  return (folder === '' ? `${name}.md` : `${folder}/${name}.md`) as VaultPath;
}

/** The notes that have a date, or all that may be posts where none has. */
function postsOf(vault: Vault): Note[] {
  const all = [...vault.notes.values()].filter(
    (note) => mayBePost(note) && !isTemplate(vault.settings, note.path),
  );
  const dated = all.filter((note) => hasField(note, 'date') || DATE_PREFIX.test(nameOf(note.path)));
  return dated.length > 0 ? dated : all;
}

function usualFolder(posts: readonly Note[]): string {
  return mostOf(posts.map(({ path }) => folderOf(path))) ?? '';
}

interface Words {
  readonly title: string;
  readonly now: Moment;
}

/** As the name of a post of the commonest manner would be after a change of its title and day. */
function nameLike(posts: readonly Note[], folder: string, { title, now }: Words): string {
  const here = posts.filter(({ path }) => folderOf(path) === folder).map(({ path }) => nameOf(path));
  const names = here.length > 0 ? here : posts.map(({ path }) => nameOf(path));
  // A single word tells nothing of how words are parted.
  const telling = names.filter((name) => /[-_ ]/.test(withoutDate(name)));
  const usual = mostOf((telling.length > 0 ? telling : names).map(mannerOf));
  const model =
    [...names]
      .sort()
      .reverse()
      .find((name) => mannerOf(name) === usual) ?? '';
  const made = nameOf(pathTitled(`${model}.md` as VaultPath, title));
  return DATE_PREFIX.test(model) ? dayOf(now) + made.slice(dayOf(now).length) : made;
}

/** Whether a date comes first, and what follows it; how words are parted; whether capitals are used. */
function mannerOf(name: string): string {
  const words = withoutDate(name);
  const sign = words.includes(' ') ? ' ' : words.includes('-') ? '-' : words.includes('_') ? '_' : '';
  const isLower = sign !== ' ' && words === words.toLowerCase() && /[a-z]/.test(words);
  return `${DATE_PREFIX.exec(name)?.[0].slice(10) ?? 'none'}${sign}${isLower ? 'lower' : ''}`;
}

function withoutDate(name: string): string {
  return name.replace(DATE_PREFIX, '');
}

function named(pattern: string, { title, now }: Words): string {
  const plain = fileNameOf(title);
  const slug = plain
    .toLowerCase()
    .replace(/[\s–—_]+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, '')
    .replace(/-{2,}/g, '-');
  const values: Readonly<Record<string, string>> = { date: dayOf(now), slug, title: plain };
  const filled = pattern.replace(/\$\{(date|slug|title)\}/g, (_, key: string) => values[key]!);
  return safePath(filled.replace(/\.md$/i, ''));
}

/** Without what would lead out of the vault or cannot be a name. */
function safePath(path: string): string {
  return path
    .split('/')
    .map(fileNameOf)
    .filter((part) => part !== '')
    .join('/');
}

/** The member that comes most often, the first of several. */
function mostOf(members: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  let best: string | undefined;
  for (const [member, count] of counts) if (best === undefined || count > counts.get(best)!) best = member;
  return best;
}
