import assert from 'node:assert/strict';
import { QUARTZ_SITE, UNKNOWN_SITE } from '../../../src/core/site/defaults';
import { anchorOf, pageOf, slugOfFragment } from '../../../src/core/site/pageOf';
import { noteOf, vaultOf } from '../../support/vaultOf';

const urlOf = (name: string, baseUrl: string | undefined): string | undefined => {
  const vault = vaultOf({ [name]: '' }, {}, { ...QUARTZ_SITE, baseUrl });
  return pageOf(vault, noteOf(vault, name)).url;
};

describe('The page of a note', () => {
  it('has a URL that is percent-encoded, when the base URL is known', () => {
    assert.equal(
      urlOf('blog/한글 글.md', 'https://example.com'),
      'https://example.com/blog/%ED%95%9C%EA%B8%80-%EA%B8%80',
    );
    assert.equal(urlOf('a&b.md', 'https://example.com/x'), 'https://example.com/x/a-and-b');
    assert.equal(urlOf('C++ (x).md', 'https://example.com'), 'https://example.com/C++-(x)');
    assert.equal(urlOf('index.md', 'https://example.com'), 'https://example.com/');
    assert.equal(urlOf('a.md', undefined), undefined);
    assert.equal(urlOf('broken \ud800.md', 'https://example.com'), 'https://example.com/broken-%EF%BF%BD');
  });

  it('is under its path where nothing is known of the publisher', () => {
    const vault = vaultOf({ 'a b.md': '---\ndraft: true\naliases: [x]\n---\n' }, {}, UNKNOWN_SITE);
    const page = pageOf(vault, noteOf(vault, 'a b.md'));
    assert.deepEqual([page.urlPath, page.published.state, page.redirects], ['/a b', 'published', []]);
  });
});

describe('The anchor of a heading on a Quartz site', () => {
  for (const [heading, anchor] of [
    ['Heading One', 'heading-one'],
    ['Heading: with punctuation!', 'heading-with-punctuation'],
    ['10:30', '1030'],
    ['E^2', 'e2'],
    ['F#m', 'fm'],
    ['C# basics', 'c-basics'],
    ['she/her', 'sheher'],
    ['A -- B', 'a--b'],
    ['A -> B', 'a--b'],
    ['A --> B', 'a--b'],
    ['a <= b', 'a--b'],
    ['A ... B', 'a--b'],
    ['a--- b', 'a----b'],
    ['a  b', 'a--b'],
    ['**bold** and `code`', 'bold-and-code'],
    ['`a -> b`', 'a---b'],
    ['_it_ x and snake_case', 'it-x-and-snake_case'],
    ['__init__', 'init'],
    ['`__init__`', '__init__'],
    ['\\_x\\_', '_x_'],
    ['[link](https://x.y) text', 'link-text'],
    ['[a _b_](x) `c`', 'a-b-c'],
    ['See [[Other]]', 'see-other'],
    ['See [[a/Other#Part]]', 'see-part'],
    ['See [[Other|Alias]] x', 'see-alias-x'],
    ['![[x.png]] img', '-img'],
    ['![alt](x.png) img', '-img'],
    ['<b>html</b> x', 'html-x'],
    ['a&amp;b', 'ab'],
    ['<https://x.y/z>', 'httpsxyz'],
    ['https://x.y/z_a', 'httpsxyz_a'],
    ['a $x_1$ b', 'a-x_1-b'],
    ['a %%hidden%% b', 'a--b'],
    ['①②', ''],
    ['제목 한글', '제목-한글'],
    ['emoji 🌲 here', 'emoji--here'],
    ["What's new?", 'whats-new'],
    ['trailing ##', 'trailing'],
    ['#tag inside', 'tag-inside'],
  ] as const) {
    it(`\`${heading}\` is \`${anchor}\``, () => {
      const vault = vaultOf({ 'a.md': `# ${heading}\n` }, {}, QUARTZ_SITE);
      const note = noteOf(vault, 'a.md');
      assert.equal(anchorOf(QUARTZ_SITE, note, note.headings[0]!), anchor);
    });
  }

  it('is numbered where another has it already', () => {
    const vault = vaultOf(
      { 'a.md': '# C#\n# C++\n# c-1\n# C\n\nTitle\nof two lines\n---\n' },
      {},
      QUARTZ_SITE,
    );
    const note = noteOf(vault, 'a.md');
    assert.deepEqual(
      note.headings.map((heading) => anchorOf(QUARTZ_SITE, note, heading)),
      ['c', 'c-1', 'c-1-1', 'c-2', 'titleof-two-lines'],
    );
  });

  it('is not what a link asks for that says the same', () => {
    assert.equal(slugOfFragment(QUARTZ_SITE, 'A -> B'), 'a---b');
    assert.equal(slugOfFragment(QUARTZ_SITE, 'Heading One'), 'heading-one');
  });
});
