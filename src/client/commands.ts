import { commands, type Disposable, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { checkVault } from './checkVault';
import type { Links } from './links/registerLinks';
import { copyPublicUrl, openOnSite } from './publicUrl';

/** Registers the commands that package.json contributes. */
export function registerCommands(client: LanguageClient, links: Links): Disposable[] {
  return [
    commands.registerCommand('inkstone.checkVault', () => checkVault(client, links)),
    commands.registerCommand('inkstone.copyPublicUrl', (uri?: Uri) => copyPublicUrl(client, uri)),
    commands.registerCommand('inkstone.openOnSite', (uri?: Uri) => openOnSite(client, uri)),
    commands.registerCommand('inkstone.restartServer', () => client.restart()),
    commands.registerCommand('inkstone.showOutput', () => client.outputChannel.show()),
  ];
}
