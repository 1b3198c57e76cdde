import {
  DocumentDiagnosticReportKind,
  WorkspaceDiagnosticRequest,
  type CancellationToken,
  type WorkspaceDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport as FullReport,
} from 'vscode-languageserver/node';
import { guard, stopIfCancelled } from './guard';
import { reportOn } from './noteDiagnostics';
import { Pulse } from './pulse';
import { CLEAN, type Report } from './reports';
import type { Session } from './session';
import { inSlices } from './slices';
import type { VaultSlot } from './store';

/** After a change the vault is checked again once it has rested for this long, in milliseconds. */
const REST_MS = 300;

/** The names of the reports that the editor has, by URI. */
type Known = Map<string, string>;

/**
 * Tells the editor what is wrong in the notes that it does not ask about one by one. Editors ask for it again and again; the answer is held
 * back until there is something new, so that a vault at rest costs neither side anything.
 */
export class VaultDiagnostics {
  readonly #session: Session;
  readonly #changes = new Pulse();
  /** Documents closed since the last answer: the editor still shows what it was told of them while open. */
  readonly #closed = new Set<string>();
  #isVaultAskedFor = false;

  constructor(session: Session) {
    this.#session = session;
    session.store.onDidChange(() => this.#changes.beat());
    session.documents.all.onDidClose(({ document }) => {
      this.#closed.add(document.uri);
      this.#changes.beat();
    });
    const empty: WorkspaceDiagnosticReport = { items: [] };
    const { type, method } = WorkspaceDiagnosticRequest;
    session.connection.onRequest(
      type,
      guard(session.guardHost, { method, empty }, ({ previousResultIds }, token) =>
        this.#answer(new Map(previousResultIds.map(({ uri, value }) => [uri, value])), token),
      ),
    );
  }

  /** From now on all notes are reported, whatever the setting says: the author asked to see them. */
  showAll(): void {
    this.#isVaultAskedFor = true;
    this.#changes.beat();
  }

  /** Looks again: settings have changed. */
  review(): void {
    this.#changes.beat();
  }

  async #answer(known: Known, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    for (;;) {
      const { count } = this.#changes;
      const items = await this.#collect(known, token);
      if (items.length > 0) return { items };
      await this.#changes.after(count, token);
      await this.#changes.rest(REST_MS, token);
      stopIfCancelled(token);
    }
  }

  /** Everything that the editor does not show as it is. */
  async #collect(known: Known, token: CancellationToken): Promise<FullReport[]> {
    const news: FullReport[] = [];
    const closed = [...this.#closed];
    for (const uri of closed) known.delete(uri);
    const stale = new Set([...known.keys(), ...closed]);
    for (const slot of this.#session.store.slots) {
      for await (const report of this.#reportsOn(slot, token)) {
        const isStale = stale.delete(report.uri);
        const isOpen = this.#session.documents.all.get(report.uri) !== undefined;
        const isUncertain = !known.has(report.uri) && (isStale || isOpen);
        if (isUncertain || report.resultId !== (known.get(report.uri) ?? CLEAN)) news.push(report);
      }
    }
    for (const uri of stale) {
      if (known.get(uri) !== CLEAN && !this.#session.documents.all.get(uri))
        news.push(fullReport(uri, { resultId: CLEAN, items: [] }));
    }
    for (const uri of closed) this.#closed.delete(uri);
    return news;
  }

  /**
   * Reports on the notes of a vault that are to be shown. Open ones are among them: a document can stay open without an
   * editor that shows it, and then nobody asks about it by itself.
   */
  async *#reportsOn(slot: VaultSlot, token: CancellationToken): AsyncGenerator<FullReport, void, undefined> {
    if (!slot.ready) return;
    const view = await this.#session.places.view(slot);
    const isWhole = this.#isVaultAskedFor || view.settings.diagnosticsScope === 'vault';
    const paths = isWhole ? view.vault.notes.keys() : this.#session.documents.openIn(slot).keys();
    for await (const path of inSlices(paths)) {
      stopIfCancelled(token);
      yield fullReport(view.uriOf(path), reportOn(this.#session, view, path));
    }
  }
}

function fullReport(uri: string, { resultId, items }: Report): FullReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] };
}
