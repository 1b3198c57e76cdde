import assert from 'node:assert/strict';
import { checkNote, checks, checkVault, fixesFor, type Severities } from '../../../src/core/checks/index';
import type { Vault } from '../../../src/core/vault/vault';
import { noteOf, vaultOf } from '../../support/vaultOf';

function codesIn(vault: Vault, severities?: Severities): string[] {
  return checkNote(vault, noteOf(vault, 'a.md'), { severities }).map(
    ({ finding, severity }) => `${severity} ${finding.code}`,
  );
}

describe('checkNote', () => {
  const vault = vaultOf({ 'a.md': '![[x.png]] [[May]] [[June]]' });

  it('gives findings in order of place', () => {
    assert.deepEqual(codesIn(vault), [
      'error asset/missing',
      'warning link/missing-note',
      'warning link/missing-note',
    ]);
  });

  it('takes severities from the settings, and leaves out what is off', () => {
    assert.deepEqual(codesIn(vault, { 'asset/missing': 'off', 'link/missing-note': 'hint' }), [
      'hint link/missing-note',
      'hint link/missing-note',
    ]);
  });

  it('does not call a comment unused because its check is off', () => {
    const silenced = vaultOf({
      'a.md': '---\n# inkstone-disable-next-line field/missing-note\ncategory: "[[May]]"\n---\n',
    });
    assert.deepEqual(codesIn(silenced, { 'field/missing-note': 'off' }), []);
  });

  it('does not call a comment over a web address unused, which nobody has asked', () => {
    const comment = (codes: string): string => `<!-- inkstone-disable-next-line ${codes} -->\n`;
    const web = '<https://example.com/>\n\n';
    const silenced = vaultOf({ 'a.md': `${comment('url/broken')}${web}${comment('')}${web}` });
    assert.deepEqual(codesIn(silenced), []);
    const unused = vaultOf({ 'a.md': `${comment('url/broken')}words` });
    assert.deepEqual(codesIn(unused), ['information suppression/unused']);
  });

  it('checks an unsaved note against the vault as it is', () => {
    const unsaved = noteOf(vaultOf({ 'b.md': '[[a]] [[b]]' }), 'b.md');
    assert.deepEqual(
      checkNote(vault, unsaved).map(({ finding }) => finding.message),
      ['No note is named `b`.'],
    );
  });

  it('guesses at a name in the first messages of a note only', () => {
    const links = Array.from(
      { length: 30 },
      (_, index) => `[[Goggle${'e'.repeat(index % 2)} ${index}]]`,
    ).join('\n');
    const many = vaultOf({
      'a.md': links,
      ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`Google ${index}.md`, ''])),
    });
    const guesses = checkNote(many, noteOf(many, 'a.md')).filter(({ finding }) =>
      finding.message.includes('Did you mean'),
    );
    assert.equal(guesses.length, 10);
  });

  it('answers for 20,000 links that lead nowhere and as many comments', () => {
    const links = '[[nowhere]] '.repeat(20_000);
    const comments = '\n%% inkstone-disable-next-line link/ambiguous %%'.repeat(20_000);
    const hostile = vaultOf({ 'a.md': links + comments });
    assert.ok(codesIn(hostile).length >= 20_000);
  });
});

describe('checkVault', () => {
  it('gives findings in order of path, then of place', () => {
    const vault = vaultOf({ 'b.md': '[[x]]', 'B.md': '[[y]] [[z]]', 'a.md': '' });
    assert.deepEqual(
      checkVault(vault).map(({ finding }) => `${finding.path} ${finding.span.start}`),
      ['B.md 2', 'B.md 8', 'b.md 2'],
    );
  });
});

describe('fixesFor', () => {
  it('corrects nothing in a note that has changed since', () => {
    const vault = vaultOf({ 'a.md': '[[Goolge]]', 'Google.md': '' });
    const { finding } = checkNote(vault, noteOf(vault, 'a.md'))[0]!;
    const later = vaultOf({ 'a.md': 'Something else', 'Google.md': '' });
    const edits = fixesFor(later, noteOf(later, 'a.md'), finding).filter(
      ({ title }) => !title.startsWith('Silence'),
    );
    assert.deepEqual(edits, []);
  });

  it('prefers one fix at most', () => {
    const vault = vaultOf({ 'a.md': '[[Goolge]]', 'Google.md': '', 'Gogle.md': '' });
    const { finding } = checkNote(vault, noteOf(vault, 'a.md'))[0]!;
    const preferred = fixesFor(vault, noteOf(vault, 'a.md'), finding).filter(({ preferred }) => preferred);
    assert.equal(preferred.length, 1);
  });
});

describe('the codes of checks', () => {
  it('read group/what-is-wrong, each once', () => {
    const codes = checks.map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], codes);
    for (const code of codes) assert.match(code, /^[a-z]+\/[a-z]+(-[a-z0-9]+)*$/);
  });
});
