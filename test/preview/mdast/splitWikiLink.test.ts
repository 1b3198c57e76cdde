import assert from 'node:assert/strict';
import { splitWikiLink } from '../../../src/preview/mdast/splitWikiLink';

/** The parts as text, `target # fragment | label | size`, with `-` for those that are not written. */
function parts(inside: string, embed = false): string {
  const { target, fragment, label, size } = splitWikiLink(inside, { embed });
  return [target, fragment, label, size]
    .map((span) => (span ? `«${inside.slice(span.start, span.end)}»` : '-'))
    .join(' ');
}

describe('splitWikiLink', () => {
  it('parts target, fragment and label, without the blanks at their ends', () => {
    assert.equal(parts(' a b # c # d | e '), '«a b» «c # d» «e» -');
    assert.equal(parts('a'), '«a» - - -');
    assert.equal(parts('#^b'), '«» «^b» - -');
  });

  it('tells an empty part from one that is not written', () => {
    assert.equal(parts('a#|'), '«a» «» «» -');
  });

  it('leaves hashes and further bars to the label', () => assert.equal(parts('a|b#c|d'), '«a» - «b#c|d» -'));

  it('takes a backslash before a bar for its escape', () => {
    assert.equal(parts('a\\|b\\|100', true), '«a» - «b» «100»');
  });

  it('reads the size of an embed from its last part', () => {
    assert.equal(parts('a|100', true), '«a» - - «100»');
    assert.equal(parts('a#b|c|d| 100x50 ', true), '«a» «b» «c|d» «100x50»');
    assert.equal(parts('a||100', true), '«a» - «» «100»');
    assert.equal(parts('a|100|b', true), '«a» - «100|b» -');
    assert.equal(parts('a|100px', true), '«a» - «100px» -');
  });

  it('reads no size of a link', () => assert.equal(parts('a|100'), '«a» - «100» -'));
});
