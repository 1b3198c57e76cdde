import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/index';
import { DEFAULT_VAULT_SETTINGS } from '../../../src/core/vault/defaultSettings';
import { makeVault } from '../../../src/core/vault/makeVault';
import { readNote } from '../../../src/core/vault/readNote';
import type { NoteDefect } from '../../../src/core/vault/vault';
import { writeMarks } from '../../support/marks';
import { path } from '../../support/vaultOf';

/** The findings of a file with this defect: their codes, and their places in its text. */
function findingsOf(text: string, defects: readonly NoteDefect[]): { codes: string[]; marked: string } {
  const note = readNote(path('a.md'), text, defects);
  const found = checkNote(makeVault([note], DEFAULT_VAULT_SETTINGS), note);
  return {
    codes: found.map(({ finding }) => finding.code),
    marked: writeMarks(
      text,
      found.map(({ finding }) => finding.span),
    ),
  };
}

describe('findings about the file itself', () => {
  it('point at the first character that could not be read', () => {
    assert.deepEqual(findingsOf('caf\uFFFD, th\uFFFD', ['invalid-utf8']), {
      codes: ['file/invalid-utf8'],
      marked: 'caf⟦\uFFFD⟧, th\uFFFD',
    });
  });

  it('point at the first NUL', () => {
    assert.deepEqual(findingsOf('a\0b\0', ['nul']), { codes: ['file/nul'], marked: 'a⟦\0⟧b\0' });
  });

  it('stand at the beginning of a file that was not read', () => {
    assert.deepEqual(findingsOf('', ['too-large']), { codes: ['file/too-large'], marked: '⟦⟧' });
    assert.deepEqual(findingsOf('', ['unreadable']), { codes: ['file/unreadable'], marked: '⟦⟧' });
  });

  it('are none for a sound file, even one that shows the replacement character', () => {
    assert.deepEqual(findingsOf('The character \uFFFD.', []), { codes: [], marked: 'The character \uFFFD.' });
  });

  it('say nothing of headings in a note that was not read', () => {
    const note = readNote(path('b.md'), '[[a#Heading]] [[a#^block]]');
    for (const defect of ['too-large', 'unreadable'] as const) {
      const unread = readNote(path('a.md'), '', [defect]);
      const vault = makeVault([note, unread], DEFAULT_VAULT_SETTINGS);
      assert.deepEqual(checkNote(vault, note), []);
    }
  });
});
