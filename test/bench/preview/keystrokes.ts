import { webviewFrame } from '../../vscode/hosts/webview';
import type { Frame } from '../../vscode/hosts/browser';
import { openWorkbench, type Workbench } from '../../vscode/hosts/workbench';

/** A preview in a VS Code of its own, with the caret where one types. */
export interface Bench {
  /** From the command to the first frame that shows something of the note, in milliseconds. */
  readonly firstPaintMs: number;
  /** Types one letter and answers how long after the key went down the page had it, in milliseconds; NaN for never. */
  readonly typeOne: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface BenchOptions {
  readonly vsix?: string;
  /** The title of the command that opens the preview. */
  readonly command: string;
  readonly folder: string;
  readonly file: string;
  /** The line (from 1) that holds `marker` at its end. */
  readonly line: number;
  readonly marker: string;
}

/** The language servers have had time to start, in milliseconds. */
const WARM_MS = 8000;
const LIMIT_MS = 5000;

/** Runs in the workbench: notes when a key goes down, on the clock that all frames share. */
const WATCH_KEYS = `window.addEventListener('keydown', (event) => {
  window.lastKey = performance.timeOrigin + event.timeStamp;
}, true)`;

/** Runs in the page of the preview: when its text first holds what is wanted. */
const watchText = (wanted: string): string => `new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    if (document.body.textContent.includes(${JSON.stringify(wanted)})) end(performance.timeOrigin + performance.now());
  });
  const end = (time) => { observer.disconnect(); resolve(time); };
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  setTimeout(() => end(NaN), ${LIMIT_MS});
})`;

const FIRST_PAINT = `new Promise((resolve) => {
  const look = () => {
    const [entry] = performance.getEntriesByName('first-contentful-paint');
    if (entry) resolve(performance.timeOrigin + entry.startTime);
    else setTimeout(look, 20);
  };
  look();
})`;

/** Opens the note and its preview. */
export async function openBench({ command, marker, line, ...options }: BenchOptions): Promise<Bench> {
  const workbench = await openWorkbench({
    ...options,
    settings: { 'editor.quickSuggestions': { other: 'off' } },
  });
  const { page } = workbench;
  await page.locator('.monaco-editor .view-line').first().click();
  await page.waitForTimeout(WARM_MS);
  await page.evaluate(WATCH_KEYS);
  await workbench.runCommand(command);
  const pressed = await lastKey(workbench);
  const frame = await webviewFrame(page, `document.body.textContent.includes(${JSON.stringify(marker)})`);
  const firstPaintMs = (await frame.evaluate<number>(FIRST_PAINT)) - pressed;
  await page.locator('.monaco-editor .view-line').first().click();
  await workbench.goTo(line, marker.length + 1);
  await page.waitForTimeout(1500);
  let typed = marker;
  return {
    firstPaintMs,
    async typeOne() {
      typed += LETTERS[typed.length % LETTERS.length]!;
      return timeOne(workbench, { frame, typed });
    },
    close: () => workbench.close(),
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

async function timeOne(
  workbench: Workbench,
  { frame, typed }: { readonly frame: Frame; readonly typed: string },
): Promise<number> {
  const shown = frame.evaluate<number>(watchText(typed));
  await workbench.page.waitForTimeout(60);
  await workbench.page.keyboard.press(typed.at(-1)!);
  return (await shown) - (await lastKey(workbench));
}

function lastKey({ page }: Workbench): Promise<number> {
  return page.evaluate<number>('window.lastKey');
}
