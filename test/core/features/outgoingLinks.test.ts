import assert from 'node:assert/strict';
import { createMissing, outgoingLinks } from '../../../src/core/features/outgoingLinks';
import type { LinkOutcome } from '../../../src/core/linkcheck/verdict';
import { UNKNOWN_SITE } from '../../../src/core/site/defaults';
import { noteOf, path, vaultOf } from '../../support/vaultOf';
import { contextOf, twice } from './asking';

const OUTCOMES: Record<string, LinkOutcome> = {
  'https://e.org/gone': {
    url: 'https://e.org/gone',
    verdict: 'broken',
    reason: 'not-found',
    status: 404,
    hops: [],
  },
};

/** The links of `in.md` as `kind label (detail) → where they lead ×how often`. */
function links(text: string, files: Record<string, string> = {}): string[] {
  const vault = vaultOf({ 'in.md': text, ...files });
  const context = { ...contextOf(vault), outcomeOf: (url: string) => OUTCOMES[url] };
  return twice(() => outgoingLinks(context, path('in.md'))).map((link) => {
    const { kind, label, detail, target, position, verdict, canCreate, places } = link;
    return [
      `${kind} ${label}`,
      detail === '' ? '' : `(${detail})`,
      target === undefined ? '' : `→ ${target.replace('file:///vault/', '')}`,
      position && position.line > 0 ? `line ${position.line}` : '',
      verdict ?? '',
      canCreate ? 'can be made' : '',
      places.length > 1 ? `×${places.length}` : '',
    ]
      .filter(Boolean)
      .join(' ');
  });
}

describe('outgoingLinks', () => {
  it('lists notes, files, the web and what is missing, each once', () => {
    const text = '[[nope]] ![[p.png]] [[b]] [x](https://e.org/y) [t](b.md) [[b#Part]] [[#own]] [[in]]\n';
    assert.deepEqual(links(text, { 'b.md': '---\ntitle: Bee\n---\n\n# Part\n', 'p.png': '' }), [
      'note Bee → b.md line 4 ×2',
      'note Bee (Part) → b.md line 4',
      'file p.png → p.png',
      'web e.org/y → https://e.org/y',
      'missing nope (no such note) can be made',
    ]);
  });

  it('says what the web answered', () => {
    assert.deepEqual(links('<https://e.org/gone> [한글](https://e.org/%ED%95%9C)'), [
      'web e.org/gone (There is no such page (404)) → https://e.org/gone broken',
      'web e.org/한 → https://e.org/%ED%95%9C',
    ]);
  });

  it('says when the part of a note is not there, and when nobody knows which file is meant', () => {
    assert.deepEqual(links('[[b#Gone]] [[n]]', { 'b.md': '', 'x/n.md': '', 'y/n.md': '' }), [
      'note b (the heading is not there) → b.md',
      'missing n (2 files have this name)',
    ]);
  });

  it('makes no note of a missing picture or of what a program will fill in', () => {
    assert.deepEqual(links('![[p.png]] [[{{title}}]] [x]({{ page.url }})'), ['missing p.png (no such file)']);
  });

  it('takes an address of the own site for the note that is published there', () => {
    const site = { ...UNKNOWN_SITE, publisher: 'plain' as const, baseUrl: 'https://me.org' };
    const vault = vaultOf({ 'in.md': '[x](https://me.org/b)', 'b.md': '' }, {}, site);
    const [link] = outgoingLinks(contextOf(vault), path('in.md'));
    assert.equal(link?.kind, 'note');
    assert.equal(link.target, 'file:///vault/b.md');
  });

  it('lists nothing for no note', () => {
    assert.deepEqual(outgoingLinks(contextOf(vaultOf({ 'p.png': '' })), path('p.png')), []);
  });
});

describe('createMissing', () => {
  it('makes the note that a link names', () => {
    const vault = vaultOf({ 'in.md': 'x [[new/Note|l]] [[in]] ![[p.png]]' });
    const make = (offset: number) => createMissing(contextOf(vault), path('in.md'), offset);
    const [first, second, third] = noteOf(vault, 'in.md').links.map(({ span }) => make(span.start));
    assert.equal(first?.create?.path, 'new/Note.md');
    assert.equal(second, undefined);
    assert.equal(third, undefined);
    assert.equal(make(0), undefined);
  });
});
