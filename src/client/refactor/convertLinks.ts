import { ProgressLocation, window, type CancellationToken, type Progress, type QuickPickItem } from 'vscode';
import { WorkDoneProgress, type LanguageClient } from 'vscode-languageclient/node';
import {
  refactorMethods,
  type ConvertLinksParams,
  type LinksEdited,
  type WholeVaultParams,
} from '../../protocol/refactor';
import { applyWhole } from './ownChanges';
import { codeEditOf, noteInFront } from './refactorings';

type Manner = Pick<ConvertLinksParams, 'style' | 'path'>;

const SCOPES: readonly (QuickPickItem & Pick<ConvertLinksParams, 'scope'>)[] = [
  { label: 'This note', scope: 'note' },
  { label: 'All notes of the vault', scope: 'vault' },
];

const STYLES: readonly (QuickPickItem & Manner)[] = [
  { label: 'Wiki links', description: '[[Note]]', style: 'wiki' },
  { label: 'Markdown links', description: '[Note](Note.md)', style: 'markdown' },
  { label: 'Keep the form of each', description: 'change only how the file is named' },
];

const PATHS: readonly (QuickPickItem & Manner)[] = [
  { label: 'As the vault is set', description: 'New link format in the settings of Obsidian' },
  { label: 'Shortest', description: 'the name alone where no other file has it', path: 'shortest' },
  { label: 'From the root of the vault', description: 'folder/Note', path: 'absolute' },
  { label: 'From the folder of the note', description: '../folder/Note', path: 'relative' },
];

/** Asks which links become what, and writes them so. */
export async function convertLinks(client: LanguageClient): Promise<void> {
  const uri = noteInFront(client);
  if (uri === undefined) return;
  const title = 'Convert Links';
  const scope = await window.showQuickPick(SCOPES, { title, placeHolder: 'Which links?' });
  const style = scope && (await window.showQuickPick(STYLES, { title, placeHolder: 'What do they become?' }));
  if (!style) return;
  const paths = style.style ? PATHS : PATHS.filter(({ path }) => path);
  const path = await window.showQuickPick(paths, { title, placeHolder: 'How do they name their file?' });
  if (!path) return;
  await editLinks(client, {
    method: refactorMethods.convertLinks,
    title: 'Converting links',
    params: {
      uri,
      scope: scope.scope,
      ...(style.style && { style: style.style }),
      ...(path.path && { path: path.path }),
    },
    nothing: 'Every link is written so already, or cannot be.',
  });
}

/** Spells all links of the vault as their files are spelled. */
export async function correctLetterCase(client: LanguageClient): Promise<void> {
  const uri = noteInFront(client);
  if (uri === undefined) return;
  await editLinks(client, {
    method: refactorMethods.correctSpelling,
    title: 'Correcting links',
    params: { uri },
    nothing: 'Every link is spelled as its file is.',
  });
}

interface LinksQuestion {
  readonly method: string;
  /** What is being done. */
  readonly title: string;
  readonly params: WholeVaultParams | ConvertLinksParams;
  /** Said when there is nothing to do. */
  readonly nothing: string;
}

async function editLinks(client: LanguageClient, question: LinksQuestion): Promise<void> {
  const answer = await window.withProgress(
    { location: ProgressLocation.Notification, title: question.title, cancellable: true },
    (progress, token) => request(client, question, { progress, token }),
  );
  if (!answer) return;
  if (!answer.edit) {
    void window.showInformationMessage(question.nothing);
    return;
  }
  if (!(await applyWhole(await codeEditOf(client, answer.edit), []))) return;
  const [links, notes] = [count(answer.links, 'link'), count(answer.notes, 'note')];
  window.setStatusBarMessage(`Changed ${links} in ${notes}`, 5000);
}

/** `undefined` when the author stopped it. */
async function request(
  client: LanguageClient,
  { method, params }: LinksQuestion,
  {
    progress,
    token,
  }: { readonly progress: Progress<{ increment?: number }>; readonly token: CancellationToken },
): Promise<LinksEdited | undefined> {
  const workDoneToken = `links-${Date.now()}`;
  let shown = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
    if (step.kind !== 'report' || step.percentage === undefined) return;
    progress.report({ increment: step.percentage - shown });
    shown = step.percentage;
  });
  try {
    return await client.sendRequest<LinksEdited>(method, { ...params, workDoneToken }, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
