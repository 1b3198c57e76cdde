import type { Connection } from 'vscode-languageserver/node';
import type { Disk } from './disk';
import type { Documents } from './documents';
import type { FileEvents } from './fileEvents';
import type { GuardHost } from './guard';
import type { LinkStore } from './links/linkStore';
import type { Places } from './places';
import type { Reports } from './reports';
import type { Roots } from './roots';
import type { SettingsCache } from './settings';
import type { Store } from './store';

/** What the handlers share from start to exit of the server. */
export interface Session {
  readonly connection: Connection;
  readonly store: Store;
  readonly disk: Disk;
  readonly documents: Documents;
  readonly roots: Roots;
  readonly fileEvents: FileEvents;
  readonly places: Places;
  readonly settings: SettingsCache;
  readonly reports: Reports;
  readonly links: LinkStore;
  readonly guardHost: GuardHost;
}
