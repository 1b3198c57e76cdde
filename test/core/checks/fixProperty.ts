import assert from 'node:assert/strict';
import {
  checkNote,
  checks,
  checkVault,
  fixesFor,
  type Fix,
  type RatedFinding,
} from '../../../src/core/checks/index';
import { applyEdits } from '../../../src/core/text/edit';
import { contains, type Span } from '../../../src/core/text/span';
import { applyChanges } from '../../../src/core/vault/makeVault';
import { readNote } from '../../../src/core/vault/readNote';
import type { Note, Vault, VaultPath } from '../../../src/core/vault/vault';

/** The day on which the tests take place. */
export const TODAY = '2026-01-01';

/** The title of the fix that every finding has. */
export const SILENCE = /^Silence `/;

/** The fixes of a finding of `vault`. */
export function fixesOf(vault: Vault, { finding }: RatedFinding): Fix[] {
  return fixesFor(vault, vault.notes.get(finding.path)!, finding, { today: TODAY });
}

/** The vault with `fix` made. */
export function applyFix(vault: Vault, { edits, create }: Fix): Vault {
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

/**
 * Makes every fix of every finding, each by itself, and asserts that it removes its finding, changes nothing but
 * what is marked, or the link or comment that is wrong, and brings no other finding: but that of a heading or block, or of an
 * address of the own site, which show only once the link leads to a note. Gives the number of fixes made.
 */
export function assertFixes(vault: Vault): number {
  const found = checkVault(vault, { today: TODAY });
  const before = found.map(wordsOf);
  const wrong = found.map(({ finding }) => finding.path);
  let made = 0;
  for (const rated of found) {
    const words = wordsOf(rated);
    for (const fix of fixesOf(vault, rated)) {
      made++;
      const story = (): string => `"${fix.title}", against: ${words}\n${storyOf(vault, fix)}`;
      const after = checkNotes(applyFix(vault, fix), [...wrong, ...fix.edits.keys()]);
      const left = after.map(wordsOf);
      assert.ok(count(left, words) < count(before, words), `It stays after ${story()}`);
      if (!fix.create) {
        const fresh = codes.filter(
          (code) => countCode(after, code) > countCode(found, code) && !mayShow(rated.finding.code, code),
        );
        assert.deepEqual(fresh, [], `Others come after ${story()}`);
      }
      for (const [path, edits] of fix.edits) {
        const note = vault.notes.get(path)!;
        for (const { span } of edits)
          assert.ok(
            contains(rated.finding.span, span) || isMeant(note, span, fix),
            `Too much changes after ${story()}`,
          );
      }
    }
  }
  return made;
}

/** A sound note that a fix leaves alone stays sound: only the others are looked at again. */
function checkNotes(vault: Vault, paths: readonly VaultPath[]): RatedFinding[] {
  return [...new Set(paths)].flatMap((path) => checkNote(vault, vault.notes.get(path)!, { today: TODAY }));
}

/** All codes but those of what shows only once a link or an address leads to a note. */
const codes = checks
  .map(({ code }) => code)
  .filter((code) => !/^(?:link\/missing-(?:heading|block)|url\/own-site)$/.test(code));

/** Fixes after which something can be read that could not before, and what shows only then. */
const SHOWN: readonly (readonly [fixed: RegExp, shown: RegExp])[] = [
  [/^frontmatter\/(?:invalid-yaml|placeholder|second-block|not-on-top)$/, /^(?!frontmatter\/invalid-yaml$)/],
  [
    /^frontmatter\/|^field\/unquoted-link$/,
    /^(?:title|date|tags|alias|draft|publish|permalink|lang|field|link|asset)\//,
  ],
  [/^date\/|^frontmatter\//, /^date\/(?:differs-from-name|future|modified-before|mixed-format)$/],
  [/\/not-a-list$/, /^(?:tags|alias)\//],
  // Without the one that came first another spelling is read (`alias` where `aliases` was).
  [/^alias\//, /^alias\/(?:shared|collision|takes-live-url)$/],
  [/^site\/shown-as-text$/, /^link\/repeated-heading$/],
  [/^tags\//, /^tags\/variant$/],
  [/^title\//, /^(?:title\/duplicate|frontmatter\/misspelt-key)$/],
];

function mayShow(fixed: string, shown: string): boolean {
  return SHOWN.some(([one, other]) => one.test(fixed) && other.test(shown));
}

function countCode(found: readonly RatedFinding[], code: string): number {
  return found.filter(({ finding }) => finding.code === code).length;
}

function wordsOf({ finding }: RatedFinding): string {
  return `${finding.path} ${finding.code} ${finding.message}`;
}

function count(list: readonly string[], words: string): number {
  return list.filter((one) => one === words).length;
}

function storyOf(vault: Vault, fix: Fix): string {
  const texts = [...fix.edits].map(([path, edits]) => {
    const before = vault.notes.get(path)!.text;
    return `${path}:\n${before}\n→\n${applyEdits(before, edits)}`;
  });
  return texts.join('\n');
}

/**
 * Whether an edit stays within one link, definition or suppression, or within the frontmatter (or between two blocks of it, or
 * above it), or puts in a comment.
 */
function isMeant({ text, links, definitions, frontmatter }: Note, span: Span, { title }: Fix): boolean {
  if (SILENCE.test(title)) return span.start === span.end;
  if (frontmatter && contains(frontmatter.span, span)) return true;
  if (/^[-\s]*$/.test(text.slice(frontmatter?.span.end ?? 0, span.end))) return true;
  if ([...links, ...definitions].some((construct) => contains(construct.span, span))) return true;
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.end);
  return line.includes('inkstone-');
}
