import assert from 'node:assert/strict';
import { carryText } from '../../../src/core/assets/carryText';
import { readMarks } from '../../support/marks';
import { noteOf, vaultOf } from '../../support/vaultOf';

/** What is pasted into `b/To.md` when what is marked in `a/From.md` was copied, and what comes at its end. */
function carried(
  marked: string,
  { into = '', others = {} }: { into?: string; others?: Record<string, string> } = {},
): string[] | undefined {
  const { text, spans } = readMarks(marked);
  const vault = vaultOf({ 'a/From.md': text, 'b/To.md': into, ...others });
  const result = carryText(
    vault,
    { note: noteOf(vault, 'a/From.md'), span: spans[0]! },
    noteOf(vault, 'b/To.md'),
  );
  return result && (result.definitions === '' ? [result.text] : [result.text, result.definitions]);
}

describe('Text that is copied into another note', () => {
  it('stays as it is when all it says means the same there', () => {
    const others = { 'c/Note.md': '', 'p.png': '' };
    assert.equal(carried('⟦[[Note]] ![[p.png]] <https://a.b> [[nowhere]]⟧', { others }), undefined);
  });

  it('has relative links and pictures lead to the same files', () => {
    const others = { 'a/img/1.png': '', 'a/Other.md': '' };
    assert.deepEqual(carried('⟦![](img/1.png) [o](Other.md#x) <img src="./img/1.png">⟧', { others }), [
      '![](../a/img/1.png) [o](../a/Other.md#x) <img src="../a/img/1.png">',
    ]);
  });

  it('names the note that a wiki link meant when another lies beside', () => {
    const others = { 'a/Twin.md': '', 'b/Twin.md': '' };
    assert.deepEqual(carried('x ⟦[[Twin|t]]⟧', { others }), ['[[a/Twin|t]]']);
  });

  it('has links to other parts of the note lead back to it', () => {
    assert.deepEqual(carried('# Up\n\n⟦[[#Up]] [u](#up)⟧'), ['[[From#Up]] [u](From.md#up)']);
    assert.equal(carried('⟦# Up\n\n[[#Up]]⟧'), undefined);
  });

  it('brings the footnotes along, with what they need', () => {
    const text = '⟦a[^1]⟧ b[^2]\n\n[^1]: One, see [x] and [^deep]\n[^2]: Two\n[^deep]: Deep\n\n[x]: pic.png';
    assert.deepEqual(carried(text, { others: { 'a/pic.png': '' } }), [
      'a[^1]',
      '[x]: ../a/pic.png\n[^1]: One, see [x] and [^deep]\n[^deep]: Deep',
    ]);
  });

  it('gives another label where the note has that one', () => {
    const into = 'z[^1][^2]\n\n[^1]: Other\n[^2]: More\n\n[x]: https://other.example';
    assert.deepEqual(carried('⟦a[^1] [x] [y][x] [x][]⟧\n\n[^1]: One\n\n[x]: https://a.example', { into }), [
      'a[^3] [x][x-2] [y][x-2] [x][x-2]',
      '[x-2]: https://a.example\n[^3]: One',
    ]);
  });

  it('brings nothing that the note has already', () => {
    const into = 'z[^1]\n\n[^1]: One\n\n[x]: https://a.example';
    assert.equal(carried('⟦a[^1] [x]⟧\n\n[^1]: One\n\n[x]: https://a.example', { into }), undefined);
  });
});
