import { commands, window, workspace, type Memento } from 'vscode';

const ASKED_BEFORE = 'inkstone.links.askedBefore';
const MANAGE_TRUST = 'Manage Workspace Trust';

/** Whether the network may be asked; where it may not, tells the author why and what to do. */
export function mayAskNetwork(): boolean {
  if (!workspace.isTrusted) void tellWhyNot();
  return workspace.isTrusted;
}

async function tellWhyNot(): Promise<void> {
  const answer = await window.showWarningMessage(
    'Web addresses were not checked: Inkstone asks the network only in a folder that you trust.',
    MANAGE_TRUST,
  );
  if (answer === MANAGE_TRUST) await commands.executeCommand('workbench.trust.manage');
}

/** Whether the author has ever had links of this workspace checked. Until then nothing asks the network by itself. */
export function hasAskedBefore(memory: Memento): boolean {
  return memory.get(ASKED_BEFORE) === true;
}

/** The author has had links checked. */
export async function rememberAsking(memory: Memento): Promise<void> {
  if (!hasAskedBefore(memory)) await memory.update(ASKED_BEFORE, true);
}
