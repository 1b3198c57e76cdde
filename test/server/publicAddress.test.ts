import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch/posix';
import type { DidChangeWatchedFilesRegistrationOptions } from 'vscode-languageserver/node';
import { methods, type PublicAddressResult } from '../../src/protocol/requests';
import { uriOfFile } from '../../src/server/uris';
import { makeFolder, removeFolders, writeFiles } from './support/folders';
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

  it('follows a configuration above the vault that changes, goes and comes', async () => {
    const configuration = (host: string): string =>
      `export default { configuration: { baseUrl: "${host}" }, plugins: {} }`;
    const folder = makeFolder({
      '.git/HEAD': '',
      'quartz.config.ts': configuration('blog.example'),
      'content/.obsidian/app.json': '{}',
      'content/a.md': 'Text\n',
    });
    await editor.moveTo([join(folder, 'content')]);
    const uri = await editor.open(join(folder, 'content', 'a.md'), 'Text\n');
    const address = async (): Promise<string> => {
      const answer = await editor.connection.sendRequest<PublicAddressResult>(methods.publicAddress, { uri });
      return answer.kind === 'unknown' ? 'unknown' : answer.url;
    };
    const becomes = async (expected: string): Promise<void> => {
      await editor.notice(join(folder, 'quartz.config.ts'));
      assert.equal(await eventually(address, (now) => now === expected), expected);
    };
    assert.equal(await address(), 'https://blog.example/a');
    writeFiles(folder, { 'quartz.config.ts': configuration('other.example') });
    await becomes('https://other.example/a');
    rmSync(join(folder, 'quartz.config.ts'));
    await becomes('unknown');
    writeFiles(folder, { 'quartz.config.ts': configuration('third.example') });
    await becomes('https://third.example/a');
  });

  it('has the editor watch for configurations above the vault, and no other folder', async () => {
    const folder = makeFolder({ 'repo/.git/HEAD': '', 'repo/site/content/.obsidian/app.json': '{}' });
    const [repo, site, content] = ['repo', 'repo/site', 'repo/site/content'].map((path) =>
      uriOfFile(join(folder, path)),
    );
    await editor.moveTo([join(folder, 'repo', 'site', 'content')]);
    const watched = (): [string, string][] =>
      editor.registrations.flatMap(({ registerOptions }) => {
        const { watchers = [] } = (registerOptions ??
          {}) as Partial<DidChangeWatchedFilesRegistrationOptions>;
        return watchers.map(({ globPattern }): [string, string] => {
          assert.ok(typeof globPattern !== 'string' && typeof globPattern.baseUri === 'string');
          return [globPattern.baseUri, globPattern.pattern];
        });
      });
    const [[own, pattern], ...above] = (await eventually(watched, (list) => list.length > 0)) as [
      [string, string],
      ...[string, string][],
    ];
    assert.deepEqual([own, pattern], [content, '**/*']);
    assert.deepEqual(
      above.map(([base]) => base),
      [site, repo],
    );
    for (const [, glob] of above) {
      assert.ok(!glob.includes('/'), glob);
      for (const name of [
        'quartz.config.ts',
        '_config.yml',
        'hugo.toml',
        'astro.config.mjs',
        'package.json',
      ]) {
        assert.ok(picomatch.isMatch(name, glob), `${glob} lets ${name} go.`);
      }
    }
  });
});
