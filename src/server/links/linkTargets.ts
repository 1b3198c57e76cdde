import type { CancellationToken } from 'vscode-languageserver/node';
import type { LinkCheckSettings } from '../../core/linkcheck/linkCheckSettings';
import { planLinks } from '../../core/linkcheck/planLinks';
import type { LinkScope } from '../../protocol/links';
import { stopIfCancelled } from '../guard';
import type { View } from '../places';
import type { Session } from '../session';
import { inSlices } from '../slices';
import { fileInVault, fileOf, liesIn } from '../uris';

/** Addresses of one vault that are to be asked, and how. */
export interface LinkTarget {
  readonly settings: LinkCheckSettings;
  /** Each once. */
  readonly urls: readonly string[];
}

/** What `scope` means now, vault by vault; vaults are waited for. Throws when the request is cancelled. */
export async function linkTargets(
  session: Session,
  scope: LinkScope,
  token: CancellationToken,
): Promise<LinkTarget[]> {
  if (scope.kind === 'note') return noteTarget(session, scope.uri, token);
  const isMeant = noteFilter(scope);
  const asked = scope.kind === 'addresses' ? new Set(scope.urls) : undefined;
  const targets: LinkTarget[] = [];
  for (const view of await allViews(session)) {
    const urls = new Set<string>();
    for await (const note of inSlices(view.vault.notes.values())) {
      stopIfCancelled(token);
      if (!isMeant(fileInVault(view.root!, note.path))) continue;
      for (const { url } of planLinks(view.vault, [note])) if (asked?.has(url) ?? true) urls.add(url);
    }
    if (urls.size > 0) targets.push({ settings: view.settings.linkCheck, urls: [...urls] });
  }
  return targets;
}

/** Every vault of the session, once it has been read. */
export async function allViews({ store, places }: Session): Promise<View[]> {
  await Promise.all(store.slots.map(({ whenReady }) => whenReady));
  return Promise.all(store.slots.map((slot) => places.view(slot)));
}

async function noteTarget({ places }: Session, uri: string, token: CancellationToken): Promise<LinkTarget[]> {
  const place = await places.at(uri, token);
  if (!place) return [];
  const urls = planLinks(place.vault, [place.note]).map(({ url }) => url);
  return [{ settings: place.settings.linkCheck, urls }];
}

function noteFilter(scope: LinkScope): (file: string) => boolean {
  if (scope.kind !== 'folder') return () => true;
  const folder = fileOf(scope.uri);
  return (file) => folder !== undefined && liesIn(folder, file);
}
