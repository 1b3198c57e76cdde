import assert from 'node:assert/strict';
import { pathTitled, retitlePost } from '../../../src/core/rename/retitlePost';
import { applySiteSettings } from '../../../src/core/site/siteSettings';
import { noteOf, path, vaultOf } from '../../support/vaultOf';
import { textsAfter } from './moved';

function retitle(files: Record<string, string>, name: string, title: string): Record<string, string> {
  const site = applySiteSettings(undefined, { publisher: 'quartz', version: '4.5.0', baseUrl: 'me.org' });
  const vault = vaultOf(files, {}, site);
  return textsAfter(vault, retitlePost(vault, { note: noteOf(vault, name), title, keepsAddresses: true }));
}

describe('retitlePost', () => {
  it('changes title, heading, file name, links and old address in one step', () => {
    const files = {
      'blog/2018-05-09-Old-Title.md':
        '---\ntitle: Old Title # why\ntags: [x]\n---\n\n# Old Title\n\n[[#Old Title]]\n',
      'n.md': '[[2018-05-09-Old-Title#Old Title|x]]',
    };
    assert.deepEqual(retitle(files, 'blog/2018-05-09-Old-Title.md', 'New: it works'), {
      'blog/2018-05-09-New-it-works.md':
        '---\ntitle: "New: it works" # why\ntags: [x]\naliases: [blog/2018-05-09-Old-Title]\n---\n\n# New: it works\n\n[[#New it works]]\n',
      'n.md': '[[2018-05-09-New-it-works#New it works|x]]',
    });
  });

  it('writes the title where it stands, and where the file cannot bear it', () => {
    assert.deepEqual(retitle({ 'a.md': 'Text' }, 'a.md', 'B'), {
      'B.md': '---\naliases: [a]\n---\n\nText',
    });
    assert.deepEqual(retitle({ 'a.md': '# A\n' }, 'a.md', 'a'), { 'a.md': '# a\n' });
    assert.deepEqual(retitle({ 'a.md': '---\n---\n' }, 'a.md', 'Why?'), {
      'Why.md': '---\ntitle: Why?\naliases: [a]\n---\n',
    });
  });

  it('names files in the manner they have', () => {
    const named = (from: string, title: string): string => pathTitled(path(from), title);
    assert.equal(named('b/2018-05-09-next-one.md', 'Hello World'), 'b/2018-05-09-hello-world.md');
    assert.equal(named('2018-05-09 A b.md', 'Hello World'), '2018-05-09 Hello World.md');
    assert.equal(named('some_note.md', 'Hello World'), 'hello_world.md');
    assert.equal(named('Note.md', '글: 하나?'), '글 하나.md');
    assert.equal(named('Note.MD', '???'), 'Note.MD');
  });
});
