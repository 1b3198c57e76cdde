import type { Random } from '../../agreement/random';

/** A block as an author may have written it: valid YAML in every manner that people use. */
export function generateBlock(random: Random): string {
  const keys = ['title', 'tags', 'date', 'aliases', 'draft', 'up', 'x y', 'related', '한글'];
  const lines: string[] = [];
  const count = random.int(6);
  for (let number = 0; number < count; number++) {
    if (random.once(8)) lines.push('# a comment');
    if (random.once(12)) lines.push('');
    const key = keys.splice(random.int(keys.length), 1)[0]!;
    lines.push(...entry(random, key));
  }
  const newline = random.pick(['\n', '\n', '\r\n']);
  const block = ['---', ...lines, '---', 'Text.', ''].join(newline);
  return random.once(10) ? `\ufeff${block}` : block;
}

function entry(random: Random, key: string): string[] {
  const comment = random.once(5) ? random.pick([' # why', '   # why: x']) : '';
  const indent = random.pick(['', '  ', '    ']);
  const gap = random.pick([' ', ' ', '  ']);
  switch (random.int(7)) {
    case 0:
      return [`${key}:${random.pick(['', ' ', '  '])}${comment}`];
    case 1:
      return [
        `${key}:${comment}`,
        ...items(random, () => `${indent}-${gap}${scalar(random)}${random.once(6) ? ' # of item' : ''}`),
      ];
    case 2:
      return [
        `${key}:${gap}[${items(random, () => scalar(random, true)).join(random.pick([', ', ',', ' , ']))}]${comment}`,
      ];
    case 3:
      return [`${key}:${gap}${random.pick(['|', '>', '|-'])}`, '  some lines', '  of text'];
    case 4:
      return [`${key}:${comment}`, `  inner: ${scalar(random)}`, '  other: [1, 2]'];
    default:
      return [`${key}:${gap}${scalar(random)}${comment}`];
  }
}

function items(random: Random, make: () => string): string[] {
  return Array.from({ length: 1 + random.int(3) }, make);
}

function scalar(random: Random, isInFlow = false): string {
  const bare = [
    'word',
    'two words',
    "it's",
    '2018-05-09',
    '12',
    'true',
    '~',
    '3.5',
    '글 하나',
    'a/b',
    'x#y',
    'http://x.y/z',
  ];
  const quoted = [
    '"quoted"',
    "'single'",
    '"a: b"',
    "'it''s'",
    '"tab\\t"',
    '""',
    '"[[Link]]"',
    '"# no comment"',
  ];
  const odd = isInFlow ? ['null'] : ['a, b', 'x]', '&anchor value', 'back \\ slash'];
  return random.pick(random.once(8) ? odd : random.once(2) ? bare : quoted);
}
