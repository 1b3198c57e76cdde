import type { Link } from '../../syntax/syntax';
import { pairedMarks } from '../../syntax/emphasis';
import { sliceSpan, type Span } from '../../text/span';
import type { Note, Vault } from '../../vault/vault';
import { contentPathOf } from '../content';
import { resolveUrlPath } from '../paths';
import type { QuartzSite } from '../site';
import { knownSlugsOf } from './knownSlugs';
import { encodeUri } from './encodeUri';
import { isOld } from './redirects';
import { slugOfFile, urlPathOfSlug } from './slug';
import { splitAnchor, transformLink } from './transformLink';

/** What Quartz makes of a link. */
export type QuartzHref =
  | {
      readonly kind: 'site';
      /** From the site's root, as a browser asks for it, not percent-encoded. There may be nothing. */
      readonly urlPath: string;
      /** Without `#`; `undefined` when the link has none. */
      readonly anchor: string | undefined;
    }
  | { readonly kind: 'external'; readonly url: string }
  /** It is no link on the site: readers see its brackets. */
  | { readonly kind: 'text' }
  /** Its percent escapes cannot be decoded, which stops the whole build. */
  | { readonly kind: 'stops' };

/** What a wiki link may hold to be one (Quartz ofm.ts). */
const WIKI_LINK = /^!?\[\[([^[\]|#\\]+)?(#+[^[\]|#\\]+)?(\\?\|[^[\]#]*)?\]\]$/;

/** Addresses that GFM makes links of by themselves, so that brackets around them do not. */
const BARE_ADDRESS = /https?:\/\/|www\.|[\w.+-]@[\w-]+\.\w/i;

const ABSOLUTE_URL = /^(?![a-zA-Z]:\\)[a-zA-Z][a-zA-Z\d+\-.]*:/;

/** Embedded with their own element; anything else as a note. */
const FILE = /\.(?:png|jpe?g|gif|bmp|svg|webp|mp4|webm|ogv|mov|mkv|mp3|wav|m4a|ogg|3gp|flac|pdf)$/i;

/**
 * Where a link of `note` leads on the site, as Quartz writes it and a browser follows it. Does not say whether anything
 * is there: that is for the address book.
 */
export function quartzHref(site: QuartzSite, vault: Vault, note: Note, link: Link): QuartzHref {
  const written = link.form === 'wiki' ? wikiTarget(site, note, link) : plainTarget(link);
  if (written === undefined) return { kind: 'text' };
  if (ABSOLUTE_URL.test(written)) return { kind: 'external', url: written };
  const from = slugOfFile(contentPathOf(site, note.path) ?? note.path);
  const page = urlPathOfSlug(from);
  // Of pictures and frames in HTML the source is looked up whatever it says.
  if (written.startsWith('#') && (!link.embed || link.form === 'wiki')) {
    const anchor = decode(written.slice(1));
    return { kind: 'site', urlPath: page, anchor: link.embed ? anchor.replace(/^\^/, '') : anchor };
  }
  const href = transformLink(from, written, { strategy: site.linkStrategy, slugs: knownSlugsOf(vault) });
  if (href === undefined) return { kind: 'stops' };
  const hash = href.indexOf('#');
  const path = hash === -1 ? href : href.slice(0, hash);
  return {
    kind: 'site',
    urlPath: resolveUrlPath(page, path),
    anchor: hash === -1 ? undefined : href.slice(hash + 1),
  };
}

/** What Quartz makes of a wiki link before it looks for its target; `undefined` when it takes it for text. */
function wikiTarget(site: QuartzSite, { text }: Note, { span, embed }: Link): string | undefined {
  const match = WIKI_LINK.exec(sliceSpan(text, span));
  if (!match) return undefined;
  const [, path = '', heading = '', label] = match;
  if (/^https?:\/\//i.test(path)) return path;
  const isEmptyLabel = label !== undefined && label.endsWith('|');
  if ((isEmptyLabel && isOld(site)) || isParted(text, span)) return undefined;
  const [target, anchor] = splitAnchor(path + heading);
  if (heading !== '' && anchor.length === 1) return undefined;
  const isBlock = !isOld(site) && heading.startsWith('#^');
  const name = target.trim();
  if (embed && FILE.test(name)) return encodeUri(slugOfFile(name));
  return encodeUri((embed ? slugOfFile(name) : name) + (isBlock ? `#^${anchor.slice(1)}` : anchor));
}

/** Whether there is markup within the brackets: then they stand in different texts, and make no link. */
function isParted(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  if (!/[*_~`<]|www|@|:\/\//i.test(written)) return false;
  const inner = { start: start + 2, end: end - 2 };
  return (
    BARE_ADDRESS.test(written) ||
    /(`+)[^`]+\1|<[a-z!/]/i.test(written) ||
    pairedMarks(text, inner, [inner]).length > 0
  );
}

function plainTarget({ form, destination }: Link): string {
  return form === 'html' ? destination : encodeUri(destination);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
