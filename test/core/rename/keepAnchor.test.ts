import assert from 'node:assert/strict';
import { keepAnchor } from '../../../src/core/rename/keepAnchor';
import { applyEdits } from '../../../src/core/text/edit';
import { noteOf, vaultOf } from '../../support/vaultOf';

const QUARTZ = {
  'quartz.config.ts': 'const config = { configuration: { baseUrl: "me.org" } }; export default config',
};

/** The note with the anchor of its last heading kept, before that becomes `New`. */
function kept(text: string, files: Record<string, string> = QUARTZ): string | undefined {
  const vault = vaultOf({ ...files, 'n.md': text });
  const note = noteOf(vault, 'n.md');
  const edit = keepAnchor(vault, { note, heading: note.headings.at(-1)!, text: 'New' }, undefined);
  return edit && applyEdits(text, [edit]);
}

describe('keepAnchor', () => {
  it('writes the old anchor above the heading, as a block of its own', () => {
    assert.equal(kept('a\n\n## Old words\n'), 'a\n\n<a id="old-words"></a>\n\n## Old words\n');
    assert.equal(kept('a\n## Old'), 'a\n\n<a id="old"></a>\n\n## Old');
    assert.equal(kept('# Old'), '<a id="old"></a>\n\n# Old');
    assert.equal(kept('x\r\n\r\n# 글'), 'x\r\n\r\n<a id="글"></a>\r\n\r\n# 글');
  });

  it('does not where nothing is lost', () => {
    assert.equal(kept('## new'), undefined);
    assert.equal(kept('---\ndraft: true\n---\n## Old'), undefined);
    assert.equal(kept('> ## Old'), undefined);
    assert.equal(kept('## Old', {}), undefined);
    assert.equal(kept('## Old', { 'hugo.toml': 'baseURL = "https://me.org/"' }), undefined);
  });
});
