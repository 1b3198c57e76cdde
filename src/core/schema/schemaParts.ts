import type { Schema } from '@cfworker/json-schema';
import { compileSchema, type CompiledSchema } from './compileSchema';
import type { NoteSchema } from './noteSchema';

/** A schema that leads to itself has no end. */
const MOST_PARTS = 200;

/**
 * The parts of the schema that are about the value at `path`, the names of keys that lead to it (`*` for the items of a
 * list), whether or not they all apply: what `allOf`, `anyOf`, `then` and their like hold, too.
 */
export function schemaParts(from: NoteSchema, path: readonly string[]): readonly Schema[] {
  const compiled = compileSchema(from);
  let parts = spread(compiled, [compiled.root]);
  for (const step of path)
    parts = spread(
      compiled,
      parts.flatMap((part) => below(part, step)),
    );
  return parts;
}

/** The keys that the schema names, in its order. */
export function knownKeys(from: NoteSchema): readonly string[] {
  return [...new Set(schemaParts(from, []).flatMap(({ properties = {} }) => Object.keys(properties)))];
}

type Part = Schema | boolean | undefined;

function below({ properties, additionalProperties, items, prefixItems }: Schema, step: string): Part[] {
  if (step === '*') return [...(Array.isArray(items) ? items : [items]), ...(prefixItems ?? [])];
  return [properties?.[step] ?? additionalProperties];
}

function spread({ referredBy }: CompiledSchema, start: readonly Part[]): Schema[] {
  const found = new Set<Schema>();
  const waiting = [...start];
  while (waiting.length > 0 && found.size < MOST_PARTS) {
    const part = waiting.shift();
    if (typeof part !== 'object' || found.has(part)) continue;
    found.add(part);
    const { allOf = [], anyOf = [], oneOf = [], then, else: otherwise, dependentSchemas = {} } = part;
    waiting.push(referredBy(part), ...allOf, ...anyOf, ...oneOf, then, otherwise);
    waiting.push(...Object.values(dependentSchemas));
  }
  return [...found];
}
