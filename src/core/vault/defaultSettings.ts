import { UNKNOWN_SITE } from '../site/defaults';
import { DEFAULT_OBSIDIAN_SETTINGS } from './obsidianSettings';
import type { VaultSettings } from './vault';

/** The settings of a vault that says nothing of itself. */
export const DEFAULT_VAULT_SETTINGS: VaultSettings = {
  obsidian: DEFAULT_OBSIDIAN_SETTINGS,
  site: UNKNOWN_SITE,
};
