import { commands, ProgressLocation, window, type CancellationToken, type Progress } from 'vscode';
import { WorkDoneProgress, type LanguageClient } from 'vscode-languageclient/node';
import { linkMethods, type CheckLinksParams, type CheckLinksResult } from '../../protocol/links';
import { count, SHOWN_AT_FIRST, tellCounts, VERDICTS } from './reportTree';

/** The view that lists what was found. */
export const REPORT_VIEW = 'inkstone.linkReport';

const SHOW_REPORT = 'Show Link Report';

/** What is to be asked. */
export type LinkQuestion = Omit<CheckLinksParams, 'workDoneToken'>;

let runs = 0;

/**
 * Asks the network about addresses, showing how far it is, and says at the end what was found. A check that the author
 * stops keeps what is known by then. `before` is told first.
 */
export async function checkLinks(client: LanguageClient, question: LinkQuestion, before = ''): Promise<void> {
  const result = await window.withProgress({ location: { viewId: REPORT_VIEW } }, () =>
    window.withProgress(
      { location: ProgressLocation.Notification, title: 'Checking links', cancellable: true },
      (progress, token) => request(client, question, { progress, token }),
    ),
  );
  if (result) void tell(result, before);
}

/** The same without a word, for checks that the author did not ask for. */
export function checkLinksQuietly(
  client: LanguageClient,
  question: LinkQuestion,
): Thenable<CheckLinksResult> {
  return window.withProgress({ location: { viewId: REPORT_VIEW } }, () =>
    client.sendRequest<CheckLinksResult>(linkMethods.checkLinks, question),
  );
}

interface Course {
  readonly progress: Progress<{ message?: string; increment?: number }>;
  readonly token: CancellationToken;
}

/** `undefined` when it was stopped before anything was known. */
async function request(
  client: LanguageClient,
  question: LinkQuestion,
  { progress, token }: Course,
): Promise<CheckLinksResult | undefined> {
  const workDoneToken = `links-${(runs += 1)}`;
  let shown = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
    if (step.kind !== 'report') return;
    const { message, percentage = shown } = step;
    progress.report({ ...(message !== undefined && { message }), increment: percentage - shown });
    shown = percentage;
  });
  try {
    return await client.sendRequest<CheckLinksResult>(
      linkMethods.checkLinks,
      { ...question, workDoneToken },
      token,
    );
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

async function tell(result: CheckLinksResult, before: string): Promise<void> {
  const isGrave = result.counts.broken + result.counts['fragment-missing'] > 0 || result.end === 'offline';
  const show = isGrave ? window.showWarningMessage : window.showInformationMessage;
  const hasMore = SHOWN_AT_FIRST.some((verdict) => result.counts[verdict] > 0);
  const answer = await show(`${before} ${summaryOf(result)}`.trim(), ...(hasMore ? [SHOW_REPORT] : []));
  if (answer === SHOW_REPORT) await commands.executeCommand(`${REPORT_VIEW}.focus`);
}

/** One or two sentences for the author. */
export function summaryOf({ end, addresses, counts }: CheckLinksResult): string {
  const all = count(addresses, 'address', 'addresses');
  if (addresses === 0) return 'No web addresses to check here.';
  if (end === 'offline')
    return `The network cannot be reached, so nothing is said of the ${all}. Check again when you are online.`;
  const known = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  const { ok: _ok, skipped: _skipped, ...told } = counts;
  const outcome = tellCounts(told) || 'nothing wrong';
  return end === 'cancelled'
    ? `Stopped after ${known.toLocaleString('en')} of ${all}: ${outcome}.`
    : `${all}: ${outcome}.`;
}
