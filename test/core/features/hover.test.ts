import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { FeatureContext } from '../../../src/core/features/context';
import { hover } from '../../../src/core/features/hover';
import { applyChanges } from '../../../src/core/vault/makeVault';
import type { VaultPath } from '../../../src/core/vault/vault';
import { ask, show, twice } from './asking';

/** The hover's Markdown; empty when there is none. */
function text(files: Record<string, string>, options: Partial<FeatureContext> = {}): string {
  const { context, path, position } = ask(files, options);
  const answer = twice(() => hover(context, path, position));
  return answer ? (answer.contents as MarkupContent).value : '';
}

/** What the hover shows of `b.md` below its head line. */
function excerpt(b: string, link = '[[b‸]]'): string {
  return text({ 'a.md': link, 'b.md': b }).split('\n\n').slice(1).join('\n\n');
}

describe('hover', () => {
  it('shows the beginning of a note under its title and path', () => {
    assert.equal(
      text({ 'a.md': '[[b‸]]', 'x/b.md': '---\ntitle: A *b*\n---\n\n# B\n\nText.\n' }),
      '**A \\*b\\*** · `x/b.md`\n\n# B\n\nText.',
    );
  });

  it('names a note without title by its file, and tells its aliases', () => {
    assert.equal(
      text({ 'a.md': '[[b‸]]', 'b.md': '---\naliases: [Bee, 벌]\n---\nText.' }),
      '**b** · `b.md`\n\nAlso: Bee · 벌\n\nText.',
    );
  });

  it('shows the section of a heading', () => {
    const b = '# B\n\nno\n\n## Part\n\nyes\n\n### Deeper\n\nyes\n\n## Other\n\nno';
    assert.equal(excerpt(b, '[[b#Part‸]]'), '## Part\n\nyes\n\n### Deeper\n\nyes');
  });

  it('shows a block without its id', () => {
    assert.equal(excerpt('no\n\nyes, this ^id\n\nno', '[[b#^id‸]]'), 'yes, this');
  });

  it('shows a part of the note itself', () => {
    assert.match(text({ 'a.md': '[[#Part‸]]\n\n## Part\n\nyes' }), /## Part\n\nyes$/);
  });

  it('stops at the end of a block when a note is long', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `Paragraph ${index}.`);
    assert.equal(excerpt(lines.join('\n\n')), `${lines.slice(0, 8).join('\n\n')}\n\n…`);
  });

  it('stops at the end of a line when the first block is long', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `- item ${index}`);
    assert.equal(excerpt(lines.join('\n')), `${lines.slice(0, 15).join('\n')}\n\n…`);
  });

  it('stops within a line that is too long, and never within a character', () => {
    assert.equal(excerpt('🌲'.repeat(700)), `${'🌲'.repeat(600)}\n\n…`);
    assert.equal(excerpt(`a${'🌲'.repeat(700)}`), `a${'🌲'.repeat(599)}\n\n…`);
  });

  it('closes a fence that it had to cut', () => {
    const code = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    const shown = excerpt(['~~~~js', ...code, '~~~~'].join('\n'));
    assert.equal(shown, ['~~~~js', ...code.slice(0, 14), '~~~~', '', '…'].join('\n'));
  });

  it('stops before a fence rather than within', () => {
    const code = Array.from({ length: 30 }, () => 'line');
    assert.equal(excerpt(['Text.', '```', ...code, '```'].join('\n')), 'Text.\n\n…');
    assert.equal(excerpt(['Text.', '', '```', 'a', '', ...code, '```'].join('\n')), 'Text.\n\n…');
  });

  it('shows wiki links and embeds as they are written, not as links', () => {
    assert.equal(
      excerpt('see [[a_b_|*x*]] and ![[p.png]]'),
      'see \\[\\[a\\_b\\_\\|\\*x\\*\\]\\] and !\\[\\[p.png\\]\\]',
    );
  });

  it('shows links into the vault and pictures as their text', () => {
    assert.equal(
      excerpt('[one](x.md) ![two](y.png) ![](z.png) [three](command:evil) [![four](p.png)](x.md)'),
      'one (image: two) (image) three (image: four)',
    );
  });

  it('keeps links to the web, but none in a definition', () => {
    assert.equal(
      excerpt('[one](https://example.org/a_b) <https://example.org> [two][r]\n\n[r]: https://example.org'),
      '[one](https://example.org/a_b) <https://example.org> two',
    );
  });

  it('leaves out HTML, comments and hidden text, and keeps code', () => {
    assert.equal(
      excerpt('a<br>b <script>x</script> %%secret%% <!-- secret --> `<b>` 1 < 2 <img src="x" onerror="y">'),
      'ab x   `<b>` 1 &lt; 2',
    );
  });

  it('lets no tag grow together from what is left', () => {
    assert.doesNotMatch(excerpt('<scr<b>ipt>x <[scr](y)ipt> <a [x](y) onclick=z>'), /<[a-z]/i);
  });

  it('shows a picture with path and size', () => {
    assert.equal(
      text({ 'a.md': '![[pic (1).png‸]]', 'img/pic (1).png': 'x'.repeat(2048) }),
      '![pic (1).png](file:///vault/img/pic%20%281%29.png|width=300)\n\n`img/pic (1).png` · 2 kB',
    );
  });

  it('leaves out the picture that the editor shows itself', () => {
    const files = { 'a.md': '![x](pic.p‸ng)', 'pic.png': 'x' };
    assert.equal(text(files, { editorOutlinesMarkdown: true }), '`pic.png` · 1 B');
    assert.match(text(files), /^!\[/);
  });

  it('tells path and size of any other file', () => {
    const size = (bytes: number | undefined): string => {
      const { context, path, position } = ask({ 'a.md': '[[doc.pdf‸]]' });
      const asset = { kind: 'asset' as const, path: 'doc.pdf' as VaultPath, bytes };
      const vault = applyChanges(context.vault, [{ kind: 'asset', asset }]);
      return (hover({ ...context, vault }, path, position)!.contents as MarkupContent).value;
    };
    assert.equal(size(undefined), '`doc.pdf`');
    assert.equal(size(999), '`doc.pdf` · 999 B');
    assert.equal(size(150_400), '`doc.pdf` · 150 kB');
    assert.equal(size(1_500_000), '`doc.pdf` · 1.5 MB');
  });

  it('says what to do about a link that leads nowhere', () => {
    assert.match(text({ 'a.md': '[[no`pe‸]]' }), /No note is named ``no`pe`` yet\. A quick fix creates it/);
    assert.match(text({ 'a.md': '![[nope.png‸]]' }), /No file `nope\.png` is in this vault\. Add the file/);
    assert.match(text({ 'a.md': '[[b#Nope‸]]', 'b.md': '' }), /No heading here reads `Nope`/);
    assert.match(text({ 'a.md': '[[b#^nope‸]]', 'b.md': '' }), /No block here has the id `\^nope`/);
  });

  it('lists the candidates of an ambiguous link', () => {
    assert.match(text({ 'a.md': '[[n‸]]', 'x/n.md': '', 'y/n.md': '' }), /- `x\/n\.md`\n- `y\/n\.md`$/);
  });

  it('shows the text of a footnote', () => {
    assert.equal(text({ 'a.md': 'so[^1‸]\n\n[^1]: Because *yes*.\n' }), 'Because *yes*.');
  });

  it('is silent on external links and ordinary text', () => {
    assert.equal(text({ 'a.md': '[x](https://exa‸mple.org)' }), '');
    assert.equal(text({ 'a.md': 'te‸xt [[b]]', 'b.md': '' }), '');
  });

  it('covers the whole link, in CRLF files and after Korean, too', () => {
    const { context, path, position } = ask({
      'a.md': '첫 줄\r\n한글 [[블로‸그|글]] 끝\r\n',
      '블로그.md': '',
    });
    const { range } = hover(context, path, position)!;
    assert.equal(
      show(context, { uri: context.uriOf(path), range: range! }),
      'a.md:1: 한글 ⟦[[블로그|글]]⟧ 끝',
    );
  });
});
