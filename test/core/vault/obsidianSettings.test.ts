import assert from 'node:assert/strict';
import { isIgnored } from '../../../src/core/vault/isIgnored';
import { DEFAULT_OBSIDIAN_SETTINGS, obsidianSettingsOf } from '../../../src/core/vault/obsidianSettings';
import { path } from '../../support/vaultOf';

describe('obsidianSettingsOf', () => {
  it('reads what was changed and keeps the defaults of the rest', () => {
    assert.deepEqual(
      obsidianSettingsOf(
        '{"newLinkFormat":"relative","useMarkdownLinks":true,"attachmentFolderPath":"./img","userIgnoreFilters":["wiki/"],"newFileLocation":"folder","newFileFolderPath":"blog","vimMode":true}',
      ),
      {
        newLinkFormat: 'relative',
        useMarkdownLinks: true,
        attachmentFolderPath: './img',
        userIgnoreFilters: ['wiki/'],
        newFileLocation: 'folder',
        newFileFolderPath: 'blog',
        strictLineBreaks: false,
      },
    );
  });

  it('takes the defaults for a text that is no object', () => {
    for (const text of ['', '{', 'null', '[]', '3', '"x"', '\ufeff{}']) {
      assert.deepEqual(obsidianSettingsOf(text), DEFAULT_OBSIDIAN_SETTINGS, text);
    }
  });

  it('takes the default for a value of the wrong kind', () => {
    assert.deepEqual(
      obsidianSettingsOf(
        '{"newLinkFormat":"short","useMarkdownLinks":1,"attachmentFolderPath":null,"userIgnoreFilters":"x","newFileLocation":{}}',
      ),
      DEFAULT_OBSIDIAN_SETTINGS,
    );
    assert.deepEqual(obsidianSettingsOf('{"userIgnoreFilters":[1,"a/"]}').userIgnoreFilters, ['a/']);
  });
});

describe('isIgnored', () => {
  const ignores = (filter: string, file: string): boolean =>
    isIgnored({ ...DEFAULT_OBSIDIAN_SETTINGS, userIgnoreFilters: [filter] }, path(file));

  it('takes a filter for the beginning of a path', () => {
    assert.equal(ignores('wiki/sources/', 'wiki/sources/a.md'), true);
    assert.equal(ignores('wiki/sources/', 'wiki/a.md'), false);
    assert.equal(ignores('sources/', 'wiki/sources/a.md'), false);
  });

  it('takes a filter between slashes for a regular expression', () => {
    assert.equal(ignores('/draft.*/', 'blog/draft-1.md'), true);
    assert.equal(ignores('/^draft/', 'blog/draft-1.md'), false);
  });

  it('leaves out a regular expression that is none or could run without end', () => {
    for (const filter of ['/(/', '/(a+)+$/', '/(a|a)*b/', '/(.*)\\1x/', '/a*a*a*a*a*b/', '']) {
      assert.equal(ignores(filter, `${'a'.repeat(60)}.md`), false, filter);
    }
  });
});
