/** The part of `.obsidian/app.json` that Inkstone follows; defaults are Obsidian's (G.1 of the semantics). */
export interface ObsidianSettings {
  readonly newLinkFormat: 'shortest' | 'relative' | 'absolute';
  readonly useMarkdownLinks: boolean;
  /** `/` the root; `name` that folder from the root; `./` beside the note; `./name` a folder beside the note. */
  readonly attachmentFolderPath: string;
  /** Folder prefixes such as `wiki/sources/`, or `/regex/`. Ranked low in completion; links still resolve. */
  readonly userIgnoreFilters: readonly string[];
  readonly newFileLocation: 'root' | 'current' | 'folder';
  readonly newFileFolderPath: string;
  readonly strictLineBreaks: boolean;
}

export const DEFAULT_OBSIDIAN_SETTINGS: ObsidianSettings = {
  newLinkFormat: 'shortest',
  useMarkdownLinks: false,
  attachmentFolderPath: '/',
  userIgnoreFilters: [],
  newFileLocation: 'root',
  newFileFolderPath: '/',
  strictLineBreaks: false,
};

/**
 * The settings in the text of `.obsidian/app.json`, which holds only what was changed. A key that is missing or has
 * a value of the wrong kind counts as not changed, and so does a text that is no JSON; never throws.
 */
export function obsidianSettingsOf(appJson: string): ObsidianSettings {
  const written = parseObject(appJson);
  const settings = DEFAULT_OBSIDIAN_SETTINGS;
  const one = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === written[key]) ?? otherwise;
  const text = (key: string, otherwise: string): string => {
    const value = written[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  const filters = written['userIgnoreFilters'];
  return {
    newLinkFormat: one('newLinkFormat', ['shortest', 'relative', 'absolute'], settings.newLinkFormat),
    useMarkdownLinks: written['useMarkdownLinks'] === true,
    attachmentFolderPath: text('attachmentFolderPath', settings.attachmentFolderPath),
    userIgnoreFilters: Array.isArray(filters) ? filters.filter((filter) => typeof filter === 'string') : [],
    newFileLocation: one('newFileLocation', ['root', 'current', 'folder'], settings.newFileLocation),
    newFileFolderPath: text('newFileFolderPath', settings.newFileFolderPath),
    strictLineBreaks: written['strictLineBreaks'] === true,
  };
}

function parseObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
