import type { Schema } from '@cfworker/json-schema';
import type { Note, Vault } from '../vault/vault';
import { wordsFor } from './schemaWords';
import { knownKeys, schemaParts } from './schemaParts';
import { schemasFor } from './violations';

/** Something that the author's schemas know of a note's frontmatter and an editor can offer. */
export interface SchemaOffer {
  /** A key, or a value: a text, a number, or yes and no. */
  readonly value: string | number | boolean;
  /** What the schema says of it, in the author's words. */
  readonly meaning: string | undefined;
}

/** The keys that schemas name for the note. */
export function offeredKeys({ settings }: Vault, note: Note): readonly SchemaOffer[] {
  return schemasFor(settings, note).flatMap((from) =>
    knownKeys(from).map((value) => ({ value, meaning: meaningOf(schemaParts(from, [value])) })),
  );
}

/** The values that schemas list for a key of the note: `isItem` asks for those of an item of its list. */
export function offeredValues(
  { settings }: Vault,
  note: Note,
  { key, isItem }: { readonly key: string; readonly isItem: boolean },
): readonly SchemaOffer[] {
  return schemasFor(settings, note).flatMap((from) => {
    const parts = schemaParts(from, [key]);
    return (isItem ? schemaParts(from, [key, '*']) : parts).flatMap(valuesOf);
  });
}

/** What the author's schemas say of a key. */
export interface SchemaSays {
  /** In the author's words. */
  readonly meaning: string | undefined;
  /** What the value has to be, in ours, the author's in backquotes. */
  readonly demand: string | undefined;
}

/** What each of the schemas of the note says of the key. */
export function schemasSay({ settings }: Vault, note: Note, key: string): readonly SchemaSays[] {
  return schemasFor(settings, note).map((from) => {
    const parts = schemaParts(from, [key]);
    const demand = parts.map(wordsFor).find((words) => words !== undefined);
    return { meaning: meaningOf(parts), demand };
  });
}

function meaningOf(parts: readonly Schema[]): string | undefined {
  const told =
    parts.find((part) => textOf(part, 'description')) ?? parts.find((part) => textOf(part, 'title'));
  return told && (textOf(told, 'description') ?? textOf(told, 'title'));
}

function textOf(part: Schema, keyword: 'title' | 'description'): string | undefined {
  const text: unknown = part[keyword];
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function valuesOf(part: Schema): SchemaOffer[] {
  const listed = (part.enum ?? []) as readonly unknown[];
  const examples = ((part['examples'] as unknown) ?? []) as readonly unknown[];
  const presets = [part.const as unknown, part['default'] as unknown];
  const either = part.type === 'boolean' ? [true, false] : [];
  const meaning = textOf(part, 'title');
  return [...presets, ...listed, ...examples, ...either].flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [{ value, meaning }]
      : [],
  );
}
