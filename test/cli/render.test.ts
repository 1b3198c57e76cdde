import assert from 'node:assert/strict';
import { join } from 'node:path';
import { BuiltCli } from './builtCli';
import { VaultFolders } from './vaultFolder';

const cli = new BuiltCli();
const folders = new VaultFolders();

describe('inkstone render', () => {
  let vault: string;

  before(async function () {
    this.timeout(60_000);
    await cli.build();
    vault = folders.make({
      '.obsidian/': '',
      'blog/post.md': '---\ntitle: A <b>\n---\n[[Other]] ![[a b.png]] $x$\n\n```ts\nlet a;\n```\n',
      'Other.md': '',
      'img/a b.png': '',
    });
  });
  after(() => {
    cli.remove();
    folders.remove();
  });

  it('prints the note as the preview shows it, its files addressed from its folder', async () => {
    const { stdout, exitCode } = await cli.run(['render', join(vault, 'blog/post.md')]);
    assert.equal(exitCode, 0);
    assert.match(stdout, /^<header class="note-head"><h1 class="note-title">A &#x3C;b><\/h1>/);
    assert.match(stdout, /href="\.\.\/Other\.md".*src="\.\.\/img\/a%20b\.png".*class="katex"/s);
    assert.match(stdout, /--shiki-light/);
  });

  it('prints a whole page without a script', async () => {
    const { stdout } = await cli.run(['render', join(vault, 'blog/post.md'), '--standalone']);
    assert.match(stdout, /^<!doctype html>.*<title>A &lt;b&gt;<\/title>.*<\/html>\n$/s);
    assert.doesNotMatch(stdout, /<script/);
  });

  it('says what to do with what is no note', async () => {
    const { stderr, exitCode } = await cli.run(['render', vault]);
    assert.equal(exitCode, 2);
    assert.match(stderr, /is no Markdown note: name a file that ends in \.md\./);
  });
});
