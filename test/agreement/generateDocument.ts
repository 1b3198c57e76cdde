import { generateInline, generateWikiLink } from './generateInline';
import type { Random } from './random';

const LABELS = ['r', 'R', 's t', '글', 'ß', '^1', '!note', 'x|y'];
/** What makes references of the labels that inline content uses. */
const DEFINITIONS = ['', '[r]: x#y', '[s t]: <a b>', '[글]: 글', '[^1]: note', '[^n]:', '    [[x]]'];
const HTML_BLOCKS = [
  ['<script src="s.js">', 'let a = "[[x]]";', '</script>'],
  ['<pre>', '', '[[x]] #t', '</pre> [[y]]'],
  ['<!-- [[x]]', '', '#t -->'],
  ['<!-- a --> [[x]]'],
  ['<?php', 'x ?>'],
  ['<!DOCTYPE x>'],
  ['<![CDATA[', 'a', ']]>'],
  ['<div>', '[[x]] <a href="y#z">', '</div>'],
  ['<details><summary>[a](b)</summary>', '', '[[x]]', '', '</details>'],
  ['<x-y>', '#t'],
  ['<img src="p.png" width=1>'],
  ['<a href=', '"x">y</a>'],
  ['<iframe src="//a.b/c"', 'width=1></iframe>'],
  ['<textarea>', '<a href="q">', '</textarea>'],
  ['</div>', '%%'],
];
const BULLETS = ['-', '*', '+', '1.', '2)', '10.', '0.', '123456789.'];
const FENCES = ['```', '```', '~~~', '````', '~~~~', '``', '```js', '~~~ a`b', '``` a`b'];
const BLANKS = ['', '', '', '', ' ', '  ', '   ', '    ', '\t', ' \t'];

/** A document that mixes all blocks in one another, in any of the three line endings. */
export function generateDocument(random: Random): string {
  const lines = blocks(random, 2);
  if (random.once(3)) lines.push(...DEFINITIONS);
  const trailing = lines.map((line) =>
    random.once(12) ? line + random.pick([' ', '  ', '\t', ' \\']) : line,
  );
  const ending = random.pick(['\n', '\n', '\n', '\n', '\n', '\n', '\r\n', '\r', 'mixed']);
  const endings = ending === 'mixed' ? ['\n', '\r\n', '\r'] : [ending];
  let text = '';
  for (const line of trailing)
    text += line.replaceAll('\n', () => random.pick(endings)) + random.pick(endings);
  return random.once(3) ? text.replace(/[\r\n]+$/, '') : text;
}

function blocks(random: Random, depth: number): string[] {
  const lines: string[] = [];
  const count = 1 + random.int(depth === 2 ? 4 : 3);
  for (let block = 0; block < count; block++) {
    if (block > 0 && !random.once(3))
      lines.push(...Array<string>(1 + random.int(2)).fill(random.pick(['', '', '', '  ', '>'])));
    lines.push(...generateBlock(random, depth));
  }
  return lines;
}

function generateBlock(random: Random, depth: number): string[] {
  const { pick, once } = random;
  const inline = () => generateInline(random).split('\n');
  const oneLine = () => generateInline(random).replaceAll('\n', ' ');
  const inner = () => (depth > 0 ? blocks(random, depth - 1) : inline());
  const indented = (lines: readonly string[]) => {
    const blank = pick(BLANKS);
    return lines.map((line) => (once(5) ? pick(BLANKS) : blank) + line);
  };
  const makers: (() => string[])[] = [
    inline,
    inline,
    () => indented(inline()),
    () => [
      pick(['', ' ', '   ']) +
        '#'.repeat(1 + random.int(7)) +
        pick([' ', ' ', '\t', '']) +
        oneLine() +
        pick(['', '', ' #', ' ##  ', '#', ' \\#']),
    ],
    () => [...inline(), pick(['===', '---', '=', '-', '  ===  ', '=== =', '    ---'])],
    () => [pick(['---', '***', '_ _ _', '- - -', '--'])],
    () => fenced(random, inner()),
    () => inner().map((line) => pick(['    ', '\t', '     ', '  \t']) + line),
    () => indented(pick(HTML_BLOCKS)),
    () => quoted(random, inner()),
    () =>
      quoted(random, [
        pick([
          '[!note]',
          '[!NOTE]- ',
          '[!my type|m]+ ',
          '[!메모] ',
          '[!note]',
          '\\[!note] ',
          '[! x] ',
          '[!a',
        ]) + pick(['', oneLine()]),
        ...inner(),
      ]),
    () => list(random, inner),
    () => list(random, inner),
    () => table(random),
    () =>
      indented(
        [
          `[${pick(LABELS)}]:${pick([' ', '', '\n', '  '])}${pick(['x', '<a b>', 'y#z', '글.md', '', '[[x]]', 'a&amp;b', '%%'])}${pick(['', '', ' "t"', "\n't'", ' "t" x', ' "a\nb"', ' "t'])}`,
        ].flatMap((line) => line.split('\n')),
      ),
    () => hanging(`[^${pick(['1', 'n', '글'])}]:${pick([' ', ' ', ''])}`, '    ', random, inner()),
    () => [
      ...pick([['$$'], ['$$ x'], ['$$$'], ['$$x$$']]),
      ...inner(),
      ...pick([['$$'], ['$$'], ['$$$ '], ['x $$'], []]),
    ],
    () => [
      pick(BLANKS) + '%%' + pick(['', '', ' x', ' [[x]] #t', '%', '%%']),
      ...inner(),
      ...pick([['%%'], ['%%'], ['x %% [[y]]'], ['%% #t'], []]),
    ],
    () => indented([pick(['^id', '^x-1', '^', '^id x'])]),
    () => [generateWikiLink(random)],
    () => [pick(['---', 'a: b', '---', '+++'])],
  ];
  return pick(makers)();
}

