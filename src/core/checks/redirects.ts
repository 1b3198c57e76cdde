import { itemsOfField } from '../fields/listChecks';
import type { Item } from '../fields/items';
import { lastFor } from '../fields/lastFor';
import { NAMES } from '../fields/names';
import type { Redirect } from '../site/page';
import { pageOf } from '../site/pageOf';
import { contains } from '../text/span';
import type { VaultPath } from '../vault/vault';
import type { Related } from './finding';
import type { Subject } from './subject';

/** A redirect that the publisher makes of an alias, with the alias as it stands in the frontmatter. */
export interface AliasRedirect extends Redirect {
  readonly item: Item;
}

/** As the site reads them: in the old spelling, too. */
const ALIASES = { name: NAMES.aliases.name, synonyms: NAMES.aliases.deprecated };

/** The redirects that come of the note's aliases; those of its permalink are not among them. */
export const aliasRedirects = lastFor(({ vault, note, today }: Subject): readonly AliasRedirect[] => {
  if (!note.frontmatter) return [];
  const { redirects } = pageOf(vault, note, today);
  if (redirects.length === 0) return [];
  const items = itemsOfField(note, ALIASES);
  return redirects.flatMap((redirect) => {
    const item = items.find(({ value }) => contains(value.span, redirect.span));
    return item ? [{ ...redirect, item }] : [];
  });
});

/** Where the note at `path` asks for the redirect from `urlPath`. */
export function redirectPlace({ vault, today }: Subject, path: VaultPath, urlPath: string): Related {
  const note = vault.notes.get(path);
  const same = note && pageOf(vault, note, today).redirects.find(({ from }) => from === urlPath);
  return { path, span: same?.span ?? { start: 0, end: 0 }, message: `wants \`${urlPath}\`, too` };
}
