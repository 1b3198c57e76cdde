import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsIn, openNote, positionOf, setText, until, vaultUri } from './editor';

describe('Findings', () => {
  afterEach(closeAll);

  it('marks what leads nowhere, on the exact words', async () => {
    const { document } = await openNote('Mistakes.md');
    const found = await until(
      () => findingsIn(document),
      (findings) => findings.length === 4,
    );
    assert.deepEqual(found, [
      'link/missing-note@2: Secnd note',
      'asset/missing@4: Assets/missing.png',
      'link/case-mismatch@6: second note',
      'link/missing-heading@8: Detials',
    ]);
  });

  it('mends a misspelt name by its first quick fix', async () => {
    const editor = await openNote('Mistakes.md');
    const { document } = editor;
    await until(
      () => findingsIn(document),
      (findings) => findings.length === 4,
    );
    const at = positionOf(document, 'Secnd', 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const fix = actions.find(({ title }) => title.includes('Second note'));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.lineAt(2).text, '[[Second note]] has a slip of the pen.');
    const left = await until(
      () => findingsIn(document),
      (findings) => findings.length === 3,
    );
    assert.equal(left.length, 3);
  });

  it('counts the unsaved text of another note', async () => {
    const mistakes = await openNote('Mistakes.md');
    await until(
      () => findingsIn(mistakes.document),
      (findings) => findings.length === 4,
    );
    const second = await openNote('Second note.md');
    await setText(second, '# Second note\n\n## Detials\n\nA paragraph. ^quote\n');
    const left = await until(
      () => findingsIn(mistakes.document),
      (findings) => !findings.some((finding) => finding.startsWith('link/missing-heading')),
    );
    assert.deepEqual(
      left.filter((finding) => finding.startsWith('link/missing-heading')),
      [],
    );
  });

  it('follows files that come and go', async () => {
    const { document } = await openNote('Mistakes.md');
    const missing = (findings: string[]) => findings.some((finding) => finding.startsWith('asset/missing'));
    assert.ok(missing(await until(() => findingsIn(document), missing)));
    const picture = vaultUri('Assets', 'missing.png');
    await vscode.workspace.fs.copy(vaultUri('Assets', 'posts', '20180509', '1.png'), picture);
    try {
      const after = await until(
        () => findingsIn(document),
        (findings) => !missing(findings),
      );
      assert.ok(!missing(after), after.join(', '));
    } finally {
      await vscode.workspace.fs.delete(picture);
    }
    assert.ok(missing(await until(() => findingsIn(document), missing)));
  });

  it('takes the severity from the settings', async () => {
    const configuration = vscode.workspace.getConfiguration('inkstone');
    const { document } = await openNote('Mistakes.md');
    await configuration.update(
      'checks.severity',
      { 'link/missing-note': 'off' },
      vscode.ConfigurationTarget.Global,
    );
    try {
      const found = await until(
        () => findingsIn(document),
        (findings) => findings.length === 3,
      );
      assert.equal(found.length, 3, found.join(', '));
    } finally {
      await configuration.update('checks.severity', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('shows the findings of closed notes after the command that checks the vault', async () => {
    await vscode.commands.executeCommand('inkstone.checkVault');
    const uri = vaultUri('Mistakes.md');
    const found = await until(
      () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'inkstone'),
      (findings) => findings.length === 4,
    );
    assert.equal(found.length, 4, found.map(({ code }) => JSON.stringify(code)).join(', '));
  });
});
