import assert from 'node:assert/strict';
import { promptAt } from '../../../src/core/features/promptAt';
import { readNote } from '../../../src/core/vault/readNote';
import { readMarks } from '../../support/marks';
import { path } from '../../support/vaultOf';

/** What is being typed at the `‸`, in words; `nothing` where nothing is. */
function prompted(marked: string): string {
  const { text, caret } = readMarks(marked);
  const prompt = promptAt(readNote(path('Here.md'), text), caret);
  if (!prompt) return 'nothing';
  const replaced = `⟦${text.slice(prompt.span.start, prompt.span.end)}⟧`;
  if (prompt.kind === 'tag') return `${prompt.place} tag ${replaced}`;
  if (prompt.kind === 'callout') return `callout ${replaced}${prompt.tail}`;
  if (prompt.kind === 'key') return `key ${replaced}`;
  if (prompt.kind === 'value') return `value of ${prompt.key} ${replaced}`;
  const { form, embed, part, target, above, tail, bar } = prompt;
  const where = part === 'target' ? '' : ` of ${[target, ...above].join('#')}`;
  return `${form} ${embed ? 'embed ' : ''}${part}${where} ${replaced} + ${tail}${bar === '\\|' ? ' in a table' : ''}`;
}

function each(cases: Record<string, string>): void {
  for (const [marked, expected] of Object.entries(cases)) assert.equal(prompted(marked), expected, marked);
}

