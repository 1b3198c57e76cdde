import type { Subject } from '../checks/subject';
import type { FrontmatterEntry, FrontmatterValue } from '../frontmatter/frontmatter';
import { editDistance } from '../text/editDistance';
import { readDate } from './date/readDate';
import { entriesNamed } from './entries';
import { habitsOf } from './habits';
import { fieldNames, keysOf, type FieldKind } from './names';

/** A key that is most likely a slip for the name of a field. */
export interface MisspeltKey {
  readonly entry: FrontmatterEntry;
  /** The name that was meant. */
  readonly meant: string;
}

/** A key that more notes have is one that the author means. */
const MOST_NOTES = 2;

/** So many keys are looked at: no author writes more. */
const MOST_KEYS = 200;

const KINDS: ReadonlyMap<string, FieldKind> = new Map(
  fieldNames.flatMap((field) => keysOf(field).map((key) => [key, field.kind] as const)),
);

/** Words that are near the name of a field and mean something else, keys of Hugo, Jekyll, Docusaurus and Astro among them. */
const OTHER_KEYS: ReadonlySet<string> = new Set(
  (
    'tag alias cssclass authors images covers titles subtitle drafts data dates due rate late gate state create ' +
    'update updates publisher permalinks slugs slag langs long land lane flags tabs pages types tasks ' +
    'modifies modifier publishes ticker over cove colour color'
  ).split(' '),
);

/**
 * The keys of the note that are slips: one letter off the name of a field (two, of a long name), with a value that suits
 * the field, in a note that lacks it, and used in hardly any other note.
 */
export function misspeltKeys({ vault, note }: Pick<Subject, 'vault' | 'note'>): readonly MisspeltKey[] {
  return (note.frontmatter?.entries ?? []).slice(0, MOST_KEYS).flatMap((entry) => {
    const key = entry.key.toLowerCase();
    if (key.length < 4 || KINDS.has(key) || OTHER_KEYS.has(key)) return [];
    if (habitsOf(vault).notesWithKey(entry.key) > MOST_NOTES) return [];
    const meant = nearestName(key, entry.value);
    return meant === undefined || entriesNamed(note, meant).length > 0 ? [] : [{ entry, meant }];
  });
}

function nearestName(key: string, value: FrontmatterValue): string | undefined {
  for (const [name, kind] of KINDS) {
    const limit = name.length < 8 ? 1 : 2;
    if (name.length > 3 && editDistance(key, name, limit) <= limit && suits(kind, value)) return name;
  }
  return undefined;
}

/** Whether authors give such a value to a field of the kind; an empty one suits all. */
function suits(kind: FieldKind, value: FrontmatterValue): boolean {
  if (value.kind === 'null') return true;
  switch (kind) {
    case 'text':
      return value.kind === 'text';
    case 'list':
      return value.kind === 'list' || value.kind === 'text';
    case 'boolean':
      return value.kind === 'boolean';
    case 'date':
      return value.kind === 'text' && readDate(value.text).kind !== 'unreadable';
  }
}
