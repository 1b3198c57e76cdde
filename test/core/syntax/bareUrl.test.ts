import assert from 'node:assert/strict';
import { scan } from '../../../src/core/syntax/scan';
import { expectLinks, onlyLink } from './expectSpans';

describe('An autolink', () => {
  it('is a URL or an address between angle brackets', () => {
    expectLinks('⟦<https://a.b/c#d>⟧ ⟦<x@y.zz>⟧ <a b> <x>');
    assert.equal(onlyLink('<x@y.zz>').destination, 'mailto:x@y.zz');
  });
});

describe('A bare URL', () => {
  it('begins with http, https or www', () => {
    expectLinks('⟦http://a.b⟧ ⟦HTTPS://한글.kr/글⟧ (⟦www.a.b⟧) ftp://a.b xhttp://a.b 글www.a.b');
    assert.equal(onlyLink('www.a.b').destination, 'http://www.a.b');
  });

  it('leaves trailing punctuation out', () => {
    expectLinks('⟦https://a.b/c⟧. ⟦https://a.b/c?d⟧!? **⟦https://a.b⟧** ⟦https://a.b/x⟧&amp; x');
  });

  it('keeps parentheses that pair', () => expectLinks('(⟦https://a.b/c_(d)⟧)'));

  it('has no underscore in the last two parts of its domain', () =>
    expectLinks('http://a_b.c ⟦http://a_b.c.d⟧'));

  it('is found in a bracket that is no link, and behind a quotation mark', () => {
    expectLinks('[see ⟦https://a.b⟧] "⟦www.a.b⟧"');
  });

  it('is part of a link in the text of the link', () => expectLinks('⟦[https://a.b](c)⟧'));

  it('ends at a mark of emphasis in a bracket that is no link', () => expectLinks('**[see ⟦https://a.b⟧**'));
});

describe('A bare e-mail address', () => {
  it('has a dot behind its sign and ends on a letter', () => {
    expectLinks('⟦a.b+c@d-e.fg⟧ a@b a@b.1 ⟦x@y.zz⟧.');
    assert.equal(onlyLink('x@y.zz').destination, 'mailto:x@y.zz');
  });

  it('comes before a URL that opens within it', () => expectLinks('⟦www.a@b.cc⟧'));

  it('is no tag and no part of one', () => {
    expectLinks('#a@b.cc');
    assert.equal(scan('#a@b.cc', 0).tags.length, 1);
  });
});
