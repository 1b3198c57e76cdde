import type { Schema } from '@cfworker/json-schema';
import { safePattern } from './safePattern';

/** A copy of an author's schema that may be judged by, and what of it is left out. */
export interface PreparedSchema {
  readonly schema: Schema | boolean;
  /** Half sentences for the author, one for each thing that is not as a schema has it; the first few. */
  readonly problems: readonly string[];
}

const DEEPEST = 60;
const MOST_NODES = 5000;
const MOST_PROBLEMS = 5;

/** What stands behind a keyword: which shape it must have, and what is done with it. */
type Shape = (value: unknown, at: Place) => unknown;

interface Place {
  readonly keyword: string;
  readonly level: number;
  readonly copy: Copy;
}

interface Copy {
  nodes: number;
  readonly problems: string[];
  /** The schema's own address, which a `$ref` may begin with. */
  readonly id: string;
  /** Called whenever the validator looks at a part of the copy. */
  readonly onVisit: () => void;
}

/** Says that a keyword is left out. */
const LEFT_OUT = undefined;

/**
 * Copies `data`, so that it can do no harm: keywords of the wrong kind and those that nobody knows are left out, so are
 * patterns that could run long and formats whose test could, and a `$ref` leads to a place in the schema or nowhere.
 * `onVisit` may throw, to stop the validator.
 */
export function prepareSchema(data: unknown, onVisit: () => void): PreparedSchema {
  const id = isObject(data) && typeof data['$id'] === 'string' ? data['$id'].replace(/#$/, '') : '';
  const copy: Copy = { nodes: 0, problems: [], id, onVisit };
  const schema = asSchema(data, { keyword: 'the schema', level: 0, copy });
  return { schema: schema ?? true, problems: copy.problems };
}

function complain({ copy: { problems } }: Place, problem: string): undefined {
  if (problems.length < MOST_PROBLEMS && !problems.includes(problem)) problems.push(problem);
  return LEFT_OUT;
}

function mustBe(what: string, is: (value: unknown) => boolean): Shape {
  return (value, at) => (is(value) ? value : complain(at, `\`${at.keyword}\` must be ${what}`));
}

function asSchema(value: unknown, at: Place): Schema | boolean | undefined {
  if (typeof value === 'boolean') return value ? true : { not: {} };
  const { copy, level, keyword } = at;
  if (!isObject(value)) {
    const what = level === 0 ? 'it is no schema, which is a map' : `\`${keyword}\` must be a schema`;
    return complain(at, what);
  }
  if (level > DEEPEST || ++copy.nodes > MOST_NODES) return complain(at, 'it is too large or too deep');
  const schema: Schema = {};
  for (const [name, part] of Object.entries(value)) {
    const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
    const prepared = shape?.(part, { keyword: name, level: level + 1, copy });
    if (prepared !== LEFT_OUT) schema[name] = prepared;
  }
  // The validator reads this of each schema that it comes to.
  Object.defineProperty(schema, '$recursiveRef', { enumerable: false, get: copy.onVisit });
  return schema;
}

function asSchemas(value: unknown, at: Place): unknown {
  if (!Array.isArray(value)) return complain(at, `\`${at.keyword}\` must be a list of schemas`);
  return value.map((one) => asSchema(one, at) ?? true);
}

function asMap(value: unknown, at: Place, each: Shape = asSchema): unknown {
  if (!isObject(value)) return complain(at, `\`${at.keyword}\` must be a map of names to schemas`);
  const map: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, part] of Object.entries(value)) map[name] = each(part, at) ?? true;
  return map;
}

function asPatterns(value: unknown, at: Place): unknown {
  const map = asMap(value, at);
  if (!isObject(map)) return LEFT_OUT;
  const safe: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [pattern, part] of Object.entries(map)) {
    const known = safePattern(pattern);
    if (known && known.longestValue >= LONGEST_KEY) safe[pattern] = part;
    else complain(at, refused(pattern));
  }
  return safe;
}

/** Keys of notes that are longer are not given to the validator. */
export const LONGEST_KEY = 100;

