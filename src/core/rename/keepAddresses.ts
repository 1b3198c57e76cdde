import { entriesNamed } from '../fields/entries';
import { itemsOf, type Item } from '../fields/items';
import { addEntry } from '../frontmatter/edit/editEntry';
import { addListItem, setList, setListItem, yamlList } from '../frontmatter/edit/editList';
import { setValue } from '../frontmatter/edit/editValue';
import { yamlText } from '../frontmatter/edit/yamlText';
import { addressBookOf } from '../site/addressBook';
import { contentPathOf } from '../site/content';
import { pageOf } from '../site/pageOf';
import { isOld } from '../site/quartz/redirects';
import { siteOf, type Site } from '../site/site';
import { applyEdits, type Edit } from '../text/edit';
import { readNote } from '../vault/readNote';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { folderOf } from '../vault/vaultPath';
import type { Tomorrow } from './tomorrow';
import { gatherEdits, type RenameEdit } from './vaultEdit';

/**
 * The edits by which the published notes at `paths` keep answering at every address that they have today, when theirs
 * change in `tomorrow`: the old address becomes an alias in the publisher's own form, and a relative alias is written
 * anew where its note moves. Each is tried on the model of the site; an address that another page takes, or that the
 * publisher cannot keep, is left out. `today` is the day, as in `pageOf`.
 */
export function keepAddresses(
  vault: Vault,
  tomorrow: Tomorrow,
  { paths, today }: { readonly paths: Iterable<VaultPath>; readonly today?: string | undefined },
): ReadonlyMap<VaultPath, readonly RenameEdit[]> {
  const edits = gatherEdits();
  const key = redirectsKeyOf(siteOf(vault));
  if (key === undefined) return edits.done();
  for (const path of paths) {
    const note = vault.notes.get(path);
    const image = tomorrow.vault.notes.get(tomorrow.imageOf(path));
    if (!note || !image) continue;
    for (const edit of keepAddressesOf({ vault, tomorrow: tomorrow.vault, note, image, key, today })) {
      edits.add(path, { ...edit, reason: 'old-address' });
    }
  }
  return edits.done();
}

/** The property whose items the publisher makes redirects of; `undefined` when it makes none. */
export function redirectsKeyOf(site: Site): string | undefined {
  switch (site.publisher) {
    case 'quartz':
      return site.redirectsAliases ? 'aliases' : undefined;
    case 'jekyll':
      return site.redirects ? 'redirect_from' : undefined;
    case 'hugo':
    case 'obsidian-publish':
      return 'aliases';
    default:
      return undefined;
  }
}

interface Move {
  readonly vault: Vault;
  readonly tomorrow: Vault;
  readonly note: Note;
  /** The note as it will be; it says what `note` says, or was edited elsewhere than in its aliases. */
  readonly image: Note;
  readonly key: string;
  readonly today: string | undefined;
}

function keepAddressesOf({ vault, tomorrow, note, image, key, today }: Move): Edit[] {
  const before = pageOf(vault, note, today);
  const after = pageOf(tomorrow, image, today);
  if (before.published.state === 'unpublished' || after.published.state === 'unpublished') return [];
  const answers = addressesOf(tomorrow, image);
  const isLost = (address: string): boolean =>
    !answers.has(address) && !isTaken(tomorrow, address, image.path);
  const makes = (address: string) => (alias: string) =>
    addressesOf(tomorrow, withAlias(image, key, alias)).has(address);

  const entry = entriesNamed(note, key)[0];
  const items = entry ? itemsOf(note, entry) : [];
  const texts = items.map(({ text }) => text);
  for (const { from, alias, escapesRoot } of before.redirects) {
    const at = items.findIndex(({ text }) => text === alias);
    if (at === -1 || escapesRoot || !isLost(from)) continue;
    const words = aliasesFor(siteOf(tomorrow), image.path, from).find(makes(from));
    if (words !== undefined) texts[at] = words;
  }
  const added = isLost(before.urlPath)
    ? aliasesFor(siteOf(tomorrow), image.path, before.urlPath).find(makes(before.urlPath))
    : undefined;
  return writeAliases(note, { key, items, texts, added });
}

/** Where the page of `note` answers: its own address and its redirects. */
function addressesOf(vault: Vault, note: Note): ReadonlySet<string> {
  const { urlPath, redirects } = pageOf(vault, note);
  return new Set([urlPath, ...redirects.filter(({ escapesRoot }) => !escapesRoot).map(({ from }) => from)]);
}

function isTaken(tomorrow: Vault, address: string, except: VaultPath): boolean {
  const owners = addressBookOf(tomorrow).owners.get(address) ?? [];
  return owners.some((owner) => !('path' in owner && owner.path === except));
}

/** The note with no other alias than this one. */
function withAlias({ path, text, frontmatter }: Note, key: string, alias: string): Note {
  const entry = frontmatter?.entries.find((one) => one.key.toLowerCase() === key);
  const edit = entry
    ? setList(text, entry, [alias])
    : addEntry(text, frontmatter, { key, yaml: yamlList([alias]) });
  return readNote(path, edit ? applyEdits(text, [edit]) : text);
}

/** What an alias of the note at `path` may say for `address`, the publisher's own manner first. */
function aliasesFor(site: Site, path: VaultPath, address: string): string[] {
  const fromRoot = address.replace(/^\//, '');
  if (site.publisher !== 'quartz') return [address, fromRoot, fromRoot.replaceAll('+', ' ')];
  const file = fromRoot === '' || fromRoot.endsWith('/') ? `${fromRoot}index` : fromRoot;
  if (!isOld(site)) return [file, `/${file}`, fromRoot];
  const folder = folderOf(contentPathOf(site, path) ?? path);
  const depth = folder === '' ? 0 : folder.split('/').length;
  return [`${'../'.repeat(depth)}${file}`, `${'../'.repeat(depth)}${fromRoot}`];
}

interface Aliases {
  readonly key: string;
  readonly items: readonly Item[];
  /** What the items are to say. */
  readonly texts: readonly string[];
  /** One more; `undefined` for none. */
  readonly added: string | undefined;
}

function writeAliases(note: Note, { key, items, texts, added }: Aliases): Edit[] {
  const { text, frontmatter } = note;
  const entry = entriesNamed(note, key)[0];
  const more = added === undefined ? [] : [added];
  if (!entry) {
    const edit =
      added === undefined ? undefined : addEntry(text, frontmatter, { key, yaml: yamlList([added]) });
    return edit ? [edit] : [];
  }
  const { value } = entry;
  if (value.kind !== 'list') {
    if (added === undefined && texts.every((one, at) => one === items[at]!.text)) return [];
    const edit =
      added === undefined && texts.length === 1
        ? setValue(text, entry, yamlText(texts[0]!, 'block'))
        : setList(text, entry, [...texts, ...more]);
    return edit ? [edit] : [];
  }
  const changed = items.map((item, at) =>
    item.text === texts[at] ? undefined : setListItem(text, value, { index: item.index, item: texts[at]! }),
  );
  const addition = added === undefined ? undefined : addListItem(text, entry, added);
  return [...changed, addition].filter((edit) => edit !== undefined);
}
