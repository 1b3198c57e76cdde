import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkVault } from '../../../src/core/checks/index';
import { QUARTZ_SITE } from '../../../src/core/site/defaults';
import { positionAt } from '../../../src/core/text/lines';
import { applyChanges } from '../../../src/core/vault/makeVault';
import { ownAddressOf } from '../../../src/core/vault/ownAddress';
import type { Vault } from '../../../src/core/vault/vault';
import { readVault } from '../../../src/node/readVault';

const MEMEX = resolve('../shared/vaults/memex');
const ORACLE = resolve('../shared/oracle/memex-quartz-4.4.0.json');

/** What differs on the site, but for the links by URL to own posts; each was looked at and is true. */
const ON_SITE: readonly string[] = [
  // The file is called `Index.md`.
  'Index.md:7 site/no-home',
  'blog/2018-04-15-Intellij-grepcode.md:45 site/colour-tag',
  'blog/2018-04-15-Intellij-grepcode.md:46 site/colour-tag',
  'blog/2018-07-11-DDD-Event.md:98 url/no-scheme',
  'blog/2018-07-13-LINE-Developers-Meetup.md:145 url/no-scheme',
  'blog/2018-07-13-LINE-Developers-Meetup.md:183 url/no-scheme',
  'blog/2018-07-13-LINE-Developers-Meetup.md:80 url/no-scheme',
  'blog/2018-10-11-Deview-2018.md:142 url/no-scheme',
  'blog/2018-10-11-Deview-2018.md:153 url/no-scheme',
  'blog/2018-10-11-Deview-2018.md:275 url/no-scheme',
  'blog/2018-10-11-Deview-2018.md:367 url/no-scheme',
  'blog/2018-10-11-Deview-2018.md:528 url/no-scheme',
  'blog/2018-12-23-2018-retrospective.md:50 url/gone',
  'blog/2019-01-25-Deview2014-ElasticSearch.md:223 url/no-scheme',
  'blog/2019-07-25-woowa-world-woowahan.md:150 url/no-scheme',
];

if (existsSync(MEMEX) && existsSync(ORACLE)) {
  describe('memex as a Quartz site', () => {
    let vault: Vault;
    before(() => {
      const read = readVault(MEMEX);
      const site = { ...QUARTZ_SITE, version: '4.4.0', baseUrl: 'https://nesoy.github.io' };
      vault = applyChanges(read, [{ kind: 'settings', settings: { ...read.settings, site } }]);
    });

    it('is judged as it is published, and nothing else is said', () => {
      const found = checkVault(vault)
        .filter(({ finding: { code } }) => /^(?:site|url|visibility)\//.test(code) && code !== 'url/own-site')
        .map(({ finding: { path, code, span } }) => {
          const line = positionAt(vault.notes.get(path)!.lines, span.start).line + 1;
          return `${path}:${line} ${code}`;
        });
      assert.deepEqual(found.sort(), ON_SITE);
    });

    it('links by URL to as many of its posts as the real site serves at these URLs', () => {
      const output = JSON.parse(readFileSync(ORACLE, 'utf8')) as Record<'pages' | 'redirects', object>;
      const served = new Set([...Object.keys(output.pages), ...Object.keys(output.redirects)]);
      const urls = [...vault.notes.values()].flatMap(
        ({ text }) => text.match(/https?:\/\/nesoy\.github\.io[^\s)\]>"']*/g) ?? [],
      );
      const isServed = (url: string): boolean => {
        const path = decodeURIComponent(new URL(url).pathname).slice(1);
        return served.has(`${path}.html`) || served.has(path);
      };
      assert.equal(urls.length, 42);
      assert.equal(urls.filter(isServed).length, 38);
      const led = urls.filter((url) => ownAddressOf(vault, url)?.kind === 'note');
      assert.deepEqual(led, urls.filter(isServed));
      const found = checkVault(vault).filter(({ finding }) => finding.code === 'url/own-site');
      assert.equal(found.length, led.length);
    });
  });
}
