import assert from 'node:assert/strict';
import {
  joinSegments,
  pathToRoot,
  resolveRelative,
  simplifySlug,
  slugOfFile,
  type Slug,
} from '../../../../src/core/site/quartz/slug';
import { transformInternalLink, transformLink } from '../../../../src/core/site/quartz/transformLink';
import type { LinkStrategy } from '../../../../src/core/site/site';

/** Quartz's own tests (path.test.ts) as a table: what goes in, what comes out. */
function table(
  title: string,
  made: (input: string) => string | undefined,
  rows: Record<string, string>,
): void {
  describe(title, () => {
    for (const [input, expected] of Object.entries(rows)) {
      it(`\`${input}\` → \`${expected}\``, () => assert.equal(made(input), expected));
    }
  });
}

describe('Quartz paths', () => {
  table('the slug of a file', slugOfFile, {
    'content/index.md': 'content/index',
    'content/index.html': 'content/index',
    'content/_index.md': 'content/index',
    '/content/index.md': 'content/index',
    'content/cool.png': 'content/cool.png',
    'index.md': 'index',
    'test.mp4': 'test.mp4',
    'note with spaces.md': 'note-with-spaces',
    'notes.with.dots.md': 'notes.with.dots',
    'test/special chars?.md': 'test/special-chars',
    'test/special chars #3.md': 'test/special-chars-3',
    'cool/what about r&d?.md': 'cool/what-about-r-and-d',
    'C# notes.md': 'C-notes',
    'C++.md': 'C++',
    'a  b.md': 'a--b',
    '100% done.md': '100-percent-done',
    'a%20b.md': 'a-percent20b',
    "it's.md": "it's",
    '한글 노트.md': '한글-노트',
    'emoji 🌲.md': 'emoji-🌲',
    'Assets/x y.png': 'Assets/x-y.png',
    'trailing .md': 'trailing-',
    'UPPER.MD': 'UPPER.MD',
    'Index.md': 'Index',
    'v1.0': 'v1.0',
    [`${'Café'.normalize('NFD')}.md`]: 'Café'.normalize('NFD'),
    'null and undefined': 'null-and-',
  });

  table('a slug without `index`', simplifySlug, {
    index: '/',
    abc: 'abc',
    'abc/index': 'abc/',
    'abc/def': 'abc/def',
    notindex: 'notindex',
  });

  table('what a link says as a relative URL', transformInternalLink, {
    '': '.',
    '.': '.',
    './': './',
    './index': './',
    './index#abc': './#abc',
    './index.html': './',
    './index.md': './',
    './index.css': './index.css',
    content: './content',
    'content/test.md': './content/test',
    'content/test.pdf': './content/test.pdf',
    './content/test.md': './content/test',
    '../content/test.md': '../content/test',
    'tags/': './tags/',
    '/tags/': './tags/',
    'content/with spaces': './content/with-spaces',
    'content/with spaces/index': './content/with-spaces/',
    'content/with spaces#and Anchor!': './content/with-spaces#and-anchor',
    'doc.pdf#page=3': './doc.pdf#page=3',
  });

  it('a link that cannot be decoded has no URL', () => {
    for (const link of ['a%E0%A4%A', 'a%FF.md', '100%']) assert.equal(transformInternalLink(link), undefined);
  });

  table('the way to the root', pathToRoot, {
    index: '.',
    abc: '.',
    'abc/def': '..',
    'abc/def/ghi': '../..',
    'abc/def/index': '../..',
  });

  table('joined', (input) => joinSegments(...input.split(' + ')), {
    'a + b': 'a/b',
    'a/ + b': 'a/b',
    'a + b/': 'a/b/',
    '/a + b': '/a/b',
    '/a/ + b/': '/a/b/',
    '/a/ + b + /': '/a/b/',
    'https://example.com/ + a/': 'https://example.com/a/',
  });

  table('from page to page', (input) => resolveRelative(...(input.split(' → ') as [Slug, Slug])), {
    'index → index': './',
    'index → abc/def': './abc/def',
    'abc/def → index': '../',
    'abc/def → abc': '../abc',
    'abc/def → ghi/jkl': '../ghi/jkl',
    'abc/index → index': '../',
    'abc/def/index → index': '../../',
    'index → abc/index': './abc/',
    'abc/def → abc/index': '../abc/',
    'abc/def → ghi/': '../ghi/',
  });
});

const slugs = slugsByName(['a/b/c', 'a/b/d', 'a/b/index', 'e/f', 'e/g/h', 'index', 'a/test.png']);

describe('a link on a Quartz site', () => {
  links('absolute', 'a/b/c', {
    'a/b/d': '../../a/b/d',
    'a/b/index': '../../a/b/',
    'e/f': '../../e/f',
    index: '../../',
    'index.png': '../../index.png',
    'index#abc': '../../#abc',
    'tag/test': '../../tag/test',
    'a/b/c#test': '../../a/b/c#test',
    'a/test.png': '../../a/test.png',
  });
  links('absolute', 'a/b/index', { 'a/b/d': '../../a/b/d', 'a/b': '../../a/b', index: '../../' });
  links('absolute', 'index', { index: './', 'a/b/c': './a/b/c', 'a/b/index': './a/b/' });
  links('shortest', 'a/b/c', {
    d: '../../a/b/d',
    h: '../../e/g/h',
    'a/b/index': '../../a/b/',
    'a/b/index.png': '../../a/b/index.png',
    'a/b/index#abc': '../../a/b/#abc',
    index: '../../',
    'index.png': '../../index.png',
    'test.png': '../../a/test.png',
    'index#abc': '../../#abc',
  });
  links('shortest', 'index', { d: './a/b/d', h: './e/g/h', 'a/b/index': './a/b/', index: './' });
  links('relative', 'a/b/c', {
    d: './d',
    index: './',
    '../../../index': '../../../',
    '../../../index.png': '../../../index.png',
    '../../../index#abc': '../../../#abc',
    '../../../': '../../../',
    '../../../a/test.png': '../../../a/test.png',
    '../../../e/g/h#abc': '../../../e/g/h#abc',
  });
  links('relative', 'a/b/index', { '../../index': '../../', '../../e/g/h': '../../e/g/h', c: './c' });
});

function links(strategy: LinkStrategy, from: Slug, rows: Record<string, string>): void {
  table(
    `with ${strategy} paths, from ${from}`,
    (link) => transformLink(from, link, { strategy, slugs }),
    rows,
  );
}

function slugsByName(all: readonly Slug[]): ReadonlyMap<string, readonly Slug[]> {
  const names = new Set(all.map(nameOf));
  return new Map([...names].map((name) => [name, all.filter((slug) => nameOf(slug) === name)]));
}

function nameOf(slug: Slug): string {
  return slug.slice(slug.lastIndexOf('/') + 1);
}
