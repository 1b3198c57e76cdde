import assert from 'node:assert/strict';
import { planLinks } from '../../../src/core/linkcheck/planLinks';
import { readMarks } from '../../support/marks';
import { vaultOf } from '../../support/vaultOf';

/** The addresses that are planned for notes of these texts, each with the words of every place: `a.md: words`. */
function planOf(files: Record<string, string>): Record<string, string[]> {
  const vault = vaultOf(files);
  const plan = planLinks(vault, vault.notes.values());
  return Object.fromEntries(
    plan.map(({ url, uses }) => [
      url,
      uses.map(({ path, span }) => `${path}: ${vault.notes.get(path)!.text.slice(span.start, span.end)}`),
    ]),
  );
}

/** Checks that exactly the marked places of one note are planned. */
function assertMarked(marked: string): void {
  const { text, spans } = readMarks(marked);
  const vault = vaultOf({ 'a.md': text });
  const uses = planLinks(vault, vault.notes.values()).flatMap((link) => link.uses);
  const found = uses.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const words = (of: readonly { start: number; end: number }[]): string[] =>
    of.map(({ start, end }) => `${start} ${text.slice(start, end)}`);
  assert.deepEqual(words(found), words(spans));
}

describe('planLinks', () => {
  it('lists an address once, with every place in order of note and place', () => {
    const plan = planOf({
      'b.md': '[x](https://a.org/) <https://b.org/>',
      'a.md': 'https://b.org [y](https://a.org/ "t") ![](HTTPS://A.org)',
    });
    assert.deepEqual(plan, {
      'https://b.org/': ['a.md: https://b.org', 'b.md: https://b.org/'],
      'https://a.org/': ['a.md: https://a.org/', 'a.md: HTTPS://A.org', 'b.md: https://a.org/'],
    });
  });

  it('takes every form of link to the web, to the exact span of its address', () => {
    assertMarked('[x](⟦https://a.org/b#c⟧ "t") [y](<⟦https://a.org/b c⟧>) ![p](⟦http://a.org/p.png⟧)');
    assertMarked('<⟦https://a.org⟧> ⟦https://a.org/b⟧, ⟦www.a.org⟧.');
    assertMarked('[x][r] [r]\n\n[r]: ⟦https://a.org#f⟧ "t"\n[unused]: https://b.org');
    assertMarked(`<a href="⟦https://a.org/?a=1&amp;b⟧">x</a> <img src='⟦https://a.org/i.png⟧'>`);
    assertMarked(
      '[[⟦https://a.org/b#c⟧|x]] ![[⟦https://a.org/v.mp4⟧]]\n\n| a |\n|---|\n| [[⟦https://b.org⟧\\|x]] |',
    );
    assertMarked('[x](⟦//a.org/b⟧) [한글](⟦https://ko.wikipedia.org/wiki/한글⟧)');
  });

  it('reads an address as browsers do', () => {
    const plan = planOf({
      'a.md':
        'www.a.org [x](//b.org/c) [y](https://한글.kr/한) [z](https://c.org/50%?a=%2F#é) <a href="https://d.org/?a&amp;b">',
    });
    assert.deepEqual(Object.keys(plan), [
      'http://www.a.org/',
      'https://b.org/c',
      'https://xn--bj0bj06e.kr/%ED%95%9C',
      'https://c.org/50%?a=%2F#%C3%A9',
      'https://d.org/?a&b',
    ]);
  });

  it('keeps as written what is no address', () => {
    assert.deepEqual(planOf({ 'a.md': '[x](https://a:b:c/d)' }), {
      'https://a:b:c/d': ['a.md: https://a:b:c/d'],
    });
  });

  it('takes the values of the frontmatter that are addresses', () => {
    assertMarked(
      [
        '---',
        'cover: ⟦https://a.org/c.png⟧',
        'canonical: "⟦https://a.org/b#c⟧"',
        'sources:',
        '  - ⟦https://a.org/1⟧',
        "  - see: '⟦https://a.org/2⟧'",
        'text: "read [this](⟦https://a.org/3⟧)"',
        'words: see https://a.org/4',
        'escaped: "https://a.org/\\u0041"',
        '# https://a.org/5',
        '---',
      ].join('\n'),
    );
  });

  it('takes none from code, comments and math', () => {
    assertMarked('`https://a.org` $[x](https://a.org)$ %% https://a.org %% <!-- <https://a.org> -->');
    assertMarked(
      '```\nhttps://a.org\n```\n\n    https://a.org\n\n$$\nhttps://a.org\n$$\n\n%%\nhttps://a.org\n%%\n',
    );
    assertMarked('{% raw %} https://a.org {% endraw %} [x](https://a.org/{{page}})');
  });

  it('takes no patterns of addresses, and nothing that only browsers read', () => {
    assertMarked('https://a.org/users/{id} [x](https://a.org/{?q}) [y](<https://{host}/>)');
    assertMarked('<link rel="preconnect" href="https://a.org"> <base href="https://a.org/">');
    assertMarked(
      '<link href="https://a.org" crossorigin rel="dns-prefetch">\n<link href="⟦https://a.org/x.css⟧" rel="stylesheet">',
    );
    assertMarked('<link rel="preconnect"> <a href="⟦https://a.org⟧">x</a>');
  });

  it('takes no names for addresses', () => {
    assertMarked('---\naliases: [https://a.org]\ntags: https://a.org\nsource: ⟦https://a.org⟧\n---\n');
  });

  it('takes none from templates', () => {
    assert.deepEqual(
      planOf({ 'templates/post.md': '---\ncover: https://a.org/c.png\n---\nhttps://a.org' }),
      {},
    );
  });

  it('leaves other schemes and files of the vault alone', () => {
    assertMarked(
      '[x](mailto:a@b.org) a@b.org [y](obsidian://open) [z](b.md) [[c]] [[mailto:a@b.org]] [w](/a//b)',
    );
  });

  it('leaves to the vault what it knows of its own site', () => {
    const site = { 'quartz.config.ts': 'export default { configuration: { baseUrl: "me.org/garden" } }' };
    const own = [
      'https://me.org/garden/post',
      'https://me.org/garden/gone',
      'https://me.org/garden/tags/x',
      'https://me.org/garden/index.xml',
      'https://me.org/other',
    ];
    const plan = planOf({ ...site, 'post.md': '#x', 'a.md': own.map((url) => `<${url}>`).join(' ') });
    assert.deepEqual(Object.keys(plan), ['https://me.org/garden/index.xml', 'https://me.org/other']);
  });

  it('leaves out what a comment wants to hear nothing of', () => {
    assertMarked('<!-- inkstone-disable-next-line -->\nhttps://a.org\n⟦https://b.org⟧');
    assertMarked('<!-- inkstone-disable-next-line url/broken -->\n⟦https://a.org⟧');
    assertMarked('%% inkstone-disable-file %%\n\nhttps://a.org');
    assertMarked('---\n# inkstone-disable-next-line\ncover: https://a.org/c.png\n---\n');
  });
});
