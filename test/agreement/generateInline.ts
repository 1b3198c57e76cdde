import type { Random } from './random';

const WORDS = [
  'a',
  'b c',
  'word',
  'Foo',
  '글',
  '한글 이름',
  '🌲',
  '👩‍👧',
  'é',
  'x_y',
  '10',
  '\u00a0',
  '　',
  'ß',
  '🙂x',
  'http',
  'w',
];
const NAMES = [
  'Note',
  'My Note',
  'a/b',
  '../up',
  './x',
  '글.md',
  'p.png',
  'C#',
  '^1',
  'a]b',
  'a[b',
  'x_y',
  '',
  ' ',
  '100%',
  '&amp;',
  '`',
  '$',
  '<b>',
  '%%',
  'a\\b',
  '*x*',
  '!',
  'https://x.y',
];
const LABELS = ['r', 'R', 's t', '글', 'ẞ', 'a]', '^1', '^n', '!note', 'x|y', 'r\ns'];
const FRAGMENTS = ['Part', 'A#B', '^id', '', ' x ', 'page=3', '#'];
const SIZES = ['100', '100x50', ' 100 ', 'x100', '100x', '1e3', '0'];
const PUNCTUATION = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];
const RAW_HTML = [
  '<b>',
  '</b>',
  '<a href="x#y">',
  "<img src='p.png' alt=x>",
  '<img src=q.png>',
  '<br/>',
  '<!-- c -->',
  '<!-->',
  '<!-- [[x]] #t',
  '-->',
  '<?p ?>',
  '<!D x>',
  '<![CDATA[ [[x]] ]]>',
  '<a\nhref="y">',
  '<a href="[[x]]">',
  '<b x="%%">',
  '<iframe src="u&amp;v">',
  '<a href>',
  '< a>',
  '<a href="',
  "<x-y z='`'>",
  '<A HREF=x>',
  '<script>',
  '</script>',
];
const REFERENCES = [
  '&amp;',
  '&#35;',
  '&#x5B;',
  '&copy',
  '&nosuch;',
  '&lt;',
  '&#64;',
  '&vert;',
  '&NewLine;',
  '&#0;',
];
const URLS = [
  'https://a.b',
  'http://a.b/c_(d)',
  'https://a.b/c#d',
  'www.a.b',
  'www.a.b/c?d=e&f',
  'https://a_b.c',
  'http://한글.kr/글',
  'https://a.b/x).',
  'WWW.a.b',
  'https://',
  'www.',
  'https://a',
  'x@y.zz',
  'a.b+c@d-e.f_g.hh',
  'mailto:x@y.zz',
  'xmpp:x@y.zz/r',
  'https://a.b&amp;',
  'https://a.b/&copy;x',
  'http://a.b]c',
  'https://a.b/[[x]]',
  'ftp://a.b',
  'https://a.b/*c*',
  'x@y.z1',
  'www.a.b~',
  'https://a.b.',
];
const DESTINATIONS = [
  'x',
  'x.md',
  'a(b)c',
  'a(b',
  '<a b>',
  '<a',
  '<>',
  '',
  'x#y',
  '%20',
  'x\\)y',
  'x&amp;y',
  'https://a.b/c',
  '글#조각',
  'a b',
  '#part',
  'a\\#b',
  '<a>b',
  '<a\\>b>',
  'x*y*',
  '[[x]]',
  '/x',
  '\u00a0',
];
const TITLES = [
  '',
  '',
  '',
  ' "t"',
  " 't'",
  ' (t)',
  '\n"t"',
  ' "t',
  ' "t\\""',
  ' "t" x',
  '  ',
  ' (t(u))',
  '"t"',
  ' "a\n\nb"',
];

/** Inline content that mixes every construct, closed and unclosed; may hold line endings (`\n`). */
export function generateInline(random: Random, depth = 2): string {
  return random.some(1, 4, () => fragment(random, depth), random.pick(['', '', ' ', ' ', '\n']));
}

