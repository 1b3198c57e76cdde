import type { Schema } from '@cfworker/json-schema';
import { readGlobs, type GlobMatcher } from '../site/glob';
import { onceFor } from '../vault/onceFor';
import type { Note, Vault, VaultSettings } from '../vault/vault';
import { compileSchema, type SchemaError } from './compileSchema';
import type { NoteSchema } from './noteSchema';
import { plainEntries, valueAt, type PlacedValue } from './plainValue';

/** What a note has against it, by one of the schemas that are for it. */
export interface Violation {
  readonly kind: 'missing' | 'unknown-key' | 'not-allowed' | 'wrong-type' | 'invalid';
  readonly from: NoteSchema;
  /** The keyword that asks for something else, and the part of the schema that it stands in. */
  readonly keyword: string;
  readonly schema: Schema;
  /** Where the value stands; `undefined` for the block as a whole. Of a missing key: the map that lacks it. */
  readonly at: PlacedValue | undefined;
  /** The key that is missing. */
  readonly missing?: string;
}

/** What the schemas of a note come to. */
export interface Judgement {
  readonly violations: readonly Violation[];
  /** The schemas that are not applied, or not as a whole, each with the reasons. */
  readonly broken: readonly { readonly from: NoteSchema; readonly problems: readonly string[] }[];
}

/** The schemas that are for the note, in the author's order. */
export function schemasFor({ schemas }: VaultSettings, note: Note): readonly NoteSchema[] {
  if (!schemas || schemas.length === 0) return NONE;
  return schemas.filter((schema) => matcherOf(schema)(note.path));
}

const NONE: readonly NoteSchema[] = [];
const matcherOf = onceFor(({ glob }: NoteSchema): GlobMatcher => readGlobs([glob]));

const NOTHING: Judgement = { violations: [], broken: [] };
const judgements = new WeakMap<readonly NoteSchema[], WeakMap<Note, Judgement>>();

/** What the author's schemas say of the note's frontmatter. */
export function judgementOf({ settings }: Vault, note: Note): Judgement {
  if (!settings.schemas || settings.schemas.length === 0) return NOTHING;
  let known = judgements.get(settings.schemas);
  if (!known) judgements.set(settings.schemas, (known = new WeakMap()));
  let judgement = known.get(note);
  if (!judgement) known.set(note, (judgement = judge(note, schemasFor(settings, note))));
  return judgement;
}

const MOST_VIOLATIONS = 50;
const TOO_LONG = 'it would take too long to check this note by it';

function judge(note: Note, schemas: readonly NoteSchema[]): Judgement {
  if (schemas.length === 0) return NOTHING;
  const entries = note.frontmatter?.entries ?? [];
  // What cannot be read may say it.
  const isWhole = (note.frontmatter?.problems ?? []).length === 0;
  const value = plainEntries(entries);
  const violations: Violation[] = [];
  const broken: { from: NoteSchema; problems: readonly string[] }[] = [];
  for (const from of schemas) {
    const { errorsOf, problems } = compileSchema(from);
    const errors = errorsOf(value);
    const reasons = errors ? problems : [...problems, TOO_LONG];
    if (reasons.length > 0) broken.push({ from, problems: reasons });
    for (const error of telling(errors ?? [])) {
      const at = valueAt(entries, error.valuePath);
      const isLost = error.valuePath.length > 0 && !at;
      if (isLost || violations.length >= MOST_VIOLATIONS) continue;
      const missingHere = missingKeys(error, at ? at.value : { kind: 'map', entries });
      if (missingHere) {
        if (!isWhole && !at) continue;
        for (const missing of missingHere)
          violations.push({ kind: 'missing', from, ...rest(error), at, missing });
      } else violations.push({ kind: kindOf(error), from, ...rest(error), at });
    }
  }
  return { violations, broken };
}

function rest({ keyword, schema }: SchemaError): Pick<Violation, 'keyword' | 'schema'> {
  return { keyword, schema };
}

/** Keywords that only pass on what others have against a value. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  '$ref',
  'allOf',
  'if',
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'items',
  'prefixItems',
  'additionalItems',
  'unevaluatedItems',
  'dependentSchemas',
  'propertyNames',
]);

/** Keywords that say more than what stands below them. */
const WHOLE: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'contains', 'minContains', 'maxContains']);

/** The errors that tell an author something, one for each keyword and value. */
function telling(errors: readonly SchemaError[]): SchemaError[] {
  const wholes = errors.filter(({ keyword }) => WHOLE.has(keyword));
  const seen = new Set<string>();
  return errors.filter(({ keyword, location, valuePath }) => {
    const isPart = wholes.some((whole) => location.startsWith(`${whole.location}/`));
    const key = JSON.stringify([location, valuePath]);
    if (isPart || TRANSPARENT.has(keyword) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function kindOf({ keyword, schema, location }: SchemaError): Violation['kind'] {
  if (/\/propertyNames\//.test(location)) return 'unknown-key';
  switch (keyword) {
    case 'type':
      return 'wrong-type';
    case 'enum':
    case 'const':
      return 'not-allowed';
    case 'not':
      // Where the author wrote `false`.
      return isNever(schema) ? 'unknown-key' : 'invalid';
    default:
      return 'invalid';
  }
}

function isNever({ not }: Schema): boolean {
  return typeof not === 'object' && Object.keys(not).length === 0;
}

/** The keys that a map lacks; `undefined` when the error is another one. */
function missingKeys(
  { keyword, schema }: SchemaError,
  value: { readonly kind: string; readonly entries?: readonly { readonly key: string }[] },
): string[] | undefined {
  const keys = new Set((value.entries ?? []).map(({ key }) => key));
  const wanted = keyword === 'required' ? schema.required : undefined;
  const partners = keyword.startsWith('depend')
    ? (schema.dependentRequired ?? schema.dependencies)
    : undefined;
  if (!wanted && !partners) return undefined;
  const asked = Object.entries(partners ?? {}).flatMap(([key, others]) =>
    keys.has(key) && Array.isArray(others) ? others : [],
  );
  return [...new Set([...(wanted ?? []), ...asked])].filter((key) => !keys.has(key));
}
