import { pageOf } from '../site/pageOf';
import { siteOf } from '../site/site';
import { decodePercent } from '../text/percent';
import type { Note } from '../vault/vault';
import type { FeatureContext } from './context';
import { escapeMarkdown, inlineCode } from './safeMarkdown';

/** So many other addresses are shown. */
const MOST_REDIRECTS = 10;

/**
 * Where `note` is published, and under which other addresses, as safe Markdown; or why it is not. `undefined` when the
 * publisher is not known.
 */
export function describePage({ vault, today }: FeatureContext, note: Note): string | undefined {
  if (siteOf(vault).publisher === 'unknown') return undefined;
  const { urlPath, url, published, redirects } = pageOf(vault, note, today);
  if (published.state === 'unpublished') return `Not published: ${published.detail}.`;
  const address =
    url === undefined ? inlineCode(urlPath) : `[${escapeMarkdown(decodePercent(url))}](<${url}>)`;
  const others = redirects.filter(({ escapesRoot }) => !escapesRoot).map(({ from }) => inlineCode(from));
  if (others.length === 0) return `Published at ${address}`;
  const shown = others.slice(0, MOST_REDIRECTS).join(' · ');
  const rest = others.length > MOST_REDIRECTS ? ' · …' : '';
  return `Published at ${address}\n\nRedirects: ${shown}${rest}`;
}
