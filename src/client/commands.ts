import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { checkVault } from './checkVault';

/** Registers the commands that package.json contributes. */
export function registerCommands(client: LanguageClient): Disposable[] {
  return [
    commands.registerCommand('inkstone.checkVault', () => checkVault(client)),
    commands.registerCommand('inkstone.restartServer', () => client.restart()),
    commands.registerCommand('inkstone.showOutput', () => client.outputChannel.show()),
  ];
}
