import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkVault, fixesFor, type Finding } from '../../../src/core/checks/index';
import type { Vault } from '../../../src/core/vault/vault';
import { readFolder } from './readFolder';

const BLOG = join(__dirname, '../../../examples/blog');

describe('the example blog', () => {
  let vault: Vault;
  let findings: readonly Finding[];

  before(() => {
    vault = readFolder(BLOG);
    findings = checkVault(vault).map(({ finding }) => finding);
  });

  it('has nothing to find but on the page that says so', () => {
    const elsewhere = findings.filter(({ path }) => path !== 'Things to fix.md');
    assert.deepEqual(
      elsewhere.map(({ path, message }) => `${path}: ${message}`),
      [],
    );
  });

  it('shows on that page what the checks find', () => {
    assert.deepEqual(
      findings.map(({ code }) => code),
      [
        'field/missing-note',
        'link/missing-note',
        'link/missing-note',
        'asset/missing',
        'link/missing-heading',
        'link/missing-block',
        'link/ambiguous',
        'link/case-mismatch',
        'asset/case-mismatch',
        'suppression/unused',
      ],
    );
  });

  it('has a way out of each', () => {
    for (const finding of findings) {
      const note = vault.notes.get(finding.path)!;
      assert.ok(fixesFor(vault, note, finding).length > 0, finding.message);
    }
  });
});
