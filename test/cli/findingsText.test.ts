import assert from 'node:assert/strict';
import { checkVault } from '../../src/core/checks/index';
import type { CheckResult } from '../../src/cli/checkResult';
import { findingsText } from '../../src/cli/findingsText';
import { settingsOf } from '../../src/core/settings';
import { vaultOf } from '../support/vaultOf';

const vault = vaultOf({ 'a.md': '![[gone.png]]' });
const result: CheckResult = {
  open: {
    root: '/vault',
    vault,
    notes: [...vault.notes.values()],
    assets: 0,
    settings: settingsOf(undefined),
  },
  found: checkVault(vault),
  links: [],
  asksNetwork: true,
  known: undefined,
};

describe('findings as text', () => {
  it('are in colour when asked', () => {
    const text = findingsText(result, { cwd: '/vault', color: true });
    assert.match(text, /\u001b\[31merror\u001b\[39m/);
  });

  it('name a file outside the working directory in full', () => {
    const text = findingsText(result, { cwd: '/elsewhere', color: false });
    assert.match(text, /^\/vault\/a\.md:1:\d+ error asset\/missing /);
  });
});
