import assert from 'node:assert/strict';
import { checkVault } from '../../../src/core/checks/index';
import {
  compareWithBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline,
  type Baseline,
} from '../../../src/core/linkcheck/baseline';
import { vaultOf } from '../../support/vaultOf';

const always = (): boolean => true;
const never = (): boolean => false;

function baselineOf(files: Record<string, string>): Baseline {
  const vault = vaultOf(files);
  return updateBaseline(vault, { found: checkVault(vault), before: [] }, always);
}

function compare(files: Record<string, string>, baseline: Baseline, isJudged = always) {
  const vault = vaultOf(files);
  const { fresh, known, mended } = compareWithBaseline(
    vault,
    { found: checkVault(vault), baseline },
    isJudged,
  );
  const words = (finding: { path: string; span: { start: number } }): string =>
    `${finding.path}:${finding.span.start}`;
  return { fresh: fresh.map(({ finding }) => words(finding)), known, mended: mended.map(({ text }) => text) };
}

describe('a baseline', () => {
  it('knows errors by note and words, and no warnings', () => {
    assert.deepEqual(
      baselineOf({ 'b.md': '![[x.png]]', 'a.md': '![[x.png]] [[gone]] ![[y.png]] ![[x.png]]' }),
      [
        { file: 'a.md', code: 'asset/missing', text: 'x.png', times: 2 },
        { file: 'a.md', code: 'asset/missing', text: 'y.png', times: 1 },
        { file: 'b.md', code: 'asset/missing', text: 'x.png', times: 1 },
      ],
    );
  });

  it('knows an error that has moved in its note, and no other', () => {
    const baseline = baselineOf({ 'a.md': '![[x.png]]' });
    assert.deepEqual(compare({ 'a.md': 'words\n\n![[x.png]]' }, baseline), {
      fresh: [],
      known: 1,
      mended: [],
    });
    assert.deepEqual(compare({ 'a.md': '![[x.png]] ![[z.png]]', 'b.md': '![[x.png]]' }, baseline), {
      fresh: ['a.md:14', 'b.md:3'],
      known: 1,
      mended: [],
    });
  });

  it('knows no more of a kind than there were', () => {
    const baseline = baselineOf({ 'a.md': '![[x.png]]' });
    assert.deepEqual(compare({ 'a.md': '![[x.png]] ![[x.png]]' }, baseline).fresh, ['a.md:14']);
  });

  it('tells what is mended, but not of what was not looked at', () => {
    const baseline = baselineOf({ 'a.md': '![[x.png]] ![[y.png]] ![[y.png]]' });
    assert.deepEqual(compare({ 'a.md': '![[y.png]]' }, baseline).mended, ['x.png', 'y.png']);
    assert.deepEqual(compare({ 'a.md': '' }, baseline, never).mended, []);
  });

  it('keeps what could not be judged when it is updated, and loses what is mended', () => {
    const before = baselineOf({ 'a.md': '![[x.png]]', 'b.md': '![[y.png]]' });
    const vault = vaultOf({ 'a.md': '![[z.png]]', 'b.md': '' });
    const updated = updateBaseline(
      vault,
      { found: checkVault(vault), before },
      ({ file }) => file === 'a.md',
    );
    assert.deepEqual(
      updated.map(({ text }) => text),
      ['z.png', 'y.png'],
    );
  });

  it('comes back from its file as it was', () => {
    const baseline = baselineOf({ '한.md': '![[x "y".png]] ![[x "y".png]]', 'a.md': '![[z.png]]' });
    const text = writeBaseline(baseline);
    assert.deepEqual(readBaseline(text), baseline);
    assert.equal(text.split('\n').length, baseline.length + 3);
    assert.deepEqual(readBaseline(writeBaseline([])), []);
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      '{',
      'null',
      '7',
      '[]',
      '{}',
      '{"version":2,"findings":[]}',
      '{"version":1,"findings":{}}',
      '{"version":1,"findings":[null]}',
      '{"version":1,"findings":[{"file":1,"code":"a","text":""}]}',
      '{"version":1,"findings":[{"file":"a","code":"a","text":"","times":"2"}]}',
    ]) {
      assert.equal(readBaseline(text), undefined, text);
    }
  });
});