function fenced(random: Random, lines: readonly string[]): string[] {
  const { pick } = random;
  const fence = pick(FENCES);
  const mark = /^(?:`+|~+)/.exec(fence)![0];
  const indent = pick(['', '', ' ', '   ', '    ']);
  const close = pick([mark, mark, mark, mark + mark[0]!, mark.slice(1), mark + ' x', '']);
  return [
    indent + fence,
    ...lines,
    ...(close === '' ? [] : [pick(['', '', ' ', '    ']) + close + pick(['', '', '  '])]),
  ];
}

/** Some lines lose their mark, which makes them lazy continuations or ends the quote. */
function quoted(random: Random, lines: readonly string[]): string[] {
  const mark = random.pick(['> ', '> ', '>', ' > ', '>\t', '   >']);
  return lines.map((line, at) =>
    at > 0 && random.once(8) ? line : random.once(10) ? '>' + line : mark + line,
  );
}

function list(random: Random, inner: () => string[]): string[] {
  const { pick, once } = random;
  let bullet = pick(BULLETS);
  const lines: string[] = [];
  for (let item = 1 + random.int(3); item > 0; item--) {
    if (once(6)) bullet = pick(BULLETS);
    const marker =
      pick(['', '', '', ' ', '   ']) + bullet + pick([' ', ' ', ' ', '  ', '\t', '    ', '     ', '']);
    const width = once(4)
      ? pick(['  ', '   ', '    ', '\t', ' '])
      : ' '.repeat(marker.replace('\t', '  ').length);
    lines.push(...hanging(marker + pick(['', '', '', '[ ] ', '[x] ']), width, random, inner()));
    if (once(4)) lines.push('');
  }
  return lines;
}

/** Lines behind a marker, those that follow indented, or lazy now and then. */
function hanging(marker: string, indent: string, random: Random, lines: readonly string[]): string[] {
  if (random.once(15)) return [marker.trimEnd(), ...lines.map((line) => indent + line)];
  return lines.map((line, at) => {
    if (at === 0) return marker + line;
    return line === '' || random.once(10) ? line : indent + line;
  });
}

function table(random: Random): string[] {
  const { pick, once } = random;
  const columns = 1 + random.int(3);
  const outer = !once(4);
  const cell = () =>
    pick([
      () => generateInline(random, 1).replaceAll('\n', ' '),
      () => generateInline(random, 1).replaceAll('\n', ' ').replaceAll('|', '\\|'),
      () => generateWikiLink(random, pick(['\\|', '\\|', '|'])).replaceAll('\n', ' '),
      () => pick(['', ' ', 'a', '`a\\|b`', '`a|b`', '\\\\|', '\\|', ' ^id']),
    ])();
  const row = (make: () => string, count: number) => {
    const cells = Array.from({ length: count }, make).join(pick(['|', ' | ']));
    return outer ? `|${cells}${pick(['|', '|', '| ', ''])}` : cells;
  };
  const width = () => (once(8) ? 1 + random.int(4) : columns);
  return [
    row(cell, columns),
    row(() => pick(['-', '---', ':-:', ' --: ', '--']), once(10) ? columns + 1 : columns),
    ...Array.from({ length: random.int(3) }, () => row(cell, width())),
  ].map((line) => (once(12) ? pick([' ', '   ', '\t', '> ']) + line : line));
}
