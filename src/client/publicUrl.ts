import { commands, env, Uri, window, type Disposable, type Event } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  methods,
  type PublicAddressParams,
  type PublicAddressResult,
  type Status,
} from '../protocol/requests';

/** The when clauses of package.json ask for this. */
const HAS_ADDRESS = 'inkstone.hasSiteAddress';

/** Copies the URL under which the note is published: that of `resource`, else of the editor in front. */
export async function copyPublicUrl(client: LanguageClient, resource?: Uri): Promise<void> {
  const address = await publicAddressOf(client, resource);
  if (!address) return;
  await env.clipboard.writeText(address.url);
  if (address.kind === 'published') window.setStatusBarMessage(`Copied ${address.url}`, 4000);
  else
    void window.showWarningMessage(
      `Copied ${address.url}, but the note is not published: ${address.reason}.`,
    );
}

/** Opens the page of the note on the site in the browser. */
export async function openOnSite(client: LanguageClient, resource?: Uri): Promise<void> {
  const address = await publicAddressOf(client, resource);
  if (address?.kind === 'published') await env.openExternal(Uri.parse(address.url, true));
  else if (address) void window.showWarningMessage(`The note has no page on the site: ${address.reason}.`);
}

/** Lets the menus show both commands once a vault's site has an address. */
export function followSiteAddress(onStatus: Event<Status>): Disposable {
  return onStatus(({ vaults }) => {
    void commands.executeCommand(
      'setContext',
      HAS_ADDRESS,
      vaults.some(({ hasSiteAddress }) => hasSiteAddress),
    );
  });
}

async function publicAddressOf(
  client: LanguageClient,
  resource: Uri | undefined,
): Promise<Exclude<PublicAddressResult, { kind: 'unknown' }> | undefined> {
  const uri = resource ?? window.activeTextEditor?.document.uri;
  if (!uri) return undefined;
  const params: PublicAddressParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  const address = await client.sendRequest<PublicAddressResult>(methods.publicAddress, params);
  if (address.kind !== 'unknown') return address;
  void window.showInformationMessage(
    'The address of this note is not known. Say what makes the site, and where it is, in the settings `inkstone.site.publisher` and `inkstone.site.baseUrl`.',
  );
  return undefined;
}
