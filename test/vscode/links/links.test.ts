import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StandInAnswer } from '../../support/standInProxy';
import { root } from '../hosts/cache';
import { openLinkScene, type LinkScene } from './linkScene';

const ROW = '[id="workbench.parts.panel"] .monaco-list-row';
const CENTER = '.notifications-center';
const FINISHED = /(?<!of )\b[\d,]+ addresses: .*/;

/** A real blog to go through instead of the one that is made here. */
const vaultOfAnother = process.env['INKSTONE_VAULT'];
/** Where a picture of every station goes. */
const pictures = process.env['INKSTONE_PICTURES'];
/** A folder with the extension built in it, to be taken instead of the package. */
const development = process.env['INKSTONE_DEVELOPMENT'];

/** 24 notes with five addresses each, on eight hosts. Of each note one page is gone, and one has moved. */
function writeVault(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-links-'));
  mkdirSync(join(folder, '.obsidian'));
  for (let note = 1; note <= 24; note += 1) {
    const host = `https://host-${note % 8}.inkstone-stand-in.net`;
    const lines = ['there', 'gone', 'old', 'slow', 'there-too'].map(
      (page) => `- [${page}](${host}/${page}-${note})`,
    );
    writeFileSync(join(folder, `Note ${note}.md`), `# Note ${note}\n\n${lines.join('\n')}\n`);
  }
  return folder;
}

function web(url: URL): StandInAnswer {
  if (url.pathname.startsWith('/gone')) return { status: 404 };
  if (url.pathname.startsWith('/old')) return { status: 301, headers: { location: `/new${url.pathname}` } };
  return { status: 200, delay: url.pathname.startsWith('/slow') ? 2500 : 20 };
}

