import assert from 'node:assert/strict';
import { checkVault } from '../../src/core/checks/index';
import { findingsText } from '../../src/cli/findingsText';
import { vaultOf } from '../support/vaultOf';

const vault = vaultOf({ 'a.md': '![[gone.png]]' });
const open = { root: '/vault', vault, notes: [...vault.notes.values()], assets: 0 };

describe('findings as text', () => {
  it('are in colour when asked', () => {
    const text = findingsText(open, checkVault(vault), { cwd: '/vault', color: true });
    assert.match(text, /\u001b\[31merror\u001b\[39m/);
  });

  it('name a file outside the working directory in full', () => {
    const text = findingsText(open, checkVault(vault), { cwd: '/elsewhere', color: false });
    assert.match(text, /^\/vault\/a\.md:1:\d+ error asset\/missing /);
  });
});
