import {
  linkMethods,
  type CheckLinksParams,
  type CheckLinksResult,
  type LinkReport,
  type LinkReportTextParams,
} from '../../protocol/links';
import { coalesce } from '../coalesce';
import { guard } from '../guard';
import type { Session } from '../session';
import { LinkChecks, NOTHING_ASKED } from './linkChecks';
import { linkReport } from './linkReports';
import { reportText } from './reportText';

/** The client is told at most this often that the report has changed, in milliseconds. */
const PERIOD_MS = 500;

/** Connects the check of web links; `review` looks again at what the editor shows. */
export function answerLinks(session: Session, review: () => void): void {
  const { connection, guardHost, links, store } = session;
  const checks = new LinkChecks(session);
  const tellChanged = coalesce(PERIOD_MS, () =>
    connection.sendNotification(linkMethods.linkReportChanged, {}),
  );
  links.onDidChange(() => {
    tellChanged();
    review();
  });
  store.onDidChange(() => tellChanged());
  connection.onShutdown(() => links.save());
  connection.onRequest<CheckLinksResult, void>(
    linkMethods.checkLinks,
    guard<CheckLinksParams, CheckLinksResult>(
      guardHost,
      { method: linkMethods.checkLinks, empty: NOTHING_ASKED },
      (params, token) => checks.run(params, token),
    ),
  );
  connection.onRequest<LinkReport, void>(
    linkMethods.linkReport,
    guard<object, LinkReport>(guardHost, { method: linkMethods.linkReport, empty: { links: [] } }, () =>
      linkReport(session),
    ),
  );
  connection.onRequest<string, void>(
    linkMethods.linkReportText,
    guard<LinkReportTextParams, string>(
      guardHost,
      { method: linkMethods.linkReportText, empty: '' },
      async ({ verdicts }) => reportText(await linkReport(session), verdicts),
    ),
  );
  connection.onRequest<null, void>(
    linkMethods.forgetLinks,
    guard<object, null>(guardHost, { method: linkMethods.forgetLinks, empty: null }, async () => {
      await links.forget();
      return null;
    }),
  );
}
