import { Range, TextEditorRevealType, window, type Disposable, type TextEditor, type Uri } from 'vscode';

/** An editor that was scrolled for the page tells of it; for so long that is not passed back, in milliseconds. */
const ECHO_MS = 250;

/** Keeps the editors of a note and its page at the same line. */
export class ScrollSync {
  readonly #tell: (line: number) => void;
  readonly #listener: Disposable;
  #uri: string | undefined;
  #quietUntil = 0;

  /** `tell`: brings the page to a line. */
  constructor(tell: (line: number) => void) {
    this.#tell = tell;
    this.#listener = window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (this.#isOurs(textEditor) && Date.now() > this.#quietUntil) this.#tell(topOf(textEditor));
    });
  }

  /** The note that the page shows. */
  follow(uri: Uri): void {
    this.#uri = uri.toString();
  }

  /** Brings the page to where the editor is. */
  settle(): void {
    const editor = this.#editors()[0];
    if (editor) this.#tell(topOf(editor));
  }

  /** Brings the editors to where the page is. */
  reveal(line: number): void {
    const whole = Math.floor(line);
    for (const editor of this.#editors()) {
      this.#quietUntil = Date.now() + ECHO_MS;
      const { range } = editor.document.lineAt(Math.min(whole, editor.document.lineCount - 1));
      const character = Math.floor((line - whole) * range.end.character);
      const { line: row } = range.start;
      editor.revealRange(new Range(row, character, row + 1, 0), TextEditorRevealType.AtTop);
    }
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #editors(): readonly TextEditor[] {
    return window.visibleTextEditors.filter((editor) => this.#isOurs(editor));
  }

  #isOurs({ document }: TextEditor): boolean {
    return document.uri.toString() === this.#uri;
  }
}

function topOf({ visibleRanges }: TextEditor): number {
  return visibleRanges[0]?.start.line ?? 0;
}
