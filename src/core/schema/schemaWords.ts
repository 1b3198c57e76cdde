import type { Schema } from '@cfworker/json-schema';
import { quote } from '../checks/quote';
import { writtenPattern } from './prepareSchema';

const MOST_VALUES = 8;
const LONGEST = 160;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map',
  null: 'empty',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a date such as `2018-05-09`',
  'date-time': 'a moment such as `2018-05-09T10:30:00Z`',
  time: 'a time such as `10:30:00Z`',
  email: 'an e-mail address',
  uri: 'an address such as `https://example.com`',
  uuid: 'a UUID',
  ipv4: 'an IP address',
};

/** What a schema asks of a value, to stand behind "has to be"; `undefined` when that cannot be said in few words. */
export function wordsFor(schema: Schema | boolean): string | undefined {
  if (typeof schema !== 'object') return undefined;
  const { type, format } = schema;
  const only: unknown = schema.const;
  const values = schema.enum as readonly unknown[] | undefined;
  if (only !== undefined) return asWritten(only);
  if (values) return listed(values.map(asWritten));
  if (format !== undefined && FORMATS[format]) return FORMATS[format];
  if (type === undefined) return undefined;
  return either((Array.isArray(type) ? type : [type]).map((one) => TYPES[one] ?? one));
}

/** `a`, `b` or `c`. */
export function either(words: readonly string[]): string {
  const [last, ...others] = [...words].reverse();
  return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} or ${last}`;
}

function listed(words: readonly string[]): string {
  if (words.length === 1) return words[0]!;
  const more = words.length - MOST_VALUES;
  return `one of ${words.slice(0, MOST_VALUES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A value of a schema as a message shows it. */
function asWritten(value: unknown): string {
  return quote(typeof value === 'string' ? value : JSON.stringify(value));
}

/** What keyword `keyword` of `schema` asks for, as the end of a sentence that begins with the value's name. */
export function demandOf(schema: Schema, keyword: string): string {
  const own = schema['errorMessage'] as unknown;
  const ofPattern = schema['patternErrorMessage'] as unknown;
  if (typeof own === 'string') return own.slice(0, LONGEST);
  if (keyword === 'pattern' && typeof ofPattern === 'string') return ofPattern.slice(0, LONGEST);
  const one = (count: number | undefined, what: string): string =>
    `${count} ${what}${count === 1 ? '' : 's'}`;
  switch (keyword) {
    case 'type':
    case 'const':
    case 'enum':
    case 'format':
      return `has to be ${wordsFor(only(schema, keyword)) ?? 'another value'}`;
    case 'anyOf':
    case 'oneOf': {
      const words = (schema[keyword] ?? []).map(wordsFor);
      return words.includes(undefined)
        ? 'has none of the forms that are asked for'
        : `has to be ${either([...new Set(words as string[])])}`;
    }
    case 'pattern':
      return `has to match ${quote(writtenPattern(schema.pattern ?? ''))}`;
    case 'minLength':
      return `needs at least ${one(schema.minLength, 'character')}`;
    case 'maxLength':
      return `may have ${one(schema.maxLength, 'character')} at most`;
    case 'minItems':
      return `needs at least ${one(schema.minItems, 'item')}`;
    case 'maxItems':
      return `may have ${one(schema.maxItems, 'item')} at most`;
    case 'uniqueItems':
      return 'holds an item twice';
    case 'minimum':
      return `has to be ${schema.minimum} or more`;
    case 'maximum':
      return `has to be ${schema.maximum} or less`;
    case 'exclusiveMinimum':
      return `has to be more than ${String(schema.exclusiveMinimum)}`;
    case 'exclusiveMaximum':
      return `has to be less than ${String(schema.exclusiveMaximum)}`;
    case 'multipleOf':
      return `has to be a multiple of ${schema.multipleOf}`;
    case 'contains':
    case 'minContains':
      return 'lacks an item that is asked for';
    default:
      return 'is not as it has to be';
  }
}

function only(schema: Schema, keyword: string): Schema {
  return { [keyword]: schema[keyword] as unknown };
}
