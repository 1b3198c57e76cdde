import type { FrontmatterEntry } from '../../frontmatter/frontmatter';
import type { Note } from '../../vault/vault';
import { entriesNamed } from '../entries';
import { BORN_KEYS, CHANGED_KEYS } from '../names';

const KEYS = [...BORN_KEYS, ...CHANGED_KEYS];

/** The entries of the note that hold dates. */
export function dateEntries(note: Note): readonly FrontmatterEntry[] {
  return KEYS.flatMap((key) => entriesNamed(note, key));
}
