import { dateInPath } from '../core/fields/date/dateRelations';
import { dayOf } from '../core/fields/date/moment';
import { entriesNamed } from '../core/fields/entries';
import { BORN_KEYS } from '../core/fields/names';
import { truthOf, valueOfAnyCase, writtenOf } from '../core/site/frontmatterValues';
import { pageOf } from '../core/site/pageOf';
import { siteOf } from '../core/site/site';
import type { Note, Vault } from '../core/vault/vault';
import { nameOf } from '../core/vault/vaultPath';
import type { NoteHead } from './rendered';

/** What the page says of `note` before its text. `today` (`YYYY-MM-DD`) decides which posts are published. */
export function noteHead(vault: Vault, note: Note, today?: string): NoteHead {
  const { frontmatter } = note;
  const page = siteOf(vault).publisher === 'unknown' ? undefined : pageOf(vault, note, today);
  const isPublished = page?.published.state === 'published';
  return {
    title: frontmatter?.title?.trim() || nameOf(note.path),
    date: dateOf(note),
    tags: [...new Set(frontmatter?.tags.map(({ name }) => name))],
    unpublished: page?.published.state === 'unpublished' ? page.published.detail : undefined,
    draft: truthOf(valueOfAnyCase(note, 'draft')) === true,
    url: isPublished ? page.url : undefined,
    redirects: page?.redirects.filter(({ escapesRoot }) => !escapesRoot).map(({ from }) => from) ?? [],
    problem: frontmatter?.problems[0]?.message,
  };
}

/** The day of the post as its author wrote it; else the day in its path. */
function dateOf(note: Note): string | undefined {
  for (const key of BORN_KEYS) {
    for (const { value } of entriesNamed(note, key)) {
      const written = writtenOf(value)?.text.trim();
      if (written) return written;
    }
  }
  const moment = dateInPath(note.path)?.moment;
  return moment && dayOf(moment);
}
