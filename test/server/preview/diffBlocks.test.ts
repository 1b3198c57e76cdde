import assert from 'node:assert/strict';
import { diffBlocks, type KeyedBlock } from '../../../src/server/preview/diffBlocks';
import { applyRuns } from './applyRuns';
import { randomFrom } from '../../bench/prose';

/** One block of one line for each letter, one line between them. */
function blocksOf(letters: string): KeyedBlock[] {
  return [...letters].map((key, index) => ({
    key,
    html: `<p>${key}</p>`,
    line: index * 2,
    endLine: index * 2,
  }));
}

function runsBetween(before: string, now: string): string[] {
  return diffBlocks(blocksOf(before), blocksOf(now)).map((run) =>
    run.kind === 'kept'
      ? `${run.from}+${run.count}${run.shift === 0 ? '' : ` by ${run.shift}`}`
      : run.blocks.map(({ html }) => html.slice(3, 4)).join(''),
  );
}

describe('The difference between two pages', () => {
  it('is one run when nothing changed', () => {
    assert.deepEqual(runsBetween('abc', 'abc'), ['0+3']);
  });

  it('is all of the page when there was none', () => {
    assert.deepEqual(runsBetween('', 'abc'), ['abc']);
  });

  it('is no run when the page is empty', () => {
    assert.deepEqual(runsBetween('abc', ''), []);
  });

  it('holds the one block that changed', () => {
    assert.deepEqual(runsBetween('abcd', 'abXd'), ['0+2', 'X', '3+1']);
  });

  it('says by how many lines the rest stands lower', () => {
    assert.deepEqual(runsBetween('abcd', 'aXbcd'), ['0+1', 'X', '1+3 by 2']);
    assert.deepEqual(runsBetween('abcd', 'acd'), ['0+1', '2+2 by -2']);
  });

  it('keeps what lies between two changes', () => {
    assert.deepEqual(runsBetween('abcdef', 'XbcdYf'), ['X', '1+3', 'Y', '5+1']);
  });

  it('sends a block anew that has other lines than before', () => {
    const [first] = blocksOf('a');
    const taller = { ...first!, endLine: 3 };
    assert.deepEqual(
      diffBlocks([first!], [taller]).map(({ kind }) => kind),
      ['new'],
    );
  });

  it('makes the new page of the old one, whatever the two are', () => {
    const random = randomFrom(5);
    const page = (): string =>
      Array.from({ length: Math.floor(random() * 12) }, () => 'abcde'[Math.floor(random() * 5)]).join('');
    for (let round = 0; round < 3000; round += 1) {
      const [before, now] = [blocksOf(page()), blocksOf(page())];
      const made = applyRuns(before, diffBlocks(before, now));
      assert.deepEqual(
        made,
        now.map(({ html, line, endLine }) => ({ html, line, endLine })),
      );
    }
  });
});
