import type { Frontmatter } from '../frontmatter/frontmatter';
import type { NoteSchema } from '../schema/noteSchema';
import type { Syntax } from '../syntax/syntax';
import type { Lines } from '../text/lines';
import type { Site } from '../site/site';
import type { ObsidianSettings } from './obsidianSettings';
import type { PropertyType } from './ownSettings';

/** A path from the vault's root, forward slashes, no leading slash, spelled as on disk. Used for I/O. */
export type VaultPath = string & { readonly __vaultPath: never };

/** A name as links compare it: NFC, case folded, `.md` removed. Only for look-up, never shown. */
export type NameKey = string & { readonly __nameKey: never };

/** A whole path as links compare it: NFC, case folded, with its extension. Only for look-up, never shown. */
export type PathKey = string & { readonly __pathKey: never };

/** A Markdown file, read. What it says depends on its path and text alone. */
export interface Note extends Syntax {
  readonly kind: 'note';
  readonly path: VaultPath;
  readonly text: string;
  readonly lines: Lines;
  /** `undefined` when the note does not open with a block. Links and tags of the block are part of `links` and `tags`. */
  readonly frontmatter: Frontmatter | undefined;
  /** What could not be read as it should: see `NoteDefect`. */
  readonly defects: readonly NoteDefect[];
}

/** Something wrong with the file itself; found by whoever read the bytes. */
export type NoteDefect = 'invalid-utf8' | 'too-large' | 'unreadable' | 'nul';

/** Any other file that a link can lead to. */
export interface Asset {
  readonly kind: 'asset';
  readonly path: VaultPath;
  /** Size in bytes; `undefined` when not known. */
  readonly bytes: number | undefined;
}

/** What the vault says of itself, read from `.obsidian`, and what is known of its publisher. */
export interface VaultSettings {
  readonly obsidian: ObsidianSettings;
  readonly site: Site;
  /** Folders in which templates lie, without a slash at their end, besides those of the usual name. */
  readonly templateFolders?: readonly string[];
  /** What properties are, by name in lower case, as the author said in Obsidian. */
  readonly propertyTypes?: ReadonlyMap<string, PropertyType>;
  /** What the author asks of the frontmatter (`inkstone.frontmatter.schema`). */
  readonly schemas?: readonly NoteSchema[];
}

/** An immutable picture of all files of a vault; a change makes a new one (`applyChanges`). */
export interface Vault {
  readonly notes: ReadonlyMap<VaultPath, Note>;
  readonly assets: ReadonlyMap<VaultPath, Asset>;
  readonly settings: VaultSettings;
  /** Whole path → the files spelled so when case and Unicode form do not count: one, or twins sorted by path. */
  readonly paths: ReadonlyMap<PathKey, readonly VaultPath[]>;
  /** Last path segment (as `NameKey`, extension kept for assets) → the files of that name, sorted by path. */
  readonly names: ReadonlyMap<NameKey, readonly VaultPath[]>;
  /** Name (last segment of what a link wrote, as `NameKey`) → the notes that wrote it, each once, in no order. Made when first asked for. */
  readonly mentions: ReadonlyMap<NameKey, readonly VaultPath[]>;
  /** Title or alias → the notes that bear it, sorted by path. For suggestions: neither is ever a link's target. */
  readonly titles: ReadonlyMap<NameKey, readonly VaultPath[]>;
}

/** A file that came, changed or went. */
export type VaultChange =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'asset'; readonly asset: Asset }
  | { readonly kind: 'removed'; readonly path: VaultPath }
  | { readonly kind: 'settings'; readonly settings: VaultSettings };
