import assert from 'node:assert/strict';
import { QUARTZ_SITE } from '../../../../src/core/site/defaults';
import { quartzHref, type QuartzHref } from '../../../../src/core/site/quartz/quartzHref';
import type { QuartzSite } from '../../../../src/core/site/site';
import { noteOf, vaultOf } from '../../../support/vaultOf';

const FILES = [
  'index.md',
  'Foo.md',
  'Three laws.md',
  'Dup2.md',
  'C# notes.md',
  'C++.md',
  '100% done.md',
  'What about R&D?.md',
  'v1.0 notes.md',
  'notes.with.dots.md',
  '한글 노트.md',
  `${'한글분해'.normalize('NFD')}.md`,
  'Upper Case.md',
  'a b.md',
  'Sq]uare.md',
  'My_Note_here.md',
  'blog/Dup.md',
  'blog/Dup2.md',
  'blog/sub/Only.md',
  'blog/local.png',
  'blog/img/two.png',
  'essay/Dup.md',
  'essay/img/two.png',
  'Projects/Three laws of motion.md',
  'folder/index.md',
  'folder/child.md',
  'folder2/folder2.md',
  'x&y/z.md',
  'Assets/Logo.PNG',
  'Assets/x y.png',
  'doc.pdf',
  'other.canvas',
  't.base',
  "quote'apos.md",
  'file(with)parens.md',
  'emoji 🌲.md',
];

const ALIASED = '---\naliases: [Foo Bar, AI]\n---\n';

const S1 = 'blog/src.md';
const S2 = 'a1/b1/deepsrc.md';

/** Where the first link of `text` leads when it is written in the note `from`, in short. */
function hrefOf(text: string, from = S1, options: Partial<QuartzSite> = {}): string {
  const site: QuartzSite = { ...QUARTZ_SITE, version: '4.5.2', ...options };
  const files = Object.fromEntries(FILES.map((name) => [name, '']));
  const vault = vaultOf({ ...files, 'aliased.md': ALIASED, [S1]: '', [S2]: '', [from]: text }, {}, site);
  const note = noteOf(vault, from);
  assert.ok(note.links[0], `no link in ${text}`);
  return inShort(quartzHref(site, vault, note, note.links[0]));
}

function inShort(href: QuartzHref): string {
  switch (href.kind) {
    case 'site':
      return href.urlPath + (href.anchor === undefined ? '' : `#${href.anchor}`);
    case 'external':
      return href.url;
    default:
      return href.kind;
  }
}

function table(
  title: string,
  rows: Record<string, string>,
  from = [S1],
  options: Partial<QuartzSite> = {},
): void {
  describe(title, () => {
    for (const [text, expected] of Object.entries(rows)) {
      it(`\`${text}\` → ${expected}`, () => {
        for (const source of from) assert.equal(hrefOf(text, source, options), expected);
      });
    }
  });
}