describe('promptAt', () => {
  it('sees the target of a wiki link, its closing brackets included when nothing else follows', () => {
    each({
      '[[‸': 'wiki target ⟦⟧ + ]]',
      'a [[fo‸': 'wiki target ⟦fo⟧ + ]]',
      '[[fo‸]] b': 'wiki target ⟦fo]]⟧ + ]]',
      '[[fo‸]': 'wiki target ⟦fo]⟧ + ]]',
      '![[fo‸]]': 'wiki embed target ⟦fo]]⟧ + ]]',
      '[[a b‸ c]]': 'wiki target ⟦a b c]]⟧ + ]]',
      '[[fo‸o#Part|label]]': 'wiki target ⟦foo⟧ + ',
      '[[fo‸o|label]]': 'wiki target ⟦foo⟧ + ',
    });
  });

  it('does not swallow what stands behind an unfinished link', () => {
    each({
      '[[fo‸ and more': 'wiki target ⟦fo⟧ + ]]',
      '[[fo‸ and [[Bar]]': 'wiki target ⟦fo⟧ + ]]',
      '[x](fo‸ and more': 'markdown target ⟦fo⟧ + )',
      '[x](‸word': 'markdown target ⟦⟧ + )',
    });
  });

  it('sees headings, blocks and labels of a wiki link', () => {
    each({
      '[[#‸': 'wiki heading of  ⟦⟧ + ]]',
      '[[Note#He‸]]': 'wiki heading of Note ⟦He]]⟧ + ]]',
      '[[Note#A#B‸]]': 'wiki heading of Note#A ⟦B]]⟧ + ]]',
      '[[Note#H‸e|label]]': 'wiki heading of Note ⟦He⟧ + ',
      '[[Note#^ab‸]]': 'wiki block of Note ⟦^ab]]⟧ + ]]',
      '[[Note^ab‸]]': 'wiki block of Note ⟦^ab]]⟧ + ]]',
      '[[#^‸]]': 'wiki block of  ⟦^]]⟧ + ]]',
      '[[Note|la‸]]': 'wiki label of Note ⟦la]]⟧ + ]]',
      '[[Note#Part|la‸bel]]': 'wiki label of Note ⟦label]]⟧ + ]]',
      '![[a.png|alt|1‸]]': 'wiki embed label of a.png ⟦1]]⟧ + ]]',
    });
  });

  it('starts anew at a later opening and stops at the end of a link', () => {
    each({
      '[[Foo]] ‸': 'nothing',
      '[[Foo]‸]': 'nothing',
      '[[Foo]] and [[Ba‸': 'wiki target ⟦Ba⟧ + ]]',
      '[[a [[b‸]]': 'wiki target ⟦b]]⟧ + ]]',
      '\\[[a‸': 'nothing',
    });
  });

  it('tells that a link stands in a table, where its bar is escaped', () => {
    each({
      '| a | b |\n| - | - |\n| [[fo‸ | x |': 'wiki target ⟦fo⟧ + ]] in a table',
      '| [[fo‸ | x |\n| - | - |': 'wiki target ⟦fo⟧ + ]] in a table',
      '> | a | b |\n> | - | - |\n> | [[Note\\|la‸]] | |': 'wiki label of Note ⟦la]]⟧ + ]] in a table',
      '| a | b |\n| - | - |\n\n[[fo‸ | x': 'wiki target ⟦fo⟧ + ]]',
    });
  });

  it('sees the destination of a Markdown link or image', () => {
    each({
      '[x](‸)': 'markdown target ⟦)⟧ + )',
      '[x](fo‸': 'markdown target ⟦fo⟧ + )',
      '![x](a/b‸.png)': 'markdown embed target ⟦a/b.png)⟧ + )',
      '[x](a‸ "title")': 'markdown target ⟦a⟧ + ',
      '[x](My No‸)': 'markdown target ⟦My No)⟧ + )',
      '[x](a(b)‸)': 'markdown target ⟦a(b))⟧ + )',
      '[x](a.md#He‸)': 'markdown heading of a.md ⟦He)⟧ + )',
      '[x](a‸.md#He)': 'markdown target ⟦a.md⟧ + ',
      '[x](#^ab‸)': 'markdown block of  ⟦^ab)⟧ + )',
      '[x](<My No‸': 'markdown target ⟦My No⟧ + >)',
      '[x](<My No‸>)': 'markdown target ⟦My No>)⟧ + >)',
      '[![i](a.png)](b‸)': 'markdown target ⟦b)⟧ + )',
    });
  });

  it('leaves alone a destination that is finished, that leaves the vault, or is none', () => {
    each({
      '[x](a) ‸': 'nothing',
      '[x](a)‸': 'nothing',
      '[x](https://a‸)': 'nothing',
      '[x](//a‸)': 'nothing',
      '[x](a "ti‸tle")': 'nothing',
      'x](a‸': 'nothing',
      '\\[x](a‸': 'nothing',
      'f(a‸': 'nothing',
    });
  });

  it('sees link reference definitions and HTML attributes', () => {
    each({
      '[x]: fo‸': 'reference target ⟦fo⟧ + ',
      '[x]: <a b‸>': 'reference target ⟦a b>⟧ + >',
      '[x]: a.md#H‸': 'reference heading of a.md ⟦H⟧ + ',
      '[^1]: fo‸': 'nothing',
      '<img src="Ass‸">': 'html embed target ⟦Ass⟧ + ',
      "a <a href='fo‸'>b</a>": 'html target ⟦fo⟧ + ',
      '<img src="a" alt="fo‸">': 'nothing',
      '<a href="https://‸">': 'nothing',
    });
  });

  it('sees tags, in the text and in the frontmatter', () => {
    each({
      'text #‸': 'text tag ⟦⟧',
      'text #do‸c more': 'text tag ⟦doc⟧',
      '#do‸': 'text tag ⟦do⟧',
      '- #a/b‸': 'text tag ⟦a/b⟧',
      '---\ntags:\n  - a\n  - Re‸\n---\n': 'frontmatter tag ⟦Re⟧',
      '---\ntags: [a, b‸]\n---\n': 'frontmatter tag ⟦b⟧',
      '---\ntags: "b‸"\n---\n': 'frontmatter tag ⟦b⟧',
      '---\naliases:\n  - Re‸\n---\n': 'value of aliases ⟦Re⟧',
      '---\ntitle: a #b‸\n---\n': 'nothing',
    });
  });

  it('is not in the way of headings, brackets, colours in words and plain text', () => {
    each({
      '#‸': 'nothing',
      '##‸': 'nothing',
      '# ‸': 'nothing',
      '> #‸': 'nothing',
      '# Title‸': 'nothing',
      '[‸': 'nothing',
      '[x‸]': 'nothing',
      '- [ ‸]': 'nothing',
      'C#‸': 'nothing',
      'a ^‸': 'nothing',
      'a | b‸': 'nothing',
      'plain‸ text': 'nothing',
      '[^‸]': 'nothing',
    });
  });

  it('sees the type of a callout', () => {
    each({
      '> [!‸': 'callout ⟦⟧] ',
      '> [!no‸]': 'callout ⟦no]⟧] ',
      '> > [!no‸] Title': 'callout ⟦no]⟧]',
      '> [!no‸]-': 'callout ⟦no]⟧]',
      '[!no‸': 'nothing',
    });
  });

  it('is silent in code and math, and follows links of comments', () => {
    each({
      '```\n[[fo‸\n```': 'nothing',
      '```\n[[fo‸': 'nothing',
      '`[[fo‸`': 'nothing',
      '`[[` fo‸': 'nothing',
      '$$\n[[fo‸\n$$\n': 'nothing',
      '<!-- [[fo‸ -->': 'nothing',
      '%% [[fo‸ %%': 'wiki target ⟦fo⟧ + ]]',
      '`code` [[fo‸': 'wiki target ⟦fo⟧ + ]]',
    });
  });

  it('sees a wiki link in a frontmatter value', () => {
    each({ '---\ncategory: "[[Goo‸]]"\n---\n': 'wiki target ⟦Goo]]⟧ + ]]' });
  });

  it('stands any line', () => {
    for (const unit of ['[', '[[', '](', '(', '<', '`', '#', '|', '[[a|', '\\', '<a href="', '[x](', '> ']) {
      const line = unit.repeat(20_000);
      assert.doesNotThrow(() => prompted(`${line}‸`), unit);
      assert.doesNotThrow(() => prompted(`${line}‸${line}`), unit);
    }
  });
});