/** A value that is too long for the pattern fits it: the test is part of the pattern. */
function asPattern(value: unknown, at: Place): unknown {
  if (typeof value !== 'string') return complain(at, '`pattern` must be a text');
  const safe = safePattern(value);
  if (!safe) return complain(at, refused(value));
  return `^[^]{${safe.longestValue + 1}}|(?:${safe.source})`;
}

function refused(pattern: string): string {
  return `the pattern \`${pattern.slice(0, 60)}\` is none, or could take too long to try`;
}

/** The pattern as its author wrote it. */
export function writtenPattern(prepared: string): string {
  return /^\^\[\^\]\{\d+\}\|\(\?:([^]*)\)$/.exec(prepared)?.[1] ?? prepared;
}

function asRef(value: unknown, at: Place): unknown {
  if (typeof value !== 'string') return complain(at, '`$ref` must be a text');
  const { id } = at.copy;
  const ref = id !== '' && value.startsWith(`${id}#`) ? value.slice(id.length) : value;
  return ref.startsWith('#')
    ? ref
    : complain(at, `\`$ref\` leads to another file, \`${value.slice(0, 60)}\``);
}

function asDependencies(value: unknown, at: Place): unknown {
  return asMap(value, at, (part) => (isTexts(part) ? part : asSchema(part, at)));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

const TYPES: ReadonlySet<unknown> = new Set([
  'array',
  'boolean',
  'integer',
  'null',
  'number',
  'object',
  'string',
]);

/** Formats whose test takes time in proportion to the value. Others are left out, as the standard allows. */
const FORMATS: ReadonlySet<unknown> = new Set(['date', 'date-time', 'time', 'email', 'uri', 'uuid', 'ipv4']);

const aText = mustBe('a text', (value) => typeof value === 'string');
const aNumber = mustBe('a number', (value) => typeof value === 'number' && Number.isFinite(value));
const aCount = mustBe('a whole number', (value) => Number.isInteger(value) && Number(value) >= 0);
const texts = mustBe('a list of texts', isTexts);
const values = mustBe('a list', Array.isArray);
const asIs: Shape = (value) => value;
const numberOrBoolean: Shape = (value, at) => (typeof value === 'boolean' ? value : aNumber(value, at));

const SHAPES: Readonly<Record<string, Shape>> = {
  title: aText,
  description: aText,
  errorMessage: asIs,
  patternErrorMessage: asIs,
  default: asIs,
  examples: values,
  $anchor: aText,
  $defs: asMap,
  definitions: asMap,
  $ref: asRef,
  type: mustBe('the name of a type, or a list of them', (value) =>
    Array.isArray(value) ? value.length > 0 && value.every((one) => TYPES.has(one)) : TYPES.has(value),
  ),
  const: asIs,
  enum: values,
  not: asSchema,
  allOf: asSchemas,
  anyOf: asSchemas,
  oneOf: asSchemas,
  if: asSchema,
  then: asSchema,
  else: asSchema,
  required: texts,
  properties: asMap,
  patternProperties: asPatterns,
  additionalProperties: asSchema,
  unevaluatedProperties: asSchema,
  propertyNames: asSchema,
  minProperties: aCount,
  maxProperties: aCount,
  dependentRequired: (value, at) => asMap(value, at, texts),
  dependentSchemas: asMap,
  dependencies: asDependencies,
  items: (value, at) => (Array.isArray(value) ? asSchemas(value, at) : asSchema(value, at)),
  prefixItems: asSchemas,
  additionalItems: asSchema,
  unevaluatedItems: asSchema,
  contains: asSchema,
  minContains: aCount,
  maxContains: aCount,
  minItems: aCount,
  maxItems: aCount,
  uniqueItems: mustBe('`true` or `false`', (value) => typeof value === 'boolean'),
  minimum: aNumber,
  maximum: aNumber,
  exclusiveMinimum: numberOrBoolean,
  exclusiveMaximum: numberOrBoolean,
  multipleOf: aNumber,
  minLength: aCount,
  maxLength: aCount,
  pattern: asPattern,
  format: (value) => (FORMATS.has(value) ? value : LEFT_OUT),
};

/** Whether `word` is a keyword of JSON Schema, and so no glob. */
export function isSchemaWord(word: string): boolean {
  return word.startsWith('$') || Object.hasOwn(SHAPES, word);
}
