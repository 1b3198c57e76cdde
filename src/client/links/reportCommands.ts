import { commands, env, Range, Uri, window, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  linkMethods,
  type LinkPlace,
  type LinkReportTextParams,
  type ReportedLink,
} from '../../protocol/links';
import type { LinkQuestion } from './checkLinks';
import { ignoreAddress, ignoreHost } from './ignoreLink';
import type { LinkReportView } from './linkReport';
import { count, type Grouping, type ReportNode } from './reportTree';
import { SHOW_PLACE } from './treeItems';

/** Has the network asked; resolves when the report is up to date. */
export type Check = (question: LinkQuestion) => Promise<unknown>;

/** The commands of the view *Link Report*: those of its title, and those of its rows. */
export function registerReportCommands(
  client: LanguageClient,
  view: LinkReportView,
  check: Check,
): Disposable[] {
  const group = (grouping: Grouping) => () => view.groupBy(grouping);
  const onRows =
    (act: (links: readonly ReportedLink[]) => unknown) =>
    (row?: ReportNode, rows?: readonly ReportNode[]): unknown =>
      act(linksOf(rows ?? (row ? [row] : view.selection)));
  const first = (act: (link: ReportedLink) => unknown) =>
    onRows(([link]) => (link === undefined ? undefined : act(link)));
  return Object.entries({
    'inkstone.links.groupByVerdict': group('verdict'),
    'inkstone.links.groupByHost': group('host'),
    'inkstone.links.groupByNote': group('note'),
    'inkstone.links.filter': () => view.chooseVerdicts(),
    'inkstone.links.copyReport': () => copyReport(client, view),
    'inkstone.links.recheckShown': () => recheck(check, linksOf(view.groups)),
    'inkstone.links.clear': () => clear(client, view),
    'inkstone.links.recheck': onRows((links) => recheck(check, links)),
    'inkstone.links.open': first(({ url }) => openAddress(url)),
    'inkstone.links.copyAddress': onRows((links) => env.clipboard.writeText(addressesOf(links))),
    'inkstone.links.copyNewAddress': first(({ to }) => env.clipboard.writeText(to ?? '')),
    'inkstone.links.ignoreAddress': first(ignoreAddress),
    'inkstone.links.ignoreHost': first(ignoreHost),
    [SHOW_PLACE]: (place: LinkPlace) => showPlace(place),
  }).map(([id, run]) => commands.registerCommand(id, run));
}

/** The addresses that rows stand for, each once. */
function linksOf(rows: readonly ReportNode[]): readonly ReportedLink[] {
  const links = rows.flatMap((row): ReportedLink[] => {
    switch (row.kind) {
      case 'group':
        return row.links.map(({ link }) => link);
      case 'link':
        return [row.link];
      case 'place':
        return [row.parent.link];
    }
  });
  return [...new Set(links)];
}

async function recheck(check: Check, links: readonly ReportedLink[]): Promise<void> {
  if (links.length === 0) return;
  await check({ scope: { kind: 'addresses', urls: links.map(({ url }) => url) }, ask: 'all' });
}

async function copyReport(client: LanguageClient, { shape }: LinkReportView): Promise<void> {
  const params: LinkReportTextParams = { verdicts: shape.verdicts };
  const text = await client.sendRequest<string>(linkMethods.linkReportText, params);
  await env.clipboard.writeText(text);
  window.setStatusBarMessage('Copied the link report as Markdown', 4000);
}

async function clear(client: LanguageClient, view: LinkReportView): Promise<void> {
  const known = count(view.report.links.length, 'address', 'addresses');
  const forget = 'Forget';
  const answer = await window.showWarningMessage(
    `Forget what is known of ${known}? The next check asks for all of them again.`,
    { modal: true },
    forget,
  );
  if (answer !== forget) return;
  await client.sendRequest(linkMethods.forgetLinks, {});
  await view.refresh();
}

async function showPlace({ uri, range: { start, end } }: LinkPlace): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri, true), { selection, preserveFocus: true });
}

/** Opens an address in the browser. */
export function openAddress(url: string): Thenable<boolean> {
  return env.openExternal(Uri.parse(url, true));
}

function addressesOf(links: readonly ReportedLink[]): string {
  return links.map(({ url }) => url).join('\n');
}
