import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { readMarks } from '../support/marks';
import { loadMarkdown, tokenize, type Token } from './tokenize';

const SHARED = join(__dirname, '../../../shared/vaults');

const isOurs = (token: Token): boolean => token.scopes.some((scope) => scope.endsWith('.inkstone'));

/** Title, text whose marks cover what is scoped, and a scope that every marked token must have. */
type Case = readonly [title: string, marked: string, scope: string];

const SCOPED: readonly Case[] = [
  ['underlines the target of a wiki link', 'see [[⟦Some note⟧|label]]', 'markup.underline.link.markdown'],
  ['shows the target as the text when there is no label', 'see [[⟦글⟧]]', 'string.other.link.title.markdown'],
  ['underlines it all the same', 'see [[⟦글⟧]]', 'markup.underline.link.markdown'],
  [
    'colours the label as the text of a link',
    '[[Note|⟦she/her, | bar⟧]]',
    'string.other.link.title.markdown',
  ],
  ['tells a fragment apart', '[[Note#⟦A#B⟧|x]]', 'constant.other.reference.fragment.inkstone'],
  ['tells a block id of the same note apart', '[[#⟦^id⟧]]', 'constant.other.reference.fragment.inkstone'],
  ['marks the opening brackets', '⟦[[⟧Note]]', 'punctuation.definition.link.title.begin.markdown'],
  ['marks the closing brackets', '[[Note⟦]]⟧', 'punctuation.definition.link.title.end.markdown'],
  ['takes `[[a [[b]] c]]` for the inner link', '[[a ⟦[[b]]⟧ c]]', 'meta.link.wiki.inkstone'],
  ['allows a bracket in a name', '⟦[[Sq]uare]]⟧', 'meta.link.wiki.inkstone'],
  ['knows the escaped bar of a table', '| a | [[b⟦\\|⟧c]] |', 'punctuation.separator.label.inkstone'],
  ['underlines the target of an embed', '![[⟦pic.png⟧|alt|100x50]]', 'markup.underline.link.image.markdown'],
  ['tells the size of an embed apart', '![[pic.png|alt|⟦100x50⟧]]', 'constant.numeric.size.inkstone'],
  ['takes the only number for the size', '![[pic.png|⟦100⟧]]', 'constant.numeric.size.inkstone'],
  ['colours the description of an embed', '![[pic.png|⟦alt 2⟧]]', 'string.other.link.description.markdown'],
  ['finds a link in a heading', '## See ⟦[[Note]]⟧ there', 'meta.link.wiki.inkstone'],
  ['finds a link in a list', '1. one ⟦[[Note]]⟧', 'meta.link.wiki.inkstone'],
  ['finds a link at the beginning of a line', '⟦[[Note]]⟧ begins', 'meta.link.wiki.inkstone'],
  ['finds a link in a quote', '> so ⟦[[Note]]⟧', 'meta.link.wiki.inkstone'],
  ['finds a link in a table', '| a | b |\n|---|---|\n| ⟦[[Note]]⟧ | x |', 'meta.link.wiki.inkstone'],
  ['finds a link in bold text', 'a **b ⟦[[Note]]⟧ c** d', 'meta.link.wiki.inkstone'],
  ['finds a link that touches words', 'pre⟦[[Note]]⟧post', 'meta.link.wiki.inkstone'],
  ['colours a tag', 'a ⟦#tag⟧ b', 'entity.name.tag.inkstone'],
  ['colours a nested Korean tag', '⟦#한글/하위-태그_1⟧.', 'entity.name.tag.inkstone'],
  ['colours a tag that begins with digits', '⟦#2024년⟧', 'entity.name.tag.inkstone'],
  ['shows a highlight as inserted', 'a ⟦==b c==⟧ d', 'markup.inserted.mark.inkstone'],
  ['keeps the markup in a highlight', '==a **⟦b⟧** c==', 'markup.bold.markdown'],
  ['finds a link in a highlight', '==a ⟦[[b]]⟧==', 'meta.link.wiki.inkstone'],
  ['dims a comment', 'a ⟦%%hidden [[x]]%%⟧ b', 'comment.block.hidden.inkstone'],
  ['dims a comment at the beginning of a line', '⟦%%hidden%%⟧ and #tag', 'comment.block.hidden.inkstone'],
  [
    'dims a comment of several lines',
    '⟦%%⟧\n⟦hidden [[x]]⟧\n\n⟦## hidden⟧\n⟦%%⟧\n\n# Heading',
    'comment.block.hidden.inkstone',
  ],
  ['colours a block id', 'text ⟦^id-1⟧', 'entity.name.label.block.inkstone'],
  ['colours a block id on its own line', '- item\n\n⟦^id-1⟧', 'entity.name.label.block.inkstone'],
  ['colours the type of a callout', '> [!⟦note⟧] Title', 'keyword.other.callout.inkstone'],
  ['shows the title of a callout in bold', '> [!note]-⟦ Some title⟧', 'markup.bold.callout.inkstone'],
  ['finds a link in the title of a callout', '> [!note] See ⟦[[x]]⟧', 'meta.link.wiki.inkstone'],
  ['keeps a callout a quote to its end', '> [!note]\n> ⟦text⟧\n\nafter', 'markup.quote.markdown'],
  ['finds a nested callout', '> [!note]\n> > [!⟦todo⟧]+ x', 'keyword.other.callout.inkstone'],
  ['finds a callout in a list', '- one\n  > [!⟦tip⟧|wide] x', 'keyword.other.callout.inkstone'],
];

