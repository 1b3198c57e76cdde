import type { Check, Fix } from '../checks/finding';
import type { Subject } from '../checks/subject';
import { addEntry } from '../frontmatter/edit/editEntry';
import { afterLineEnd, endOfLine } from '../frontmatter/edit/lines';
import { setValue } from '../frontmatter/edit/editValue';
import type { FrontmatterEntry } from '../frontmatter/frontmatter';
import type { Span } from '../text/span';
import { schemaParts } from '../schema/schemaParts';
import { schemasFor } from '../schema/violations';
import { isIgnored } from '../vault/isIgnored';
import type { Note, Vault } from '../vault/vault';
import { folderOf } from '../vault/vaultPath';
import { entriesNamed } from './entries';
import { blockFix, fieldCheck } from './fieldCheck';
import { habitsOf, hasField, mayBePost, type PostField } from './habits';
import { misspeltKeys } from './misspelt';

/** Other notes of a folder that must have a field before it is asked for, and their share of all others. */
const FEWEST = 4;
const SHARE = 0.8;

/**
 * Whether `note` is a post that lacks `field` as its folder has it: at least four other notes of the folder, and four in
 * five of them, have it. Never a post is a page such as `index` or `About`, a note that the author excluded, and one in
 * which nothing is written yet.
 */
export function lacks({ vault, note }: Pick<Subject, 'vault' | 'note'>, field: PostField): boolean {
  if (hasField(note, field) || !mayBePost(note) || note.text.trim() === '' || note.defects.length > 0)
    return false;
  if (isIgnored(vault.settings.obsidian, note.path)) return false;
  if (namesRequiredKeys(vault, note)) return false;
  // What cannot be read may say it.
  if (note.frontmatter && note.frontmatter.problems.length > 0) return false;
  const { all, having } = habitsOf(vault).postsIn(folderOf(note.path));
  const others = all - 1;
  return having(field) >= FEWEST && having(field) >= SHARE * others;
}

/** Whether a schema of the author's own says what there must be: then that holds alone. */
function namesRequiredKeys({ settings }: Vault, note: Note): boolean {
  return schemasFor(settings, note).some((from) =>
    schemaParts(from, []).some(({ required = [] }) => required.length > 0),
  );
}

/** A check for a field that the other posts of a folder have; `yamlFor` gives the value to begin with. */
export function missingCheck(
  head: Pick<Check, 'severity' | 'description'>,
  { field, effect, yamlFor }: MissingField,
): Check {
  return fieldCheck({ ...head, code: `${field}/missing` }, (subject) => {
    const { note } = subject;
    if (!lacks(subject, field) || misspeltKeys(subject).some(({ meant }) => meant === field)) return [];
    const message = `Nearly all notes of this folder have \`${field}\`, and this one has none. ${effect}`;
    return [
      {
        span: placeOfMissing(note, entriesNamed(note, field)[0]),
        message,
        fixes: () => fixes(note, field, yamlFor(subject)),
      },
    ];
  });
}

/** A field that posts have. */
export interface MissingField {
  readonly field: PostField;
  /** What comes of it, in a sentence. */
  readonly effect: string;
  /** The value to begin with, as YAML; `undefined` when there is none to offer. */
  readonly yamlFor: (subject: Subject) => string | undefined;
}

function fixes(note: Note, field: PostField, yaml: string | undefined): Fix[] {
  if (yaml === undefined) return [];
  const empty = entriesNamed(note, field)[0];
  const edit = empty
    ? setValue(note.text, empty, yaml)
    : addEntry(note.text, note.frontmatter, { key: field, yaml });
  return blockFix(note, `Add \`${field}: ${yaml}\``, edit);
}

/** Where to say that something is missing: the key without a value, else the line that opens the block, else the first line that is not to silence something. */
export function placeOfMissing({ text, frontmatter }: Note, empty?: FrontmatterEntry): Span {
  if (empty) return empty.keySpan;
  let start = frontmatter?.span.start ?? 0;
  if (!frontmatter) {
    while (SILENCE.test(text.slice(start, endOfLine(text, start)))) {
      start = afterLineEnd(text, endOfLine(text, start));
      if (start === text.length) break;
    }
  }
  return { start, end: endOfLine(text, start) };
}

const SILENCE = /^\s*(?:(?:<!--|%%)\s*inkstone-.*)?$/;
