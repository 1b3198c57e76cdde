import assert from 'node:assert/strict';
import { checkNote, fixesFor } from '../../src/core/checks/index';
import { QUARTZ_SITE } from '../../src/core/site/defaults';
import { generateBlock } from '../core/frontmatter/generateBlock';
import { chooseSeed } from '../support/seed';
import { noteOf, vaultOf } from '../support/vaultOf';
import { randomFrom, type Random } from './random';

const BLOCKS = Number(process.env['INKSTONE_BLOCKS'] ?? 20_000);
const seed = chooseSeed();
const TODAY = '2026-01-01';

/** A block of `generateBlock`, with characters put in, taken out and changed. */
function damage(random: Random, text: string): string {
  let damaged = text;
  for (let time = random.int(4); time > 0; time--) {
    const at = random.int(damaged.length + 1);
    const sign = random.pick([
      ':',
      '#',
      '&a',
      '*a',
      '!x',
      '[',
      ']',
      '{{',
      '}}',
      '"',
      "'",
      '\t',
      '\n',
      '\r',
      '- ',
      '---\n',
      '|',
      '<% x %>',
      '\ud800',
      '',
    ]);
    damaged = damaged.slice(0, at) + sign + damaged.slice(at + random.int(3));
  }
  return damaged;
}

describe('the checks of frontmatter', () => {
  it(`never throw, and stay within the note, in ${BLOCKS} generated blocks, seed ${seed}`, () => {
    let found = 0;
    for (let number = 0; number < BLOCKS; number++) {
      const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ number);
      const text = damage(random, generateBlock(random));
      const vault = vaultOf({ 'a.md': text }, {}, QUARTZ_SITE);
      const note = noteOf(vault, 'a.md');
      for (const { finding } of checkNote(vault, note, { today: TODAY })) {
        found++;
        const { start, end } = finding.span;
        assert.ok(0 <= start && start <= end && end <= text.length, `block ${number}: ${finding.code}`);
        if (random.once(10)) fixesFor(vault, note, finding, { today: TODAY });
      }
    }
    assert.ok(found > BLOCKS / 10, `Only ${found} findings.`);
  });
});
