import type { Link } from '../syntax/syntax';
import { contains, type Span } from '../text/span';
import { sectionOf } from '../vault/fragments';
import { onceFor } from '../vault/onceFor';
import { resolve } from '../vault/resolve';
import type { Note, Vault, VaultPath } from '../vault/vault';
import { onSite } from './onSite';

/** A note, or a part of it, in another. */
interface Embed {
  readonly link: Link;
  readonly target: Note;
  /** The section or block that is embedded; `undefined` for all of it. */
  readonly part: Span | undefined;
}

/** In one page so many embeds are followed: no author nests more. */
const MOST_EMBEDS = 500;

const embedsIn = onceFor((vault: Vault) =>
  onceFor((note: Note): readonly Embed[] => {
    if (!note.text.includes('![[')) return [];
    return note.links.flatMap((link) => {
      if (!link.embed || link.place !== 'text' || link.form !== 'wiki') return [];
      const resolution = resolve(vault, note, link);
      if (resolution.kind !== 'note' || resolution.missing) return [];
      const target = resolution.path === note.path ? note : vault.notes.get(resolution.path);
      if (!target || onSite(vault, { note, judged: { link, resolution } })?.kind !== 'same') return [];
      const { heading, block } = resolution;
      return [{ link, target, part: heading ? sectionOf(target, heading) : block?.block }];
    });
  }),
);

/** The notes that `note` embeds in its text and that the site finds, too, in order. */
export function embedsOf(vault: Vault, note: Note): readonly Embed[] {
  return embedsIn(vault)(note);
}

/** An embed of a note at a place where its page has it already. */
export interface RepeatedEmbed {
  /** The embed of the page's own text at which it happens, or within which. */
  readonly link: Link;
  /** What is there already: the page itself, or what an embed before it brought. */
  readonly again: VaultPath;
  /** Whether it is `link` that repeats, and not an embed in what it brings. */
  readonly isDirect: boolean;
}

/** The embeds of which Quartz 4.5 says that they are circular: it embeds a note once on a page (Quartz renderPage.tsx). */
export function repeatedEmbeds(vault: Vault, page: Note): RepeatedEmbed[] {
  const there = new Set<VaultPath>([page.path]);
  const found: RepeatedEmbed[] = [];
  let left = MOST_EMBEDS;
  for (const { link, target, part } of embedsOf(vault, page)) {
    const open: { readonly target: Note; readonly part: Span | undefined; readonly isDirect: boolean }[] = [
      { target, part, isDirect: true },
    ];
    let again: RepeatedEmbed | undefined;
    for (let next = open.pop(); next && left > 0; next = open.pop(), left--) {
      if (there.has(next.target.path)) {
        again ??= { link, again: next.target.path, isDirect: next.isDirect };
        continue;
      }
      there.add(next.target.path);
      const inner = embedsWithin(vault, next.target, next.part).map((embed) => ({
        ...embed,
        isDirect: false,
      }));
      open.push(...inner.reverse());
    }
    if (again) found.push(again);
  }
  return found;
}

/** The embeds of `page` that come to hold themselves. */
export function endlessEmbeds(vault: Vault, page: Note): Link[] {
  const known = new Map<string, boolean>();
  return embedsOf(vault, page).flatMap((embed) => {
    const key = keyOf(embed);
    const is = known.get(key) ?? isEndless(vault, embed);
    known.set(key, is);
    return is ? [embed.link] : [];
  });
}

function isEndless(vault: Vault, first: Embed): boolean {
  const seen = new Set<string>();
  const open = [first];
  for (let next = open.pop(); next && seen.size < MOST_EMBEDS; next = open.pop()) {
    for (const inner of embedsWithin(vault, next.target, next.part)) {
      if (keyOf(inner) === keyOf(first)) return true;
      if (seen.has(keyOf(inner))) continue;
      seen.add(keyOf(inner));
      open.push(inner);
    }
  }
  return false;
}

function embedsWithin(vault: Vault, note: Note, part: Span | undefined): readonly Embed[] {
  const all = embedsOf(vault, note);
  return part ? all.filter(({ link }) => contains(part, link.span)) : all;
}

function keyOf({ target: { path }, part }: Embed): string {
  return part ? `${path} ${part.start}` : path;
}
