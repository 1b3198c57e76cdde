import { pageOf } from '../site/pageOf';
import { destinationOf } from '../vault/resolve';
import type { Note } from '../vault/vault';
import type { JudgedLink, Subject } from './subject';

/** A note that has no page. */
export interface Unpublished {
  readonly note: Note;
  /** Half a sentence for the author: why it has none. */
  readonly why: string;
  /** Whether a day will come on which it has one, or a plugin or the site's own code may give it one. */
  readonly mayChange: boolean;
}

/** The note without a page to which a link in the text of a post leads; `undefined` for any other link. */
export function unpublishedTarget(
  { vault, note, site, today }: Subject,
  { link, resolution }: JudgedLink,
): Unpublished | undefined {
  if (site.publisher === 'unknown' || link.place !== 'text') return undefined;
  const path = destinationOf(resolution)?.path;
  const target = path === undefined || path === note.path ? undefined : vault.notes.get(path);
  if (!target || pageOf(vault, note, today).published.state === 'unpublished') return undefined;
  const { published } = pageOf(vault, target, today);
  if (published.state !== 'unpublished') return undefined;
  const { reason, detail } = published;
  const mayChange =
    site.publisher === 'astro' ||
    reason === 'future' ||
    (site.publisher === 'jekyll' && reason === 'not-content');
  return { note: target, why: detail, mayChange };
}
