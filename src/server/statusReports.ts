import { siteOf } from '../core/site/site';
import { methods, type Status } from '../protocol/requests';
import { coalesce } from './coalesce';
import { guard } from './guard';
import type { Session } from './session';
import type { Store } from './store';

/** The client is told of changes at most this often, in milliseconds. */
const PERIOD_MS = 250;

/** Tells the client how many files the vaults have: when asked, and when that changes. */
export function reportStatus({ connection, store, guardHost }: Session): void {
  let told = '';
  const tell = coalesce(PERIOD_MS, async () => {
    const status = statusOf(store);
    const text = JSON.stringify(status);
    if (text === told) return;
    told = text;
    await connection.sendNotification(methods.statusChanged, status);
  });
  store.onDidChange(tell);
  const method = methods.status;
  connection.onRequest<Status, void>(
    method,
    guard(guardHost, { method, empty: { vaults: [] } }, () => statusOf(store)),
  );
}

function statusOf({ slots }: Store): Status {
  return {
    vaults: slots.map(({ uri, vault, ready }) => ({
      root: uri,
      notes: vault.notes.size,
      assets: vault.assets.size,
      hasSiteAddress: siteOf(vault).publisher !== 'unknown' && siteOf(vault).baseUrl !== undefined,
      ready,
    })),
  };
}
