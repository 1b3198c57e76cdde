import { commands, env, Uri, type ViewColumn } from 'vscode';
import { openText } from './columns';

/** Opens a file of the vault at `root`, at `line` (from 0) when it is text. */
export async function openFile(
  root: Uri,
  { path, line, column }: { readonly path: string; readonly line: number; readonly column: ViewColumn },
): Promise<void> {
  if (path.split(/[\\/]/).includes('..')) return;
  const uri = Uri.joinPath(root, path);
  if (/\.md$/i.test(path)) await openText(uri, { column, line });
  else await commands.executeCommand('vscode.open', uri, column);
}

/** Opens an address of the web in the browser; any other address is passed over. */
export async function openAddress(url: string): Promise<void> {
  const uri = Uri.parse(url);
  if (['http', 'https', 'mailto'].includes(uri.scheme)) await env.openExternal(uri);
}

/** Shows where a tag is used. */
export async function searchTag(tag: string): Promise<void> {
  await commands.executeCommand('workbench.action.findInFiles', {
    query: `#${tag}`,
    filesToInclude: '*.md',
    triggerSearch: true,
  });
}
