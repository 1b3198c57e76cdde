import assert from 'node:assert/strict';
import { expectLinks, expectSpans, onlyLink, partsOf } from './expectSpans';

describe('A wiki link', () => {
  it('has a target, a fragment and a label', () => {
    assert.deepEqual(partsOf('[[a/My Note#Part#Sub|said so]]'), {
      target: 'a/My Note',
      fragment: 'Part#Sub',
      label: 'said so',
      size: undefined,
    });
  });

  it('leaves the blanks at the ends of its parts out', () => {
    expectSpans('[[ ⟦Foo⟧ # ⟦Bar⟧ | ⟦label⟧ ]]', ({ links }) =>
      links.flatMap(({ target, fragment, label }) => [target, fragment, label]),
    );
    assert.equal(onlyLink('[[ Foo # Bar | x ]]').destination, 'Foo#Bar');
  });

  it('may lead into the same note', () => {
    assert.deepEqual(partsOf('[[#^id]]'), { target: '', fragment: '^id', label: undefined, size: undefined });
  });

  it('has an empty label when its bar is the last character', () => {
    assert.equal(partsOf('[[Note|]]').label, '');
  });

  it('takes an escaped bar for a bar, inside tables and out', () => {
    assert.deepEqual(partsOf('| a |\n|---|\n| [[Note\\|label]] |'), {
      target: 'Note',
      fragment: undefined,
      label: 'label',
      size: undefined,
    });
    assert.equal(partsOf('[[Note\\|label]]').target, 'Note');
  });

  it('restarts at every inner pair of brackets', () => {
    expectLinks('[[Nested ⟦[[Foo]]⟧ x]] [⟦[[a]]⟧ ⟦[[b]]⟧]');
  });

  it('ends at the first closing pair, and may hold a single bracket', () => {
    expectLinks('⟦[[Sq]uare]]⟧ ⟦[[a[b]]⟧');
  });

  it('stands on one line and is not blank', () => expectLinks('[[Foo\nBar]] [[]] [[ ]]'));

  it('is text when its brackets are escaped', () => expectLinks('\\[[Foo]] [\\[Foo]] ⟦[[x]]⟧'));

  it('touches words', () => expectLinks('pre⟦[[Foo]]⟧post'));

  it('reads Korean as anything else', () => expectLinks('글은 ⟦[[블로그/첫 글#제목|여기]]⟧에 있다'));

  it('stands in headings, lists, quotes, emphasis and cells', () => {
    expectLinks('# ⟦[[a]]⟧\n\n- ⟦[[b]]⟧\n  > **⟦[[c]]⟧**\n\n| ⟦[[d]]⟧ |\n|---|\n| ⟦[[e]]⟧ |');
  });
});

describe('An embed', () => {
  it('is a wiki link behind an exclamation mark', () => {
    expectLinks('⟦![[a.png]]⟧ \\!⟦[[b]]⟧');
    assert.equal(onlyLink('![[a.png]]').embed, true);
    assert.equal(onlyLink('\\![[a.png]]').embed, false);
  });

  it('ends on its size', () => {
    assert.deepEqual(partsOf('![[a.png#icon|alt|more|100x50]]'), {
      target: 'a.png',
      fragment: 'icon',
      label: 'alt|more',
      size: '100x50',
    });
  });

  it('has no label when its size is all there is', () => {
    assert.deepEqual(partsOf('![[a.png| 100 ]]'), {
      target: 'a.png',
      fragment: undefined,
      label: undefined,
      size: '100',
    });
  });

  it('has a size where a link has a label', () => assert.equal(partsOf('[[a.png|100]]').label, '100'));
});
