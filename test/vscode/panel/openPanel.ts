import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../hosts/cache';
import type { Frame, Page, Request } from '../hosts/browser';
import { openWorkbench, type Workbench } from '../hosts/workbench';
import { webviewFrame } from '../hosts/webview';

/** VS Code with a vault and the preview of one of its notes. */
export interface Panel {
  readonly workbench: Workbench;
  readonly page: Page;
  readonly folder: string;
  /**
   * What was asked of any host but this machine and VS Code's own addresses of files. What the content security policy
   * stopped is no request: it never left.
   */
  readonly requests: () => string[];
  /** What any page showed as an alert, a question or the like. */
  readonly dialogs: string[];
  /** The page of the preview, once `holds` (an expression) is true in it. */
  readonly frame: (holds?: string) => Promise<Frame>;
  /** Opens a file by its name in the first column, and waits for its tab. */
  readonly open: (name: string) => Promise<void>;
  /** Line of the caret in the active editor, from 1. */
  readonly caretLine: () => Promise<number>;
  /** Puts the keyboard into the page of the preview. */
  readonly focus: () => Promise<void>;
  /** Loads the window again, as VS Code does it by itself: with the editors that it remembers. */
  readonly reload: () => Promise<void>;
  readonly write: (path: string, content: string) => void;
  readonly close: () => Promise<void>;
}

/** Opens a vault of these files, its note `file`, and the preview beside it. */
export async function openPanel(files: Record<string, string>, file: string): Promise<Panel> {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-panel-'));
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries({ '.obsidian/app.json': '{}', ...files }))
    write(path, content);
  const vsix = join(root, 'out', 'inkstone.vsix');
  const settings = { 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false };
  const workbench = await openWorkbench({ vsix, folder, file: join(folder, file), settings });
  const { page } = workbench;
  const requests = new Set<Request>();
  const dialogs: string[] = [];
  page.on('request', (request) => {
    if (!isOwn(request.url())) requests.add(request);
  });
  page.on('requestfailed', (request) => {
    if (/csp/i.test(request.failure()?.errorText ?? '')) requests.delete(request);
  });
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const hasPage = `document.querySelector('#blocks > .block')`;
  const panel: Panel = {
    workbench,
    page,
    folder,
    requests: () => [...requests].map((request) => request.url()),
    dialogs,
    write,
    frame: (holds = hasPage) => webviewFrame(page, holds),
    async open(name) {
      await page.keyboard.press('Control+1');
      await page.waitForTimeout(400);
      await page.keyboard.press('Control+p');
      await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
      await page.keyboard.type(name);
      await page.waitForTimeout(700);
      await page.keyboard.press('Enter');
      await page.locator('.tab.active').filter({ hasText: name }).first().waitFor();
      await page.waitForTimeout(300);
    },
    async caretLine() {
      const texts = await page.locator('.statusbar-item').allInnerTexts();
      return Number(/Ln (\d+)/.exec(texts.join(' '))?.[1] ?? NaN);
    },
    async focus() {
      const frame = await panel.frame();
      await frame.locator('#head').first().click();
      await page.locator('.editor-actions .codicon-go-to-file').first().waitFor();
    },
    async reload() {
      const url = new URL(await page.evaluate<string>('location.href'));
      url.searchParams.delete('payload');
      await page.goto(url.href);
      await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    },
    async close() {
      await workbench.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await page.locator('.monaco-editor .view-line').first().click();
  await page.waitForTimeout(2500);
  await workbench.runCommand('Inkstone: Open Preview to the Side');
  await panel.frame();
  return panel;
}

/** Whether a request stays on this machine. VS Code's service worker answers for the files of a webview itself. */
function isOwn(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  if (!/^(?:https?|wss?|ftp):$/.test(protocol)) return true;
  return hostname === 'localhost' || hostname.endsWith('.vscode-resource.vscode-cdn.net');
}

/** Asks until `read` gives a value for which `done` holds; the last value when time is over. */
export async function until<T>(
  read: () => Promise<T>,
  done: (value: T) => boolean,
  limitMs = 10_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await read();
    if (done(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
