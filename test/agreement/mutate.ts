import type { Random } from './random';

const PIECES = [
  '[',
  ']',
  '[[',
  ']]',
  '![[',
  '(',
  ')',
  '](',
  '|',
  '\\',
  '`',
  '```',
  '$',
  '$$',
  '%%',
  '#',
  '##',
  ' #t',
  '^',
  ' ^id',
  '*',
  '_',
  '**',
  '~~',
  '<',
  '>',
  '<!--',
  '-->',
  '<a href="x">',
  '<div>',
  '&amp;',
  ':',
  '"',
  "'",
  '!',
  '-',
  '- ',
  '1. ',
  '> ',
  '\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n    ',
  '\n\t',
  '\n%%\n',
  '\n```\n',
  '\n---\n',
  '\n|-|\n',
  '[r]: x\n',
  '[^1]: x\n',
  '[^1]',
  '[!note]',
  ' ',
  '  ',
  '\t',
  'a',
  '글',
  '🌲',
  'x',
  'www.a.b',
  'https://a.b',
  'x@y.zz',
  '\r',
  '\r\n',
  '=',
  '1',
];

/** Marks of all constructs and a few letters, one behind the other without any order. */
export function generateSoup(random: Random): string {
  return random.some(2, 14, () => random.pick(PIECES));
}

/** `text` with one to four small accidents: lines or characters lost, doubled, swapped, put in. */
export function mutate(random: Random, text: string): string {
  let result = text;
  for (let accidents = 1 + random.int(4); accidents > 0; accidents--) {
    result = random.once(2) ? mutateLines(random, result) : mutateCharacters(random, result);
  }
  return result;
}

function mutateLines(random: Random, text: string): string {
  const lines = text.split(/(?<=\n)/);
  const at = random.int(lines.length);
  const other = random.int(lines.length);
  const line = lines[at]!;
  switch (random.int(5)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(other, 0, line);
      break;
    case 2:
      lines[at] = lines[other]!;
      lines[other] = line;
      break;
    case 3:
      lines[at] = random.pick(['> ', '- ', '  ', '    ', '\t', '1. ', '# ', '%%', '| ']) + line;
      break;
    default:
      lines[at] = line.replace(/^[ \t>]+/, '');
  }
  return lines.join('');
}

function mutateCharacters(random: Random, text: string): string {
  const at = random.int(text.length + 1);
  const end = Math.min(text.length, at + 1 + random.int(3));
  const removed = text.slice(at, end);
  switch (random.int(4)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + removed + text.slice(end);
    case 2:
      return text.slice(0, at) + [...removed].reverse().join('') + text.slice(end);
    default:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
  }
}
