import {
  commands,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';

/** The first letter of a key, of a value or of an item; Korean ones may come as a syllable and the next letter. */
const FIRST_LETTER =
  /^(?:|[\p{L}_][\p{L}\p{N}_ -]*:[ \t]+(?:\[(?:[^\]]*,)?[ \t]*)?["']?|[ \t]*-[ \t]+["']?)[\p{L}\p{N}]{1,2}$/u;

/** What accepting a key writes: its value comes next. */
const ACCEPTED_KEY = /^[\p{L}_][\p{L}\p{N}_-]*: $/u;

/** No author writes a longer block; of what is further down we read nothing. */
const MOST_LINES = 500;

/**
 * Brings up the list of suggestions in the frontmatter, where VS Code does not do it in Markdown by itself: at the first
 * letter of a key or a value, and for the value of a key that was just accepted.
 */
export function suggestInFrontmatter(): Disposable {
  return workspace.onDidChangeTextDocument((event) => {
    if (asksForList(event)) void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}

function asksForList({ document, contentChanges, reason }: TextDocumentChangeEvent): boolean {
  if (document.languageId !== 'markdown' || document !== window.activeTextEditor?.document) return false;
  const [change] = contentChanges;
  if (!change || contentChanges.length > 1 || reason !== undefined || !change.range.isSingleLine)
    return false;
  const { text, range } = change;
  if (!isInFrontmatter(document, range.start.line)) return false;
  if (ACCEPTED_KEY.test(text)) return true;
  if (!/^[\p{L}\p{N}]{1,2}$/u.test(text)) return false;
  const line = document.lineAt(range.start.line).text;
  return FIRST_LETTER.test(line.slice(0, range.start.character + text.length));
}

function isInFrontmatter(document: TextDocument, line: number): boolean {
  if (line === 0 || line > MOST_LINES || !isFence(document, 0)) return false;
  for (let above = line; above > 0; above--) if (isFence(document, above)) return false;
  return true;
}

function isFence(document: TextDocument, line: number): boolean {
  return /^---[ \t]*$/.test(document.lineAt(line).text);
}
