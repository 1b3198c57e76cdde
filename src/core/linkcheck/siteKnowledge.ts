import type { PageIds } from './attempt';
import { isOneOf } from './isOneOf';

/**
 * The address that says whether the page at `url` is there, where the page itself does not: YouTube shows a page for
 * every video, deleted ones included, and its oEmbed answers 404 for those. `url` itself for all other pages.
 */
export function addressThatTells(url: URL): URL {
  const video = youtubeVideo(url);
  if (video === undefined) return url;
  const tells = new URL('https://www.youtube.com/oembed?format=json');
  tells.searchParams.set('url', `https://www.youtube.com/watch?v=${video}`);
  return tells;
}

/** The id of the video that `url` shows; `undefined` when it shows none. */
function youtubeVideo(url: URL): string | undefined {
  const { hostname, pathname, searchParams } = url;
  if (hostname === 'youtu.be') return /^\/([\w-]{11})$/.exec(pathname)?.[1];
  if (!isOneOf(hostname, ['youtube.com'])) return undefined;
  if (pathname === '/watch') return /^[\w-]{11}$/.exec(searchParams.get('v') ?? '')?.[0];
  // `/embed/videoseries` and `/embed/live_stream` are as long as an id and show a list or a channel.
  return /^\/(?:shorts|embed|live)\/(?!videoseries$|live_stream$)([\w-]{11})$/.exec(pathname)?.[1];
}

/** Milliseconds to wait for the first byte of `url`, where `usual` are waited for others: an archive looks things up. */
export function patienceFor(url: URL, usual: number): number {
  return isOneOf(url.hostname, ['web.archive.org', 'archive.ph', 'archive.today'])
    ? Math.max(usual, 30_000)
    : usual;
}

/**
 * What the ids found on the page at `url` prove: forges fill in the text of files, issues and comments by script, so
 * that what is not found there can still be there.
 */
export function provenIds(url: URL, ids: PageIds): PageIds {
  return isOneOf(url.hostname, ['github.com', 'gitlab.com']) ? { ...ids, isWhole: false } : ids;
}
