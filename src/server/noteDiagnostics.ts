import {
  CancellationToken,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { diagnose } from '../core/features/diagnostics';
import type { VaultPath } from '../core/vault/vault';
import { answer } from './answer';
import { coalesce } from './coalesce';
import type { View } from './places';
import type { Report } from './reports';
import type { Session } from './session';

/** Changes come in bursts; open notes are looked at again this long after the first, in milliseconds. */
const REVIEW_MS = 150;

/**
 * Tells the editor what is wrong in the notes that it shows, and asks it to ask again when that is no longer what
 * it was told: another note changed, a file came or went.
 */
export class NoteDiagnostics {
  readonly #session: Session;
  /** The name of the report that the editor was last given, by URI. */
  readonly #told = new Map<string, string>();
  /** Whether the editor can be asked to ask again; set once, before the first request. */
  canRefresh = false;
  /** Looks again at what the editor was told, soon. */
  readonly review = coalesce(REVIEW_MS, () => this.#review());

  constructor(session: Session) {
    this.#session = session;
    session.store.onDidChange(() => this.review());
    session.documents.all.onDidClose(({ document }) => this.#told.delete(document.uri));
    const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { type } = DocumentDiagnosticRequest;
    answer(session, { type, empty }, (place, { textDocument: { uri }, previousResultId }) => {
      const report = reportOn(session, place, place.path);
      this.#told.set(uri, report.resultId);
      return changeSince(previousResultId, report);
    });
  }

  async #review(): Promise<void> {
    if (!this.canRefresh) return;
    for (const [uri, told] of this.#told) {
      const place = await this.#session.places.at(uri, CancellationToken.None);
      if (!place || reportOn(this.#session, place, place.path).resultId === told) continue;
      await this.#session.connection.languages.diagnostics.refresh();
      return;
    }
  }
}

/** What is wrong in the note at `path`. */
export function reportOn({ reports }: Session, view: View, path: VaultPath): Report {
  return reports.of(view.uriOf(path), diagnose(view, path, view.settings.severities));
}

function changeSince(previous: string | undefined, { resultId, items }: Report): DocumentDiagnosticReport {
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
}
