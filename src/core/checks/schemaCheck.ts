import { fieldCheck, type Verdict } from '../fields/fieldCheck';
import { placeOfMissing } from '../fields/missing';
import type { NoteSchema } from '../schema/noteSchema';
import { demandOf } from '../schema/schemaWords';
import { judgementOf, type Violation } from '../schema/violations';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';
import type { Check, Fix } from './finding';
import { quote } from './quote';

/** A check that tells of the violations of one kind. */
export function schemaCheck(
  head: Pick<Check, 'code' | 'severity' | 'description'>,
  kind: Violation['kind'],
  { messageOf, fixesOf }: SchemaWords = {},
): Check {
  return fieldCheck(head, ({ vault, note }) =>
    judgementOf(vault, note)
      .violations.filter((violation) => violation.kind === kind)
      .map((violation): Verdict => ({
        span: spanOf(note, violation),
        message: messageOf?.(violation) ?? messageFor(violation),
        fixes: () => fixesOf?.(note, violation) ?? [],
      })),
  );
}

interface SchemaWords {
  readonly messageOf?: (violation: Violation) => string;
  readonly fixesOf?: (note: Note, violation: Violation) => readonly Fix[];
}

function messageFor({ at, keyword, schema, from }: Violation): string {
  const what = at ? `${at.index === -1 ? '' : 'An item of '}${quote(at.entry.key)}` : 'The frontmatter';
  return `${what} ${demandOf(schema, keyword)}, as ${sourceOf(from)} it.`;
}

/** Who asks for it, in words that `it` or a thing can follow: `schemas/post.json` wants. */
export function sourceOf({ path }: NoteSchema): string {
  return path === undefined ? 'your settings want' : `${quote(path)} wants`;
}

/** The value, or its key where nothing is written; of a key that no one knows the key. */
function spanOf(note: Note, { at, kind }: Violation): Span {
  if (!at) return placeOfMissing(note);
  const { entry, value, index } = at;
  if (index !== -1) return value.span.end > value.span.start ? value.span : entry.keySpan;
  const isKey = kind === 'unknown-key' || kind === 'missing' || value.span.end === value.span.start;
  return isKey ? entry.keySpan : value.span;
}
