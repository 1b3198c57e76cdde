import { scan } from '../syntax/scan';
import { contentAt, type Content } from '../syntax/content';
import type { Link } from '../syntax/syntax';
import { makeWikiLink, wikiLinkClose } from '../syntax/wikiLink';
import type { Span } from '../text/span';
import { formatOf } from '../vault/fileFormats';
import type { FrontmatterEntry, FrontmatterText, FrontmatterValue } from './frontmatter';
import { innerSpan, isVerbatim, textItems } from './textItems';

/** Properties whose value is the path or address of a picture (Obsidian Publish, Quartz, Hugo and their themes). */
const PICTURE_FIELDS: ReadonlySet<string> = new Set(['cover', 'image', 'socialimage', 'banner', 'thumbnail']);

/** In UTF-16 units: a property is a line (Obsidian Help: Properties), and a longer value is none that someone wrote. */
const LONGEST_VALUE = 100_000;

/**
 * The links in the values of a block, in order of place: `[[…]]` and `[…](…)` in quoted text, however deep it
 * stands (Obsidian Help: Properties; Obsidian 1.11), and the bare paths of pictures. A value with escapes has none,
 * since its links have no span.
 */
export function frontmatterLinks(text: string, entries: readonly FrontmatterEntry[]): Link[] {
  const links: Link[] = [];
  for (const { key, value } of entries) {
    if (PICTURE_FIELDS.has(key.toLowerCase())) {
      for (const item of textItems(value)) {
        if (!item.text.includes('[[') && namesPicture(item.text) && isVerbatim(text, item)) {
          links.push(valueLink(item, { embed: true }));
        }
      }
    }
    addLinks(text, value, links);
  }
  return links;
}

function addLinks(text: string, value: FrontmatterValue, links: Link[]): void {
  if (value.kind === 'list') for (const item of value.items) addLinks(text, item, links);
  else if (value.kind === 'map') for (const entry of value.entries) addLinks(text, entry.value, links);
  else if (value.kind === 'text' && (value.style === 'single' || value.style === 'double')) {
    if (value.text.length > LONGEST_VALUE) return;
    if (!value.text.includes('](') && !value.text.includes(']]')) return;
    if (!isVerbatim(text, value)) return;
    for (const link of linksIn(text, innerSpan(value))) links.push(link);
  }
}

/**
 * The links in the quoted value that is written in `span`, in order of place. Nothing but a link has a meaning there:
 * a property shows no code and no math (Obsidian Help: Properties).
 */
function linksIn(text: string, { start, end }: Span): Link[] {
  const wiki = wikiLinksIn(contentAt(text, start, end));
  const value = text.slice(start, end);
  if (!value.includes('](')) return wiki;
  const markdown = scan(value, 0)
    .links.filter(({ form }) => form === 'markdown')
    .map((link) => moved(link, start));
  return [...wiki, ...markdown].sort((a, b) => a.span.start - b.span.start);
}

function wikiLinksIn(content: Content): Link[] {
  const { text, start, end } = content;
  const links: Link[] = [];
  for (let at = text.indexOf('[[', start); at !== -1 && at < end; at = text.indexOf('[[', at + 1)) {
    const close = wikiLinkClose(text, at, end);
    if (close === -1) continue;
    const isEmbed = at > start && text[at - 1] === '!';
    links.push(makeWikiLink(content, { at: isEmbed ? at - 1 : at, close, place: 'frontmatter' }));
    at = close;
  }
  return links;
}

/** `link` as it stands `by` characters further on, in the frontmatter. */
function moved(link: Link, by: number): Link {
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...link,
    place: 'frontmatter',
    span: shift(link.span),
    target: shift(link.target),
    fragment: link.fragment && shift(link.fragment),
    label: link.label && shift(link.label),
    size: link.size && shift(link.size),
  };
}

const WEB_ADDRESS = /^https?:\/\//i;

function namesPicture(value: string): boolean {
  return WEB_ADDRESS.test(value) || formatOf(value.replace(/[?#].*$/s, '')) === 'image';
}

/** A link that is the whole of a value: a path or an address. */
export function valueLink(value: FrontmatterText, { embed }: Pick<Link, 'embed'>): Link {
  const span = innerSpan(value);
  const hash = value.text.indexOf('#');
  return {
    form: 'markdown',
    embed,
    place: 'frontmatter',
    span,
    target: hash === -1 ? span : { start: span.start, end: span.start + hash },
    fragment: hash === -1 ? undefined : { start: span.start + hash + 1, end: span.end },
    label: undefined,
    size: undefined,
    destination: value.text,
    definition: undefined,
  };
}
