import { aliases } from './aliases';
import { created, date, modified, published } from './date/dates';
import { draft, publish } from './draft';
import type { Field } from './field';
import { lang } from './lang';
import { keysOf } from './names';
import { permalink } from './permalink';
import { author, cover, cssclasses, description } from './plainFields';
import { tags } from './tags/tags';
import { title } from './title';

/** Every field that Inkstone knows, in the order in which authors write them. */
export const fields: readonly Field[] = [
  title,
  description,
  date,
  created,
  modified,
  published,
  tags,
  aliases,
  draft,
  publish,
  permalink,
  cssclasses,
  cover,
  lang,
  author,
];

const byKey: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => [...keysOf(field), ...field.deprecated].map((key) => [key, field] as const)),
);

/** The field that a key stands for, letter case aside, in a deprecated spelling as well; `undefined` for the author's own. */
export function fieldNamed(key: string): Field | undefined {
  return byKey.get(key.toLowerCase());
}
