import { seenLinks } from '../checks/claims';
import { certaintyOf } from '../checks/url-gone';
import { webAddressOf } from '../checks/webAddress';
import type { FrontmatterText, FrontmatterValue } from '../frontmatter/frontmatter';
import { valueLink } from '../frontmatter/frontmatterLinks';
import { isVerbatim } from '../frontmatter/textItems';
import { keysOf, NAMES } from '../fields/names';
import type { Link } from '../syntax/syntax';
import type { Span } from '../text/span';
import { isTemplate } from '../vault/isTemplate';
import type { OwnAddress } from '../vault/ownAddress';
import { resolve } from '../vault/resolve';
import type { Note, Vault } from '../vault/vault';

/** An address of the web that a note writes. */
export interface WrittenAddress {
  /** As `new URL` reads it, its fragment included; what it cannot read stands as written. */
  readonly url: string;
  /** The target and the fragment, without brackets around them: see `LinkUse`. */
  readonly span: Span;
  /** The links that write it: several when they share a definition. A bare value of the frontmatter counts as one. */
  readonly links: readonly [Link, ...Link[]];
}

const WEB = /^(?:https?:)?\/\//i;

/**
 * The addresses of the web that `note` gives its readers, in order of place: of links, pictures and embeds, whatever
 * their form, and the values of the frontmatter that are addresses. Not among them are those of code, comments and
 * math, those that a program will still fill in, and those of the vault's own site that the vault itself answers.
 */
export function writtenAddresses(vault: Vault, note: Note): readonly WrittenAddress[] {
  if (!note.text.includes('//') && !note.text.includes('www.')) return [];
  const found = new Map<number, WrittenAddress & { links: [Link, ...Link[]] }>();
  for (const link of [...seenLinks(note, vault.settings), ...addressFields(vault, note)]) {
    if (PATTERN.test(link.destination)) continue;
    const known = found.get(link.target.start);
    if (known) {
      known.links.push(link);
      continue;
    }
    const written = addressOf(vault, note, link);
    if (written === undefined) continue;
    const span = { start: link.target.start, end: (link.fragment ?? link.target).end };
    found.set(span.start, { url: readAddress(written), span, links: [link] });
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** `{id}`, `{/path}`: a pattern of addresses and none itself (RFC 6570); a URI holds no braces (RFC 3986 2). */
const PATTERN = /\{[^{}]*\}/;

/** What `link` asks of the web; `undefined` when it leads to a file, or to what the vault itself answers for. */
function addressOf(vault: Vault, note: Note, link: Link): string | undefined {
  if (link.form === 'wiki') {
    const address = webAddressOf(link.destination);
    return address !== undefined && WEB.test(address) ? address : undefined;
  }
  if (!WEB.test(link.destination) || isForBrowser(note, link)) return undefined;
  const resolution = resolve(vault, note, link);
  if (resolution.kind !== 'external' || isAnswered(vault, resolution.own)) return undefined;
  return resolution.url;
}

/** Of a tag on either side of its `href`, in UTF-16 units: nobody writes more. */
const LONGEST_TAG = 1000;

const FOR_BROWSER = /^<(?:base\b|link\b[^]*\brel=["']?(?:preconnect|dns-prefetch))/i;

/** `<link rel="preconnect" href="…">` names a server, `<base href="…">` a beginning: neither needs to be a page. */
function isForBrowser({ text }: Note, { form, target }: Link): boolean {
  if (form !== 'html') return false;
  const from = Math.max(0, target.start - LONGEST_TAG);
  const around = text.slice(from, target.end + LONGEST_TAG);
  const open = around.lastIndexOf('<', target.start - from);
  const close = around.indexOf('>', target.end - from);
  return open !== -1 && FOR_BROWSER.test(around.slice(open, close === -1 ? undefined : close));
}

/** `url/gone` speaks of the pages that the site surely does not have; of others the server knows more. */
function isAnswered(vault: Vault, own: OwnAddress | undefined): boolean {
  if (own?.kind !== 'gone') return own !== undefined;
  return certaintyOf(vault, own.urlPath) !== undefined;
}

/** `written` as `new URL` reads it, the scheme put before it that a browser takes; as written when it cannot. */
export function readAddress(written: string): string {
  const whole = written.startsWith('//') ? `https:${written}` : written;
  return URL.canParse(whole) ? new URL(whole).href : written;
}

/** Fields whose values are names, even if one looks like an address. */
const NAME_FIELDS: ReadonlySet<string> = new Set(
  [NAMES.aliases, NAMES.tags, NAMES.cssclasses].flatMap((field) => [...keysOf(field), ...field.deprecated]),
);

/** The values of the frontmatter that are an address and nothing else (`canonical:`, `source:`), as links. */
function addressFields(vault: Vault, note: Note): Link[] {
  if (!note.frontmatter || isTemplate(vault.settings, note.path)) return [];
  const known = new Set(note.frontmatter.links.map(({ target }) => target.start));
  const entries = note.frontmatter.entries.filter(({ key }) => !NAME_FIELDS.has(key.toLowerCase()));
  return textsIn(entries.map(({ value }) => value))
    .filter((value) => /^https?:\/\/[^\s{}<>]+$/i.test(value.text) && isVerbatim(note.text, value))
    .map((value) => valueLink(value, { embed: false }))
    .filter(({ target }) => !known.has(target.start));
}

/** Every text among `values`, however deep it stands. */
function textsIn(values: readonly FrontmatterValue[]): FrontmatterText[] {
  const texts: FrontmatterText[] = [];
  const open = [...values];
  for (let value = open.pop(); value; value = open.pop()) {
    if (value.kind === 'text') texts.push(value);
    else if (value.kind === 'list') open.push(...value.items);
    else if (value.kind === 'map') open.push(...value.entries.map((entry) => entry.value));
  }
  return texts;
}
