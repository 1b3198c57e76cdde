import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CompletionRequest } from 'vscode-languageserver/node';
import { makeFolder, removeFolders, writeFiles } from '../support/folders';
import { TestEditor } from '../support/testEditor';
import { ShownPage } from './shownPage';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>';

describe('A preview', function () {
  this.timeout(60_000);
  let editor: TestEditor;

  before(async () => {
    editor = await TestEditor.start({ folders: [] });
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  const pages: ShownPage[] = [];
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close(false);
  });

  /** Opens a vault with these files and shows its note `a.md`. */
  async function open(
    files: Record<string, string>,
    settings?: unknown,
  ): Promise<{ page: ShownPage; uri: string; folder: string }> {
    const folder = makeFolder({ '.obsidian/app.json': '{}', ...files });
    await editor.moveTo([folder], settings);
    const uri = await editor.open(join(folder, 'a.md'), files['a.md']!);
    const page = new ShownPage(editor, uri, folder);
    pages.push(page);
    await page.show();
    return { page, uri, folder };
  }

  it('is sent whole at first, then what changed of it', async () => {
    const { page, uri } = await open({ 'a.md': 'One\n\nTwo\n\nThree\n' });
    await page.until((html) => html.includes('Three'));
    assert.deepEqual(
      page.blocks.map(({ line, endLine }) => [line, endLine]),
      [
        [0, 0],
        [2, 2],
        [4, 4],
      ],
    );
    await editor.replace(uri, 'Two', 'Two\n\nand a half');
    await page.until((html) => html.includes('half'));
    const { base, runs, head } = page.updates.at(-1)!;
    assert.notEqual(base, 0);
    assert.equal(head, undefined);
    assert.deepEqual(
      runs.map((run) => (run.kind === 'kept' ? [run.from, run.count, run.shift] : run.blocks.length)),
      [[0, 2, 0], 1, [2, 1, 2]],
    );
    assert.deepEqual(
      page.blocks.map(({ line }) => line),
      [0, 2, 4, 6],
    );
  });

  it('has the text that was typed last, however fast', async () => {
    const { page, uri } = await open({ 'a.md': 'Word\n' });
    for (let count = 0; count < 40; count += 1) await editor.replace(uri, 'Word', `Word${count % 10}`);
    const typed = Array.from({ length: 40 }, (_, index) => 39 - index)
      .map((count) => count % 10)
      .join('');
    const html = await page.until((text) => text.includes(`Word${typed}<`));
    assert.ok(html.includes(`Word${typed}<`), html);
  });

  it('follows the text of a note that it embeds, as it is typed and as it is on the disk', async () => {
    const { page, folder } = await open({ 'a.md': 'Before\n\n![[b]]\n', 'b.md': 'Inner text\n' });
    assert.match(await page.until((html) => html.includes('Inner')), /Inner text/);
    const inner = await editor.open(join(folder, 'b.md'), 'Inner text\n');
    await editor.replace(inner, 'Inner', 'Other');
    await editor.findings(inner);
    assert.match(await page.until((html) => html.includes('Other')), /Other text/);
    await editor.close(inner);
    writeFiles(folder, { 'b.md': 'From the disk\n' });
    await editor.notice(join(folder, 'b.md'));
    assert.match(await page.until((html) => html.includes('disk')), /From the disk/);
  });

  it('keeps room for a picture, and loads it anew once it has changed', async () => {
    const { page, folder } = await open({ 'a.md': '![[p.svg]]\n', 'p.svg': SVG });
    const sourceIn = (html: string): string => /src="([^"]*)"/.exec(html)?.[1] ?? '';
    const before = await page.until((html) => html.includes('<img'));
    assert.match(before, /width="30"/);
    assert.match(before, /height="20"/);
    assert.ok(sourceIn(before).startsWith('vscode-file:/'), before);
    writeFiles(folder, { 'p.svg': SVG.replace('30', '3000') });
    await editor.notice(join(folder, 'p.svg'));
    const after = await page.until((html) => html.includes('width="3000"'));
    assert.match(after, /width="3000"/);
    assert.notEqual(sourceIn(after), sourceIn(before));
  });

  it('is not rendered while it is hidden, and whole when it is shown again', async () => {
    const { page, uri } = await open({ 'a.md': 'One\n' });
    await page.until((html) => html.includes('One'));
    await page.close(true);
    const { length } = page.updates;
    await editor.replace(uri, 'One', 'Two');
    await editor.findings(uri);
    await page.show();
    await page.until((html) => html.includes('Two'));
    assert.equal(page.updates.length, length + 1);
    assert.equal(page.updates.at(-1)!.base, 0);
  });

  it('is no page where there is no note, and says so', async () => {
    const { page, folder } = await open({ 'a.md': 'One\n', 'b.txt': 'x' });
    await page.until((html) => html.includes('One'));
    const other = new ShownPage(editor, `file://${folder}/no-such-note.md`, 'other');
    await other.show();
    await page.show();
    await page.until(() => other.updates.length > 0);
    assert.match(other.updates[0]?.trouble ?? '', /no vault/);
    assert.equal(other.html, '');
  });

  it('has the style sheets of the vault that the settings name, and no file outside of it', async () => {
    const settings = {
      preview: { styles: ['blog.css', '../outside.css', 'missing.css', '/etc/passwd', 'a.md'] },
    };
    const { page } = await open({ 'a.md': 'One\n', 'blog.css': 'p {}' }, settings);
    await page.until((html) => html.includes('One'));
    const [style, ...more] = page.updates[0]!.styles;
    assert.match(style!, /^vscode-file:\/.*\/blog\.css\?v=\d+$/);
    assert.deepEqual(more, []);
  });

  it('breaks lines as the vault does, unless the settings say otherwise', async () => {
    const files = { 'a.md': 'One\nTwo\n', '.obsidian/app.json': '{"strictLineBreaks":true}' };
    const strict = await open(files);
    assert.doesNotMatch(await strict.page.until((html) => html.includes('Two')), /<br>/);
    const loose = await open(files, { preview: { strictLineBreaks: 'off' } });
    assert.match(await loose.page.until((html) => html.includes('Two')), /<br>/);
  });

  it('lets completion pass while a very long note is rendered', async () => {
    const long = Array.from(
      { length: 1500 },
      (_, index) => `Paragraph *${index}* of \`many\`, with [[b]].\n`,
    ).join('\n');
    const { page, uri } = await open({ 'a.md': `[[\n\n${long}`, 'b.md': 'x' });
    let isShown = false;
    const shown = page.until((html) => html.includes('Paragraph')).then(() => (isShown = true));
    await editor.findings(uri);
    const list = await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    assert.ok(list);
    assert.equal(isShown, false);
    await shown;
  });

  it('lives on when the messages of a client make no sense', async () => {
    await editor.connection.sendNotification('inkstone/preview/show', { panel: 7 });
    await editor.connection.sendNotification('inkstone/preview/close', null as never);
    const { page } = await open({ 'a.md': 'Still here\n' });
    assert.match(await page.until((html) => html.includes('Still')), /Still here/);
    assert.deepEqual(editor.errors, []);
  });
});
