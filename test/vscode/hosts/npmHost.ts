import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { launchBrowser, workbenchUrl } from './browser';
import type { Host, SuiteOutcome } from './host';
import { installNpmParts } from './npmInstall';
import { installVsix, startServer, writeUserSettings } from './npmServer';

const LIMIT_MS = 300_000;
/** Marks the suite's own lines among those that VS Code says of itself; see suite/index.ts. */
const MARK = 'inkstone-suite ';
const FIGURES = /^passed=(\d+) failed=(\d+)$/;

/** VS Code's server from the npm registry, with its real workbench in Chromium. */
export function npmHost(): Host {
  const parts = installNpmParts();
  return {
    name: `VS Code ${parts.version} (npm) in Chromium`,
    isInBrowser: true,
    async runSuite({ vsix, folder, suite, driver }) {
      const data = mkdtempSync(join(tmpdir(), 'inkstone-vscode-'));
      writeUserSettings(data);
      installVsix(parts, data, vsix);
      const server = await startServer(parts, data, { env: { XDG_CACHE_HOME: join(data, 'cache') } });
      const browser = await launchBrowser(parts);
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        const remote = `vscode-remote://localhost:${server.port}`;
        const url = workbenchUrl(server.port, folder, [
          ['extensionDevelopmentPath', remote + driver],
          ['extensionTestsPath', remote + suite],
          ['enableProposedApi', ''],
        ]);
        return await new Promise<SuiteOutcome>((resolve, reject) => {
          let outcome: SuiteOutcome | undefined;
          const limit = setTimeout(() => reject(new Error('The suite did not end in time.')), LIMIT_MS);
          const said: string[] = [];
          const log = (_type: string, args: unknown[]) => {
            const text = format(...args);
            said.push(text);
            if (!text.startsWith(MARK)) return;
            const line = text.slice(MARK.length);
            const figures = FIGURES.exec(line);
            if (figures) outcome = { passed: Number(figures[1]), failed: Number(figures[2]) };
            else console.log(line);
          };
          const exit = (code: number) => {
            clearTimeout(limit);
            if (outcome) resolve(outcome);
            else
              reject(
                new Error(`VS Code ended the suite with ${code} and told no figures:\n${said.join('\n')}`),
              );
          };
          const open = async () => {
            await page.exposeFunction('codeAutomationLog', log);
            await page.exposeFunction('codeAutomationExit', exit);
            await page.goto(url);
          };
          open().catch(reject);
        });
      } finally {
        await browser.close();
        server.stop();
        rmSync(data, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}
