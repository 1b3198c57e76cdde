import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/index';
import { QUARTZ_SITE } from '../../../src/core/site/defaults';
import { noteOf, vaultOf } from '../../support/vaultOf';

/** How often each piece is written: a check that looks at all for each of them would not come to an end. */
const MANY = 20_000;

const HOSTILE: Readonly<Record<string, string>> = {
  'a table': '| a | b |\n| --- | --- |\n' + '| [[x|y]] | z |\n'.repeat(MANY),
  'open brackets': '[['.repeat(MANY),
  'escaped brackets': '\\[\\['.repeat(MANY),
  'brackets over lines': '[[x\n'.repeat(MANY),
  'pairs of percent signs': '`%%a`\n'.repeat(MANY),
  'links in code': '`[[a#b]]` '.repeat(MANY),
  footnotes: 'x^[y] '.repeat(MANY),
  tasks: '- [?] x\n'.repeat(MANY),
  'embeds of one note': '![[b]] '.repeat(MANY),
  'embeds of itself': '# H\n\n' + '![[#H]] '.repeat(MANY),
  'headings of one text': '# H\n\n'.repeat(MANY) + '[[#H]] '.repeat(MANY),
  'escaped tags': ' \\#x'.repeat(MANY),
  colours: ' #FF6464'.repeat(MANY),
};

describe('The checks of a Quartz site', () => {
  for (const [what, text] of Object.entries(HOSTILE)) {
    for (const version of ['4.4.0', '4.5.2']) {
      it(`come to an end over ${what}, with Quartz ${version}`, () => {
        const vault = vaultOf(
          { 'index.md': '', 'b.md': '![[a]]\n', 'a.md': text },
          {},
          { ...QUARTZ_SITE, version },
        );
        const found = checkNote(vault, noteOf(vault, 'a.md'));
        assert.ok(found.every(({ finding: { span } }) => span.start <= span.end && span.end <= text.length));
      });
    }
  }
});
