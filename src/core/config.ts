import { quote } from './checks/quote';
import { compileSchema, type SchemaError } from './schema/compileSchema';
import { demandOf } from './schema/schemaWords';
import { configurationContribution } from './settings';
import { editDistance } from './text/editDistance';

/** The file in which a vault says for the command line what the settings say in the editor. */
export const CONFIG_FILE = 'inkstone.config.json';

const PREFIX = 'inkstone.';
const FARTHEST = 4;

/** What a configuration file comes to: the settings as `settingsOf` takes them, or what is wrong with it. */
export type Config = { readonly section: object } | { readonly problem: string };

/** The settings that are a folder's, and not of the machine or the window alone. */
const FOLDER_ROWS: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(configurationContribution().properties as Record<string, { scope: string }>).flatMap(
    ([key, { scope, ...row }]) => (scope === 'resource' ? [[key, row]] : []),
  ),
);

/** JSON Schema of the file: the settings of a folder under their own names. */
export function configSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `${CONFIG_FILE}: what the command line is to do with this vault`,
    type: 'object',
    properties: { $schema: { type: 'string' }, ...FOLDER_ROWS },
    additionalProperties: false,
  };
}

const compiled = compileSchema({ glob: '**', path: undefined, data: configSchema() });

/** Reads the text of a configuration file. `problem` is a sentence that goes on behind the name of the file. */
export function readConfig(text: string): Config {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { problem: `is no valid JSON: ${(error as SyntaxError).message}` };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { problem: 'has to be an object: `{ … }`.' };
  const [stranger] = Object.keys(data).filter((key) => key !== '$schema' && !Object.hasOwn(FOLDER_ROWS, key));
  if (stranger !== undefined) return { problem: strangerProblem(stranger) };
  const error = compiled.errorsOf(data)?.at(-1);
  return error ? { problem: `says what does not fit: ${valueProblem(error)}` } : { section: nested(data) };
}

function strangerProblem(key: string): string {
  if (Object.hasOwn(configurationContribution().properties, key)) {
    return `may not set ${quote(key)}: that is for the person who runs Inkstone to say, not for a folder.`;
  }
  const known = Object.keys(FOLDER_ROWS);
  const meant = known.find((other) => other === PREFIX + key) ?? nearest(key, known);
  return `has a setting that there is not: ${quote(key)}.${didYouMean(meant)}`;
}

function valueProblem({ keyword, valuePath, schema }: SchemaError): string {
  const [setting, ...inside] = valuePath as [string, ...string[]];
  // What `additionalProperties: false` refuses is reported as the key's own failure.
  if (keyword === 'not') {
    const rows = FOLDER_ROWS[setting] as { properties?: object };
    const key = inside.join('/');
    return `${quote(setting)} knows no ${quote(key)}.${didYouMean(nearest(key, Object.keys(rows.properties ?? {})))}`;
  }
  const where = inside.length === 0 ? quote(setting) : `${quote(inside.join('/'))} in ${quote(setting)}`;
  return `${where} ${demandOf(schema, keyword)}.`;
}

function nearest(key: string, known: readonly string[]): string | undefined {
  return known
    .map((other) => ({ other, far: editDistance(key, other, FARTHEST) }))
    .sort((a, b) => a.far - b.far)
    .find(({ far }) => far <= FARTHEST)?.other;
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${quote(meant)}?`;
}

/** `inkstone.a.b` → `{ a: { b } }`, as editors give their settings. */
function nested(data: object): object {
  const section: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(data)) {
    if (!key.startsWith(PREFIX)) continue;
    const [group, name] = key.slice(PREFIX.length).split('.') as [string, string];
    (section[group] ??= {})[name] = value;
  }
  return section;
}
