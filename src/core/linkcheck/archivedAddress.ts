import { dateInPath } from '../fields/date/dateRelations';
import { entriesNamed } from '../fields/entries';
import { BORN_KEYS } from '../fields/names';
import { dayOf } from '../site/day';
import type { Note } from '../vault/vault';

/**
 * The copy of `url` in the Web Archive that is nearest to the day of the post, since that is what its author saw; the
 * last one where no day is known (Internet Archive: Wayback Machine, URLs).
 */
export function archivedAddress(url: string, note: Note | undefined): string {
  const digits = note && dayDigits(note);
  return `https://web.archive.org/web/${digits === undefined ? '' : `${digits}/`}${url}`;
}

/** `20180509`, or as much of it as is known: of the frontmatter, else of the file's name or folder. */
function dayDigits(note: Note): string | undefined {
  for (const key of BORN_KEYS) {
    for (const { value } of entriesNamed(note, key)) {
      const day = dayOf(value);
      if (day) return day.year + day.month + day.day;
    }
  }
  return dateInPath(note.path)?.text.replaceAll('-', '');
}
