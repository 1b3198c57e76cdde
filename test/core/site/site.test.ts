import assert from 'node:assert/strict';
import { siteOf, tellsCaseApart } from '../../../src/core/site/site';
import { vaultOf } from '../../support/vaultOf';

describe('siteOf', () => {
  it('knows Obsidian Publish by its files in the root, which serves links in any letter case', () => {
    for (const file of ['publish.css', 'publish.js']) {
      const site = siteOf(vaultOf({ 'a.md': '', [file]: '' }));
      assert.equal(site.publisher, 'obsidian-publish');
      assert.equal(tellsCaseApart(site), false);
    }
  });

  it('takes any other site for one that tells letter case apart', () => {
    const site = siteOf(vaultOf({ 'a.md': '', 'theme/publish.css': '' }));
    assert.equal(site.publisher, 'unknown');
    assert.equal(tellsCaseApart(site), true);
  });
});
