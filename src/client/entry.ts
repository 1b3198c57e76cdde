import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExtensionContext } from 'vscode';
import type * as Main from './main';

let loaded: Promise<typeof Main> | undefined;

/**
 * VS Code calls this when the first Markdown document opens, or one of our commands runs. All extensions share one
 * thread, and start together: what we are made of is evaluated piece by piece, and others have their turn in between.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  loaded = load();
  await (await loaded).activate(context);
}

/** VS Code calls this when it shuts down or the extension is turned off. */
export async function deactivate(): Promise<void> {
  await (await loaded)?.deactivate();
}

async function load(): Promise<typeof Main> {
  await nextTurn();
  await import('vscode-jsonrpc/node');
  await nextTurn();
  await import('vscode-languageserver-protocol/node');
  await nextTurn();
  await import('vscode-languageclient');
  await nextTurn();
  const main = await import('./main');
  await nextTurn();
  return main;
}
