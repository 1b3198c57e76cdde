import { dereference, validate, type OutputUnit, type Schema, type SchemaDraft } from '@cfworker/json-schema';
import { onceFor } from '../vault/onceFor';
import type { NoteSchema } from './noteSchema';
import { prepareSchema } from './prepareSchema';

/** What a value that does not fit has against it. */
export interface SchemaError {
  /** The keyword that asks for something else. */
  readonly keyword: string;
  /** The names of keys and the numbers of items that lead to the value. */
  readonly valuePath: readonly string[];
  /** The part of the schema that the keyword stands in. */
  readonly schema: Schema;
  /** The keyword's place in the whole schema. */
  readonly location: string;
}

/** A schema made ready. */
export interface CompiledSchema {
  readonly root: Schema | boolean;
  /** Half sentences for the author: why the schema, or part of it, is not applied. */
  readonly problems: readonly string[];
  /** All that `value`, as JSON has it, has against it; `undefined` when that would take too long. */
  readonly errorsOf: (value: unknown) => readonly SchemaError[] | undefined;
  /** The schema that the `$ref` of `schema` leads to. */
  readonly referredBy: (schema: Schema) => Schema | boolean | undefined;
}

/** So many parts of a schema are looked at for one note; a schema that leads to itself has no end. */
const MOST_VISITS = 20_000;

class TooMuchWork extends Error {}

/** `schema` made ready; anything is compiled, and never throws. */
export const compileSchema = onceFor((schema: NoteSchema): CompiledSchema => {
  let visits = 0;
  const onVisit = (): undefined => {
    if (++visits > MOST_VISITS) throw new TooMuchWork();
    return undefined;
  };
  if (schema.problem !== undefined) return broken([schema.problem]);
  const { schema: root, problems } = prepareSchema(schema.data, onVisit);
  const draft = draftOf(schema.data);
  const lookup = lookUpOf(root);
  if (!lookup) return broken([...problems, 'two of its parts have one address']);
  const lost = removeLostRefs(lookup);
  const referredBy = ({ __absolute_ref__: ref }: Schema) => (ref === undefined ? undefined : lookup[ref]);
  return {
    root,
    problems: [...problems, ...lost],
    referredBy,
    errorsOf(value) {
      visits = 0;
      try {
        const { errors } = validate(value, root, draft, lookup, false);
        return errors.map((error) => placed(error, { root, referredBy }));
      } catch (error) {
        // A schema that leads to itself before the visits are counted out has no room left to call.
        if (error instanceof TooMuchWork || error instanceof RangeError) return undefined;
        throw error;
      }
    },
  };
});

function broken(problems: readonly string[]): CompiledSchema {
  return { root: true, problems, errorsOf: () => [], referredBy: () => undefined };
}

function draftOf(data: unknown): SchemaDraft {
  const named =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)['$schema'] : undefined;
  if (typeof named !== 'string') return '2020-12';
  if (named.includes('draft-04')) return '4';
  if (/draft-0[67]/.test(named)) return '7';
  return named.includes('2019-09') ? '2019-09' : '2020-12';
}

type LookUp = Record<string, Schema | boolean>;

function lookUpOf(root: Schema | boolean): LookUp | undefined {
  try {
    return dereference(root);
  } catch {
    // It throws where two anchors are one.
    return undefined;
  }
}

function removeLostRefs(lookup: LookUp): string[] {
  const problems: string[] = [];
  for (const schema of Object.values(lookup)) {
    if (typeof schema !== 'object' || schema.$ref === undefined) continue;
    if (lookup[schema.__absolute_ref__ ?? ''] !== undefined) continue;
    problems.push(`\`$ref\` leads nowhere: \`${schema.$ref.slice(0, 60)}\``);
    delete schema.$ref;
  }
  return problems.slice(0, 1);
}

function placed(
  { keyword, keywordLocation, instanceLocation }: OutputUnit,
  { root, referredBy }: Pick<CompiledSchema, 'root' | 'referredBy'>,
): SchemaError {
  let at: unknown = root;
  for (const step of stepsOf(keywordLocation).slice(0, /\/contains\/\w+$/.test(keywordLocation) ? -2 : -1)) {
    at = step === '$ref' ? referredBy(at as Schema) : memberOf(at, step);
  }
  const schema = typeof at === 'object' && at !== null ? (at as Schema) : {};
  return { keyword, valuePath: stepsOf(instanceLocation), schema, location: keywordLocation };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The steps of a JSON pointer in a fragment (RFC 6901, 6). */
function stepsOf(pointer: string): string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}
