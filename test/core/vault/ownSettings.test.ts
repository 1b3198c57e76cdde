import assert from 'node:assert/strict';
import { isTemplate } from '../../../src/core/vault/isTemplate';
import { propertyTypesOf, templateFoldersOf } from '../../../src/core/vault/ownSettings';
import { DEFAULT_VAULT_SETTINGS } from '../../../src/core/vault/defaultSettings';
import { path } from '../../support/vaultOf';

describe('propertyTypesOf', () => {
  it('reads the types by names in lower case, and passes over those of plugins', () => {
    const json = '{"types":{"Rating":"number","due":"date","x":"some-plugin","y":7,"__proto__":"text"}}';
    assert.deepEqual(
      [...propertyTypesOf(json)],
      [
        ['rating', 'number'],
        ['due', 'date'],
        ['__proto__', 'text'],
      ],
    );
  });

  it('finds none in a text that says none', () => {
    for (const text of ['', '{', 'null', '[]', '{"types":null}', '{"types":"text"}']) {
      assert.equal(propertyTypesOf(text).size, 0, text);
    }
  });
});

describe('templateFoldersOf', () => {
  it('reads the folders of Obsidian and of Templater', () => {
    const folders = templateFoldersOf('{"folder":"/meta/forms/"}', '{"templates_folder":"tpl"}');
    assert.deepEqual(folders, ['meta/forms', 'tpl']);
    const settings = { ...DEFAULT_VAULT_SETTINGS, templateFolders: folders };
    assert.ok(isTemplate(settings, path('meta/forms/Post.md')));
    assert.ok(!isTemplate(settings, path('meta/Post.md')));
  });

  it('finds none where none is named', () => {
    assert.deepEqual(templateFoldersOf('', '{"templates_folder":"/"}'), []);
    assert.deepEqual(templateFoldersOf('{"folder":3}', '{'), []);
  });
});
