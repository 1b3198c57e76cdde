import { EventEmitter, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerAssets } from './assets/registerAssets';
import { methods, type Status } from '../protocol/requests';
import { registerCommands } from './commands';
import { offerQuietValidation } from './offerQuietValidation';
import { createClient } from './createClient';
import { registerLinks } from './links/registerLinks';
import { registerPreview } from './preview/registerPreview';
import { followSiteAddress } from './publicUrl';
import { registerRefactor } from './refactor/registerRefactor';
import { createStatusItem } from './statusItem';
import { suggestInFrontmatter } from './suggestInFrontmatter';
import { suggestInLinks } from './suggestInLinks';
import { registerViews } from './views/registerViews';

let client: LanguageClient | undefined;

/** VS Code calls this when the first Markdown document opens, or one of our commands runs. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = createClient(context);
  // The connection keeps one listener for each message.
  const status = new EventEmitter<Status>();
  const onStatus = status.event;
  const links = registerLinks(client, context);
  const previews = registerPreview(client, context);
  context.subscriptions.push(
    links,
    status,
    client.onNotification(methods.statusChanged, (now: Status) => status.fire(now)),
    createStatusItem(onStatus),
    followSiteAddress(onStatus),
    ...registerCommands(client, links),
    offerQuietValidation(context.workspaceState),
    suggestInLinks(),
    suggestInFrontmatter(),
    previews,
    registerViews(client, context, { previews, onStatus }),
    registerAssets(client),
    registerRefactor(client),
  );
  await client.start();
}

/** VS Code calls this when it shuts down or the extension is turned off. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}
