import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, workbenchUrl, type Page } from './browser';
import { installNpmParts } from './npmInstall';
import { installVsix, startServer, writeUserSettings } from './npmServer';

/** A VS Code to look at and type into as a person would. */
export interface Workbench {
  readonly page: Page;
  /** Runs a command by its title, through the command palette. */
  readonly runCommand: (title: string) => Promise<void>;
  /** Goes to a line and column (from 1) of the active editor. */
  readonly goTo: (line: number, column: number) => Promise<void>;
  /** Types Hangul as an input method does: `steps` are the pictures of the syllable on its way. */
  readonly compose: (steps: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What to open, and how. */
export interface WorkbenchOptions {
  /** The packaged extension; without it VS Code runs bare. */
  readonly vsix?: string;
  readonly folder: string;
  /** A file to open at the start, absolute. */
  readonly file?: string;
  /** An extension in development to load besides, absolute. */
  readonly development?: string;
  readonly settings?: Record<string, unknown>;
  readonly viewport?: { width: number; height: number };
  readonly deviceScaleFactor?: number;
  /** Added to the environment of VS Code's server and its extensions. */
  readonly env?: Readonly<Record<string, string>>;
  /** Opens the folder as one that the author does not trust. */
  readonly isUntrusted?: boolean;
}

const UNTRUSTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** Opens VS Code from npm in Chromium; resolves when the workbench stands (and the file is shown, if one is named). */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const parts = installNpmParts();
  const data = mkdtempSync(join(tmpdir(), 'inkstone-workbench-'));
  const { isUntrusted = false, settings } = options;
  writeUserSettings(data, { ...settings, ...(isUntrusted && UNTRUSTED) });
  if (options.vsix) installVsix(parts, data, options.vsix);
  const server = await startServer(parts, data, { env: options.env, trustsAll: !isUntrusted });
  const browser = await launchBrowser(parts);
  const viewport = options.viewport ?? { width: 1280, height: 800 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: options.deviceScaleFactor ?? 1 });
  const remote = `vscode-remote://localhost:${server.port}`;
  const payload: [string, string][] = [];
  if (options.file) payload.push(['openFile', remote + encodeURI(options.file)]);
  if (options.development) payload.push(['extensionDevelopmentPath', remote + options.development]);
  await page.goto(workbenchUrl(server.port, options.folder, payload));
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  if (options.file) await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });

  const quickInput = async (key: string, text: string) => {
    await page.keyboard.press(key);
    await page.waitForSelector('.quick-input-widget input', { state: 'visible', timeout: 10_000 });
    await page.keyboard.type(text);
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
  };
  return {
    page,
    runCommand: (title) => quickInput('F1', title),
    goTo: (line, column) => quickInput('Control+g', `${line}:${column}`),
    async compose(steps) {
      const session = await page.context().newCDPSession(page);
      for (const text of steps) {
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await page.waitForTimeout(60);
      }
      await session.send('Input.insertText', { text: steps.at(-1) ?? '' });
    },
    async close() {
      await browser.close();
      server.stop();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
