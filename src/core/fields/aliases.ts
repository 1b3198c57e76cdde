import type { Related } from '../checks/finding';
import { quote } from '../checks/quote';
import type { Site } from '../site/site';
import { fold } from '../text/fold';
import { isTemplate } from '../vault/isTemplate';
import type { Note, Vault } from '../vault/vault';
import { nameKeyOf, nameOf, withoutNoteExtension } from '../vault/vaultPath';
import { entriesNamed } from './entries';
import type { Field } from './field';
import { fieldCheck, type Verdict } from './fieldCheck';
import { removeItem, replaceItem } from './items';
import { duplicateCheck, emptyItemCheck, itemsOfField, notAListCheck, type ListField } from './listChecks';
import { NAMES } from './names';

const FIELD: ListField = { ...NAMES.aliases, group: 'alias', item: 'alias', items: 'aliases' };

const MOST_RELATED = 5;

const notText = fieldCheck(
  {
    code: 'alias/not-text',
    severity: 'warning',
    description: 'An alias is no text but a list, a map or yes and no, and no program makes anything of it.',
  },
  ({ note }) =>
    itemsOfField(note, FIELD).flatMap((item): Verdict[] => {
      const { value, index, text } = item;
      const isText = value.kind === 'text' || value.kind === 'number' || value.kind === 'null';
      if (index === -1 || isText) return [];
      const fixes = () => (value.kind === 'boolean' ? replaceItem(note, item, text) : removeItem(note, item));
      return [{ span: value.span, message: `An alias is a text, and ${quote(text)} is none.`, fixes }];
    }),
);

const ownName = fieldCheck(
  {
    code: 'alias/own-name',
    severity: 'information',
    description: 'An alias is the name of the note itself, under which it is found anyway.',
  },
  ({ note, site }) =>
    itemsOfField(note, FIELD)
      .filter(({ value, text }) => value.kind === 'text' && isOwnName(note, site, text))
      .map((item) => ({
        span: item.value.span,
        message: `${quote(item.text)} is the name of the note itself, under which it is found anyway.`,
        fixes: () => removeItem(note, item),
      })),
);

/**
 * The bare name of a note in a folder may be its old address, and the path of one with a permalink is: the two are nothing
 * only where aliases are no addresses.
 */
function isOwnName(note: Note, site: Site, alias: string): boolean {
  const name = fold(alias.trim());
  const hasNoAddresses =
    site.publisher === 'jekyll' || site.publisher === 'astro' || site.publisher === 'plain';
  if (hasNoAddresses)
    return name === fold(nameOf(note.path)) || name === fold(withoutNoteExtension(note.path));
  return name === fold(withoutNoteExtension(note.path)) && entriesNamed(note, 'permalink').length === 0;
}

const shared = fieldCheck(
  {
    code: 'alias/shared',
    severity: 'hint',
    description: 'Two notes have the same alias, so that who looks for it must choose.',
  },
  ({ vault, site, note }) => {
    // There two redirects collide, which is told as such.
    if (makesRedirects(site)) return [];
    return itemsOfField(note, FIELD).flatMap((item): Verdict[] => {
      const others = item.value.kind === 'text' ? notesCalled(vault, item.text, note) : [];
      if (others.length === 0) return [];
      const more = others.length === 1 ? '' : ` and ${others.length - 1} other notes`;
      const message = `${quote(item.text)} is also an alias of ${quote(others[0]!.path)}${more}.`;
      return [{ span: item.value.span, message, related: others.slice(0, MOST_RELATED) }];
    });
  },
);

/** Whether the publisher makes an address of each alias. */
export function makesRedirects(site: Site): boolean {
  if (site.publisher === 'quartz') return site.redirectsAliases;
  return site.publisher === 'hugo' || site.publisher === 'obsidian-publish';
}

function notesCalled(vault: Vault, alias: string, except: Note): Related[] {
  const key = fold(alias.trim());
  return (vault.titles.get(nameKeyOf(alias)) ?? []).flatMap((path) => {
    if (path === except.path || isTemplate(vault.settings, path)) return [];
    const same = vault.notes.get(path)?.frontmatter?.aliases.find(({ text }) => fold(text.trim()) === key);
    return same ? [{ path, span: same.span, message: 'the same alias' }] : [];
  });
}

/** Other names of the note; for some publishers its old addresses. */
export const aliases: Field = {
  ...NAMES.aliases,
  meaning: 'Other names of the note, or addresses that it once had.',
  inObsidian: 'Obsidian offers them when a link is typed, and links to the file with the alias as label.',
  onSite: {
    quartz:
      'Quartz makes each a page that leads on to this one: `../old` counts from the folder of the note.',
    hugo: 'Hugo makes each a page that leads on to this one.',
    'obsidian-publish': 'Publish leads from the old path on to this page.',
  },
  checks: [notAListCheck(FIELD), notText, emptyItemCheck(FIELD), duplicateCheck(FIELD), ownName, shared],
};
