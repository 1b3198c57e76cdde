import {
  ConfigurationTarget,
  languages,
  window,
  workspace,
  type Diagnostic,
  type Disposable,
  type Memento,
  type TextDocument,
} from 'vscode';

const ASKED = 'inkstone.askedToQuietValidation';
const TURN_OFF = 'Turn Off That Rule';
const NOT_NOW = 'Not Now';

/**
 * VS Code's own link validation, when it is on, calls every `[[wiki link]]` a missing reference. Once in a workspace,
 * when that has happened before the author's eyes, offers to turn that one rule off for the workspace.
 */
export function offerQuietValidation(memory: Memento): Disposable {
  let isAsking = false;
  return languages.onDidChangeDiagnostics(async ({ uris }) => {
    const document = window.activeTextEditor?.document;
    if (!document || isAsking || memory.get(ASKED) || !workspace.workspaceFolders) return;
    const isShown = uris.some((uri) => uri.toString() === document.uri.toString());
    if (!isShown || !languages.getDiagnostics(document.uri).some((one) => isAboutWikiLink(document, one)))
      return;
    isAsking = true;
    const answer = await window.showInformationMessage(
      'VS Code’s Markdown validation marks every [[wiki link]] as a missing reference. Inkstone checks these links. Turn off that one rule in this workspace?',
      TURN_OFF,
      NOT_NOW,
    );
    await memory.update(ASKED, true);
    if (answer !== TURN_OFF) return;
    await workspace
      .getConfiguration('markdown.validate')
      .update('referenceLinks.enabled', 'ignore', ConfigurationTarget.Workspace);
  });
}

function isAboutWikiLink(document: TextDocument, { code, range: { start } }: Diagnostic): boolean {
  const name = typeof code === 'object' ? code.value : code;
  if (name !== 'link.no-such-reference') return false;
  const around = document
    .lineAt(start.line)
    .text.slice(Math.max(0, start.character - 2), start.character + 2);
  return around.includes('[[');
}
