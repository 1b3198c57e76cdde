import assert from 'node:assert/strict';
import {
  CreateFile,
  DiagnosticSeverity,
  TextDocumentEdit,
  type CodeAction,
  type Diagnostic,
} from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../../src/core/features/codeActions';
import { diagnose } from '../../../src/core/features/diagnostics';
import { noteOf, path } from '../../support/vaultOf';
import { ask, show, twice, type Question } from './asking';

/** `code: marked line` of each diagnostic of the file with the caret. */
function shown({ context, path }: Question): string[] {
  return twice(() => diagnose(context, path)).map(
    ({ code, range }) => `${code}: ${show(context, { uri: context.uriOf(path), range })}`,
  );
}

/** The actions offered at the caret. */
function offered({ context, path, position }: Question): CodeAction[] {
  const range = { start: position, end: position };
  const diagnostics = diagnose(context, path);
  return twice(() => codeActions(context, path, { range, diagnostics }));
}

/** What becomes of the files: `path` → text after the action. */
function after({ context }: Question, { edit }: CodeAction): Record<string, string> {
  const files: Record<string, string> = {};
  for (const change of edit!.documentChanges!) {
    if (CreateFile.is(change)) files[change.uri] = '';
    if (!TextDocumentEdit.is(change)) continue;
    assert.equal(change.textDocument.version, null);
    const { uri } = change.textDocument;
    const name = decodeURI(uri.replace('file:///vault/', ''));
    const text = files[uri] ?? noteOf(context.vault, name).text;
    const edits = change.edits.filter((each) => 'newText' in each);
    files[uri] = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 0, text), edits);
  }
  return files;
}

describe('diagnose', () => {
  it('shows findings with code, source, severity and place', () => {
    const question = ask({ 'a.md': '한글\r\n\r\nx [[nope‸]] y\r\n' });
    assert.deepEqual(shown(question), ['link/missing-note: a.md:2: x [[⟦nope⟧]] y']);
    const [diagnostic] = diagnose(question.context, question.path);
    assert.equal(diagnostic!.source, 'inkstone');
    assert.equal(diagnostic!.severity, DiagnosticSeverity.Warning);
  });

  it('follows the severities that the author set', () => {
    const { context, path } = ask({ 'a.md': '[[nope]]' });
    assert.equal(
      diagnose(context, path, { 'link/missing-note': 'hint' })[0]!.severity,
      DiagnosticSeverity.Hint,
    );
    assert.deepEqual(diagnose(context, path, { 'link/missing-note': 'off' }), []);
  });

  it('names the candidates of an ambiguous link as related places', () => {
    const { context, path } = ask({ 'a.md': '[[n]]', 'x/n.md': '# N', 'y/n.md': '# N' });
    const [diagnostic] = diagnose(context, path);
    assert.equal(diagnostic!.code, 'link/ambiguous');
    assert.deepEqual(
      diagnostic!.relatedInformation!.map(({ location }) => location.uri),
      ['file:///vault/x/n.md', 'file:///vault/y/n.md'],
    );
  });

  it('fades a suppression that silences nothing', () => {
    const { context, path } = ask({ 'a.md': '<!-- inkstone-disable-next-line link/missing-note -->\ntext' });
    const [diagnostic] = diagnose(context, path);
    assert.deepEqual([diagnostic!.code, diagnostic!.tags], ['suppression/unused', [1]]);
  });

  it('is empty for a path that is no note', () => {
    const { context } = ask({ 'a.md': '', 'a.png': 'x' });
    assert.deepEqual(diagnose(context, path('a.png')), []);
  });
});

describe('codeActions', () => {
  it('creates the missing note, and prefers what comes first', () => {
    const question = ask({ 'a.md': '[[No such‸]]' });
    const create = offered(question).find(({ title }) => title.startsWith('Create'))!;
    assert.deepEqual(after(question, create), { 'file:///vault/No%20such.md': '' });
    assert.equal(create.kind, 'quickfix');
    assert.equal(create.diagnostics![0]!.code, 'link/missing-note');
  });

  it('corrects the target and nothing else', () => {
    const question = ask({ 'a.md': '첫 줄\r\n[[Kimchii‸#Part|x]]\r\n', 'Kimchi.md': '## Part\n' });
    const [first] = offered(question);
    assert.equal(first!.isPreferred, true);
    assert.deepEqual(after(question, first!), { 'file:///vault/a.md': '첫 줄\r\n[[Kimchi#Part|x]]\r\n' });
  });

  it('silences a finding so that it is gone', () => {
    const question = ask({ 'a.md': 'x\n\n[[No such‸]]\n' });
    const text = after(question, offered(question).at(-1)!)['file:///vault/a.md']!;
    assert.deepEqual(shown(ask({ 'a.md': text })), []);
  });

  it('offers nothing away from the finding, nor for other programs', () => {
    assert.deepEqual(offered(ask({ 'a.md': 'te‸xt\n\n[[No such]]' })), []);
    const { context, path, position } = ask({ 'a.md': '[[No such‸]]' });
    const range = { start: position, end: position };
    const theirs: Diagnostic[] = [{ range, message: 'x', source: 'other', code: 'link/missing-note' }];
    assert.deepEqual(codeActions(context, path, { range, diagnostics: theirs }), []);
  });

  it('survives a diagnostic of an older text', () => {
    const { context, path } = ask({ 'a.md': 'short' });
    const range = { start: { line: 7, character: 3 }, end: { line: 9, character: 1 } };
    for (const code of ['link/missing-note', 'asset/missing', 'no/such-check', 'frontmatter/invalid-yaml']) {
      const diagnostics: Diagnostic[] = [{ range, message: 'x', source: 'inkstone', code }];
      assert.ok(Array.isArray(codeActions(context, path, { range, diagnostics })));
    }
  });
});
