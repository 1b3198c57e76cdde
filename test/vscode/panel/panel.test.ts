import assert from 'node:assert/strict';
import { openPanel, until, type Panel } from './openPanel';

const LONG = Array.from({ length: 80 }, (_, n) => `## Part ${n}\n\nText of part ${n}.\n`).join('\n');
const PICTURE = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><rect width="9" height="9"/></svg>`;

const FILES = {
  'Start.md': `---\ntitle: The start\ntags: [ink]\n---\n\nFirst words.\n\n![[picture.svg]]\n\nTo [[Other#Second]] and [the web](https://example.com/).\n`,
  'Other.md': `# Other\n\n## First\n\nText.\n\n## Second\n\nMore text.\n`,
  'Long.md': `# Long\n\n${LONG}`,
  'Remote.md': `A picture: ![from the web](https://pictures.example/p.png)\n`,
  'Math.md': `Words, and $x^2$.\n`,
  'Diagram.md': '```mermaid\nflowchart LR\n  a[Water] --> b[Ink]\n```\n',
  'picture.svg': PICTURE(60),
};

describe('The panel in a real VS Code', function () {
  this.timeout(60_000);
  let panel: Panel;

  before(async () => {
    panel = await openPanel(FILES, 'Start.md');
  });
  after(() => panel.close());

  const evaluate = async <T>(holds: string, expression: string): Promise<T> =>
    (await panel.frame(holds)).evaluate<T>(expression);
  const SHOWS_START = `document.body.textContent.includes('First words')`;
  const SHOWS_OTHER = `document.body.textContent.includes('More text')`;

  it('shows the note with its head and its pictures', async () => {
    const frame = await panel.frame(`document.querySelector('#blocks img')?.complete`);
    assert.equal(await frame.evaluate(`document.querySelector('#head h1').textContent`), 'The start');
    assert.equal(await frame.evaluate(`document.querySelector('#blocks img').naturalWidth`), 60);
    assert.ok(!(await frame.evaluate<string>('document.body.textContent')).includes('tags:'));
  });

  it('loads nothing of formulas and diagrams while there are none', async () => {
    const loaded = `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /katex|mermaid/.test(name))`;
    assert.deepEqual(await evaluate<string[]>(SHOWS_START, loaded), []);
  });

  it('changes with each key, and only where something changed', async () => {
    const frame = await panel.frame(SHOWS_START);
    await frame.evaluate(`window.kept = document.querySelector('#blocks img')`);
    await panel.workbench.goTo(6, 12);
    await panel.page.keyboard.type(' that I wrote', { delay: 30 });
    const text = `document.querySelector('#blocks p').textContent`;
    const shown = await until(
      () => frame.evaluate<string>(text),
      (now) => now.includes('wrote'),
    );
    assert.equal(shown, 'First words that I wrote.');
    assert.ok(await frame.evaluate(`window.kept === document.querySelector('#blocks img')`));
  });

  it('shows a picture anew once it has changed on the disk', async () => {
    panel.write('picture.svg', PICTURE(90));
    const width = await until(
      () => evaluate<number>(SHOWS_START, `document.querySelector('#blocks img').naturalWidth`),
      (now) => now === 90,
    );
    assert.equal(width, 90);
  });

  it('opens a link in the editor, at its heading, and follows there', async () => {
    const frame = await panel.frame(SHOWS_START);
    await frame.locator('a.internal-link').first().click();
    await panel.frame(SHOWS_OTHER);
    assert.equal(
      await until(
        () => panel.caretLine(),
        (line) => line === 7,
      ),
      7,
    );
  });

  it('goes to the source of what is clicked twice', async () => {
    const frame = await panel.frame(SHOWS_OTHER);
    await frame.locator('p').filter({ hasText: 'Text.' }).first().dblclick();
    assert.equal(
      await until(
        () => panel.caretLine(),
        (line) => line === 5,
      ),
      5,
    );
  });

  it('keeps editor and page at the same line, both ways', async () => {
    await panel.open('Long.md');
    const frame = await panel.frame(`document.body.textContent.includes('Part 79')`);
    await panel.workbench.goTo(180, 1);
    const scrolled = await until(
      () => frame.evaluate<number>('window.scrollY'),
      (top) => top > 500,
    );
    assert.ok(scrolled > 500);
    const heading = (number: number): string =>
      `[...document.querySelectorAll('h2')].find((one) => one.textContent === 'Part ${number}')`;
    await panel.page.waitForTimeout(600);
    await frame.evaluate(`window.scrollTo(0, ${heading(20)}.getBoundingClientRect().top + window.scrollY)`);
    const firstLine = `[...document.querySelectorAll('.monaco-editor .view-line')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .slice(0, 4).map(({ textContent }) => textContent.replaceAll('\\u00a0', ' ')).join('|')`;
    const lines = await until(
      () => panel.page.evaluate<string>(firstLine),
      (now) => now.includes('Part 20'),
    );
    assert.match(lines, /Part 20/);
  });

  it('stays with its note when it is locked, until it is unlocked', async () => {
    await panel.open('Other.md');
    await panel.frame(SHOWS_OTHER);
    await panel.focus();
    await panel.workbench.runCommand('Inkstone: Lock Preview to This Note');
    await panel.page.locator('.tab').filter({ hasText: '[Preview] Other' }).first().waitFor();
    await panel.open('Long.md');
    await panel.page.waitForTimeout(800);
    await panel.frame(SHOWS_OTHER);
    await panel.focus();
    await panel.workbench.runCommand('Inkstone: Have Preview Follow the Editor');
    await panel.page.locator('.tab').filter({ hasText: 'Preview Other' }).first().waitFor();
    await panel.open('Start.md');
    await panel.frame(SHOWS_START);
  });

  it('asks before it loads anything from the web, and loads nothing without an answer', async () => {
    await panel.open('Remote.md');
    const frame = await panel.frame(
      `document.querySelector('.image-blocked') && !document.getElementById('ask').hidden`,
    );
    assert.match(
      await frame.evaluate<string>(`document.getElementById('ask').textContent`),
      /pictures from the web/,
    );
    assert.deepEqual(panel.requests(), []);
    await frame.locator('#ask button').filter({ hasText: 'Keep Blocked' }).first().click();
    await panel.open('Start.md');
    await panel.open('Remote.md');
    const again = await panel.frame(`document.querySelector('.image-blocked')`);
    await panel.page.waitForTimeout(500);
    assert.equal(await again.evaluate(`document.getElementById('ask').hidden`), true);
    assert.deepEqual(panel.requests(), []);
  });

  it('sets formulas and draws diagrams', async () => {
    await panel.open('Math.md');
    await panel.frame(
      `document.querySelector('.katex') && [...document.styleSheets].some(({ href }) => href?.includes('katex'))`,
    );
    await panel.open('Diagram.md');
    const frame = await panel.frame(`document.querySelector('.mermaid-drawing svg')`);
    assert.match(
      await frame.evaluate<string>(`document.querySelector('.mermaid-drawing').textContent`),
      /Water/,
    );
  });

  it('is there again after the window was reloaded', async () => {
    await panel.open('Other.md');
    await panel.frame(SHOWS_OTHER);
    // The window writes down what it shows a while after it has changed.
    await panel.page.waitForTimeout(5000);
    await panel.reload();
    await panel.frame(SHOWS_OTHER);
  });
});
