import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRenderer } from '../../src/preview/renderNote';
import { vaultOf } from '../support/vaultOf';
import { bodyHtml, inputOf, render } from './support/render';

const PAGES = join(__dirname, 'pages');
const FILES = { 'picture.png': '', 'sound.mp3': '', 'film.mp4': '', 'paper.pdf': '', 'data.zip': '' };

describe('A note as a page', () => {
  const names = readdirSync(PAGES).filter((name) => name.endsWith('.md'));
  const notes = Object.fromEntries(names.map((name) => [name, readFileSync(join(PAGES, name), 'utf8')]));
  const vault = vaultOf({ ...notes, ...FILES });

  for (const name of names) {
    it(`is as in pages/${name.replace('.md', '.html')} (UPDATE=1 writes it anew)`, async () => {
      const { blocks } = await createRenderer().update(inputOf(vault, name));
      const html = blocks
        .map((block) => `<!-- ${block.line + 1}-${block.endLine + 1} -->\n${block.html}\n`)
        .join('\n');
      const expected = join(PAGES, name.replace('.md', '.html'));
      if (process.env['UPDATE']) writeFileSync(expected, html);
      assert(existsSync(expected), `${expected} is missing`);
      assert.equal(html, readFileSync(expected, 'utf8'));
    });
  }

  it('sets formulas, and shows those that it cannot read as they are written', async () => {
    assert.match(await bodyHtml('$x^2$'), /<span class="math-inline"><span class="katex">/);
    assert.match(await bodyHtml('$$\nx\n$$'), /<div class="math-display"><span class="katex-display">/);
    assert.match(await bodyHtml('$\\frac{a$'), /<code class="math-error" title="[^"]+">\\frac\{a<\/code>/);
  });

  it('colours code in a language that it knows', async () => {
    assert.match(
      await bodyHtml('```ts\nlet a = 1;\n```'),
      /<pre class="code-block shiki"><code class="language-ts"><span style="--shiki-light:/,
    );
    assert.equal(
      await bodyHtml('```nonsense\na < b\n```'),
      '<pre class="code-block"><code class="language-nonsense">a &#x3C; b\n</code></pre>',
    );
  });

  it('asks for what formulas and diagrams need only when there are some', async () => {
    assert.deepEqual((await render('text')).needs, { math: false, mermaid: false });
    assert.deepEqual((await render('$x$')).needs, { math: true, mermaid: false });
    assert.deepEqual((await render('```mermaid\ngraph TD\n```')).needs, { math: false, mermaid: true });
    assert.deepEqual((await render('![[a]]', { files: { 'a.md': '$x$' } })).needs, {
      math: true,
      mermaid: false,
    });
  });

  it('breaks lines as the vault is set', async () => {
    assert.equal(await bodyHtml('a\nb'), '<p>a<br>\nb</p>');
    assert.equal(await bodyHtml('a\nb', { settings: { strictLineBreaks: true } }), '<p>a\nb</p>');
  });

  it('loads pictures of the web when the author lets it', async () => {
    const text = '![a](https://example.com/a.png)';
    assert.doesNotMatch(await bodyHtml(text), /<img/);
    assert.match(
      await bodyHtml(text, { settings: { remoteImages: true } }),
      /<img class="embed-image" src="https:\/\/example.com\/a.png"/,
    );
  });

  it('begins with what the frontmatter says, and shows none of it as text', async () => {
    const { head, blocks } = await render(
      '---\ntitle: A <b>\ndate: 2020-01-02\ntags: [한글]\ndraft: true\n---\nText',
    );
    assert.match(head.html, /<h1 class="note-title">A &#x3C;b><\/h1>/);
    assert.match(head.html, /2020-01-02.*1 min read.*Draft.*#한글/s);
    assert.deepEqual(
      blocks.map(({ html }) => html),
      ['<p data-line="0">Text</p>'],
    );
  });

  it('says quietly what is wrong with the frontmatter', async () => {
    assert.match(
      (await render('---\ntitle: [a\n---\nText')).head.html,
      /class="note-notice" role="note">Frontmatter: /,
    );
  });
});

describe('A page that is rendered again', () => {
  const update = async (renderer: ReturnType<typeof createRenderer>, text: string) =>
    (await renderer.update(inputOf(vaultOf({ 'post.md': text, 'a.md': '' }), 'post.md'))).blocks;

  it('keeps the blocks that did not change, wherever they now stand', async () => {
    const renderer = createRenderer();
    const before = await update(renderer, '# A\n\nb\n\nc');
    const after = await update(renderer, '# A\n\nnew\n\nb\n\nc');
    assert.deepEqual(
      after.map(({ key }) => key).filter((key) => before.every((block) => block.key !== key)).length,
      1,
    );
    assert.deepEqual([after[3]!.html, after[3]!.line], [before[2]!.html, 6]);
  });

  it('renders the blocks anew that use a definition which changed', async () => {
    const renderer = createRenderer();
    await update(renderer, '[x][r]\n\nother\n\n[r]: https://a.b');
    const [first] = await update(renderer, '[x][r]\n\nother\n\n[r]: https://c.d');
    assert.match(first!.html, /href="https:\/\/c.d"/);
  });

  it('numbers footnotes anew', async () => {
    const renderer = createRenderer();
    await update(renderer, 'a[^1]\n\n[^1]: x\n\n[^2]: y');
    const blocks = await update(renderer, 'b[^2]\n\na[^1]\n\n[^1]: x\n\n[^2]: y');
    assert.match(blocks[1]!.html, /#user-content-fn-2/);
  });

  it('follows a link whose note has come', async () => {
    const renderer = createRenderer();
    const of = async (files: Record<string, string>) =>
      (await renderer.update(inputOf(vaultOf({ 'post.md': '[[a]]', ...files }), 'post.md'))).blocks[0]!.html;
    assert.match(await of({}), /unresolved/);
    assert.doesNotMatch(await of({ 'a.md': '' }), /unresolved/);
  });

  it('shows what an embedded note says now', async () => {
    const renderer = createRenderer();
    const of = async (text: string) =>
      (await renderer.update(inputOf(vaultOf({ 'post.md': '![[a]]', 'a.md': text }), 'post.md'))).blocks[0]!
        .html;
    assert.match(await of('one'), /one/);
    assert.match(await of('two'), /two/);
  });
});