const PLAIN: readonly (readonly [title: string, text: string])[] = [
  ['inline code', 'a `[[Note]] #tag ==x== %%y%%` b'],
  ['a fenced block', '```js\n[[Note]] #tag ==x== %%y%%\n> [!note]\n%%\n```'],
  ['a fenced block of Markdown', '~~~~\n[[Note]] ^id\n~~~~'],
  ['indented code', 'text\n\n    [[Note]] #tag'],
  ['frontmatter', '---\nup: "[[Note]]"\ntags: "#x"\n---'],
  ['an HTML comment', '<!-- [[Note]] #tag -->'],
  ['an attribute of HTML', '<a title="[[Note]] #tag">x</a>'],
  ['the text of a Markdown link', '[see #tag](https://example.org/#frag)'],
  ['a URL', 'https://example.org/#frag here'],
  ['escaped brackets', '\\[[Note]]'],
  ['empty brackets', 'a [[]] b'],
  ['brackets over two lines', 'a [[No\nte]] b'],
  ['a number or a word before a tag', 'C# 3 #123 x#y &#35; ##'],
  ['a comparison', 'if a == b or a === b'],
  ['a caret in the text', 'x^2 and ^up there'],
  ['a task, a footnote, a quote', '- [ ] task\n- [x] done[^1]\n\n> [note] quote\n\n[^1]: text'],
  ['a callout that does not begin its quote', '> text\n> [!note]'],
  ['a callout without blank before its title', '> [!note]Title'],
];

describe('highlighting', () => {
  let grammar: IGrammar;
  let plain: IGrammar;

  before(async () => {
    grammar = await loadMarkdown({ injected: true });
    plain = await loadMarkdown({ injected: false });
  });

  for (const [title, marked, scope] of SCOPED) {
    it(title, () => {
      const { text, spans } = readMarks(marked);
      const scoped: string[] = [];
      let lineStart = 0;
      for (const [index, line] of tokenize(grammar, text).entries()) {
        for (const token of line) {
          const start = lineStart + token.start;
          const isMarked = spans.some((span) => span.start <= start && start < span.end && token.text !== '');
          if (isMarked)
            assert.ok(token.scopes.includes(scope), `\`${token.text}\` has ${token.scopes.join(' ')}`);
          if (isMarked) scoped.push(token.text);
        }
        lineStart += text.split('\n')[index]!.length + 1;
      }
      assert.equal(scoped.join(''), spans.map(({ start, end }) => text.slice(start, end)).join(''));
    });
  }

  for (const [title, text] of PLAIN) {
    it(`leaves alone ${title}`, () => {
      assert.deepEqual(tokenize(grammar, text), tokenize(plain, text));
    });
  }

  it('lets what follows a construct be what it was', () => {
    const rest =
      '# Heading\n\n- list\n\n> quote\n\n| a | b |\n|---|---|\n\n```js\nlet x;\n```\n\n**bold** `code`';
    const expected = tokenize(plain, rest);
    for (const construct of [
      '[[Note]]',
      '![[x]]',
      '#tag',
      '==x==',
      '%%x%%',
      'x ^id',
      '> [!note] x\n> y',
      '%%\nx\n%%',
    ]) {
      const lines = tokenize(grammar, `${construct}\n\n${rest}`);
      assert.deepEqual(lines.slice(-expected.length), expected, construct);
    }
  });

  it('takes no longer than its share on hostile lines', () => {
    for (const hostile of [
      '[['.repeat(5_000),
      '[[a|'.repeat(2_500),
      '=='.repeat(5_000),
      '%% '.repeat(3_000),
      '#'.repeat(9_000),
    ]) {
      assert.ok(tokenize(grammar, hostile)[0]!.length > 0);
    }
  });

  for (const name of ['memex', 'obsidian-help']) {
    if (!existsSync(join(SHARED, name))) continue;
    it(`changes no line of ${name} that has nothing of ours`, function () {
      this.timeout(60_000);
      const folder = join(SHARED, name);
      const notes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.md$/.test(file),
      );
      let compared = 0;
      for (const file of notes.sort().filter((_, index) => index % 6 === 0)) {
        const text = readFileSync(join(folder, file), 'utf8');
        const before = tokenize(plain, text);
        for (const [index, line] of tokenize(grammar, text).entries()) {
          if (line.some(isOurs)) continue;
          assert.deepEqual(line, before[index], `${file}:${index + 1}`);
          compared++;
        }
      }
      assert.ok(compared > 500);
    });
  }
});
