import assert from 'node:assert/strict';
import { linkForAddress } from '../../../src/core/assets/linkForAddress';
import { noteOf, vaultOf } from '../../support/vaultOf';

const SITE = {
  'quartz.config.ts': 'export default { configuration: { baseUrl: "blog.example" }, plugins: {} }',
  'index.md': '',
  'posts/Ink.md': '---\ntitle: All about ink\n---\n',
};

function linked(url: string, label = '', text = 'x'): string | undefined {
  const vault = vaultOf({ ...SITE, 'a.md': text });
  const context = { vault, uriOf: String };
  return linkForAddress(context, noteOf(vault, 'a.md'), { url, offset: text.indexOf('x'), label });
}

describe('The address of a post of the site that is pasted', () => {
  it('can be a link to its note, with what was selected or its title', () => {
    assert.equal(linked('https://blog.example/posts/Ink'), '[[Ink|All about ink]]');
    assert.equal(linked('https://blog.example/posts/Ink', 'this post'), '[[Ink|this post]]');
  });

  for (const url of [
    'https://other.example/posts/Ink',
    'https://blog.example/posts/Gone',
    'https://blog.example/posts/Ink#part',
  ]) {
    it(`stays as it is: ${url}`, () => assert.equal(linked(url), undefined));
  }

  it('stays as it is in code', () => {
    assert.equal(linked('https://blog.example/posts/Ink', '', '`a x`'), undefined);
  });
});
