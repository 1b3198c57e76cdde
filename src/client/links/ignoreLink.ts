import { ConfigurationTarget, Uri, window, workspace } from 'vscode';
import type { IgnoreLinkArgument, ReportedLink } from '../../protocol/links';

const SECTION = 'inkstone.links';
const KEY = 'exclude';

/** Adds a line to `inkstone.links.exclude`, in the settings of the workspace; of no folder, in the author's own. */
export async function ignoreLink({ uri, pattern }: IgnoreLinkArgument): Promise<void> {
  const resource = Uri.parse(uri, true);
  const target = workspace.getWorkspaceFolder(resource)
    ? workspace.workspaceFile
      ? ConfigurationTarget.WorkspaceFolder
      : ConfigurationTarget.Workspace
    : ConfigurationTarget.Global;
  const configuration = workspace.getConfiguration(SECTION, resource);
  const present = configuration.get<readonly string[]>(KEY) ?? [];
  if (present.includes(pattern)) return;
  await configuration.update(KEY, [...present, pattern], target);
  window.setStatusBarMessage(`Added ${pattern} to ${SECTION}.${KEY}`, 4000);
}

/** Leaves an address of the report out from now on, whatever its fragment. */
export function ignoreAddress({ url, places }: ReportedLink): Promise<void> {
  const hash = url.indexOf('#');
  return ignoreLink({ uri: places[0]!.uri, pattern: hash === -1 ? url : url.slice(0, hash) });
}

/** The same for all addresses of its host. */
export function ignoreHost({ host, places }: ReportedLink): Promise<void> {
  return ignoreLink({ uri: places[0]!.uri, pattern: host });
}
