import type { Vault, VaultPath } from '../vault/vault';

/** What every editor feature is given besides its question. */
export interface FeatureContext {
  readonly vault: Vault;
  /** The URI of a file of the vault, as the editor spells it. */
  readonly uriOf: (path: VaultPath) => string;
}
