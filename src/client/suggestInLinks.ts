import {
  commands,
  Disposable,
  window,
  workspace,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';

/** An unfinished or finished wiki link, from its brackets to the caret: nothing in it closes it. */
const LINK_TO_CARET = /\[\[[^[\]]*$/;

/** Links are not longer; of what is further from the caret we read nothing. */
const LONGEST_LINK = 500;

/** One typed letter; Korean ones may come as a syllable and the next letter. */
const LETTER = /^[\p{L}\p{N}]{1,2}$/u;

/**
 * Brings up the list of suggestions where VS Code does not do it in Markdown by itself: when something is deleted in a
 * wiki link, down to the brackets, too, and at the first letter typed in a link that the caret was moved into. A list
 * that was dismissed stays away while one goes on typing.
 */
export function suggestInLinks(): Disposable {
  /** The link in which the author types, by its place; its list has been asked for. */
  let current: string | undefined;
  let seen: { readonly document: TextDocument; readonly version: number } | undefined;

  const onChange = (event: TextDocumentChangeEvent): void => {
    const link = linkTypedIn(event);
    const isNew = link !== undefined && link !== current;
    current = link;
    const typed = event.contentChanges[0]?.text;
    if (link === undefined || typed === undefined) return;
    if (typed === '' || (isNew && LETTER.test(typed))) {
      void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    }
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(onChange),
    window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      const hasTyped = seen?.document !== document || seen.version !== document.version;
      seen = { document, version: document.version };
      if (!hasTyped) current = undefined;
    }),
  );
}

/** The wiki link in which this one change was typed, as `line:character` of its brackets; `undefined` elsewhere. */
function linkTypedIn({ document, contentChanges, reason }: TextDocumentChangeEvent): string | undefined {
  if (document.languageId !== 'markdown' || document !== window.activeTextEditor?.document) return undefined;
  const [change] = contentChanges;
  if (!change || contentChanges.length > 1 || reason !== undefined || !change.range.isSingleLine)
    return undefined;
  const { line, character } = change.range.start;
  const end = character + change.text.length;
  const before = document.lineAt(line).text.slice(Math.max(0, end - LONGEST_LINK), end);
  const found = LINK_TO_CARET.exec(before);
  return found ? `${line}:${end - found[0].length}` : undefined;
}
