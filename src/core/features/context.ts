import type { DayOf } from '../linkcheck/reportOutcome';
import type { LinkOutcome } from '../linkcheck/verdict';
import type { ObsidianSettings } from '../vault/obsidianSettings';
import type { Vault, VaultPath } from '../vault/vault';

/** How the author wants links written (`inkstone.links.style`, `inkstone.links.path`); `vault`: as Obsidian is set to. */
export interface LinkSettings {
  readonly style: 'vault' | 'wiki' | 'markdown';
  readonly path: 'vault' | ObsidianSettings['newLinkFormat'];
}

/** What every editor feature is given besides its question. */
export interface FeatureContext {
  readonly vault: Vault;
  /** The URI of a file of the vault, as the editor spells it. */
  readonly uriOf: (path: VaultPath) => string;
  /**
   * Whether the editor has a Markdown server of its own that outlines documents, lists headings, follows plain
   * Markdown links and shows their pictures, as VS Code has. We then leave to it what it does as well.
   */
  readonly editorOutlinesMarkdown?: boolean;
  /** `YYYY-MM-DD` where the author is; without it no date lies in the future, and none is offered. */
  readonly today?: string;
  /** How completion writes links; by default as the vault's Obsidian settings say. */
  readonly links?: LinkSettings;
  /** What is known of an address of the web, as `PlannedLink` spells it; without it nobody has asked the web. */
  readonly outcomeOf?: ((url: string) => LinkOutcome | undefined) | undefined;
  /** Names days where the author is; in UTC without it. */
  readonly dayOf?: DayOf;
}
