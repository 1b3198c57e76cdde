import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './hosts/cache';
import { openLinkScene, type LinkScene } from './linkScene';

const REPORT = '.pane-body .monaco-list-row';
const CENTER = '.notifications-center';
const FINISHED = /(?<!of )\b[\d,]+ addresses: .*/;

/**
 * A person's way through the check of links, in a real VS Code, on a copy of a real blog (the argument, else the example
 * blog), for which a proxy of ours is the web: nothing is asked before the command; progress; cancel; the report; a fix;
 * the window opened again. `INKSTONE_PICTURES` names a folder for a picture of each station.
 */
async function tour(vault: string): Promise<void> {
  const development = process.env['INKSTONE_DEVELOPMENT'];
  const scene = await openLinkScene(vault, {
    ...(development === undefined ? { vsix: join(root, 'out', 'inkstone.vsix') } : { development }),
    viewport: { width: 1280, height: 800 },
    settings: {
      'editor.minimap.enabled': false,
      'workbench.activityBar.location': 'hidden',
      'window.commandCenter': false,
    },
  });
  try {
    for (const station of [welcome, cancel, finish, group, fix, ignore, reload]) {
      await station(scene);
      console.log(`  ✔ ${station.name}`);
      await picture(scene, station.name);
    }
  } catch (error) {
    await picture(scene, 'failed');
    throw error;
  } finally {
    await scene.close();
  }
}

async function picture({ page }: LinkScene, name: string): Promise<void> {
  const folder = process.env['INKSTONE_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Runs a command by its title once VS Code knows it, which on a busy machine can take a while after the start. */
async function run({ page }: LinkScene, title: string): Promise<void> {
  const entry = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).first();
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

async function showReport(scene: LinkScene): Promise<void> {
  await run(scene, 'Focus on Link Report View');
  await scene.page.waitForTimeout(800);
}

/** The notifications that are there, which VS Code under test does not pop up by itself. */
async function notifications({ page }: LinkScene): Promise<string> {
  const center = page.locator(CENTER);
  if (!(await center.isVisible())) await page.locator('[id="status.notifications"]').first().click();
  await page.waitForTimeout(300);
  return (await center.isVisible()) ? center.innerText() : '';
}

async function until<T>(scene: LinkScene, ask: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
  let value = await ask();
  for (let tries = 0; tries < 120 && !isDone(value); tries += 1) {
    await scene.page.waitForTimeout(500);
    value = await ask();
  }
  assert.ok(isDone(value), `Waited for long: ${JSON.stringify(value)}`);
  return value;
}

async function welcome(scene: LinkScene): Promise<void> {
  await showReport(scene);
  const { page, proxy } = scene;
  await page.locator('.welcome-view-content').filter({ hasText: 'Nothing is asked' }).first().waitFor();
  assert.deepEqual(proxy.asked, [], 'Nobody is asked before the author wants it.');
}

async function cancel(scene: LinkScene): Promise<void> {
  const { page, proxy } = scene;
  await run(scene, 'Inkstone: Check Links in Vault');
  const told = await until(
    scene,
    () => notifications(scene),
    (text) => /\d+ of \d+ addresses, \d+ hosts/.test(text),
  );
  console.log(`    ${/\d+ of .*/.exec(told)?.[0]}`);
  await picture(scene, 'progress');
  await page.locator(`${CENTER} .monaco-button`).filter({ hasText: 'Cancel' }).first().click();
  const text = await until(
    scene,
    () => notifications(scene),
    (all) => /Stopped after/.test(all),
  );
  const asked = proxy.asked.length;
  await page.waitForTimeout(1500);
  assert.ok(proxy.asked.length - asked <= 2, 'Nobody is asked once it has been cancelled.');
  console.log(`    ${/Stopped after.*/.exec(text)?.[0]}`);
}

async function finish(scene: LinkScene): Promise<void> {
  const { page } = scene;
  await run(scene, 'Notifications: Clear All Notifications');
  await run(scene, 'Inkstone: Check Links in Vault');
  const text = await until(
    scene,
    () => notifications(scene),
    (all) => FINISHED.test(all),
  );
  console.log(`    ${FINISHED.exec(text)?.[0]}`);
  await run(scene, 'Notifications: Clear All Notifications');
  await showReport(scene);
  const rows = await page.locator(REPORT).allInnerTexts();
  assert.ok(
    rows.some((row) => row.startsWith('Broken')),
    rows.join('\n'),
  );
}

async function group(scene: LinkScene): Promise<void> {
  await run(scene, 'Inkstone: Group by Note');
  await scene.page.waitForTimeout(800);
  await picture(scene, 'by-note');
  await run(scene, 'Inkstone: Group by Host');
  await scene.page.waitForTimeout(800);
  await picture(scene, 'by-host');
  await run(scene, 'Inkstone: Group by Verdict');
  await scene.page.waitForTimeout(800);
}

/** Goes from the first broken address to its place, and takes the first quick fix. */
async function fix(scene: LinkScene): Promise<void> {
  const { page } = scene;
  await showReport(scene);
  const row = page.locator(REPORT).filter({ hasText: '404' }).first();
  await row.hover();
  await page.waitForTimeout(900);
  await picture(scene, 'row');
  await row.click();
  await page.waitForSelector('.monaco-editor .view-line', { timeout: 20_000 });
  await run(scene, 'View: Focus Active Editor Group');
  await page.waitForTimeout(2000);
  await run(scene, 'Show or Focus Hover');
  await page.waitForTimeout(1200);
  await picture(scene, 'hover');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.waitForTimeout(1500);
  await picture(scene, 'fixes');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+s');
  const text = await until(
    scene,
    () => page.locator('.monaco-editor .view-lines').first().innerText(),
    (lines) => lines.replaceAll('\u00a0', ' ').includes('https://web.archive.org/web/'),
  );
  assert.ok(text);
}

async function ignore(scene: LinkScene): Promise<void> {
  const { page, folder } = scene;
  await showReport(scene);
  const row = page.locator(REPORT).filter({ hasText: '404' }).first();
  await row.click({ button: 'right' });
  await page.waitForTimeout(800);
  await picture(scene, 'menu');
  await page.locator('.monaco-menu .action-item').filter({ hasText: 'Ignore This Host' }).first().click();
  const settings = await until(
    scene,
    () => Promise.resolve(readSettings(folder)),
    (all) => all !== undefined,
  );
  assert.match(settings ?? '', /inkstone\.links\.exclude/);
}

function readSettings(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, '.vscode', 'settings.json'), 'utf8');
  } catch {
    return undefined; // not written yet
  }
}

async function reload(scene: LinkScene): Promise<void> {
  const { page, proxy } = scene;
  await showReport(scene);
  const before = await page.locator(REPORT).count();
  const asked = proxy.asked.length;
  await page.reload();
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await page.waitForTimeout(3000);
  await showReport(scene);
  await until(
    scene,
    () => page.locator(REPORT).count(),
    (rows) => rows === before,
  );
  assert.equal(proxy.asked.length, asked, 'Nobody is asked when the window opens again.');
}

tour(resolve(process.argv[2] ?? join(root, 'examples', 'blog'))).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
