import assert from 'node:assert/strict';
import { createRenderer } from '../../src/preview/renderNote';
import { inputOf, pageHtml, wholeRenderer } from '../preview/support/render';
import { chooseSeed } from '../support/seed';
import { vaultOf } from '../support/vaultOf';
import { readCommonMarkExamples, readCorpus, type Document } from './corpus';
import { generate } from './generate';
import { mutate } from './mutate';
import { NASTY_DOCUMENTS } from './nastyDocuments';
import { randomFrom } from './random';

const GENERATED = 5_000;
/** Edits of each generated document, in the same renderer. */
const EDITS = 1;

const seed = chooseSeed();

const OTHERS = {
  'Note.md': '---\ntitle: N\n---\n# Part\n\nText[^1] ![[Other]]. ^id\n\n[^1]: Note.\n',
  'Other.md': '- a ![[Note#Part]]\n',
  'a.png': '',
};

/** Where the whole itself is read amiss. */
const KNOWN: readonly RegExp[] = [
  // hast-util-raw goes on reading text behind an element of text that a later node closes.
  /<(?:textarea|script|style|title|xmp|iframe|noembed|noframes|plaintext)/i,
  // micromark lets a heading under a line of text begin with the definitions before that line.
  /^[ \t>]*\[[^\]\r\n]+\]:[^\r\n]*(?:\r\n|\r|\n)[^\r\n]+(?:\r\n|\r|\n)[ \t>]*(?:-+|=+)[ \t]*$/m,
];

describe('Rendering in blocks is rendering whole', () => {
  const corpus = readCorpus();

  it(`for ${NASTY_DOCUMENTS.length} hand-written documents`, () => expectEqual(NASTY_DOCUMENTS));

  it('for the examples of CommonMark', () => expectEqual(readCommonMarkExamples()));

  it(`for ${corpus.length} notes of tests, examples and vaults`, () => expectEqual(corpus));

  it(`for ${GENERATED} generated documents, each edited ${EDITS} times, seed ${seed}`, async () => {
    await expectEqual(documents(corpus));
  });
});

function* documents(corpus: readonly Document[]): Iterable<Document> {
  for (let number = 0; number < GENERATED; number++) {
    const random = randomFrom(seed + number);
    const pieces = Array.from(
      { length: 1 + random.int(4) },
      (_, at) => generate(seed, number * 4 + at, corpus).text,
    );
    yield {
      name: `document ${number} of seed ${seed}`,
      text: pieces.join(random.pick(['\n', '\n\n', '\n# H\n'])),
    };
  }
}

async function expectEqual(all: Iterable<Document>): Promise<void> {
  const differing: string[] = [];
  let number = 0;
  for (const { name, text } of all) {
    const random = randomFrom(seed ^ number++);
    const inBlocks = createRenderer();
    let edited = text;
    for (let edit = 0; edit <= EDITS; edit++) {
      const input = inputOf(vaultOf({ 'post.md': edited, ...OTHERS }), 'post.md');
      // Blanks before the first words of a page are shown nowhere.
      const cut = pageHtml(await inBlocks.update(input)).trimStart();
      const whole = pageHtml(await wholeRenderer().update(input)).trimStart();
      if (cut !== whole && !KNOWN.some((pattern) => pattern.test(edited))) {
        differing.push(`${name}, edit ${edit}: ${JSON.stringify(edited)}\n${explain(cut, whole)}`);
        break;
      }
      edited = mutate(random, edited);
    }
    if (differing.length === 5) break;
  }
  if (differing.length > 0) assert.fail(`Seed ${seed}; the first differences:\n\n${differing.join('\n\n')}`);
}

function explain(cut: string, whole: string): string {
  let at = 0;
  while (cut[at] === whole[at]) at++;
  const around = (html: string): string => JSON.stringify(html.slice(Math.max(0, at - 80), at + 120));
  return `  in blocks: ${around(cut)}\n  whole:     ${around(whole)}`;
}