/** A wiki link or embed, or what almost is one. */
export function generateWikiLink(random: Random, bar = random.pick(['|', '|', '|', '\\|'])): string {
  const { pick, once } = random;
  let inside = pick(NAMES);
  if (once(3)) inside += '#' + pick(FRAGMENTS);
  if (once(3)) inside += bar + pick([...NAMES, ...SIZES]);
  if (once(4)) inside += bar + pick(SIZES);
  if (once(12)) inside = inside + pick(['[[', '\n', ']', '[', '|', '#', '\\', '\t']) + pick(NAMES);
  return (
    pick(['', '', '!', '\\', '!\\']) +
    pick(['[[', '[[', '[[', '[[', '[', '[[[']) +
    inside +
    pick([']]', ']]', ']]', ']]', ']', ']]]', '\\]]'])
  );
}

function fragment(random: Random, depth: number): string {
  const { pick, once } = random;
  const inner = () => (depth > 0 ? generateInline(random, depth - 1) : pick(WORDS));
  const makers: (() => string)[] = [
    () => pick(WORDS),
    () => pick(WORDS),
    () => random.some(1, 4, () => pick(WORDS), ' '),
    () => generateWikiLink(random),
    () => generateWikiLink(random),
    () => generateWikiLink(random),
    () =>
      `${pick(['', '!', '\\'])}[${inner()}](${pick(DESTINATIONS)}${pick(TITLES)}${pick([')', ')', ')', ''])}`,
    () => `![${pick(WORDS)}${pick(['|', '\\|', ''])}${pick(SIZES)}](${pick(DESTINATIONS)})`,
    () => `![${pick(SIZES)}](${pick(DESTINATIONS)})`,
    () =>
      `${pick(['', '!'])}[${pick([inner(), pick(LABELS)])}]${pick(['', '[]', '[ ]', `[${pick(LABELS)}]`, '[[r]]', ':'])}`,
    () => `[^${pick(['1', 'n', 'N', '글', 'a b', '', 'x]', '1\\]'])}]${pick(['', '', ':'])}`,
    () => `<${pick(URLS)}>`,
    () =>
      pick(['', '', ' ', '(', '"', '“', '*', '[', '/', '[x', '<', '글', '_', '~', '`', ':', '1']) +
      pick(URLS) +
      pick(['', '', ')', '.', '"', '*', '!', ']', '>', '~~', '?', ';', '<']),
    () => wrapped(random, ['`', '`', '``', '```'], inner()),
    () => wrapped(random, ['$', '$', '$$', '$$$'], inner()),
    () => wrapped(random, ['*', '_', '**', '__', '***', '~', '~~', '~~~', '=='], inner()),
    () => `%%${inner()}${pick(['%%', '%%', ''])}`,
    () =>
      pick(['', ' ', '\n', '(', '글']) +
      '#' +
      pick([
        'tag',
        '태그',
        'a/b',
        'a/',
        '/',
        '//a//b',
        '123',
        '1/2',
        '1/2a',
        '🌲',
        'a-b_c',
        'a.b',
        '#x',
        '',
        'x&amp;y',
        '１',
        '·',
        '\u2014',
        'a\u200db',
      ]),
    () => pick(RAW_HTML),
    () => pick(REFERENCES),
    () => '\\' + pick(PUNCTUATION),
    () => pick(PUNCTUATION),
    () => pick([' ^id', ' ^a-1_B', '^id', ' ^한', '\n^id', ' ^id ', '\t^x', ' ^id^id']),
    () => pick(['  \n', '\\\n', '\n', '\t', '   ', '\n   ', '\n\t']),
    () =>
      pick([
        '[ ] ',
        '[x] ',
        '[!note] ',
        '[!a|b]- ',
        '|',
        ':',
        '---',
        '===',
        '%',
        '%%%',
        '\u0000',
        '\ud800',
        '\ufeff',
      ]),
  ];
  const text = pick(makers)();
  return once(40) ? text.slice(0, random.int(text.length + 1)) : text;
}

function wrapped(random: Random, marks: readonly string[], text: string): string {
  const mark = random.pick(marks);
  return mark + text + random.pick([mark, mark, mark, '', random.pick(marks)]);
}
