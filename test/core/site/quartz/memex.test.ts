import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allCollisions, addressBookOf, lookUp } from '../../../../src/core/site/addressBook';
import { QUARTZ_SITE } from '../../../../src/core/site/defaults';
import { anchorOf, pageOf } from '../../../../src/core/site/pageOf';
import { resolveUrlPath } from '../../../../src/core/site/paths';
import { tagPagesOf } from '../../../../src/core/site/tagPages';
import { applyChanges } from '../../../../src/core/vault/makeVault';
import type { Vault } from '../../../../src/core/vault/vault';
import { readVault } from '../../../../src/node/readVault';

const ORACLE = '../shared/oracle/memex-quartz-4.4.0.json';

/** What the real Quartz 4.4.0 wrote for a blog of 233 notes: pages with their anchors, redirects with their targets. */
interface Output {
  readonly pages: Readonly<Record<string, readonly string[]>>;
  readonly redirects: Readonly<Record<string, string>>;
}

/** What Quartz writes by itself. */
const OWN = new Set(['404.html']);

if (existsSync(ORACLE)) {
  describe('The model of a real Quartz site', () => {
    const output = JSON.parse(readFileSync(ORACLE, 'utf8')) as Output;
    let vault: Vault;
    before(() => {
      const read = readVault(resolve('../shared/vaults/memex'));
      const site = { ...QUARTZ_SITE, version: '4.4.0', baseUrl: 'https://nesoy.github.io' };
      vault = applyChanges(read, [{ kind: 'settings', settings: { ...read.settings, site } }]);
    });

    it('has exactly its pages, those of tags and folders included', () => {
      const tags = [...tagPagesOf(vault, undefined, undefined)!.owners.keys()];
      const pages = [...addressBookOf(vault).owners]
        .filter(
          ([urlPath, [owner]]) => owner!.kind !== 'redirect' && (owner!.kind !== 'asset' || isHtml(urlPath)),
        )
        .map(([urlPath]) => urlPath);
      assert.deepEqual(
        [...pages, ...tags].map(fileOf).sort(),
        Object.keys(output.pages)
          .filter((file) => !OWN.has(file))
          .sort(),
      );
    });

    it('has exactly its redirects, each to the same page', () => {
      const redirects = [...vault.notes.values()].flatMap((note) => {
        const page = pageOf(vault, note);
        return page.redirects.map(({ from }): [string, string] => [fileOf(from), page.urlPath]);
      });
      const expected = Object.entries(output.redirects).map(([file, target]): [string, string] => [
        file,
        resolveUrlPath(`/${file}`, target),
      ]);
      assert.deepEqual(redirects.sort(), expected.sort());
    });

    it('has exactly its anchors, in order', () => {
      for (const note of vault.notes.values()) {
        const anchors = note.headings.map((heading) => anchorOf(vault.settings.site, note, heading));
        assert.deepEqual(anchors, output.pages[fileOf(pageOf(vault, note).urlPath)], note.path);
      }
    });

    it('has two pairs of tags that differ in letter case, and no other collision', () => {
      assert.deepEqual(
        allCollisions(addressBookOf(vault)).map(({ kind, urlPath }) => `${kind} ${urlPath}`),
        ['case /tags/Docker', 'case /tags/HBase'],
      );
    });

    it('leads from an old address to its post', () => {
      const found = lookUp(addressBookOf(vault), 'https://nesoy.github.io/articles/2018-04/Little-Big-Data');
      assert.deepEqual(found?.owner, {
        kind: 'redirect',
        path: 'blog/2018-04-22-Little-Big-Data.md',
        alias: '../articles/2018-04/Little-Big-Data',
      });
    });
  });
}

function isHtml(urlPath: string): boolean {
  return urlPath.endsWith('.html');
}

function fileOf(urlPath: string): string {
  if (isHtml(urlPath)) return urlPath.slice(1);
  return `${urlPath.slice(1)}${urlPath.endsWith('/') ? 'index' : ''}.html`;
}
