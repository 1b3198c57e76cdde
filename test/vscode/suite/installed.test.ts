import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The packaged extension', () => {
  it('is installed under its id', () => {
    assert.ok(vscode.extensions.getExtension('inkstone.inkstone'));
  });
});
