import { setTimeout as sleep } from 'node:timers/promises';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { diagnose } from '../../core/features/diagnostics';
import type { Note, Vault, VaultPath } from '../../core/vault/vault';
import type { Post } from '../../protocol/views';
import type { View } from '../places';
import type { Session } from '../session';
import { inSlices } from '../slices';
import type { VaultSlot } from '../store';

/** Whoever asks is answered first; counting begins this much later, in milliseconds. */
const PAUSE_MS = 400;

/** While it goes on, what was counted is told this often, in milliseconds. */
const TELL_MS = 1000;

type Counts = NonNullable<Post['findings']>;

/** How many findings a note has, and for what that is true. */
interface Counted {
  readonly note: Note;
  readonly terms: Terms;
  readonly counts: Counts;
}

/** What the findings of a note depend on besides its text: which files there are, the site, the author's settings. */
interface Terms {
  readonly paths: Vault['paths'];
  readonly settings: Vault['settings'];
  readonly severities: string;
}

/**
 * Counts the errors and warnings of notes in the background. A note is counted again when its text changes, and all
 * are when files come or go; until then what was counted before stands.
 */
export class FindingCounts {
  readonly #session: Session;
  readonly #tell: () => void;
  readonly #known = new WeakMap<VaultSlot, Map<VaultPath, Counted>>();
  readonly #terms = new WeakMap<VaultSlot, Terms>();
  /** Which notes of a vault are to be counted. */
  readonly #wanted = new Map<VaultSlot, ReadonlySet<VaultPath>>();
  #isRunning = false;

  /** `tell` is called when counts have changed. */
  constructor(session: Session, tell: () => void) {
    this.#session = session;
    this.#tell = tell;
  }

  /** The findings of the note at `path` when they were counted last; `undefined` when they never were. */
  of(slot: VaultSlot, path: VaultPath): Counts | undefined {
    return this.#known.get(slot)?.get(path)?.counts;
  }

  /** Counts those at `paths` that are not known as they are now, soon. */
  want(slot: VaultSlot, paths: ReadonlySet<VaultPath>): void {
    this.#wanted.set(slot, paths);
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run();
  }

  /** All will be counted again. */
  forget(): void {
    for (const slot of this.#session.store.slots) this.#terms.delete(slot);
  }

  async #run(): Promise<void> {
    try {
      await sleep(PAUSE_MS, undefined, { ref: false });
      while (await this.#countSome());
    } catch (error) {
      const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#session.guardHost.logError(`Counting findings failed: ${cause}`);
    } finally {
      this.#isRunning = false;
    }
  }

  /** Counts what is lacking in all vaults as they are at its start. Whether there was anything to do. */
  async #countSome(): Promise<boolean> {
    let counted = 0;
    let told = performance.now();
    let hasNews = false;
    for (const [slot, paths] of this.#wanted) {
      if (!this.#session.store.slots.includes(slot)) {
        this.#wanted.delete(slot);
        continue;
      }
      const view = await this.#session.places.view(slot);
      const terms = this.#termsOf(slot, view);
      const known = this.#knownOf(slot);
      for await (const path of inSlices(paths)) {
        const note = view.vault.notes.get(path);
        const before = known.get(path);
        if (!note || (before?.note === note && before.terms === terms)) continue;
        const counts = countIn(view, path);
        known.set(path, { note, terms, counts });
        counted += 1;
        hasNews ||= before?.counts.errors !== counts.errors || before.counts.warnings !== counts.warnings;
        if (!hasNews || performance.now() - told < TELL_MS) continue;
        this.#tell();
        told = performance.now();
        hasNews = false;
      }
    }
    if (hasNews) this.#tell();
    return counted > 0;
  }

  #knownOf(slot: VaultSlot): Map<VaultPath, Counted> {
    const known = this.#known.get(slot) ?? new Map<VaultPath, Counted>();
    this.#known.set(slot, known);
    return known;
  }

  /** The same object as long as nothing in it changes. */
  #termsOf(slot: VaultSlot, { vault, settings }: View): Terms {
    const last = this.#terms.get(slot);
    const severities = JSON.stringify(settings.severities);
    const { paths, settings: vaultSettings } = vault;
    if (last?.paths === paths && last.settings === vaultSettings && last.severities === severities)
      return last;
    const terms = { paths, settings: vaultSettings, severities };
    this.#terms.set(slot, terms);
    return terms;
  }
}

function countIn(view: View, path: VaultPath): Counts {
  let errors = 0;
  let warnings = 0;
  for (const { severity } of diagnose(view, path, view.settings.severities)) {
    if (severity === DiagnosticSeverity.Error) errors += 1;
    else if (severity === DiagnosticSeverity.Warning) warnings += 1;
  }
  return { errors, warnings };
}
