import { previewMethods, type PreviewUpdate, type ShowPreview } from '../../protocol/preview';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from '../session';
import { gather } from './gather';
import { Pictures } from './pictures';
import { RenderingGaveUp, RenderThread } from './renderThread';
import { stylesOf } from './styles';
import { uriOfFile } from '../uris';

/** A note that was opened is given this long to be checked before the thread starts, in milliseconds. */
const PREPARE_MS = 1500;

/** A longer note is not rendered before somebody wants to see it, in UTF-16 units. */
const MOST_PREPARED = 200_000;

/** A thread that nobody has used for so long is ended, in milliseconds. */
const REST_MS = 5 * 60_000;

/** A panel that shows a note. */
interface Shown {
  request: ShowPreview;
  /** Whether the panel has nothing to build on. */
  whole: boolean;
  state: 'idle' | 'rendering' | 'rendering-old';
  /** What the page was made from last; it is not made again from the same. */
  made: Made | undefined;
}

interface Made {
  readonly vault: unknown;
  readonly settings: unknown;
  readonly text: string;
}

const NOTHING = {
  revision: 0,
  base: 0,
  head: '',
  runs: [],
  needs: { math: false, mermaid: false },
  root: undefined,
  styles: [],
};

const NEVER = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };

/**
 * Keeps the pages of all panels up to date. A page is rendered when anything changed that it could depend on, one at a
 * time for each panel: what happens meanwhile leads to one more, of the newest text.
 */
export class Previews {
  readonly #session: Session;
  readonly #thread = new RenderThread();
  readonly #pictures = new Pictures();
  readonly #panels = new Map<string, Shown>();
  #timer: NodeJS.Timeout | undefined;
  /** See `ShowPreview`; as the last panel had it. */
  #resources = '';

  constructor(session: Session) {
    this.#session = session;
    session.documents.all.onDidChangeContent(() => this.review());
    session.documents.all.onDidOpen(({ document }) => this.#prepareSoon(document));
    session.store.onDidChange(() => this.review());
  }

  /** A panel shows a note from now on. */
  show(request: ShowPreview): void {
    const present = this.#panels.get(request.panel);
    const shown = present ?? { request, whole: true, state: 'idle', made: undefined };
    shown.request = request;
    shown.whole = true;
    shown.made = undefined;
    this.#panels.set(request.panel, shown);
    clearTimeout(this.#timer);
    this.#resources = request.resources;
    this.#review(shown);
  }

  /** A panel is closed, or hidden when `keep` is set. */
  close({ panel, keep }: { readonly panel: string; readonly keep: boolean }): void {
    this.#panels.delete(panel);
    if (!keep) this.#thread.forget(panel);
    if (this.#panels.size === 0) this.#restLater();
  }

  /** Something changed that any page could depend on. */
  review(): void {
    for (const shown of this.#panels.values()) this.#review(shown);
  }

  /** Whoever opens a note may want to see its page. */
  #prepareSoon(document: TextDocument): void {
    if (this.#panels.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#restLater();
      void this.#prepare(document);
    }, PREPARE_MS).unref();
  }

  async #prepare(document: TextDocument): Promise<void> {
    const { uri } = document;
    if (document.getText().length > MOST_PREPARED) return;
    try {
      const place = await this.#session.places.at(uri, NEVER);
      const request = { panel: '', uri, resources: this.#resources, remoteImages: false, afresh: false };
      if (place) this.#thread.prepare(await gather(place, { request, pictures: this.#pictures }));
    } catch (error) {
      this.#session.guardHost.logError(`The preview of ${uri} could not be prepared: ${String(error)}`);
    }
  }

  #restLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#panels.size === 0) this.#thread.rest();
    }, REST_MS).unref();
  }

  #review(shown: Shown): void {
    if (shown.state === 'idle') void this.#work(shown);
    else shown.state = 'rendering-old';
  }

  async #work(shown: Shown): Promise<void> {
    do {
      shown.state = 'rendering';
      try {
        await this.#render(shown);
      } catch (error) {
        const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.#session.guardHost.logError(`The preview of ${shown.request.uri} failed: ${cause}`);
        shown.whole = true;
        this.#tell(shown, troubleOf(error));
      }
    } while ((shown.state as string) === 'rendering-old' && this.#isShown(shown));
    shown.state = 'idle';
  }

  async #render(shown: Shown): Promise<void> {
    const { request } = shown;
    const place = await this.#session.places.at(request.uri, NEVER);
    if (!place) {
      this.#tell(shown, 'This file is in no vault that Inkstone has read, so there is nothing to show.');
      return;
    }
    // Up to here, what was said to have changed is part of `place`.
    shown.state = 'rendering';
    const made = { vault: place.vault, settings: place.settings, text: place.note.text };
    if (shown.made && isSame(shown.made, made)) return;
    const input = await gather(place, { request, pictures: this.#pictures });
    const { whole } = shown;
    shown.whole = false;
    shown.made = made;
    const { panel, uri, afresh } = request;
    const patch = await this.#thread.render({ panel, input, whole, afresh: afresh && whole });
    if (!this.#isShown(shown) || shown.request !== request) return;
    const root = place.root === undefined ? undefined : uriOfFile(place.root);
    const styles = stylesOf(place, request.resources);
    await this.#send({ ...patch, panel, uri, root, styles, trouble: undefined });
  }

  #isShown(shown: Shown): boolean {
    return this.#panels.get(shown.request.panel) === shown;
  }

  #tell(shown: Shown, trouble: string): void {
    if (!this.#isShown(shown)) return;
    const { panel, uri } = shown.request;
    shown.whole = true;
    shown.made = undefined;
    void this.#send({ ...NOTHING, panel, uri, trouble });
  }

  #send(update: PreviewUpdate): Promise<void> {
    return this.#session.connection.sendNotification(previewMethods.update, update);
  }
}

function isSame(a: Made, b: Made): boolean {
  return a.vault === b.vault && a.settings === b.settings && a.text === b.text;
}

function troubleOf(error: unknown): string {
  return error instanceof RenderingGaveUp
    ? 'This note is too large or too deeply nested to be shown. It will be tried again when it changes.'
    : 'This note could not be shown. The output “Inkstone” says why.';
}
