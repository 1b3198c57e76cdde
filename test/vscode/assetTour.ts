import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './hosts/cache';
import { openWorkbench, type Workbench } from './hosts/workbench';

const POST = 'blog/2018-05-09-Grinding-Ink.md';
/** Text with relative links and a footnote. */
const OTHER = 'notes/deep/Oil.md';
const NEW_PICTURE = 'Assets/posts/20180509/2.png';

/** A blog that keeps the pictures of each post in a folder called by its day. */
const VAULT: Readonly<Record<string, string>> = {
  '.obsidian/app.json': '{}',
  [POST]: `---
title: Grinding ink
date: 2018-05-09
---

# Grinding ink

![[Assets/posts/20180509/1.png]]

Water first, then patience.

`,
  [OTHER]: `A [stone](../../stones/Duan.md) needs no oil[^1].

[^1]: Nor does a [brush](../Brush.md).
`,
  'notes/Brush.md': '',
  'stones/Duan.md': '',
  'Assets/posts/20180509/1.png': '',
  'Assets/posts/20180510/1.png': 'nothing speaks of it',
};

interface Tour extends Workbench {
  readonly folder: string;
  /** Opens a note by its name. */
  readonly open: (name: string) => Promise<void>;
  /** The text of the post as it is on disk, once it is saved and holds `words`, or for `gone` no longer does. */
  readonly saved: (words: string, gone?: 'gone') => Promise<string>;
}

/**
 * A person's way with pictures in a real VS Code, on a small blog: a picture is pasted from the real
 * clipboard of the browser, and taken back. `INKSTONE_PICTURES` names a folder for a picture of each station.
 */
async function tour(): Promise<void> {
  const development = process.env['INKSTONE_DEVELOPMENT'];
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-assets-'));
  for (const [name, text] of Object.entries(VAULT)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const workbench = await openWorkbench({
    ...(development === undefined ? { vsix: join(root, 'out', 'inkstone.vsix') } : { development }),
    folder,
    file: join(folder, POST),
    viewport: { width: 1280, height: 800 },
    settings: {
      'editor.minimap.enabled': false,
      'window.commandCenter': false,
      'inkstone.site.publisher': 'quartz',
      'inkstone.site.baseUrl': 'blog.example',
    },
  });
  const saved: Tour['saved'] = async (words, gone) => {
    for (let tries = 0; ; tries += 1) {
      await workbench.page.keyboard.press('Control+s');
      await workbench.page.waitForTimeout(200);
      const text = readFileSync(join(folder, POST), 'utf8');
      if (text.includes(words) === (gone === undefined)) return text;
      assert.ok(tries < 50, `The post ${gone ? 'still says' : 'does not say'} ${words}:\n${text}`);
    }
  };
  const open: Tour['open'] = async (name) => {
    const { page } = workbench;
    await page.keyboard.press('Control+p');
    await page.waitForSelector('.quick-input-widget input', { state: 'visible', timeout: 10_000 });
    await page.keyboard.type(name);
    await page.waitForTimeout(1500);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1000);
  };
  try {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.page.waitForTimeout(4000);
    for (const station of [
      pastePicture,
      takeBack,
      pasteAddress,
      carryText,
      dropFile,
      pasteOwnAddress,
      findUnused,
      discard,
    ]) {
      await station({ ...workbench, folder, saved, open });
      console.log(`  ✔ ${station.name}`);
      await picture(workbench, station.name);
    }
  } catch (error) {
    await picture(workbench, 'failed');
    throw error;
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function picture({ page }: Workbench, name: string): Promise<void> {
  const folder = process.env['INKSTONE_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Puts a small picture into the clipboard, as a program for screen shots does. */
async function copyPicture({ page }: Workbench): Promise<void> {
  await page.evaluate(`(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [64, 48];
    const context = canvas.getContext('2d');
    context.fillStyle = '#58c';
    context.fillRect(0, 0, 64, 48);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  })()`);
}

async function pastePicture(scene: Tour): Promise<void> {
  const { page, goTo, folder, saved } = scene;
  await copyPicture(scene);
  await goTo(12, 1);
  await page.keyboard.press('Control+v');
  await saved(`![[${NEW_PICTURE}]]`);
  const bytes = readFileSync(join(folder, NEW_PICTURE));
  assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG');
}

async function takeBack({ page, folder, saved }: Tour): Promise<void> {
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(1000);
  await saved(NEW_PICTURE, 'gone');
  assert.ok(!existsSync(join(folder, NEW_PICTURE)), 'The picture is still there.');
}

/** VS Code's own Markdown makes a link of it; we do not come between. */
async function pasteAddress({ page, goTo, saved }: Tour): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText('https://example.com/ink')`);
  await goTo(10, 1);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+v');
  await saved('[Water](https://example.com/ink) first');
}

async function carryText({ page, goTo, saved, open }: Tour): Promise<void> {
  await open('Oil.md');
  await goTo(1, 1);
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+c');
  await page.waitForTimeout(500);
  await open('Grinding');
  await goTo(12, 1);
  await page.keyboard.press('Control+v');
  await saved('A [stone](../stones/Duan.md) needs no oil[^1].');
  await saved('[^1]: Nor does a [brush](../notes/Brush.md).');
}

/** A file of the vault that is dragged from the explorer is linked to, and not copied. */
async function dropFile({ page, saved, folder }: Tour): Promise<void> {
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/uri-list', 'vscode-remote://' + location.host + ${JSON.stringify(encodeURI(join(folder, 'stones/Duan.md')))});
    const line = [...document.querySelectorAll('.view-line')].find((one) => one.textContent.trim() === '');
    const box = line.getBoundingClientRect();
    const at = { clientX: box.left + 4, clientY: box.top + 4, bubbles: true, cancelable: true, shiftKey: true, dataTransfer: data };
    for (const type of ['dragenter', 'dragover', 'drop']) line.dispatchEvent(new DragEvent(type, at));
  })()`);
  await saved('[[Duan]]');
}

/** VS Code pastes the address; a link to the note is the second thing to choose. */
async function pasteOwnAddress({ page, goTo, saved }: Tour): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText('https://blog.example/stones/Duan')`);
  await goTo(11, 1);
  await page.keyboard.press('Control+v');
  await saved('https://blog.example/stones/Duan');
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget', { state: 'visible', timeout: 10_000 });
  await page.waitForTimeout(500);
}

async function findUnused({ page, runCommand }: Tour): Promise<void> {
  await page.keyboard.press('Escape');
  await runCommand('Inkstone: Find Unused Files');
  await page.waitForSelector('.quick-input-list .monaco-list-row', { timeout: 20_000 });
  await page.waitForTimeout(1000);
}

/** Asks before anything goes; where there is no trash, a second time. */
async function discard({ page, folder }: Tour): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  for (const name of ['Move to Trash', 'Delete for Good']) {
    await page.waitForSelector(`.monaco-dialog-box >> text=${name}`, { timeout: 20_000 });
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
  }
  await page.waitForTimeout(1500);
  assert.ok(!existsSync(join(folder, 'Assets/posts/20180510/1.png')), 'The unused picture is still there.');
  assert.ok(existsSync(join(folder, 'Assets/posts/20180509/1.png')), 'The used picture is gone.');
}

tour().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
