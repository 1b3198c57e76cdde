import { parseYamlData } from '../frontmatter/yamlData';
import type { SchemaRule } from './schemaRules';

/** A schema for the frontmatter of some notes, read but not yet looked into. */
export interface NoteSchema {
  /** The notes, as a glob from the vault's root. */
  readonly glob: string;
  /** The file it comes from, from the vault's root; `undefined` when it stands in the settings. */
  readonly path: string | undefined;
  /** What it says, as JSON has it; `undefined` when `problem` says why there is nothing. */
  readonly data: unknown;
  /** Half a sentence for the author. */
  readonly problem?: string;
}

/** In UTF-16 units: no author writes as much. */
const LONGEST = 500_000;

/** The schema that `rule` names. `text` is that of its file, JSON or YAML; `undefined` when the file cannot be read. */
export function noteSchemaOf({ glob, source }: SchemaRule, text: string | undefined): NoteSchema {
  if (typeof source !== 'string') return { glob, path: undefined, data: source };
  const base = { glob, path: source };
  if (text === undefined)
    return { ...base, data: undefined, problem: 'there is no such file in the vault that can be read' };
  if (text.length > LONGEST) return { ...base, data: undefined, problem: 'it is too long to be read' };
  if (/\.ya?ml$/i.test(source)) {
    const data = parseYamlData(text);
    return data === undefined ? { ...base, data, problem: 'it is no valid YAML' } : { ...base, data };
  }
  try {
    return { ...base, data: JSON.parse(text) as unknown };
  } catch {
    return { ...base, data: undefined, problem: 'it is no valid JSON' };
  }
}
