import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { CLEAN, Reports } from '../../src/server/reports';

describe('Reports', () => {
  const diagnostic = (message: string): Diagnostic => ({
    message,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  });

  it('gives the same list of a document the same name', () => {
    const reports = new Reports();
    const first = reports.of('a', [diagnostic('x')]);
    assert.equal(reports.of('a', [diagnostic('x')]).resultId, first.resultId);
    assert.notEqual(reports.of('a', [diagnostic('y')]).resultId, first.resultId);
    assert.notEqual(reports.of('b', [diagnostic('y')]).resultId, first.resultId);
  });

  it('never gives an old name to another list', () => {
    const reports = new Reports();
    const names = ['x', 'y', 'x', 'z'].map((message) => reports.of('a', [diagnostic(message)]).resultId);
    assert.equal(new Set(names).size, names.length);
  });

  it('calls a list with nothing in it clean', () => {
    assert.deepEqual(new Reports().of('a', []), { resultId: CLEAN, items: [] });
  });
});
