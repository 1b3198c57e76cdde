import assert from 'node:assert/strict';
import { checkNote, fixesFor } from '../../src/core/checks/index';
import { QUARTZ_SITE } from '../../src/core/site/defaults';
import { setValue } from '../../src/core/frontmatter/edit/editValue';
import { readFrontmatter } from '../../src/core/frontmatter/readFrontmatter';
import type { NoteSchema } from '../../src/core/schema/noteSchema';
import { applyEdits } from '../../src/core/text/edit';
import type { Vault } from '../../src/core/vault/vault';
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

/** A schema that has something against nearly every block. */
const SCHEMA: NoteSchema = {
  glob: '**',
  path: undefined,
  data: {
    required: ['title', 'kind'],
    properties: {
      title: { type: 'string', pattern: '^[a-z]+( [a-z]+)*$' },
      tags: { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } },
      kind: { default: 'post' },
      date: { anyOf: [{ format: 'date' }, { type: 'null' }] },
    },
    additionalProperties: { $ref: '#/$defs/other' },
    $defs: { other: { oneOf: [{ type: 'string' }, { items: { $ref: '#/$defs/other' } }] } },
  },
};

function withSchema(vault: Vault, random: Random): Vault {
  return random.once(2) ? { ...vault, settings: { ...vault.settings, schemas: [SCHEMA] } } : vault;
}

describe('the checks of frontmatter', () => {
  it(`never throw, and stay within the note, in ${BLOCKS} generated blocks, seed ${seed}`, () => {
    let found = 0;
    for (let number = 0; number < BLOCKS; number++) {
      const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ number);
      const text = damage(random, generateBlock(random));
      const vault = withSchema(vaultOf({ 'a.md': text }, {}, QUARTZ_SITE), random);
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

  it(`change no byte when a value is written as it stands, in ${BLOCKS} generated blocks, seed ${seed}`, () => {
    let written = 0;
    for (let number = 0; number < BLOCKS; number++) {
      const text = generateBlock(randomFrom(Math.imul(seed, 0x9e3779b1) ^ number));
      for (const entry of readFrontmatter(text)?.entries ?? []) {
        const { start, end } = entry.value.span;
        const source = text.slice(start, end);
        if (start === end || /[\r\n]/.test(text.slice(entry.keySpan.end, end))) continue;
        const edit = setValue(text, entry, source);
        if (edit) assert.equal(applyEdits(text, [edit]), text, `block ${number}: ${source}`);
        if (edit) written++;
      }
    }
    assert.ok(written > BLOCKS, `Only ${written} values.`);
  });
});
