import { ConfigurationTarget, Disposable, window, workspace, type Memento, type TextEditor } from 'vscode';

const ANSWERED = 'inkstone.quietValidationAnswered';
const TURN_OFF = 'Turn Off That Rule';
const NOT_NOW = 'Not Now';

/**
 * VS Code's own link validation, when it is on, calls every `[[wiki link]]` a missing reference
 * (`link.no-such-reference`). Offers, once in a workspace and only over a note that has such a link, to turn
 * that one rule off for the workspace.
 */
export function offerQuietValidation(memory: Memento): Disposable {
  let asked = false;
  const consider = async (editor: TextEditor | undefined): Promise<void> => {
    if (asked || !editor || memory.get(ANSWERED) || !callsWikiLinksMissing(editor)) return;
    asked = true;
    const answer = await window.showInformationMessage(
      'VS Code’s own Markdown validation marks every `[[wiki link]]` as a missing reference. Turn off that one rule in this workspace? Inkstone checks these links.',
      TURN_OFF,
      NOT_NOW,
    );
    await memory.update(ANSWERED, true);
    if (answer === TURN_OFF) await turnOffReferenceRule();
  };
  void consider(window.activeTextEditor);
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => void consider(editor)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('markdown.validate')) void consider(window.activeTextEditor);
    }),
  );
}

function callsWikiLinksMissing({ document }: TextEditor): boolean {
  if (document.languageId !== 'markdown' || !workspace.workspaceFolders) return false;
  const settings = workspace.getConfiguration('markdown.validate', document);
  if (!settings.get<boolean>('enabled') || settings.get<string>('referenceLinks.enabled') === 'ignore') {
    return false;
  }
  return /\[\[[^[\]\n]+\]\]/.test(document.getText());
}

async function turnOffReferenceRule(): Promise<void> {
  await workspace
    .getConfiguration('markdown.validate')
    .update('referenceLinks.enabled', 'ignore', ConfigurationTarget.Workspace);
}
