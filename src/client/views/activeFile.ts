import { Disposable, EventEmitter, TabInputCustom, TabInputWebview, window, type Uri } from 'vscode';
import type { PreviewsInFront } from '../preview/registerPreview';

/** The end of the view type that VS Code gives the tab of a preview of ours. */
const PREVIEW = 'inkstone.preview';

/** Between two editors none is active for a moment: that is waited out, in milliseconds. */
const SETTLE_MS = 60;

/** The file that the author looks at: the note of the editor or of our preview in front, or what another editor shows. */
export class ActiveFile implements Disposable {
  readonly #previews: PreviewsInFront;
  readonly #changed = new EventEmitter<void>();
  readonly #owned: Disposable;
  #timer: NodeJS.Timeout | undefined;
  #uri: Uri | undefined;
  #isPinned = false;
  readonly onDidChange = this.#changed.event;

  constructor(previews: PreviewsInFront) {
    this.#previews = previews;
    const look = (): void => this.#lookSoon();
    this.#uri = this.#find();
    this.#owned = Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor(look),
      window.tabGroups.onDidChangeTabs(look),
      window.tabGroups.onDidChangeTabGroups(look),
      previews.onDidChange(look),
    );
  }

  /** `undefined` when there is none that could be in a vault. */
  get uri(): Uri | undefined {
    return this.#uri;
  }

  /** Stays with the file that is active now, until told otherwise. */
  pin(isPinned: boolean): void {
    this.#isPinned = isPinned;
    if (!isPinned) this.#look();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#owned.dispose();
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), SETTLE_MS);
  }

  #look(): void {
    if (this.#isPinned) return;
    const uri = this.#find();
    // Terminals, settings and their like say nothing of the file that the author is at.
    if (!uri && window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) return;
    if (uri?.toString() === this.#uri?.toString()) return;
    this.#uri = uri;
    this.#changed.fire();
  }

  #find(): Uri | undefined {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    if (input instanceof TabInputWebview && input.viewType.endsWith(PREVIEW)) return this.#previews.note();
    if (input instanceof TabInputCustom) return fileIn(input.uri);
    const document = window.activeTextEditor?.document;
    return document?.languageId === 'markdown' ? document.uri : undefined;
  }
}

function fileIn(uri: Uri): Uri | undefined {
  return uri.scheme === 'file' ? uri : undefined;
}
