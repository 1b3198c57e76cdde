import { commands, ProgressLocation, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { assetMethods, type UnusedFile } from '../../protocol/assets';

const TRASH = 'Move to Trash';
const FOR_GOOD = 'Delete for Good';

interface FileItem extends QuickPickItem {
  readonly file: UnusedFile;
}

/** Lists the files that nothing speaks of, shows the one in focus, and moves those that are ticked to the trash. */
export async function findUnusedFiles(client: LanguageClient): Promise<void> {
  const files = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Looking for unused files' },
    () => askForUnused(client),
  );
  if (files.length === 0) {
    void window.showInformationMessage('Every picture, sound, film and PDF is used or named somewhere.');
    return;
  }
  const chosen = await choose(files);
  if (chosen.length === 0) return;
  const question = `Move ${nameAll(chosen)} to the trash?`;
  const detail = 'No note, canvas, style or other text of the vault names what you chose.';
  if ((await window.showWarningMessage(question, { modal: true, detail }, TRASH)) !== TRASH) return;
  await discard(client, chosen);
}

function askForUnused(client: LanguageClient): Promise<readonly UnusedFile[]> {
  return client.sendRequest<readonly UnusedFile[]>(assetMethods.unusedFiles, {});
}

/** Those that the author ticks; none when the list is left. */
function choose(files: readonly UnusedFile[]): Promise<readonly UnusedFile[]> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<FileItem>();
    pick.title = `${nameAll(files)}: nothing speaks of ${files.length === 1 ? 'it' : 'them'}`;
    pick.placeholder = 'Tick the files to be moved to the trash; the one in focus is shown';
    pick.canSelectMany = true;
    pick.matchOnDescription = true;
    pick.ignoreFocusOut = true;
    pick.items = files.map((file) => ({ label: file.path, description: sizeOf(file.bytes), file }));
    let shown: UnusedFile | undefined;
    pick.onDidChangeActive(([item]) => {
      if (!item || item.file === shown) return;
      shown = item.file;
      void commands.executeCommand('vscode.open', Uri.parse(shown.uri), {
        preview: true,
        preserveFocus: true,
      });
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map(({ file }) => file));
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve([]);
      pick.dispose();
    });
    pick.show();
  });
}

/** Looks once more before anything goes: what is used by now stays. */
async function discard(client: LanguageClient, chosen: readonly UnusedFile[]): Promise<void> {
  const unused = new Set((await askForUnused(client)).map(({ uri }) => uri));
  const going = chosen.filter(({ uri }) => unused.has(uri));
  const left = await remove(going, true);
  const kept = left.length > 0 && (await confirmForGood(left)) ? await remove(left, false) : left;
  const gone = going.length - kept.length;
  const used = chosen.length - going.length;
  const says = [
    gone > 0 ? `${nameCount(gone)} ${gone === 1 ? 'is' : 'are'} gone.` : '',
    used > 0 ? `${nameCount(used)} came into use meanwhile and stayed.` : '',
    kept.length > 0 ? `${nameCount(kept.length)} stayed: ${kept.map(({ path }) => path).join(', ')}.` : '',
  ];
  void window.showInformationMessage(says.filter((part) => part !== '').join(' '));
}

/** Those that could not be removed. */
async function remove(files: readonly UnusedFile[], useTrash: boolean): Promise<readonly UnusedFile[]> {
  const left: UnusedFile[] = [];
  for (const file of files) {
    await workspace.fs.delete(Uri.parse(file.uri), { useTrash }).then(undefined, () => left.push(file));
  }
  return left;
}

/** A folder on another machine has no trash. */
async function confirmForGood(files: readonly UnusedFile[]): Promise<boolean> {
  const question = `There is no trash for ${nameAll(files)}. Delete for good?`;
  const detail = 'This cannot be undone.';
  return (await window.showWarningMessage(question, { modal: true, detail }, FOR_GOOD)) === FOR_GOOD;
}

function nameAll(files: readonly UnusedFile[]): string {
  const [only] = files;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const what = files.length === 1 && only ? only.path : nameCount(files.length);
  return `${what} (${sizeOf(bytes)})`;
}

function nameCount(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`;
}

function sizeOf(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} bytes`;
}
