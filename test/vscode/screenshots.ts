import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from './hosts/cache';
import { webviewFrame } from './hosts/webview';
import { openWorkbench, type Workbench } from './hosts/workbench';
import { openLinkScene } from './links/linkScene';

const POST = join('blog', '2018-05-09-Next-With-Google.md');
const EXAMPLE = join(root, 'examples', 'blog');
const SHOWN = join('notes', 'What a page can show.md');
const KOREAN = join('posts', '먹 가는 시간.md');
const pictures = join(root, 'media', 'screenshots');
/** A note of the example blog to which many others link. */
const NOTE = join('notes', 'Inkstone.md');
const DRAFT = join('blog', '2018-05-10-After-Next.md');
/** A post whose frontmatter has what goes wrong most. */
const CARELESS = `---
title: What I learned
date: 2018-02-30
Tags: [Google, Design Pattern]
aliases: After Next, Next 2
draft: yes
---

# After Next
`;
const TYPED = `---
title: After Next

---

# After Next
`;
const VIEWPORT = { width: 1180, height: 720 };

/** A folder with the extension built in it, to be taken instead of the package. */
const development = process.env['INKSTONE_DEVELOPMENT'];
const extension = development === undefined ? { vsix: join(root, 'out', 'inkstone.vsix') } : { development };

const STAGE = {
  'editor.minimap.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'window.commandCenter': false,
  'editor.fontSize': 14,
};

interface SceneOptions {
  readonly file: string;
  readonly text?: string;
  readonly settings?: Record<string, unknown>;
}

