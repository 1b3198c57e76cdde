import { checks } from '../../src/core/checks/index';
import { fewGuesses } from '../../src/core/checks/guess';
import type { Subject } from '../../src/core/checks/subject';
import { siteOf } from '../../src/core/site/site';
import { applyChanges } from '../../src/core/vault/makeVault';
import { readNote } from '../../src/core/vault/readNote';
import type { Note, Vault } from '../../src/core/vault/vault';
import { readVault } from '../../src/node/readVault';
import { median } from './median';
import { timeOf } from './timing';

/** The groups of codes that are about the frontmatter. */
const GROUPS: ReadonlySet<string | undefined> = new Set([
  'frontmatter',
  'field',
  'title',
  'date',
  'tags',
  'alias',
  'draft',
  'publish',
  'permalink',
  'cssclasses',
  'lang',
  'schema',
]);

const frontmatterChecks = checks.filter(({ code }) => GROUPS.has(code.split('/')[0]));

const EDITED_NOTES = 400;
const TODAY = '2026-01-01';

/** A schema as an author would write one, so that its checks have something to do. */
const SCHEMA = {
  required: ['title', 'date'],
  properties: {
    title: { type: 'string', maxLength: 200 },
    date: { pattern: '^\\d{4}-\\d{2}-\\d{2}' },
    tags: { type: 'array', items: { type: 'string' } },
    status: { enum: ['draft', 'done'] },
  },
};

/** What is said of the site. */
const SITE = { publisher: 'quartz', baseUrl: 'https://example.com', version: '4.5.2' } as const;

/**
 * Validates the frontmatter of the vault at `root`, published by Quartz, by every check that is about it: `vaultCheckMs` for
 * all notes after nothing but reading, `vaultSchemaCheckMs` the same where the author has a schema, too; `noteCheckMs` the
 * median for one note that was just changed, as at a keystroke, with the schema. In milliseconds.
 */
export function measureChecking(root: string, runs: number) {
  const plain: number[] = [];
  const strict: number[] = [];
  let vault: Vault | undefined;
  for (let run = 0; run < runs; run++) {
    for (const [schemaRules, times] of [
      [[], plain],
      [[{ glob: '**', source: SCHEMA }], strict],
    ] as const) {
      vault = readVault(root, undefined, { site: SITE, schemaRules });
      const read = vault;
      times.push(timeOf(() => [...read.notes.values()].map((note) => check(read, note))));
    }
  }
  const notes = [...vault!.notes.values()];
  const step = Math.max(1, Math.floor(notes.length / EDITED_NOTES));
  const single = notes
    .filter((_, at) => at % step === 0)
    .map(({ path, text }) => {
      const note = readNote(path, `${text} `);
      vault = applyChanges(vault!, [{ kind: 'note', note }]);
      return timeOf(() => check(vault!, note));
    });
  return { noteCheckMs: median(single), vaultCheckMs: median(plain), vaultSchemaCheckMs: median(strict) };
}

function check(vault: Vault, note: Note): number {
  const subject: Subject = {
    vault,
    site: siteOf(vault),
    note,
    links: [],
    guess: fewGuesses(0),
    today: TODAY,
    suppressions: [],
    earlier: [],
  };
  return frontmatterChecks.reduce((sum, one) => sum + one.find(subject).length, 0);
}
