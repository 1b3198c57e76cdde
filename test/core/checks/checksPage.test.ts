import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { checksPage } from './checksPage';
import { readFixture } from './readFixture';

const PAGE = join('docs', 'checks.md');
const FOLDER = join('test', 'core', 'checks');

/** Codes of the web that have a fix: see the tests of `linkFixes`. */
const FIXED_WEB = ['url/broken', 'url/fragment-missing', 'url/redirected'];

describe('docs/checks.md', () => {
  it('tells of every check there is (UPDATE=1 writes it)', async () => {
    const page = await format(checksPage(codesWithFix()), { parser: 'markdown', printWidth: 110 });
    if (process.env['UPDATE']) writeFileSync(PAGE, page);
    assert.equal(readFileSync(PAGE, 'utf8'), page);
  });
});

/** The codes of findings that a fixture shows a fix of. */
function codesWithFix(): Set<string> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
  const findings = names
    .flatMap((name) => readFixture(readFileSync(join(FOLDER, name), 'utf8')))
    .flatMap((one) => one.findings);
  const fixed = findings.filter(({ fixes }) => fixes.length > 0);
  return new Set([...fixed.map(({ text }) => /^\S+ (\S+):/.exec(text)![1]!), ...FIXED_WEB]);
}