describe('Where Quartz leads', () => {
  table('a wiki link, by its grammar', {
    '[[Foo]]': '/Foo',
    '[[Foo.md]]': '/Foo',
    '[[Foo|alias]]': '/Foo',
    '[[Foo | spaced alias ]]': '/Foo',
    '[[ Foo ]]': '/Foo',
    '[[Foo|]]': '/Foo',
    '[[Foo#]]': 'text',
    '[[Foo##Heading One]]': 'text',
    '[[Foo|a|b]]': '/Foo',
    '[[My_Note_here|x_y_z]]': '/My_Note_here',
    '[[Foo]]text': '/Foo',
    'pre[[Foo]]': '/Foo',
    '[[Sq]uare]]': 'text',
    '[[Foo\\|alias]]': '/Foo',
    '<span>[[Foo]]</span>': '/Foo',
    '**[[Foo]]**': '/Foo',
    '[[Foo|*alias*]]': 'text',
    '[[https://example.com]]': 'https://example.com',
    '[[https://example.com|ex]]': 'https://example.com',
    '[[mailto:x@y.z]]': 'text',
    '[[Foo//Bar]]': '/Foo/Bar',
    '[[Foo?]]': '/Foo',
    '[[Projects/Three laws of motion|a/b/c]]': '/Projects/Three-laws-of-motion',
    "[[quote'apos]]": "/quote'apos",
    '[[file(with)parens]]': '/file(with)parens',
    '[[emoji 🌲]]': '/emoji-🌲',
    '[[a\\b]]': 'text',
  });

  table(
    'a wiki link, by what it names',
    {
      '[[foo]]': '/foo',
      '[[Dup]]': '/Dup',
      '[[Dup2]]': '/Dup2',
      '[[sub/Only]]': '/sub/Only',
      '[[Only]]': '/blog/sub/Only',
      '[[blog/sub/Only]]': '/blog/sub/Only',
      '[[./sub/Only]]': '/sub/Only',
      '[[../Foo]]': '/Foo',
      '[[/Foo]]': '/Foo',
      '[[/blog/Dup]]': '/blog/Dup',
      '[[C# notes]]': '/C#-notes',
      '[[100% done]]': '/100-percent-done',
      '[[What about R&D?]]': '/What-about-R-and-D',
      '[[notes.with.dots]]': '/notes.with.dots',
      '[[notes.with.dots.md]]': '/notes.with.dots',
      '[[notes.with]]': '/notes.with',
      '[[v1.0 notes]]': '/v1.0-notes',
      '[[한글 노트]]': '/한글-노트',
      '[[한글분해]]': '/한글분해',
      '[[folder]]': '/folder',
      '[[folder/]]': '/folder/',
      '[[folder/index]]': '/folder/',
      '[[index]]': '/',
      '[[folder2]]': '/folder2/folder2',
      '[[folder2/folder2]]': '/folder2/folder2',
      '[[AI]]': '/AI',
      '[[Foo Bar]]': '/Foo-Bar',
      '[[missing note]]': '/missing-note',
      '[[missing/path]]': '/missing/path',
      '[[Upper Case]]': '/Upper-Case',
      '[[upper case]]': '/upper-case',
      '[[a b]]': '/a-b',
      '[[a-b]]': '/a-b',
      '[[x&y/z]]': '/x-and-y/z',
      '[[z]]': '/x-and-y/z',
      '[[it is 50%20off]]': '/it-is-50-off',
      '[[Three laws of motion]]': '/Projects/Three-laws-of-motion',
      '[[projects/Three laws of motion]]': '/projects/Three-laws-of-motion',
      '[[Foo/]]': '/Foo',
      '[[Foo.html]]': '/Foo',
      '[[Foo.txt]]': '/Foo.txt',
      '[[Foo.MD]]': '/Foo.MD',
      '[[tags/x]]': '/tags/x',
      '[[other.canvas]]': '/other.canvas',
      '[[t.base]]': '/t.base',
      '[[doc.pdf]]': '/doc.pdf',
      '[[Assets/Logo.PNG]]': '/Assets/Logo.PNG',
      '![[Logo.PNG]]': '/Assets/Logo.PNG',
      '![[logo.png]]': '/logo.png',
      '![[local.png]]': '/blog/local.png',
      '![[./local.png]]': '/blog/local.png',
      '![[img/two.png]]': '/img/two.png',
      '![[two.png]]': '/two.png',
      '![x](local.png)': '/blog/local.png',
      '<img src="Assets/x%20y.png">': '/Assets/x-y.png',
    },
    [S1, S2],
  );

  table('a wiki link into a note', {
    '[[Foo#Heading One]]': '/Foo#heading-one',
    '[[Foo#HEADING ONE]]': '/Foo#heading-one',
    '[[Foo#Heading One#Sub]]': 'text',
    '[[Foo#Heading: with punctuation!]]': '/Foo#heading-with-punctuation',
    '[[Foo#제목 한글]]': '/Foo#제목-한글',
    '[[Foo#C++ & Java]]': '/Foo#c--java',
    '[[Foo#she/her]]': '/Foo#sheher',
    '[[Foo#she her]]': '/Foo#she-her',
    '[[Foo#emoji 🌲 here]]': '/Foo#emoji--here',
    '[[Foo#**bold** and `code`]]': 'text',
    '[[Foo#bold and code]]': '/Foo#bold-and-code',
    '[[Foo#A...B]]': '/Foo#ab',
    '[[Foo#A -> B]]': '/Foo#a---b',
    '[[Foo# Bar ]]': '/Foo#-bar-',
    '[[Foo#Sub|see **bold**]]': 'text',
    '[[#Local heading]]': '/blog/src#local-heading',
    '[[Foo#^blk]]': '/Foo#blk',
    '[[Foo#^BlkUP]]': '/Foo#blkup',
    '[[Foo#^blk_1]]': '/Foo#blk_1',
    '[[#^localblk]]': '/blog/src#^localblk',
    '[[Foo^blk]]': '/Foo^blk',
    '[x](Foo.md#Heading%20One)': '/Foo#heading-one',
    '[x](#Local%20heading)': '/blog/src#Local heading',
    '[x](#local-heading)': '/blog/src#local-heading',
  });

  table('a Markdown link', {
    '[x](Foo)': '/Foo',
    '[x](Foo.md)': '/Foo',
    '[x](Three%20laws.md)': '/Three-laws',
    '[x](<Three laws.md>)': '/Three-laws',
    '[x](Three%20laws.md#Heading%20One)': '/Three-laws#heading-one',
    '[x](../Foo.md)': '/Foo',
    '[x](./Dup.md)': '/Dup',
    '[x](Dup.md)': '/Dup',
    '[x](/Foo.md)': '/Foo',
    '[x](100%25%20done.md)': '/100-percent-done',
    '[x](C%23%20notes.md)': '/C-percent23-notes',
    '[x](<C# notes.md>)': '/C#-notesmd',
    '[x](What%20about%20R%26D%3F.md)': '/What-about-R-percent26D-percent3F',
    '[x](file(with)parens.md)': '/file(with)parens',
    '[x](file%28with%29parens.md)': '/file(with)parens',
    '[x][ref]\n\n[ref]: Foo.md': '/Foo',
    '[x](Foo.md "title")': '/Foo',
    '[x](foo/bar.html)': '/foo/bar',
    '[x](doc.pdf#page=3)': '/doc.pdf#page=3',
    '[x](mailto:a@b.c)': 'mailto:a@b.c',
    '[x](obsidian://open?vault=v)': 'obsidian://open?vault=v',
    '[x](//example.com/p)': '/example.com/p',
    '[x](www.example.com)': '/www.example.com',
    'https://auto.link/x': 'https://auto.link/x',
    '[a](<100% done.md>)': '/100-percent-done',
    '[a](a%E0%A4%A)': 'stops',
    '[a](a%FF.md)': 'stops',
    '<img src="100%.png">': 'stops',
    '[[a%E0%A4%A]]': 'stops',
    '[c](a%2Fb)': '/a-percent2Fb',
    '[d](a+b)': '/a+b',
    '[i](Foo#^b1)': '/Foo#b1',
    '[x](Foo?x=1)': '/Foox=1',
  });

  table(
    'a link with absolute paths',
    {
      '[[Foo]]': '/Foo',
      '[[Only]]': '/Only',
      '[[sub/Only]]': '/sub/Only',
      '[[blog/sub/Only]]': '/blog/sub/Only',
      '[[./sub/Only]]': '/sub/Only',
      '[[../Foo]]': '/Foo',
      '[[Dup]]': '/Dup',
      '[[/blog/Dup]]': '/blog/Dup',
      '[[folder2]]': '/folder2',
      '![[Logo.PNG]]': '/Logo.PNG',
      '![[Assets/Logo.PNG]]': '/Assets/Logo.PNG',
    },
    [S1, S2],
    { linkStrategy: 'absolute' },
  );

  const relative = { linkStrategy: 'relative' } as const;
  table(
    'a link with relative paths',
    {
      '[[Foo]]': '/blog/Foo',
      '[[Only]]': '/blog/Only',
      '[[sub/Only]]': '/blog/sub/Only',
      '[[./sub/Only]]': '/blog/sub/Only',
      '[[../Foo]]': '/Foo',
      '[[Dup]]': '/blog/Dup',
      '[[/blog/Dup]]': '/blog/blog/Dup',
      '[[AI]]': '/blog/AI',
      '![[Assets/Logo.PNG]]': '/blog/Assets/Logo.PNG',
    },
    [S1],
    relative,
  );
  table(
    'a link with relative paths, from a deeper note',
    { '[[Foo]]': '/a1/b1/Foo', '[[../Foo]]': '/a1/Foo' },
    [S2],
    relative,
  );

  table(
    'a link in Quartz 4.4',
    { '[[Foo|]]': 'text', '[[#^localblk]]': '/blog/src#localblk', '[[AI]]': '/AI' },
    [S1],
    { version: '4.4.0' },
  );

  it('lets an alias draw links away from a note of its name, on a site that one worker makes', () => {
    const files = { 'blog/Java.md': '', 'x/Other.md': '---\naliases: [Java]\n---\n', 'a.md': '[[Java]]' };
    const leads = (more: Record<string, string>): string => {
      const vault = vaultOf({ ...files, ...more }, {}, QUARTZ_SITE);
      const note = noteOf(vault, 'a.md');
      return inShort(quartzHref(QUARTZ_SITE, vault, note, note.links[0]!));
    };
    assert.equal(leads({}), '/Java');
    const many = Array.from({ length: 192 }, (_, at) => [`n/${at}.md`, ''] as const);
    assert.equal(leads(Object.fromEntries(many)), '/blog/Java');
  });
});
