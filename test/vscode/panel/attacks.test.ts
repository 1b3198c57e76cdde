import assert from 'node:assert/strict';
import { ATTACKS } from '../../preview/attacks';
import { render } from '../../preview/support/render';
import type { PreviewUpdate } from '../../../src/protocol/preview';
import type { Frame } from '../hosts/browser';
import { openPanel, type Panel } from './openPanel';

/** What a page shows of one attack. */
type Attempt = Pick<PreviewUpdate, 'head' | 'needs'> & { readonly html: readonly string[] };

/** Notes whatever a script would do: the panel's own frame shows no dialogs by itself. */
const WATCH = `window.attacked = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = (...args) => { window.attacked.push(name); };
  window.addEventListener('submit', () => window.attacked.push('submit'));`;

/** Takes an attack as if the server had sent it, looks at all of it and clicks what does not lead to the web. */
const SHOW = `async ({ head, html, needs }) => {
  const blocks = html.map((one, line) => ({ html: one, line, endLine: line }));
  const update = { panel: 'attack', uri: 'attack', root: 'attack', revision: 1, base: 0, head: head ?? '',
    runs: [{ kind: 'new', blocks }], needs, styles: [] };
  window.postMessage({ kind: 'update', update }, '*');
  const rest = (span) => new Promise((resolve) => setTimeout(resolve, span));
  await rest(15);
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const image of document.images) image.loading = 'eager';
  for (const link of document.querySelectorAll('#page a:not([href^="http"]), #page summary')) {
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  if (needs.mermaid) await rest(250);
  await rest(15);
  return window.attacked.splice(0);
}`;

describe('A note that attacks, in a real panel', function () {
  this.timeout(120_000);
  let panel: Panel;
  let frame: Frame;

  const attempt = (one: Attempt): Promise<string[]> =>
    frame.evaluate<string[]>(`(${SHOW})(${JSON.stringify(one)})`);

  before(async () => {
    const files = Object.fromEntries(ATTACKS.map(({ text }, index) => [`attacks/${index}.md`, text]));
    const all = ATTACKS.map((_, index) => `![[attacks/${index}]]`).join('\n\n');
    panel = await openPanel({ ...files, 'All.md': `${all}\n\nThe end of all attacks.\n` }, 'All.md');
    frame = await panel.frame(`document.body.textContent.includes('The end of all attacks')`);
  });
  after(() => panel.close());

  it('does nothing where all of them are embedded in one note', async () => {
    assert.ok((await frame.evaluate<number>(`document.querySelectorAll('.embed-note').length`)) > 200);
    await frame.evaluate(WATCH);
    for (let top = 0; top < 60_000; top += 3000) {
      await frame.evaluate(`window.scrollTo(0, ${top})`);
      await panel.page.waitForTimeout(30);
    }
    assert.deepEqual(await frame.evaluate('window.attacked'), []);
    assert.deepEqual(panel.requests(), []);
    assert.deepEqual(panel.dialogs, []);
  });

  it(`does nothing in any of ${ATTACKS.length} manners`, async () => {
    await frame.evaluate(WATCH);
    for (const { name, text, files = {} } of ATTACKS) {
      const { head, blocks, needs } = await render(text, { files: { ...files } });
      const did = await attempt({ head: head.html, html: blocks.map(({ html }) => html), needs });
      assert.deepEqual(did, [], name);
      assert.deepEqual(panel.requests(), [], name);
      assert.deepEqual(panel.dialogs, [], name);
    }
  });

  it('does nothing even where nobody took the poison out', async () => {
    await frame.evaluate(WATCH);
    const html = ATTACKS.map(({ text }) => text).filter(
      (text) => text.includes('<') && !/<(?:meta|base)/i.test(text),
    );
    assert.ok(html.length > 50);
    const needs = { math: false, mermaid: false };
    for (const one of html) assert.deepEqual(await attempt({ head: '', html: [one], needs }), [], one);
    assert.deepEqual(panel.requests(), []);
    assert.deepEqual(panel.dialogs, []);
  });

  it('would be seen if it did something', async () => {
    await frame.evaluate(WATCH);
    await frame.evaluate(`alert(1)`);
    assert.deepEqual(
      await attempt({ head: '', html: ['<p>x</p>'], needs: { math: false, mermaid: false } }),
      ['alert'],
    );
    await panel.page.evaluate(`void fetch('https://attacked.invalid/seen').catch(() => {})`);
    await panel.page.waitForTimeout(300);
    assert.deepEqual(panel.requests(), ['https://attacked.invalid/seen']);
  });
});
