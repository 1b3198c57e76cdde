import assert from 'node:assert/strict';
import { checkVault } from '../../../src/core/checks/index';
import { OBSIDIAN_PUBLISH_SITE, PLAIN_SITE, QUARTZ_SITE } from '../../../src/core/site/defaults';
import type { Site } from '../../../src/core/site/site';
import { vaultOf } from '../../support/vaultOf';

/** The words of the findings `url/gone` in a note that links to these addresses of the site. */
function gone(site: Site, ...paths: readonly string[]): string[] {
  const baseUrl = 'https://blog.example';
  const text = paths.map((path) => `[x](${baseUrl}${path})`).join('\n');
  const vault = vaultOf({ 'a.md': text, 'blog/About us.md': '' }, {}, { ...site, baseUrl });
  return checkVault(vault)
    .filter(({ finding }) => finding.code === 'url/gone')
    .map(({ severity, finding: { message } }) => `${severity} ${/`[^`]*`/.exec(message)![0]}`);
}

describe('url/gone', () => {
  it('knows all that a plain server serves', () => {
    assert.deepEqual(gone(PLAIN_SITE, '/a', '/blog/About%20us', '/blog/none', '/other/none'), [
      'warning `/blog/none`',
      'information `/other/none`',
    ]);
  });

  it('knows all that Obsidian Publish serves, blanks in URLs left aside', () => {
    assert.deepEqual(
      gone(OBSIDIAN_PUBLISH_SITE, '/', '/blog/About+us', '/blog/about+US', '/blog/About%20us', '/blog/none'),
      ['warning `/blog/none`'],
    );
  });

  it('says nothing where the vault is only a part of the site', () => {
    assert.deepEqual(gone({ ...QUARTZ_SITE, vaultFolder: 'notes' }, '/notes/none', '/blog/none'), []);
    assert.deepEqual(gone(QUARTZ_SITE, '/blog/none'), ['warning `/blog/none`']);
  });
});
