import assert from 'node:assert/strict';
import { QUARTZ_SITE } from '../../../../src/core/site/defaults';
import { pageOf } from '../../../../src/core/site/pageOf';
import { sliceSpan } from '../../../../src/core/text/span';
import { noteOf, vaultOf } from '../../../support/vaultOf';

const OUTSIDE = '(outside)';

/** Frontmatter of a note → its redirects in Quartz 4.5 and in 4.4, which is the same where one is given. */
const ROWS: readonly (readonly [frontmatter: string, new45: string, old44?: string])[] = [
  ['aliases: [Foo Bar]', '/Foo-Bar', '/al/Foo Bar'],
  ['aliases: [AI]', '/AI', '/al/AI'],
  ['aliases: [../articles/2018-05/Next-With-Google]', '/articles/2018-05/Next-With-Google'],
  ['aliases: [/articles/2018-05/X]', '/articles/2018-05/X', '/al/articles/2018-05/X'],
  ['aliases: [articles/2018-05/Y]', '/articles/2018-05/Y', '/al/articles/2018-05/Y'],
  ['aliases: [./here]', '/al/here'],
  ['aliases: [../../escape]', OUTSIDE],
  ['aliases: [foo/]', '/foo', '/al/foo/'],
  ['aliases: [Foo.md]', '/Foo.md', '/al/Foo.md'],
  ['aliases: [v1.0]', '/v1.0', '/al/v1.0'],
  ['aliases: ["C#"]', '/C', '/al/C#'],
  ['aliases: ["100%"]', '/100-percent', '/al/100%'],
  ['aliases: ["what?"]', '/what', '/al/what?'],
  ['aliases: [한글 이름]', '/한글-이름', '/al/한글 이름'],
  ['aliases: [../My Post]', '/My-Post', '/My Post'],
  ['aliases: [index]', '/', '/al/'],
  ['aliases: [_index]', '/', '/al/_index'],
  ['aliases: [../foo/index]', OUTSIDE, '/foo/'],
  ['aliases: [c/../norm]', '/norm', '/al/norm'],
  ['aliases: [""]', '/.html', '/al'],
  ['aliases: [a.html]', '/a.html', '/al/a.html'],
  ['aliases: ["https://example.com/x"]', '/https:/example.com/x', '/al/https:/example.com/x'],
  ['aliases: [" lead"]', '/-lead', '/al/ lead'],
  ['aliases: [null, 3, true]', '/3', '/al/3'],
  ['aliases: {a: b}', '/[object-Object]', '/al/[object Object]'],
  ['aliases: 2018', '/2018', '/al/2018'],
  ['aliases: s1, s2', '/s1 /s2', '/al/s1 /al/s2'],
  ['alias: single', '/single', '/al/single'],
  ['aliases: [x1]\nalias: [x2]', '/x1', '/al/x1'],
  ['aliases:\nalias: [x2]', '/x2', '/al/x2'],
  ['Aliases: [x1]', ''],
  ['permalink: /p/one', '/p/one'],
  ['permalink: p/two/', '/p/two/.html', '/p/two/'],
  ['permalink: 123', '/123', ''],
  ['aliases: [a]\npermalink: b', '/a /b', '/al/a /b'],
];

const PLACED: readonly (readonly [path: string, alias: string, new45: string, old44?: string])[] = [
  ['al/sub/deep.md', '../up', '/al/up'],
  ['al/sub/deep.md', '../../up2', '/up2'],
  ['al/sub/deep.md', './side', '/al/sub/side'],
  ['al/sub/deep.md', '../../../up3', OUTSIDE],
  ['al/sub/index.md', './x', '/al/x', '/al/sub/x'],
  ['al/sub/index.md', '../x', '/x', '/al/x'],
  ['root.md', '../rootup', OUTSIDE],
  ['root.md', './rootside', '/rootside'],
  ['my notes/a.md', './b', '/my-notes/b', '/my notes/b'],
];

function redirectsOf(path: string, frontmatter: string, version: string): string {
  const vault = vaultOf({ [path]: `---\n${frontmatter}\n---\n` }, {}, { ...QUARTZ_SITE, version });
  const { redirects } = pageOf(vault, noteOf(vault, path));
  return redirects.map(({ from, escapesRoot }) => (escapesRoot ? OUTSIDE : from)).join(' ');
}

describe('Redirects on a Quartz site', () => {
  for (const [frontmatter, new45, old44 = new45] of ROWS) {
    it(`\`${frontmatter.replace('\n', '⏎')}\` → ${new45 || 'none'} (4.4: ${old44 || 'none'})`, () => {
      assert.equal(redirectsOf('al/N.md', frontmatter, '4.5.2'), new45);
      assert.equal(redirectsOf('al/N.md', frontmatter, '4.4.0'), old44);
    });
  }

  for (const [path, alias, new45, old44 = new45] of PLACED) {
    it(`\`${alias}\` in ${path} → ${new45} (4.4: ${old44})`, () => {
      assert.equal(redirectsOf(path, `aliases: ["${alias}"]`, '4.5.2'), new45);
      assert.equal(redirectsOf(path, `aliases: ["${alias}"]`, '4.4.0'), old44);
    });
  }

  it('know where the author wrote each of them', () => {
    const text = '---\naliases: [ "a b", c ]\npermalink: \'d\'\n---\n';
    const vault = vaultOf({ 'a.md': text, 'b.md': '---\naliases: x , yz\n---\n' }, {}, QUARTZ_SITE);
    const written = (name: string): string[] => {
      const note = noteOf(vault, name);
      return pageOf(vault, note).redirects.map(({ span }) => sliceSpan(note.text, span));
    };
    assert.deepEqual(written('a.md'), ['a b', 'c', 'd']);
    assert.deepEqual(written('b.md'), ['x', 'yz']);
  });

  it('are none where the configuration has no `AliasRedirects`, and none to a note that is not published', () => {
    const text = '---\naliases: [a]\n---\n';
    const without = vaultOf({ 'a.md': text }, {}, { ...QUARTZ_SITE, redirectsAliases: false });
    assert.deepEqual(pageOf(without, noteOf(without, 'a.md')).redirects, []);
    const draft = vaultOf({ 'a.md': '---\naliases: [a]\ndraft: true\n---\n' }, {}, QUARTZ_SITE);
    assert.deepEqual(pageOf(draft, noteOf(draft, 'a.md')).redirects, []);
  });
});
