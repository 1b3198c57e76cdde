import { strict as assert } from 'node:assert';
import { QUARTZ_SITE, UNKNOWN_SITE } from '../../../src/core/site/defaults';
import type { Vault } from '../../../src/core/vault/vault';
import { randomFrom, type Random } from '../../agreement/random';
import { chooseSeed } from '../../support/seed';
import { vaultOf } from '../../support/vaultOf';
import { assertFixes } from '../checks/fixProperty';

const VAULTS = Number(process.env['INKSTONE_BLOCKS'] ?? 40);
const seed = chooseSeed();

/** What authors get wrong, key by key. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  title: [
    'One',
    '',
    '""',
    '1984',
    '[Java]',
    '{a: b}',
    'Foo: bar',
    '@me',
    'Issue #12',
    '&co',
    '{{title}}',
    '"<% tp.x %>"',
    'yes',
  ],
  Title: ['One'],
  titel: ['Slip'],
  date: [
    '2018-05-09',
    '2018-02-30',
    '20180509',
    '05/09/18',
    '2018/5/9',
    'soon',
    '2018-05-09 10:30',
    '2030-01-01',
    '[2018-05-09]',
    '{{date}}',
  ],
  modified: ['2018-01-01', '2018-13-01', 'May 9, 2018'],
  tags: [
    '[a, b]',
    'a, b',
    'a b',
    '"#a #b"',
    '#a #b',
    '[a, A, "#a"]',
    '[2018, "R&D", C++]',
    '[a b, ""]',
    '[[x]]',
    '\n  - a\n  - #b\n  -',
    '\n- Docker\n- docker',
  ],
  tag: ['x', 'x, y', '[x, y]'],
  aliases: ['one, two', '[One, one]', '[true, null]', '\n  - a # remark\n  - ""', 'note'],
  alias: ['old'],
  draft: ['yes', '"True"', 'true'],
  publish: ['false', 'yes'],
  lang: ['kr', 'ko_KR', 'ko'],
  up: ['[[Other]]', '"[[Other]]"', '\n  - [[Other]]'],
  path: ['"C:\\query"', '%x%', '`y`'],
};

function block(random: Random): string {
  const keys = Object.keys(VALUES);
  const lines = Array.from({ length: 1 + random.int(6) }, () => {
    const key = keys.splice(random.int(keys.length), 1)[0]!;
    const value = random.pick(VALUES[key]!);
    const remark = random.once(6) && !value.includes('\n') ? ' # remark' : '';
    return value === '' || value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}${remark}`;
  });
  const text = `---\n${lines.join('\n')}\n---\nText.\n`;
  return random.once(4) ? text.replaceAll('\n', '\r\n') : text;
}

function makeVault(random: Random): Vault {
  const names = ['note.md', '2018-05-10-x.md', 'posts/y.md', 'Other.md'];
  const files = Object.fromEntries(names.map((name) => [name, block(random)]));
  return vaultOf(files, {}, random.once(2) ? QUARTZ_SITE : UNKNOWN_SITE);
}

describe('every fix of frontmatter', () => {
  it(`removes its finding and brings no other, in ${VAULTS} generated vaults, seed ${seed}`, () => {
    let made = 0;
    for (let number = 0; number < VAULTS; number++) {
      made += assertFixes(makeVault(randomFrom(Math.imul(seed, 0x9e3779b1) ^ number)));
    }
    assert.ok(made > VAULTS, `Only ${made} fixes were made.`);
  });
});
