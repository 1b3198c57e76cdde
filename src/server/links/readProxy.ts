import type { Session } from '../session';

/** The proxy that the editor is set to use (`http.proxy`); `undefined` where it leaves that to the environment. */
export async function readProxy({ connection, settings }: Session): Promise<string | undefined> {
  if (!settings.canAsk) return undefined;
  try {
    const http = (await connection.workspace.getConfiguration({ section: 'http' })) as HttpSettings | null;
    if (http?.proxySupport === 'off') return undefined;
    return typeof http?.proxy === 'string' && http.proxy !== '' ? http.proxy : undefined;
  } catch (error) {
    connection.console.warn(`Could not read the setting of the proxy: ${String(error)}`);
    return undefined;
  }
}

/** As VS Code has them. */
interface HttpSettings {
  readonly proxy?: unknown;
  readonly proxySupport?: unknown;
}
