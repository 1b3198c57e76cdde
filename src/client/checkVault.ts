import { commands, ProgressLocation, window, type CancellationToken, type Progress } from 'vscode';
import { WorkDoneProgress, type LanguageClient } from 'vscode-languageclient/node';
import type { Links } from './links/registerLinks';
import { methods, type CheckVaultParams, type CheckVaultResult } from '../protocol/requests';

/** Checks all notes of all vaults, then the web addresses in them; opens the Problems panel and says what was found. */
export async function checkVault(client: LanguageClient, links: Links): Promise<void> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Checking notes', cancellable: true },
    (progress, token) => requestCheck(client, progress, token),
  );
  if (!result) return;
  if (countFindings(result) > 0) await commands.executeCommand('workbench.actions.view.problems');
  const summary = summaryOf(result);
  if (!(await links.checkVault(summary))) void window.showInformationMessage(summary);
}

/** `undefined` when the user stopped it. */
async function requestCheck(
  client: LanguageClient,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<CheckVaultResult | undefined> {
  const params: CheckVaultParams = { workDoneToken: `check-${Date.now()}` };
  let shown = 0;
  const listener = client.onProgress(WorkDoneProgress.type, params.workDoneToken!, (step) => {
    if (step.kind !== 'report' || step.percentage === undefined) return;
    progress.report({ increment: step.percentage - shown });
    shown = step.percentage;
  });
  try {
    return await client.sendRequest<CheckVaultResult>(methods.checkVault, params, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

function countFindings({ counts }: CheckVaultResult): number {
  return counts.error + counts.warning + counts.information + counts.hint;
}

function summaryOf(result: CheckVaultResult): string {
  const { error, warning, information, hint } = result.counts;
  const rest = information + hint;
  const found = [
    error > 0 && count(error, 'error'),
    warning > 0 && count(warning, 'warning'),
    rest > 0 && count(rest, 'remark'),
  ].filter((part) => part !== false);
  const notes = count(result.notes, 'note');
  return found.length === 0 ? `No problems in ${notes}.` : `${found.join(', ')} in ${notes}.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
