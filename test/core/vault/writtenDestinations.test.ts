import assert from 'node:assert/strict';
import { readMentionsAs } from '../../../src/core/vault/mentionedNames';
import { isExternal, linkTargetOf, tidyPath, destinationTargetOf } from '../../../src/core/vault/linkTarget';
import { readNote } from '../../../src/core/vault/readNote';
import type { NameKey, Note } from '../../../src/core/vault/vault';
import { baseNameOf, nameKeyOf } from '../../../src/core/vault/vaultPath';
import { tellDestinations } from '../../../src/core/vault/writtenDestinations';
import { readCommonMarkExamples, readCorpus } from '../../agreement/corpus';
import { generate } from '../../agreement/generate';
import { NASTY_DOCUMENTS } from '../../agreement/nastyDocuments';
import { path } from '../../support/vaultOf';
import { chooseSeed } from '../../support/seed';

const GENERATED = 4000;

/** The names that the index has for a note. */
function indexedNames(note: Note): Set<NameKey> {
  const names = new Set<NameKey>();
  readMentionsAs((name) => name)(note, (name) => names.add(name));
  return names;
}

/** The names that the note's links and definitions write, by the syntax. */
function writtenNames(note: Note): Set<NameKey> {
  const links = note.links.filter(({ form }) => form !== 'auto').map(linkTargetOf);
  const definitions = note.definitions.map(destinationTargetOf);
  const names = new Set<NameKey>();
  for (const target of [...links, ...definitions]) {
    if (target.kind === 'external' || target.path === '') continue;
    const name = nameKeyOf(baseNameOf(tidyPath(target.path)));
    if (name !== '') names.add(name);
  }
  return names;
}

function told(text: string): string[] | undefined {
  const all: string[] = [];
  const isPlain = tellDestinations(readNote(path('n.md'), text), {
    wiki: (written, start, end) => all.push(`wiki ${written.slice(start, end)}`),
    other: (written, start, end) => all.push(written.slice(start, end)),
  });
  return isPlain ? all : undefined;
}

describe('What a note writes as destinations', () => {
  it('is told of wiki links up to the bar, escaped or not', () => {
    assert.deepEqual(told('[[A b#c|d]] ![[e.png|100]] | [[F\\|g]] | [[x [[y]]'), [
      'wiki A b#c',
      'wiki e.png',
      'wiki F',
      'wiki y',
    ]);
  });

  it('is told of Markdown links, definitions and HTML, those on the web left out', () => {
    const text =
      '[a](b.md "t") ![c](<d e.png>) [f](g_(h).md), <https://x.y> [i](https://x.y)\n\n[j]: k.md\n\n<img src="l.png">\n';
    assert.deepEqual(told(text), ['b.md', 'd e.png', 'g_(h).md', 'k.md', 'l.png']);
  });

  it('is left to the syntax where a destination is not written plainly', () => {
    assert.equal(told('[a](b\\_c.md)'), undefined);
    assert.equal(told('[a](b&amp;c.md)'), undefined);
    assert.equal(told('[a](\nb.md)'), undefined);
    assert.equal(told('<a\nhref\n=\n"b.md">'), undefined);
  });

  it('is not looked at again and again where one destination could begin within another', () => {
    assert.equal(told(']:'.repeat(1_000_000)), undefined);
    assert.equal(told(']('.repeat(1_000_000)), undefined);
    assert.equal(told('[a](b)'.repeat(300_000))?.length, 300_000);
  });

  it('holds every name that the syntax finds, in any document', () => {
    const seed = chooseSeed();
    const corpus = [...readCorpus(), ...readCommonMarkExamples(), ...NASTY_DOCUMENTS];
    const documents = [...corpus];
    for (let number = 0; number < GENERATED; number++) documents.push(generate(seed, number, corpus));
    let names = 0;
    for (const { name, text } of documents) {
      const note = readNote(path('n.md'), text);
      const indexed = indexedNames(note);
      for (const written of writtenNames(note)) {
        names++;
        assert.ok(indexed.has(written), `seed ${seed}, ${name}: \`${written}\` is not indexed in\n${text}`);
      }
    }
    assert.ok(names > 1000, `only ${names} names were compared`);
  });

  it('leaves out what leads to the web', () => {
    assert.ok(isExternal('https://x.y'));
    assert.deepEqual(told('[a](https://x.y/z.md) <a href="//x.y">'), []);
  });
});
