import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { root } from './hosts/cache';
import { desktopHost, findDesktop } from './hosts/desktopHost';
import type { Host } from './hosts/host';
import { npmHost } from './hosts/npmHost';

/** Bundles the suite into one file that VS Code's extension host can load. */
async function bundleSuite(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(__dirname, 'suite', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

async function chooseHost(): Promise<Host> {
  const desktop = await findDesktop();
  return desktop ? desktopHost(desktop) : npmHost();
}

/** Runs the tests that look into the panels and at the report, which only a browser lets them do. Gives how many failed. */
async function lookIntoPanels(): Promise<number> {
  // Keys that a browser is sent go astray now and then, when a window takes the focus for itself.
  const mocha = new Mocha({ timeout: 120_000, color: false, forbidOnly: true, retries: 1 });
  for (const name of ['panel.test.ts', 'attacks.test.ts']) mocha.addFile(join(__dirname, 'panel', name));
  mocha.addFile(join(__dirname, 'links', 'links.test.ts'));
  return new Promise((resolve) => {
    mocha.run(resolve);
  });
}

/** Packages nothing itself: `npm run package` has made the `.vsix` that is installed and tested here. */
async function main(): Promise<void> {
  const vsix = join(root, 'out', 'inkstone.vsix');
  const suite = join(root, 'out', 'vscode', 'suite.js');
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-vault-'));
  mkdirSync(folder, { recursive: true });
  cpSync(join(__dirname, 'vault'), folder, { recursive: true });
  await bundleSuite(suite);
  if (process.platform === 'linux' && process.env['INKSTONE_VSCODE'] && !process.env['DISPLAY']) {
    const xvfb = spawnSync('which', ['xvfb-run']).status === 0 ? ' Run it under `xvfb-run -a`.' : '';
    console.log(`No DISPLAY is set: desktop VS Code will not open.${xvfb}`);
  }
  const host = await chooseHost();
  const { passed, failed } = await host.runSuite({ vsix, folder, suite, driver: join(__dirname, 'driver') });
  rmSync(folder, { recursive: true, force: true });
  console.log(`\nHost: ${host.name}`);
  console.log(`VS Code: ${passed} passed, ${failed} failed`);
  const failedPanels = host.isInBrowser ? await lookIntoPanels() : 0;
  process.exit(failed > 0 || passed === 0 || failedPanels > 0 ? 1 : 0);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
