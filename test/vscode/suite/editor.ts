import * as vscode from 'vscode';

/** The folder that the host opened. */
export function vaultUri(...segments: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The host opened no folder.');
  return vscode.Uri.joinPath(folder.uri, ...segments);
}

/** Opens a note of the vault in an editor. */
export async function openNote(...segments: string[]): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vaultUri(...segments));
  return vscode.window.showTextDocument(document);
}

/** Makes the editor's text `text` with its `‸` as the caret; unsaved. */
export async function setText(editor: vscode.TextEditor, text: string): Promise<vscode.Position> {
  const caret = text.indexOf('‸');
  const clean = text.replace('‸', '');
  const { document } = editor;
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  await editor.edit((builder) => builder.replace(all, clean));
  const position = document.positionAt(caret === -1 ? clean.length : caret);
  editor.selection = new vscode.Selection(position, position);
  return position;
}

/** The position of `needle` in a document, plus `into` characters. */
export function positionOf(document: vscode.TextDocument, needle: string, into = 0): vscode.Position {
  const at = document.getText().indexOf(needle);
  if (at === -1) throw new Error(`The document does not hold ${needle}.`);
  return document.positionAt(at + into);
}

/** Asks until `read` gives a value for which `done` holds; the last value when time is over. */
export async function until<T>(
  read: () => T | Thenable<T>,
  done: (value: T) => boolean,
  limitMs = 20_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await read();
    if (done(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Inkstone's diagnostics of a file as `code@line: text under it`, in order. */
export function findingsIn(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'inkstone')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ code, range }) => `${codeText(code)}@${range.start.line}: ${document.getText(range)}`);
}

function codeText(code: vscode.Diagnostic['code']): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** What completion offers at a position, from all providers. */
export async function completionsAt(
  uri: vscode.Uri,
  position: vscode.Position,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    trigger,
    20,
  );
  return list.items;
}

/** The label of a completion item as one text. */
export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** Throws away unsaved changes and closes all editors. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
