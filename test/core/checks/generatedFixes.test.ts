import assert from 'node:assert/strict';
import type { ObsidianSettings } from '../../../src/core/vault/obsidianSettings';
import type { Vault } from '../../../src/core/vault/vault';
import { randomFrom, type Random } from '../../agreement/random';
import { vaultOf } from '../../support/vaultOf';
import { assertFixes } from './fixProperty';
import { chooseSeed } from '../../support/seed';

const VAULTS = 40;
const seed = chooseSeed();

const FILES = [
  'Google.md',
  'blog/Three laws (of motion).md',
  'blog/Dup.md',
  'essay/Dup.md',
  "essay/It's 100% done.md",
  'essay/R&D "x".md',
  'Notes/한글 노트.md',
  'Notes/한글 노트.md'.normalize('NFD').replace('노트', '분해'),
  'Assets/Logo.PNG',
  'Assets/x y (1).png',
  'blog/img/two.png',
  'poem/img/two.png',
];

const HEADED = '# One: & two\n\n## `C#` *x* [[Google|g]]\n\nText. ^block-1\n';

/** A name as an author may misspell it. */
function misspelt(random: Random): string {
  const path = random.pick(FILES);
  const name = random.once(2) ? path.slice(path.lastIndexOf('/') + 1) : path;
  const bare = !random.once(3) ? name.replace(/\.md$/, '') : name;
  const slips: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toLowerCase(),
    (text) => text.toUpperCase(),
    (text) => text.normalize(random.once(2) ? 'NFC' : 'NFD'),
    (text) => text.slice(0, 2) + text.slice(3),
    (text) => text.replace(/ /g, '-'),
    (text) => `${random.pick(['../', './', '/', 'nowhere/'])}${text}`,
  ];
  return random.pick(slips)(bare);
}

function fragment(random: Random): string {
  return random.pick(['', '', '', '#One two', '#One twoo', '#^block-1', '#^blok-1', '#C x g', '#one--two']);
}

function link(random: Random): string {
  const name = misspelt(random);
  const part = fragment(random);
  const encoded = encodeURI(name).replace(
    /[()']/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return random.pick([
    `[[${name}${part}]]`,
    `[[${name}${part}|label]]`,
    `![[${name}${part}]]`,
    `![[${name}|100]]`,
    `[text](${encoded}${encodeURI(part)})`,
    `![alt](<${name}${part}> "title")`,
    `<img src="${encoded.replaceAll('&', '&amp;')}">`,
    `[text][ref]`,
  ]);
}

function line(random: Random): string {
  const words = `some ${link(random)} words ${link(random)}`;
  return random.pick([
    words,
    `- ${words}`,
    `1. one\n2. ${words}\n   - ${link(random)}`,
    `> ${words}`,
    `## ${words}`,
    `| a | b |\n| --- | --- |\n| x | ${link(random).replace('|', '\\|')} |\n`,
    `<!-- inkstone-disable-next-line ${random.pick(['link/missing-note', 'asset/missing', 'nothing/known'])} -->\n${words}`,
    `%% ${link(random)} %%`,
    '',
  ]);
}

function makeVault(random: Random): Vault {
  const quote = random.pick(['"', "'"]);
  const value = misspelt(random).replaceAll(quote, quote === '"' ? '' : "''");
  const front = random.once(2) ? `---\ncategory: ${quote}[[${value}]]${quote}\n---\n` : '';
  const lines = Array.from({ length: 6 }, () => line(random));
  const text = `${front}${lines.join('\n\n')}\n\n[ref]: <${misspelt(random)}>\n`;
  const settings: Partial<ObsidianSettings> = {
    newLinkFormat: random.pick(['shortest', 'relative', 'absolute']),
    newFileLocation: random.pick(['root', 'current']),
  };
  const files = Object.fromEntries(FILES.map((path) => [path, path.endsWith('.md') ? HEADED : '']));
  return vaultOf({ ...files, 'blog/a.md': random.once(5) ? text.replaceAll('\n', '\r\n') : text }, settings);
}

describe('every fix', () => {
  it(`removes its finding and brings no other, in ${VAULTS} generated vaults, seed ${seed}`, () => {
    let made = 0;
    for (let number = 0; number < VAULTS; number++) {
      const vault = makeVault(randomFrom(Math.imul(seed, 0x9e3779b1) ^ number));
      made += assertFixes(vault);
    }
    assert.ok(made > VAULTS, `Only ${made} fixes were made.`);
  });
});
