import assert from 'node:assert/strict';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import {
  CompletionResolveRequest,
  ExecuteCommandRequest,
  MarkupContent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { makeFolder, removeFolders } from './support/folders';
import { eventually, TestEditor } from './support/testEditor';

describe('Completion through the server', () => {
  let editor: TestEditor;
  let folder: string;
  let home: string;

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [] });
  });
  beforeEach(async () => {
    folder = makeFolder({
      '.obsidian/app.json': '{}',
      'Home.md': '',
      'Other.md': '# Part\n\nWords of the other note.\n',
      'pictures/sun.png': 'no picture',
    });
    await editor.moveTo([folder]);
    home = await editor.open(join(folder, 'Home.md'), '[[]]\n');
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  const labels = async (behind: string): Promise<string[]> =>
    (await editor.completions(home, behind)).items.map(({ label }) => label);

  it('writes between the brackets that the editor has closed', async () => {
    const { items } = await editor.completions(home, '[[');
    const other = items.find(({ label }) => label === 'Other')!;
    const { range, newText } = other.textEdit as TextEdit;
    assert.equal(
      '[['.slice(0, range.start.character) + newText + '[[]]'.slice(range.end.character),
      '[[Other]]',
    );
  });

  it('counts every key that came before the question', async () => {
    for (const letter of ['O', 't', 'h']) await editor.replace(home, ']]', `${letter}]]`);
    assert.deepEqual(await labels('Oth'), ['Other']);
  });

  it('knows headings that were typed in another note and not saved', async () => {
    await editor.open(join(folder, 'Other.md'), '# Part\n\n# Newborn\n');
    await editor.replace(home, '[[', '[[Other#');
    assert.deepEqual(await labels('[[Other#'), ['Part', 'Newborn']);
  });

  it('shows a note beside the chosen item', async () => {
    const { items } = await editor.completions(home, '[[');
    const other = items.find(({ label }) => label === 'Other')!;
    const { documentation } = await editor.connection.sendRequest(CompletionResolveRequest.type, other);
    assert.ok(MarkupContent.is(documentation));
    assert.match(documentation.value, /Words of the other note/);
  });

  it('gives an item back as it is when it cannot be described', async () => {
    const item = { label: 'x', data: { kind: 'file', path: 'x.md', document: 'nonsense:' } };
    assert.deepEqual(await editor.connection.sendRequest(CompletionResolveRequest.type, item), item);
  });

  it('has another note get the id of the block that is linked to', async () => {
    await editor.replace(home, '[[', '[[Other#^');
    const { items } = await editor.completions(home, '[[Other#^');
    console.log(items);
    const { command } = items.find(({ label }) => label.startsWith('Words'))!;
    await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command!.command,
      arguments: command!.arguments!,
    });
    const [{ edit }] = (await eventually(
      () => editor.edits,
      (edits) => edits.length > 0,
    )) as [(typeof editor.edits)[0]];
    const [change] = edit.documentChanges!;
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.uri, URI.file(join(folder, 'Other.md')).toString());
    assert.deepEqual(
      change.edits.map((one) => 'range' in one && one.range.start),
      [{ line: 2, character: 24 }],
    );
  });

  it('offers nothing in ordinary text, at once', async () => {
    await editor.replace(home, '[[]]', 'Some words ');
    assert.deepEqual(await editor.completions(home, 'Some words '), { isIncomplete: false, items: [] });
  });
});
