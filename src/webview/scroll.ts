import type { EditorHost } from './editorHost';
import type { Page } from './page';

/** Keeps the page and the editor at the same line, and remembers it. */
export class Scroll {
  readonly #page: Page;
  readonly #host: EditorHost;
  /** Where we scrolled to ourselves; the event that follows is not the reader's. */
  #expected: number | undefined;
  #line: number;
  #isWaiting = false;

  constructor(page: Page, host: EditorHost) {
    this.#page = page;
    this.#host = host;
    this.#line = host.getState()?.line ?? 0;
    window.addEventListener('scroll', () => this.#soon(), { passive: true });
  }

  /** Brings `line` to the top. */
  to(line: number): void {
    this.#line = line;
    this.settle();
    this.#remember();
  }

  /** Brings the line that stood at the top there again, after the page has changed. */
  settle(): void {
    const most = document.documentElement.scrollHeight - window.innerHeight;
    const top = Math.round(Math.max(0, Math.min(this.#line === 0 ? 0 : this.#page.topOf(this.#line), most)));
    if (Math.abs(top - window.scrollY) < 2) return;
    this.#expected = top;
    window.scrollTo({ top, behavior: 'instant' });
  }

  #soon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#follow();
    });
  }

  #follow(): void {
    const { scrollY } = window;
    const isOurs = this.#expected !== undefined && Math.abs(scrollY - this.#expected) < 2;
    this.#expected = undefined;
    if (isOurs) return;
    this.#line = this.#page.lineAt(scrollY);
    this.#remember();
    this.#host.postMessage({ kind: 'scrolled', line: this.#line });
  }

  #remember(): void {
    this.#host.setState({ ...this.#host.getState(), line: this.#line });
  }
}
