import { Option } from 'commander';
import { schemaRulesOf, type SchemaRule } from '../core/schema/schemaRules';

/** What `--schema` holds; `undefined` when it is not there. */
export interface SchemaOption {
  readonly schema?: readonly SchemaRule[];
}

/** `--schema schemas/post.json`, `--schema 'blog/**=schemas/post.json'`; as often as one likes. */
export function schemaOption(): Option {
  return new Option(
    '--schema <[glob=]file>',
    'a JSON Schema in the vault for the frontmatter of all notes, or of those that the glob names',
  ).argParser((written, before: readonly SchemaRule[] = []) => {
    const at = written.indexOf('=');
    const rule = at === -1 ? written : { [written.slice(0, at)]: written.slice(at + 1) };
    return [...before, ...schemaRulesOf(rule)];
  });
}
