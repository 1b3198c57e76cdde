import { realpathSync } from 'node:fs';
import { noteSchemaOf, type NoteSchema } from '../core/schema/noteSchema';
import type { SchemaRule } from '../core/schema/schemaRules';
import { quietly } from './quietly';
import { readText } from './readText';
import { isInside } from './walk';

/** The schemas that `rules` name, those in files of the vault at `root` read. A file out of the vault is none. */
export function readSchemas(root: string, rules: readonly SchemaRule[]): readonly NoteSchema[] {
  return rules.map((rule) =>
    noteSchemaOf(rule, typeof rule.source === 'string' ? textOf(root, rule.source) : undefined),
  );
}

function textOf(root: string, path: string): string | undefined {
  const real = quietly(() => realpathSync.native(`${root}/${path}`));
  const realRoot = quietly(() => realpathSync.native(root));
  if (real === undefined || realRoot === undefined || !isInside(realRoot, real)) return undefined;
  const read = readText(real);
  return read && read.defects.length === 0 ? read.text : undefined;
}
