import { window, workspace, type QuickPickItem, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { refactorMethods, type PostProposal } from '../../protocol/refactor';
import { noteInFront, refactor } from './refactorings';

/** Begins a post, in the manner of the vault's others or from a template of its own. */
export async function newPost(client: LanguageClient): Promise<void> {
  const uri = await someNote(client);
  const proposal =
    uri && (await client.sendRequest<PostProposal | null>(refactorMethods.proposePost, { uri }));
  if (!proposal) {
    void window.showInformationMessage('There is no vault here that a post could be written in.');
    return;
  }
  const title = await window.showInputBox({
    title: 'New Post',
    prompt: 'The title of the post.',
    validateInput: (value) => (value.trim() === '' ? 'A post needs a title.' : undefined),
  });
  if (title === undefined) return;
  const choice = await chooseTemplate(proposal.templates);
  if (choice) await refactor(client, refactorMethods.newPost, { uri, title, template: choice.template });
}

/** `undefined` when the author went back. A single template is taken without a question. */
async function chooseTemplate(
  templates: readonly string[],
): Promise<{ template?: string | undefined } | undefined> {
  if (templates.length < 2) return { template: templates[0] };
  const items: (QuickPickItem & { template?: string })[] = [
    ...templates.map((template) => ({ label: nameOf(template), description: template, template })),
    { label: 'No template', description: 'the fields that posts of the vault have' },
  ];
  return window.showQuickPick(items, { title: 'New Post', placeHolder: 'Which template?' });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** The note in front, or any: it says which vault is meant. */
async function someNote(client: LanguageClient): Promise<string | undefined> {
  const { activeTextEditor } = window;
  if (activeTextEditor?.document.languageId === 'markdown') return noteInFront(client);
  const [any] = await workspace.findFiles('**/*.md', undefined, 1);
  return any && client.code2ProtocolConverter.asUri(any);
}

/** Asks for another title of the note, and gives it that with its file and all links. */
export async function retitlePost(client: LanguageClient, resource?: Uri): Promise<void> {
  const uri = noteInFront(client, resource);
  if (uri === undefined) return;
  const now = await client.sendRequest<string | null>(refactorMethods.titleOfPost, { uri });
  if (now === null) {
    void window.showInformationMessage('This note is in no vault.');
    return;
  }
  const title = await window.showInputBox({
    title: 'Retitle Post',
    prompt: 'The new title; the file and all links follow.',
    value: now,
    validateInput: (value) => (value.trim() === '' ? 'A post needs a title.' : undefined),
  });
  if (title !== undefined && title.trim() !== now) {
    await refactor(client, refactorMethods.retitlePost, { uri, title });
  }
}
