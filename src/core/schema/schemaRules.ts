import { isSchemaWord } from './prepareSchema';

/** What the author sets in `inkstone.frontmatter.schema`, taken apart: the notes, and what is asked of them. */
export interface SchemaRule {
  /** The notes, as a glob from the vault's root. */
  readonly glob: string;
  /** A path from the vault's root, or the schema itself. */
  readonly source: string | Readonly<Record<string, unknown>>;
}

const ALL_NOTES = '**';

/**
 * The rules that the setting's value stands for: a path or a schema for all notes, or a map of globs to paths and schemas.
 * Empty where it says nothing that can be read so.
 */
export function schemaRulesOf(value: unknown): readonly SchemaRule[] {
  if (typeof value === 'string') return ruleOf(ALL_NOTES, value);
  if (!isObject(value)) return [];
  if (Object.keys(value).some(isSchemaWord)) return [{ glob: ALL_NOTES, source: value }];
  return Object.entries(value).flatMap(([glob, source]) => ruleOf(glob.trim(), source));
}

function ruleOf(glob: string, source: unknown): SchemaRule[] {
  if (isObject(source)) return [{ glob, source }];
  const path = typeof source === 'string' ? source.trim().replace(/^(?:\.?\/)+/, '') : '';
  return path === '' ? [] : [{ glob, source: path }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
