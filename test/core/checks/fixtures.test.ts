import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, checkVault, fixesFor, type Fix, type RatedFinding } from '../../../src/core/checks/index';
import { applyEdits } from '../../../src/core/text/edit';
import { contains } from '../../../src/core/text/span';
import { applyChanges } from '../../../src/core/vault/makeVault';
import { obsidianSettingsOf } from '../../../src/core/vault/obsidianSettings';
import { readNote } from '../../../src/core/vault/readNote';
import type { Note, Vault } from '../../../src/core/vault/vault';
import { readMarks, writeMarks } from '../../support/marks';
import { vaultOf } from '../../support/vaultOf';
import { readFixture, type FixtureCase } from './readFixture';

const FOLDER = join('test', 'core', 'checks');
const SETTINGS = '.obsidian/app.json';
const SILENCE = /^Silence `/;

describe('checks', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

  it('have a fixture each', () => {
    const missing = checks
      .map(({ code }) => `${code.replace('/', '-')}.md`)
      .filter((name) => !names.includes(name));
    // What only a reader of bytes can find has a test of its own.
    assert.deepEqual(
      missing.filter((name) => !name.startsWith('file-')),
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
  const found = checkVault(vault);
  assert.deepEqual(markedFiles(vault, found), notesOf(fixture.files));
  assert.deepEqual(
    found.map(({ finding, severity }) => ({
      text: `${severity} ${finding.code}: ${finding.message}`.normalize(),
      fixes: fixTitles(vault, finding).filter((title) => !SILENCE.test(title)),
    })),
    fixture.findings,
  );
  for (const { title, files } of fixture.fixes) {
    const fix = found.flatMap(({ finding }) => fixesOf(vault, finding)).find((one) => one.title === title);
    assert.ok(fix, `No fix is called ${title}.`);
    const fixed = applyFix(vault, fix);
    const changed = [...fixed.notes.values()].filter(
      (note) => vault.notes.get(note.path)?.text !== note.text,
    );
    assert.deepEqual(Object.fromEntries(changed.map(({ path, text }) => [path, text])), files);
  }
  for (const rated of found)
    for (const fix of fixesOf(vault, rated.finding)) checkFix(vault, { rated, found, fix });
}

function vaultOfFixture(files: Readonly<Record<string, string>>): Vault {
  const { [SETTINGS]: settings, ...rest } = files;
  const texts = Object.entries(rest).map(([path, text]) => [path, readMarks(text).text]);
  return vaultOf(Object.fromEntries(texts) as Record<string, string>, obsidianSettingsOf(settings ?? ''));
}

function notesOf(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => /\.md$/i.test(path)));
}

function markedFiles(vault: Vault, found: readonly RatedFinding[]): Record<string, string> {
  const marked = [...vault.notes.values()].map(({ path, text }) => {
    const spans = found.flatMap(({ finding }) => (finding.path === path ? [finding.span] : []));
    const distinct = spans.filter(
      (span, at) => spans.findIndex((other) => contains(span, other) && contains(other, span)) === at,
    );
    return [path, writeMarks(text, distinct)];
  });
  return Object.fromEntries(marked) as Record<string, string>;
}

function fixesOf(vault: Vault, finding: RatedFinding['finding']): Fix[] {
  return fixesFor(vault, vault.notes.get(finding.path)!, finding);
}

function fixTitles(vault: Vault, finding: RatedFinding['finding']): string[] {
  return fixesOf(vault, finding).map(({ title }) => title.normalize());
}

function applyFix(vault: Vault, { edits, create }: Fix): Vault {
  const notes = [...edits].map(([path, ofNote]) =>
    readNote(path, applyEdits(vault.notes.get(path)!.text, ofNote)),
  );
  if (create) {
    assert.ok(!vault.notes.has(create.path), `${create.path} is there already.`);
    notes.push(readNote(create.path, create.text));
  }
  return applyChanges(
    vault,
    notes.map((note) => ({ kind: 'note', note })),
  );
}

/** Applying a fix removes its finding, brings no other, and changes nothing but what is wrong. */
function checkFix(
  vault: Vault,
  { rated, found, fix }: { rated: RatedFinding; found: readonly RatedFinding[]; fix: Fix },
): void {
  const before = found.map(wordsOf);
  const after = checkVault(applyFix(vault, fix)).map(wordsOf);
  const words = wordsOf(rated);
  const count = (list: readonly string[]): number => list.filter((one) => one === words).length;
  assert.ok(count(after) < count(before), `"${fix.title}" leaves: ${words}`);
  const fresh = after.filter((one) => !before.includes(one));
  if (!fix.create) assert.deepEqual(fresh, [], `"${fix.title}" brings findings.`);
  for (const [path, edits] of fix.edits) {
    const note = vault.notes.get(path)!;
    for (const edit of edits)
      assert.ok(isInConstruct(note, edit.span, fix), `"${fix.title}" reaches too far.`);
  }
}

function wordsOf({ finding }: RatedFinding): string {
  return `${finding.path} ${finding.code} ${finding.message}`;
}

/** Whether an edit stays within one link, definition or suppression, or puts in a comment. */
function isInConstruct(note: Note, span: { start: number; end: number }, { title }: Fix): boolean {
  if (SILENCE.test(title)) return span.start === span.end;
  if (/inkstone-/.test(note.text.slice(span.start, span.end + 1)) || /^(Remove|Write) `?\w+\//.test(title))
    return true;
  return [...note.links, ...note.definitions].some((construct) => contains(construct.span, span));
}