describe('The check of links, as an author sees it in a real VS Code', function () {
  this.timeout(120_000);
  let made: string | undefined;
  let scene: LinkScene;

  before(async () => {
    made = vaultOfAnother === undefined ? writeVault() : undefined;
    scene = await openLinkScene(made ?? vaultOfAnother!, {
      ...(development === undefined ? { vsix: join(root, 'out', 'inkstone.vsix') } : { development }),
      ...(made !== undefined && { web }),
      viewport: { width: 1280, height: 800 },
      settings: { 'editor.minimap.enabled': false, 'window.commandCenter': false },
    });
  });
  afterEach(function () {
    return picture(this.currentTest?.title.split(' ').slice(0, 3).join('-') ?? 'scene');
  });
  after(async () => {
    await scene.close();
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  });

  async function picture(name: string): Promise<void> {
    if (pictures !== undefined) await scene.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** Runs a command by its title once VS Code knows it, which on a busy machine can take a while after the start. */
  async function run(title: string): Promise<void> {
    const { page } = scene;
    const entry = page
      .locator('.quick-input-list .monaco-list-row.focused')
      .filter({ hasText: title })
      .first();
    for (let tries = 0; tries < 30; tries += 1) {
      await page.keyboard.press('F1');
      await page.waitForSelector('.quick-input-widget input', { state: 'visible', timeout: 10_000 });
      await page.keyboard.type(title);
      await page.waitForTimeout(500);
      if (await entry.isVisible()) {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(200);
        return;
      }
      await page.keyboard.press('Escape');
      await page.waitForTimeout(500);
    }
    throw new Error(`VS Code has no command ${title}.`);
  }

  async function showReport(): Promise<void> {
    await run('Focus on Link Report View');
    await scene.page.waitForTimeout(800);
  }

  /** The notifications that are there, which VS Code under test does not pop up by itself. */
  async function notifications(): Promise<string> {
    const center = scene.page.locator(CENTER);
    if (!(await center.isVisible())) await scene.page.locator('[id="status.notifications"]').first().click();
    await scene.page.waitForTimeout(300);
    return (await center.isVisible()) ? center.innerText() : '';
  }

  async function until<T>(ask: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
    let value = await ask();
    for (let tries = 0; tries < 120 && !isDone(value); tries += 1) {
      await scene.page.waitForTimeout(500);
      value = await ask();
    }
    assert.ok(isDone(value), `Waited for long: ${JSON.stringify(value)}`);
    return value;
  }

  it('asks nobody before it is wanted, and says so', async () => {
    await showReport();
    const welcome = scene.page.locator('.welcome-view-content').filter({ hasText: 'Nothing is asked' });
    await welcome.first().waitFor();
    assert.equal(scene.proxy.asked.length, 0, scene.proxy.asked.join('\n'));
  });

  it('shows how far it is, and stops when it is cancelled', async () => {
    const { page, proxy } = scene;
    await run('Inkstone: Check Links in Vault');
    await until(notifications, (text) => /\d+ of \d+ addresses, \d+ hosts?, waiting for /.test(text));
    await picture('progress');
    await page.locator(`${CENTER} .monaco-button`).filter({ hasText: 'Cancel' }).first().click();
    await until(notifications, (text) => /Stopped after \d+ of/.test(text));
    const asked = proxy.asked.length;
    await page.waitForTimeout(1500);
    assert.equal(proxy.asked.length, asked, 'Nobody is asked once it has been cancelled.');
  });

  it('lists what it found, what is broken first', async () => {
    await run('Notifications: Clear All Notifications');
    await run('Inkstone: Check Links in Vault');
    const text = await until(notifications, (all) => FINISHED.test(all));
    console.log(`    ${FINISHED.exec(text)?.[0]}`);
    if (made !== undefined) assert.match(text, /\b120 addresses: 24 broken, 24 moved\./);
    await run('Notifications: Clear All Notifications');
    await showReport();
    const rows = await scene.page.locator(ROW).allInnerTexts();
    assert.match(rows[0] ?? '', /^Broken/);
  });

  it('groups by host and by note', async () => {
    const groups: string[] = [];
    for (const grouping of ['Host', 'Note', 'Verdict']) {
      await run(`Inkstone: Group by ${grouping}`);
      await scene.page.waitForTimeout(800);
      await picture(`by-${grouping}`);
      groups.push((await scene.page.locator(ROW).first().innerText()).replace(/\s+/g, ' '));
    }
    const [host, note, verdict] = groups;
    assert.match(host!, /^[\w.-]+\.\w+ ?\d+ broken/);
    assert.match(note!, /\.md ?\d+ broken/);
    assert.match(verdict!, /^Broken/);
  });

  it('leads to the place, where a quick fix mends it', async () => {
    const { page } = scene;
    const broken = page.locator(ROW).filter({ hasText: '404' });
    await broken.first().click();
    await page.waitForSelector('.monaco-editor .view-line', { timeout: 20_000 });
    await until(
      async () => {
        await run('View: Focus Active Editor Group');
        await page.waitForTimeout(1500);
        await page.keyboard.press('Control+.');
        await page.waitForTimeout(1500);
        return page.locator('.action-widget').first().isVisible();
      },
      (isOpen) => isOpen,
    );
    await picture('fixes');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    await page.keyboard.press('Control+s');
    await until(
      () => page.locator('.monaco-editor .view-lines').first().innerText(),
      (text) => text.includes('https://web.archive.org/web/'),
    );
  });

  it('writes to the settings what is to be ignored', async () => {
    const { page, folder } = scene;
    await showReport();
    await page.locator(ROW).filter({ hasText: '404' }).first().click({ button: 'right' });
    await page.waitForTimeout(800);
    await picture('menu');
    await page.locator('.monaco-menu .action-item').filter({ hasText: 'Ignore This Host' }).first().click();
    const settings = await until(
      () => Promise.resolve(readIfThere(join(folder, '.vscode', 'settings.json'))),
      (text) => text !== undefined,
    );
    assert.match(settings!, /"inkstone\.links\.exclude": \[\s*"[\w.-]+"\s*\]/);
  });

  it('is still known when the window is opened again, and nobody is asked for it', async () => {
    const { page, proxy } = scene;
    await page.waitForTimeout(1500);
    await showReport();
    const rows = await page.locator(ROW).count();
    const asked = proxy.asked.length;
    await page.reload();
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    await page.waitForTimeout(3000);
    await showReport();
    await until(
      () => page.locator(ROW).count(),
      (count) => count === rows,
    );
    assert.equal(proxy.asked.length, asked);
  });
});

describe('The check of links in a folder that is not trusted', function () {
  this.timeout(120_000);
  let made: string;
  let scene: LinkScene;

  before(async () => {
    made = writeVault();
    scene = await openLinkScene(made, {
      ...(development === undefined ? { vsix: join(root, 'out', 'inkstone.vsix') } : { development }),
      web,
      isUntrusted: true,
    });
  });
  after(async () => {
    await scene.close();
    rmSync(made, { recursive: true, force: true });
  });

  it('checks the notes, asks nobody, and says why', async () => {
    const { page, proxy } = scene;
    await page.waitForTimeout(3000);
    await page.keyboard.press('F1');
    await page.waitForSelector('.quick-input-widget input', { state: 'visible', timeout: 10_000 });
    await page.keyboard.type('Inkstone: Check Links in Vault');
    await page.waitForTimeout(1500);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(4000);
    await page.locator('[id="status.notifications"]').first().click();
    await page.waitForTimeout(500);
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'untrusted.png') });
    assert.match(await page.locator(CENTER).innerText(), /only in a folder that you trust/);
    assert.equal(proxy.asked.length, 0, proxy.asked.join('\n'));
  });
});

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // not written yet
  }
}
