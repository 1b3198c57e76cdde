import { join } from 'node:path';
import { root } from '../../vscode/hosts/cache';
import type { Page } from '../../vscode/hosts/browser';
import { openWorkbench, type Workbench } from '../../vscode/hosts/workbench';
import { median } from '../median';

/** Milliseconds from the last key to the first row of the list, medians of all rounds. */
export interface SuggestFigures {
  readonly wikiLinkMs: number;
  readonly builtInPathMs: number;
  readonly rounds: number;
}

const LIMIT_MS = 5000;

/** Runs in the page: from the last key that goes down to the first frame in which the list has a row. */
const WATCH_THE_LIST = `new Promise((resolve) => {
  let pressed = 0;
  const press = () => { pressed = performance.now(); };
  window.addEventListener('keydown', press, true);
  const end = performance.now() + ${LIMIT_MS};
  const look = () => {
    const row = document.querySelector('.suggest-widget.visible .monaco-list-row');
    if ((!row || !pressed) && performance.now() < end) return requestAnimationFrame(look);
    window.removeEventListener('keydown', press, true);
    resolve(row ? performance.now() - pressed : NaN);
  };
  look();
})`;

/** Types `text`, presses `lastKey`, and answers how long after the last one the first row of the list was painted. */
async function timeToList(page: Page, text: string, lastKey: string): Promise<number> {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text, { delay: 30 });
  await page.waitForTimeout(400);
  const waiting = page.evaluate<number>(WATCH_THE_LIST);
  await page.waitForTimeout(50);
  await page.keyboard.press(lastKey);
  const elapsed = await waiting;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return elapsed;
}

/** Opens `file` in a VS Code of its own, and gives the page once its language servers have had time to start. */
async function open(folder: string, file: string, vsix: string | undefined): Promise<Workbench> {
  const workbench = await openWorkbench({ ...(vsix && { vsix }), folder, file });
  await workbench.page.locator('.monaco-editor .view-line').first().click();
  await workbench.page.waitForTimeout(8000);
  return workbench;
}

/**
 * Our list after `[[`, and VS Code's own path completion (Ctrl+Space after `[x](`) in another window without the
 * extension, in turn, in one run. The first answers of both pay for a cold start and are not counted.
 */
export async function measureSuggest(folder: string, file: string, rounds = 15): Promise<SuggestFigures> {
  const ours = await open(folder, file, join(root, 'out', 'inkstone.vsix'));
  const builtIn = await open(folder, file, undefined);
  try {
    const wikiLink: number[] = [];
    const builtInPath: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const first = await timeToList(ours.page, '[', '[');
      const second = await timeToList(builtIn.page, '[x](', 'Control+Space');
      if (round === -1) continue;
      wikiLink.push(first);
      builtInPath.push(second);
    }
    return { wikiLinkMs: median(wikiLink), builtInPathMs: median(builtInPath), rounds };
  } finally {
    await ours.close();
    await builtIn.close();
  }
}
