import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVault } from '../../../src/node/readVault';
import { standInWeb } from '../../support/standInAnswers';
import { openStandInProxy, type StandInAnswer, type StandInProxy } from '../../support/standInProxy';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../hosts/workbench';

/** A VS Code on a copy of a vault, for which a proxy of ours is the whole of the web. */
export interface LinkScene extends Workbench {
  readonly folder: string;
  readonly proxy: StandInProxy;
}

interface LinkSceneOptions extends Omit<WorkbenchOptions, 'folder' | 'env' | 'file'> {
  /** What the web answers; without it, what `standInWeb` makes of the vault. */
  readonly web?: (url: URL) => StandInAnswer;
}

/** Opens VS Code on a copy of `vault`. */
export async function openLinkScene(
  vault: string,
  { web, settings, ...options }: LinkSceneOptions,
): Promise<LinkScene> {
  const scratch = mkdtempSync(join(tmpdir(), 'inkstone-links-'));
  const folder = join(scratch, 'blog');
  cpSync(vault, folder, { recursive: true });
  const proxy = await openStandInProxy(web ?? standInWeb(readVault(folder)));
  const ca = join(scratch, 'ca.pem');
  writeFileSync(ca, proxy.ca);
  const workbench = await openWorkbench({
    ...options,
    folder,
    settings: { 'http.proxy': proxy.url, 'http.proxySupport': 'on', ...settings },
    env: { NODE_EXTRA_CA_CERTS: ca, XDG_CACHE_HOME: join(scratch, 'cache') },
  });
  return {
    ...workbench,
    folder,
    proxy,
    async close() {
      await workbench.close();
      await proxy.close();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
