import { commands, Disposable, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { IGNORE_LINK, OPEN_ADDRESS } from '../../protocol/links';
import { checkLinks, type LinkQuestion } from './checkLinks';
import { checkOnSave } from './checkOnSave';
import { ignoreLink } from './ignoreLink';
import { LinkReportView } from './linkReport';
import { mayAskNetwork, rememberAsking } from './network';
import { openAddress, registerReportCommands } from './reportCommands';

/** The links part of the client: its commands, the view *Link Report*, the check of what is saved. */
export interface Links extends Disposable {
  /**
   * Asks the addresses of all notes, and tells what was found behind `before`. Whether anything was told: not where the
   * workspace is not trusted.
   */
  readonly checkVault: (before: string) => Promise<boolean>;
}

/** Registers all that has to do with links of the web. Nothing in it asks the network before the author does. */
export function registerLinks(client: LanguageClient, { workspaceState }: ExtensionContext): Links {
  const view = new LinkReportView(client, workspaceState);
  const check = async (question: LinkQuestion, before?: string): Promise<boolean> => {
    if (!mayAskNetwork()) return false;
    await rememberAsking(workspaceState);
    await checkLinks(client, question, before);
    await view.refresh();
    return true;
  };
  const parts = [
    view,
    checkOnSave(client, workspaceState),
    commands.registerCommand('inkstone.checkLinksInNote', (resource?: Uri) => {
      const uri = resource ?? window.activeTextEditor?.document.uri;
      return uri && check({ scope: { kind: 'note', uri: asUri(client, uri) }, ask: 'due' });
    }),
    commands.registerCommand('inkstone.checkLinksInFolder', async (resource?: Uri) => {
      const uri = resource ?? (await chooseFolder());
      return uri && check({ scope: { kind: 'folder', uri: asUri(client, uri) }, ask: 'due' });
    }),
    commands.registerCommand(IGNORE_LINK, ignoreLink),
    commands.registerCommand(OPEN_ADDRESS, openAddress),
    ...registerReportCommands(client, view, check),
  ];
  return {
    checkVault: (before) => check({ scope: { kind: 'vault' }, ask: 'due' }, before),
    dispose() {
      Disposable.from(...parts).dispose();
    },
  };
}

function asUri(client: LanguageClient, uri: Uri): string {
  return client.code2ProtocolConverter.asUri(uri);
}

/** A folder of the workspace that the author picks; `undefined` when none is picked. */
async function chooseFolder(): Promise<Uri | undefined> {
  const start = window.activeTextEditor?.document.uri;
  const [chosen] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Check Links',
      title: 'Check Links in Folder',
      ...(start?.scheme === 'file'
        ? { defaultUri: Uri.joinPath(start, '..') }
        : workspace.workspaceFolders?.[0] && { defaultUri: workspace.workspaceFolders[0].uri }),
    })) ?? [];
  return chosen;
}
