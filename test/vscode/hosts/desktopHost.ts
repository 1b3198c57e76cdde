import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { cacheFolder } from './cache';
import type { Host } from './host';

const UPDATE_SERVICE = 'https://update.code.visualstudio.com/api/releases/stable';

/** Whether desktop VS Code can be downloaded from here; a machine without the internet answers within seconds. */
function canDownload(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(UPDATE_SERVICE, { timeout: 5000 }, (response) => {
      response.destroy();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/** The executable of desktop VS Code: the one `INKSTONE_VSCODE` names, else downloaded; `undefined` when neither. */
export async function findDesktop(): Promise<string | undefined> {
  const named = process.env['INKSTONE_VSCODE'];
  if (named) return named;
  if (!(await canDownload())) return undefined;
  return downloadAndUnzipVSCode({ cachePath: cacheFolder });
}

/** Desktop VS Code through `@vscode/test-electron`. */
export function desktopHost(executable: string): Host {
  return {
    name: `desktop VS Code (${executable})`,
    isInBrowser: false,
    async runSuite({ vsix, folder, suite, driver }) {
      const profile = mkdtempSync(join(tmpdir(), 'inkstone-vscode-'));
      const dirs = [
        '--user-data-dir',
        join(profile, 'data'),
        '--extensions-dir',
        join(profile, 'extensions'),
      ];
      const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable) as [string, ...string[]];
      const install = spawnSync(cli, [...cliArgs, ...dirs, '--install-extension', vsix, '--force'], {
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      if (install.status !== 0)
        throw new Error(`VS Code did not install ${vsix}:\n${install.stdout}\n${install.stderr}`);
      const figures = join(profile, 'figures.json');
      mkdirSync(join(profile, 'data', 'User'), { recursive: true });
      writeFileSync(join(profile, 'data', 'User', 'settings.json'), JSON.stringify({ 'git.enabled': false }));
      try {
        await runTests({
          vscodeExecutablePath: executable,
          extensionDevelopmentPath: driver,
          extensionTestsPath: suite,
          extensionTestsEnv: { INKSTONE_FIGURES: figures, XDG_CACHE_HOME: join(profile, 'cache') },
          launchArgs: [folder, ...dirs, '--disable-workspace-trust', '--skip-welcome', '--disable-telemetry'],
        }).catch((error: unknown) => console.error(String(error)));
        return JSON.parse(readFileSync(figures, 'utf8')) as { passed: number; failed: number };
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}
