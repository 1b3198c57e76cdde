import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeActions } from '../../../src/core/features/codeActions';
import { definition } from '../../../src/core/features/definition';
import { diagnose } from '../../../src/core/features/diagnostics';
import { documentHighlight } from '../../../src/core/features/documentHighlight';
import { documentLinks } from '../../../src/core/features/documentLinks';
import { documentSymbols } from '../../../src/core/features/documentSymbols';
import { hover } from '../../../src/core/features/hover';
import { references } from '../../../src/core/features/references';
import { positionAt } from '../../../src/core/text/lines';
import type { Vault } from '../../../src/core/vault/vault';
import { vaultOf } from '../../support/vaultOf';
import { contextOf, twice } from './asking';
import { readFolder } from './readFolder';

const SHARED = join(__dirname, '../../../../shared/vaults');

/** Notes with something of everything, for a checkout that has no vaults beside it. */
const OWN: Record<string, string> = {
  'a.md':
    '---\ntitle: A\naliases: [α, "알파"]\nup: "[[b]]"\ntags: [x/y]\n---\n# A\r\n[[b#둘|x]] ![[p.png|10x20]] [t](b.md#한%20글 "z") [r][d] [^1] #x/y\n\n[d]: b.md\n\n[^1]: text ^id\n\n> [!note] [[#A]]\n\n| a | [[b\\|c]] |\n|---|---|\n| `[[b]]` | $x$ %%[[b]]%% |\n',
  'b.md': '## 둘\n\n```js\n[[a]]\n```\n\n<a href="a.md">[![](p.png)](a.md)</a> [[a#^id]] \ud800 \u0000 [[no',
  'p.png': 'x',
};

/** Asks for everything at every `step`th offset of the first `count` notes, some of it twice. */
function askEverywhere(vault: Vault, count: number): number {
  const context = contextOf(vault);
  let asked = 0;
  for (const note of [...vault.notes.values()].slice(0, count)) {
    const { path, lines, text } = note;
    twice(() => documentLinks(context, path));
    twice(() => documentSymbols(context, path));
    const diagnostics = twice(() => diagnose(context, path));
    for (const { range } of diagnostics) twice(() => codeActions(context, path, { range, diagnostics }));
    let previous = '';
    for (let offset = 0; offset <= text.length; offset++) {
      const position = positionAt(lines, offset);
      const link = JSON.stringify(definition(context, path, position));
      hover(context, path, position);
      documentHighlight(context, path, position);
      // Asking the whole vault is dear: once where the answer to the cheap question changes.
      if (link !== previous) twice(() => references(context, path, { position, includeDeclaration: true }));
      previous = link;
      asked++;
    }
  }
  return asked;
}

describe('every feature at every place', () => {
  it('answers in notes with something of everything', () => {
    assert.ok(askEverywhere(vaultOf(OWN), 2) > 300);
  });

  for (const name of ['memex', 'obsidian-help']) {
    if (!existsSync(join(SHARED, name))) continue;
    it(`answers in the first 40 notes of ${name}`, function () {
      this.timeout(60_000);
      assert.ok(askEverywhere(readFolder(join(SHARED, name)), 40) > 10_000);
    });
  }
});
