/** What a property of the vault is, as its author said in Obsidian; `text` is a line, `multitext` a list. */
export type PropertyType =
  'text' | 'multitext' | 'number' | 'checkbox' | 'date' | 'datetime' | 'tags' | 'aliases';

const TYPES: ReadonlySet<unknown> = new Set<PropertyType>([
  'text',
  'multitext',
  'number',
  'checkbox',
  'date',
  'datetime',
  'tags',
  'aliases',
]);

/** The files below the vault's root, besides `app.json`, that say something of it. */
export const OWN_SETTINGS_FILES = {
  types: '.obsidian/types.json',
  templates: '.obsidian/templates.json',
  templater: '.obsidian/plugins/templater-obsidian/data.json',
} as const;

/**
 * Name in lower case → type, from the text of `types.json` (Obsidian Help: Properties; names compare without case since
 * 1.9.3). Empty when the text is no such JSON; types of plugins are left out. Never throws.
 */
export function propertyTypesOf(typesJson: string): ReadonlyMap<string, PropertyType> {
  const { types } = parseObject(typesJson);
  const found = new Map<string, PropertyType>();
  if (typeof types !== 'object' || types === null) return found;
  for (const [name, type] of Object.entries(types)) {
    if (TYPES.has(type)) found.set(name.toLowerCase(), type as PropertyType);
  }
  return found;
}

/** The folders in which templates lie, without slashes at their ends, from the texts of the two settings. Never throws. */
export function templateFoldersOf(templatesJson: string, templaterJson: string): string[] {
  const named = [parseObject(templatesJson)['folder'], parseObject(templaterJson)['templates_folder']];
  const folders = named.map((folder) => (typeof folder === 'string' ? folder.replace(/^\/+|\/+$/g, '') : ''));
  return [...new Set(folders)].filter((folder) => folder !== '');
}

function parseObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
