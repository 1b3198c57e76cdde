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
