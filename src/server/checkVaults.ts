import { DiagnosticSeverity, WorkDoneProgress, type CancellationToken } from 'vscode-languageserver/node';
import { methods, type CheckVaultParams, type CheckVaultResult } from '../protocol/requests';
import { guard, stopIfCancelled } from './guard';
import { reportOn } from './noteDiagnostics';
import type { View } from './places';
import type { Session } from './session';
import { inSlices } from './slices';
import type { VaultDiagnostics } from './vaultDiagnostics';

type Counts = { -readonly [Severity in keyof CheckVaultResult['counts']]: number };

/** Answers the command that checks everything; then Problems shows what was found. */
export function answerCheckVault(session: Session, problems: VaultDiagnostics): void {
  const method = methods.checkVault;
  const empty: CheckVaultResult = { notes: 0, counts: noCounts() };
  const handler = async (params: CheckVaultParams, token: CancellationToken): Promise<CheckVaultResult> => {
    const result = await checkVaults(session, { token, report: reporter(session, params.workDoneToken) });
    problems.showAll();
    return result;
  };
  session.connection.onRequest<CheckVaultResult, void>(
    method,
    guard(session.guardHost, { method, empty }, handler),
  );
}

interface Course {
  readonly token: CancellationToken;
  /** Told how much is done, in percent. */
  readonly report: (percentage: number) => void;
}

async function checkVaults(session: Session, { token, report }: Course): Promise<CheckVaultResult> {
  const views = await viewAll(session);
  const all = views.reduce((sum, { vault }) => sum + vault.notes.size, 0);
  const counts = noCounts();
  let notes = 0;
  for (const view of views) {
    for await (const path of inSlices(view.vault.notes.keys())) {
      stopIfCancelled(token);
      for (const { severity } of reportOn(session, view, path).items) counts[nameOf(severity)] += 1;
      notes += 1;
      if (Math.floor((100 * notes) / all) > Math.floor((100 * (notes - 1)) / all))
        report((100 * notes) / all);
    }
  }
  return { notes, counts };
}

async function viewAll({ store, places }: Session): Promise<View[]> {
  await Promise.all(store.slots.map(({ whenReady }) => whenReady));
  return Promise.all(store.slots.map((slot) => places.view(slot)));
}

function reporter({ connection }: Session, token: string | undefined): (percentage: number) => void {
  if (token === undefined) return () => {};
  return (percentage) =>
    void connection.sendProgress(WorkDoneProgress.type, token, {
      kind: 'report',
      percentage: Math.floor(percentage),
    });
}

function noCounts(): Counts {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}

function nameOf(severity: DiagnosticSeverity | undefined): keyof Counts {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return 'error';
    case DiagnosticSeverity.Warning:
      return 'warning';
    case DiagnosticSeverity.Information:
      return 'information';
    default:
      return 'hint';
  }
}