/** Opens the post in a copy of the vault, lets `act` set the scene and takes its picture. */
async function picture(
  vault: string,
  name: string,
  act: (workbench: Workbench) => Promise<void>,
  { file, text, settings }: SceneOptions = { file: POST },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-picture-'));
  cpSync(vault, folder, { recursive: true });
  if (text !== undefined) writeFileSync(join(folder, file), text);
  const workbench = await openWorkbench({
    ...extension,
    folder,
    file: join(folder, file),
    viewport: VIEWPORT,
    settings: { ...STAGE, ...settings },
  });
  try {
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.page.waitForTimeout(4000);
    await act(workbench);
    await workbench.page.screenshot({ path: join(pictures, `${name}.png`) });
    console.log(join(pictures, `${name}.png`));
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the preview beside the note; `line` (from 1) comes to stand at the top of both. */
function showPreview(line = 1): (workbench: Workbench) => Promise<void> {
  return async ({ page, runCommand }) => {
    await runCommand('Inkstone: Open Preview to the Side');
    const frame = await webviewFrame(page, `document.querySelector('#blocks > .block')`);
    await page.waitForTimeout(1500);
    if (line > 1) await frame.evaluate(`window.postMessage({ kind: 'scroll', line: ${line - 1} }, '*')`);
    if (line > 1) await frame.evaluate('window.scrollBy(0, -20)');
    await page.waitForTimeout(2500);
  };
}

/** The report of a check of all links, beside the first that is dead; for the web stands a proxy of ours. */
async function linkReport(vault: string): Promise<void> {
  const scene = await openLinkScene(vault, { ...extension, viewport: VIEWPORT, settings: STAGE });
  const { page, runCommand, proxy } = scene;
  try {
    await page.waitForTimeout(4000);
    await runCommand('View: Close Primary Side Bar');
    await runCommand('Inkstone: Check Links in Vault');
    for (let asked = -1; asked !== proxy.asked.length;) {
      asked = proxy.asked.length;
      await page.waitForTimeout(6000);
    }
    await runCommand('Inkstone: Focus on Link Report View');
    await page.waitForTimeout(1000);
    await page.locator('.pane-body .monaco-list-row').filter({ hasText: '404' }).first().click();
    await page.waitForSelector('.monaco-editor .view-line', { timeout: 20_000 });
    for (let taller = 0; taller < 3; taller += 1) await runCommand('View: Increase Current View Size');
    await runCommand('View: Focus Active Editor Group');
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(3000);
    await page.screenshot({ path: join(pictures, 'link-report.png') });
    console.log(join(pictures, 'link-report.png'));
  } finally {
    await scene.close();
  }
}

/** The README's pictures, taken on a vault: the argument, or the example blog. */
async function main(): Promise<void> {
  const vault = resolve(process.argv[2] ?? join(root, 'examples', 'blog'));
  const only = process.argv[3];
  mkdirSync(pictures, { recursive: true });
  const scenes: Record<string, () => Promise<void>> = {
    'complete-note': () =>
      picture(vault, 'complete-note', async ({ page, goTo }) => {
        await goTo(10, 1);
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await page.keyboard.type('[[java', { delay: 80 });
        await page.waitForTimeout(1500);
      }),
    'complete-asset': () =>
      picture(vault, 'complete-asset', async ({ page, goTo }) => {
        await goTo(12, 1);
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await page.keyboard.type('![[', { delay: 80 });
        await page.waitForTimeout(1500);
        if (!(await page.locator('.suggest-details').isVisible())) await page.keyboard.press('Control+Space');
        await page.waitForTimeout(1500);
      }),
    'fix-frontmatter': () =>
      picture(
        vault,
        'fix-frontmatter',
        async ({ page, goTo, runCommand }) => {
          await runCommand('View: Focus Problems (Errors, Warnings, Infos)');
          await page.waitForTimeout(1500);
          await runCommand('View: Focus Active Editor Group');
          await goTo(3, 8);
          await page.waitForTimeout(500);
          await page.keyboard.press('Control+.');
          await page.waitForTimeout(1500);
        },
        { file: DRAFT, text: CARELESS },
      ),
    'complete-frontmatter': () =>
      picture(
        vault,
        'complete-frontmatter',
        async ({ page, goTo }) => {
          await goTo(3, 1);
          await page.keyboard.type('ta', { delay: 120 });
          await page.waitForTimeout(1500);
          await page.keyboard.press('Enter');
          await page.waitForTimeout(500);
          await page.keyboard.type('[G', { delay: 120 });
          await page.waitForTimeout(1500);
        },
        { file: DRAFT, text: TYPED },
      ),
    backlinks: () =>
      picture(
        vault,
        'backlinks',
        async ({ page, runCommand }) => {
          await runCommand('Explorer: Focus on Backlinks View');
          await page.locator('.pane-header:has-text("inkstone-picture")').first().click();
          await page.waitForTimeout(2500);
          await runCommand('Explorer: Focus on Backlinks View');
          await page.keyboard.press('End');
          await page.keyboard.press('ArrowRight');
          await page.waitForTimeout(2500);
        },
        { file: NOTE },
      ),
    posts: () =>
      picture(
        vault,
        'posts',
        async ({ page, runCommand }) => {
          await runCommand('Explorer: Focus on Posts View');
          await page.locator('.pane-header:has-text("inkstone-picture")').first().click();
          await page.waitForTimeout(4000);
        },
        { file: NOTE },
      ),
    problems: () =>
      picture(
        vault,
        'problems',
        async ({ page, runCommand }) => {
          await runCommand('Inkstone: Check Links in Vault');
          await page.waitForTimeout(5000);
        },
        // The notes alone: the web is another picture's.
        { file: POST, settings: { 'inkstone.links.include': ['nothing.invalid'] } },
      ),
    'link-report': () => linkReport(vault),
    'preview-post': () => picture(vault, 'preview-post', showPreview()),
    'preview-light': () =>
      picture(EXAMPLE, 'preview-light', showPreview(18), {
        file: SHOWN,
        settings: { 'workbench.colorTheme': 'Default Light Modern' },
      }),
    'preview-dark': () =>
      picture(EXAMPLE, 'preview-dark', showPreview(38), {
        file: SHOWN,
        settings: { 'workbench.colorTheme': 'Default Dark Modern' },
      }),
    'preview-korean': () =>
      picture(EXAMPLE, 'preview-korean', showPreview(), {
        file: KOREAN,
        settings: { 'workbench.colorTheme': 'Default Light Modern' },
      }),
  };
  for (const [name, take] of Object.entries(scenes)) if (!only || only === name) await take();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
