import assert from 'node:assert/strict';
import { ALLOWED_DIFFERENCES } from './allowedDifferences';
import { readCommonMarkExamples, readCorpus, type Document } from './corpus';
import { describeDisagreement, findDifferences } from './disagree';
import { generate } from './generate';
import { NASTY_DOCUMENTS } from './nastyDocuments';
import { chooseSeed } from '../support/seed';

const GENERATED = 20_000;
const SHOWN = 10;

/** The number to start from, so that a run can be repeated: `INKSTONE_SEED=… npm run test:agreement`. */
const seed = chooseSeed();

describe('The scanner and remark say the same', () => {
  const corpus = readCorpus();

  it(`of the ${NASTY_DOCUMENTS.length} hand-written documents`, () => expectAgreement(NASTY_DOCUMENTS));

  it('of the examples of CommonMark', () => expectAgreement(readCommonMarkExamples()));

  it(`of the ${corpus.length} notes of tests, examples and vaults`, () => expectAgreement(corpus));

  it(`of ${GENERATED} generated documents, seed ${seed}`, () => {
    const started = Date.now();
    expectAgreement(documents(corpus));
    console.log(
      `      seed ${seed}: ${GENERATED} documents in ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
  });

  for (const { reason, example } of ALLOWED_DIFFERENCES) {
    it(`but for this: ${reason}`, () => assert.notDeepEqual(findDifferences(example), []));
  }
});

function* documents(corpus: readonly Document[]): Iterable<Document> {
  for (let number = 0; number < GENERATED; number++) yield generate(seed, number, corpus);
}

function expectAgreement(all: Iterable<Document>): void {
  const disagreements: string[] = [];
  for (const document of all) {
    const disagreement = describeDisagreement(document);
    if (disagreement) disagreements.push(disagreement);
    if (disagreements.length === SHOWN) break;
  }
  if (disagreements.length === 0) return;
  assert.fail(`Seed ${seed}; the first differences:\n\n${disagreements.join('\n\n')}`);
}
