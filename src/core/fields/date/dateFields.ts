import type { FrontmatterEntry } from '../../frontmatter/frontmatter';
import type { Note } from '../../vault/vault';
import { entriesNamed } from '../entries';
import { lastFor } from '../lastFor';
import { BORN_KEYS, CHANGED_KEYS } from '../names';

const KEYS = [...BORN_KEYS, ...CHANGED_KEYS];

/** The entries of the note that hold dates. */
export const dateEntries = lastFor((note: Note): readonly FrontmatterEntry[] =>
  note.frontmatter ? KEYS.flatMap((key) => entriesNamed(note, key)) : [],
);
