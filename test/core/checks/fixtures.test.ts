import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, checkVault, type RatedFinding } from '../../../src/core/checks/index';
import { obsidianSettingsOf } from '../../../src/core/vault/obsidianSettings';
import { noteSchemaOf } from '../../../src/core/schema/noteSchema';
import { settingsOf, type Settings } from '../../../src/core/settings';
import { propertyTypesOf } from '../../../src/core/vault/ownSettings';
import type { Vault } from '../../../src/core/vault/vault';
import { readMarks, writeMarks } from '../../support/marks';
import { vaultOf } from '../../support/vaultOf';
import { applyFix, assertFixes, fixesOf, SILENCE, TODAY } from './fixProperty';
import { readFixture, type FixtureCase } from './readFixture';

const FOLDER = join('test', 'core', 'checks');
const SETTINGS = '.obsidian/app.json';
const TYPES = '.obsidian/types.json';
const AUTHOR = '.vscode/settings.json';

describe('checks', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

  it('have a fixture each', () => {
    // What only a reader of bytes can find has a test of its own.
    const own = checks.map(({ code }) => code).filter((code) => !code.startsWith('file/'));
    assert.deepEqual(
      own.map((code) => `${code.replace('/', '-')}.md`).filter((name) => !names.includes(name)),
      [],
    );
  });

  for (const name of names) {
    describe(name.slice(0, -'.md'.length), () => {
      for (const fixture of readFixture(readFileSync(join(FOLDER, name), 'utf8'))) {
        it(fixture.title, () => checkFixture(fixture));
      }
    });
  }
});

function checkFixture(fixture: FixtureCase): void {
  const vault = vaultOfFixture(fixture.files);
  const { severities } = authorOf(fixture.files);
  const found = checkVault(vault, { today: TODAY, severities });
  assert.deepEqual(markedFiles(vault, found), notesOf(fixture.files));
  assert.deepEqual(
    found.map((rated) => ({ text: inWords(rated), fixes: titlesOf(vault, rated) })),
    fixture.findings,
  );
  for (const { title, files } of fixture.fixes) {
    const fix = found.flatMap((rated) => fixesOf(vault, rated)).find((one) => one.title === title);
    assert.ok(fix, `No fix is called ${title}.`);
    const after = [...applyFix(vault, fix).notes.values()];
    const changed = after.filter((note) => vault.notes.get(note.path)?.text !== note.text);
    assert.deepEqual(Object.fromEntries(changed.map(({ path, text }) => [path, text])), files);
  }
  assertFixes(vault);
}

function vaultOfFixture(files: Readonly<Record<string, string>>): Vault {
  const { [SETTINGS]: settings = '', [TYPES]: types = '', [AUTHOR]: _author, ...rest } = files;
  const texts = Object.entries(rest).map(([path, text]) => [path, readMarks(text).text]);
  const vault = vaultOf(Object.fromEntries(texts) as Record<string, string>, obsidianSettingsOf(settings));
  const { schemaRules } = authorOf(files);
  const schemas = schemaRules.map((rule) =>
    noteSchemaOf(rule, typeof rule.source === 'string' ? files[rule.source] : undefined),
  );
  return { ...vault, settings: { ...vault.settings, propertyTypes: propertyTypesOf(types), schemas } };
}

/** What the settings of the case's author say. */
function authorOf({ [AUTHOR]: author = '{}' }: Readonly<Record<string, string>>): Settings {
  const written = JSON.parse(author) as Record<string, unknown>;
  return settingsOf({
    frontmatter: { schema: written['inkstone.frontmatter.schema'] },
    checks: { severity: written['inkstone.checks.severity'] },
  });
}

function notesOf(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => /\.md$/i.test(path)));
}

function markedFiles(vault: Vault, found: readonly RatedFinding[]): Record<string, string> {
  const marked = [...vault.notes.values()].map(({ path, text }) => {
    const spans = found.filter(({ finding }) => finding.path === path).map(({ finding }) => finding.span);
    return [path, writeMarks(text, spans)];
  });
  return Object.fromEntries(marked) as Record<string, string>;
}

function inWords({ finding, severity }: RatedFinding): string {
  return `${severity} ${finding.code}: ${finding.message}`.normalize();
}

function titlesOf(vault: Vault, rated: RatedFinding): string[] {
  const titles = fixesOf(vault, rated).map(({ title }) => title.normalize());
  return titles.filter((title) => !SILENCE.test(title));
}
