import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/index';
import { QUARTZ_SITE } from '../../../src/core/site/defaults';
import { noteOf, vaultOf } from '../../support/vaultOf';

const TODAY = '2026-01-01';

function codesIn(text: string): string[] {
  const vault = vaultOf({ 'a.md': text }, {}, QUARTZ_SITE);
  return checkNote(vault, noteOf(vault, 'a.md'), { today: TODAY }).map(({ finding }) => finding.code);
}

function block(yaml: string): string {
  return `---\n${yaml}\n---\n`;
}

describe('the checks of frontmatter', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghij'
      .split('')
      .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`),
  ];
  const HOSTILE: Readonly<Record<string, readonly [text: string, code: string]>> = {
    'an anchor bomb': [block(bomb.join('\n') + '\ntags: *j\ndate: soon'), 'date/not-a-date'],
    'a value of a megabyte': [block(`title: ${'x '.repeat(500_000)}`), 'title/too-long'],
    '10,000 keys': [
      block(Array.from({ length: 10_000 }, (_, at) => `key${at}: v`).join('\n') + '\ndate: soon'),
      'date/not-a-date',
    ],
    '10,000 tags': [block(`tags:\n${'  - a b\n'.repeat(10_000)}`), 'tags/space'],
    '3,000 items that are comments': [
      block(`tags:\n${'  - #x\n'.repeat(3_000)}`),
      'frontmatter/unread-value',
    ],
    '3,000 keys on one line': [
      block(`{${Array.from({ length: 3000 }, (_, at) => `"k${at}": "v"`).join(', ')}, "date": "soon"}`),
      'frontmatter/invalid-yaml',
    ],
    'a script': ['---js\nprocess.exit(1)\n---\n', 'frontmatter/not-yaml'],
    'a function': [
      block('title: !!js/function "function () { process.exit(1) }"\ndate: soon'),
      'date/not-a-date',
    ],
    'keys of every object': [
      block('__proto__: x\nconstructor: y\ntoString: z\nhasOwnProperty: w\ndate: soon'),
      'date/not-a-date',
    ],
    'an anchor within itself': [block('a: &a [*a]\nb: 1'), 'frontmatter/invalid-yaml'],
    '300,000 aliases in one text': [block(`aliases: ${'a, '.repeat(300_000)}`), 'alias/not-a-list'],
    '10,000 aliases': [
      block(`aliases:\n${Array.from({ length: 10_000 }, (_, at) => `  - ../../x${at}\n`).join('')}`),
      'alias/escapes-root',
    ],
    '2,000 lines that a tab indents': [block(`a:\n${'\tb: 1\n'.repeat(2_000)}`), 'frontmatter/invalid-yaml'],
    'deep brackets': [block(`a: ${'['.repeat(20_000)}`), 'frontmatter/invalid-yaml'],
    'many placeholders': [block(`${'title: <% x %>\n'.repeat(3_000)}`), 'frontmatter/placeholder'],
  };
  for (const [what, [text, code]] of Object.entries(HOSTILE)) {
    it(`find ${code} in ${what}`, () => {
      const codes = codesIn(text);
      assert.ok(codes.includes(code), [...new Set(codes)].join(' '));
    });
  }
});
