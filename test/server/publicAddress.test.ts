import assert from 'node:assert/strict';
import { join } from 'node:path';
import { methods, type PublicAddressResult } from '../../src/protocol/requests';
import { makeFolder, removeFolders } from './support/folders';
import { eventually, TestEditor } from './support/testEditor';

describe('The public address of a note', () => {
  let editor: TestEditor;

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [] });
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  it('comes from the configuration of the site, and the status says that there is one', async () => {
    const folder = makeFolder({
      '.obsidian/app.json': '{}',
      'quartz.config.ts': 'export default { configuration: { baseUrl: "blog.example" }, plugins: {} }',
      'My note.md': 'Text\n',
    });
    await editor.moveTo([folder]);
    const uri = await editor.open(join(folder, 'My note.md'), 'Text\n');
    const address = await editor.connection.sendRequest<PublicAddressResult>(methods.publicAddress, { uri });
    assert.deepEqual(address, { kind: 'published', url: 'https://blog.example/My-note' });
    const { vaults } = await eventually(
      () => editor.status(),
      ({ vaults }) => vaults[0]?.ready === true,
    );
    assert.equal(vaults[0]?.hasSiteAddress, true);
  });

  it('is not known where nothing says where the site is', async () => {
    const folder = makeFolder({ '.obsidian/app.json': '{}', 'a.md': 'Text\n' });
    await editor.moveTo([folder]);
    const uri = await editor.open(join(folder, 'a.md'), 'Text\n');
    const address = await editor.connection.sendRequest<PublicAddressResult>(methods.publicAddress, { uri });
    assert.deepEqual(address, { kind: 'unknown' });
  });
});
