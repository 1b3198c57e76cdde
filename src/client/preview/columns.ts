import { Range, TabInputText, window, workspace, type Uri, type ViewColumn } from 'vscode';

/** The column in which a text is open; `undefined` when it is not. */
export function columnOf(uri: Uri): ViewColumn | undefined {
  const text = uri.toString();
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === text);
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  const isIt = (input: unknown): boolean => input instanceof TabInputText && input.uri.toString() === text;
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isIt(input)))?.viewColumn;
}

/** A column with text in it besides `column`; `undefined` when there is none. */
export function columnBeside(column: ViewColumn | undefined): ViewColumn | undefined {
  return window.visibleTextEditors.find((editor) => editor.viewColumn !== column)?.viewColumn;
}

/** Opens a note as text, with the caret on `line` (from 0) where one is named. */
export async function openText(
  uri: Uri,
  { column, line }: { readonly column: ViewColumn; readonly line: number | undefined },
): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const selection = line === undefined ? undefined : document.validateRange(new Range(line, 0, line, 0));
  await window.showTextDocument(document, { viewColumn: column, ...(selection && { selection }) });
}
