import type { Connection } from 'vscode-languageserver/node';
import { settingsOf, type Settings } from '../core/settings';

/** The author's settings, asked of the editor folder by folder and remembered until they change. */
export class SettingsCache {
  readonly #connection: Connection;
  readonly #cached = new Map<string | undefined, Promise<Settings>>();
  /** Whether the editor answers `workspace/configuration`; where it does not, every setting has its default. */
  canAsk = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The settings of the folder at `uri`; `undefined` asks for those of no folder in particular. Never rejects. */
  of(uri: string | undefined): Promise<Settings> {
    const cached = this.#cached.get(uri);
    if (cached) return cached;
    const asked = this.#ask(uri);
    this.#cached.set(uri, asked);
    return asked;
  }

  /** Forgets everything: the author changed something. */
  clear(): void {
    this.#cached.clear();
  }

  async #ask(uri: string | undefined): Promise<Settings> {
    if (!this.canAsk) return settingsOf(undefined);
    const item = uri === undefined ? { section: 'inkstone' } : { section: 'inkstone', scopeUri: uri };
    try {
      return settingsOf(await this.#connection.workspace.getConfiguration(item));
    } catch (error) {
      this.#connection.console.warn(`Could not read the settings: ${String(error)}`);
      return settingsOf(undefined);
    }
  }
}
