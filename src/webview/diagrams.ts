import type { Extras } from './extras';

/** What `mermaid/main.ts` puts into the page. */
export interface DiagramMaker {
  /** The drawing as SVG. Rejects when the text is no diagram. */
  readonly draw: (text: string, theme: Theme) => Promise<string>;
}

export type Theme = 'light' | 'dark';

declare global {
  interface Window {
    inkstoneDiagrams?: DiagramMaker;
  }
}

/** Draws the diagrams of the page, one after the other. mermaid is loaded when there is a first one. */
export class Diagrams {
  readonly #extras: Extras;
  #loading: Promise<DiagramMaker> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #theme = themeOf(document.body);

  constructor(extras: Extras) {
    this.#extras = extras;
  }

  /** Draws what is not drawn yet in `elements`; calls `settled` after each. */
  draw(elements: readonly HTMLElement[], settled: () => void): void {
    for (const element of elements) {
      for (const diagram of element.querySelectorAll<HTMLElement>('.mermaid')) {
        const text = diagram.querySelector('pre')?.textContent ?? '';
        if (diagram.dataset['drawn'] === text) continue;
        this.#queue = this.#queue.then(() => this.#drawOne(diagram, text)).then(settled);
      }
    }
  }

  /** Draws all anew when the theme has changed. */
  followTheme(root: HTMLElement, settled: () => void): void {
    const theme = themeOf(document.body);
    if (theme === this.#theme) return;
    this.#theme = theme;
    for (const diagram of root.querySelectorAll<HTMLElement>('.mermaid')) delete diagram.dataset['drawn'];
    this.draw([root], settled);
  }

  async #drawOne(diagram: HTMLElement, text: string): Promise<void> {
    if (!diagram.isConnected || diagram.querySelector('pre')?.textContent !== text) return;
    const place = placeFor(diagram);
    diagram.dataset['drawn'] = text;
    try {
      const maker = await (this.#loading ??= load(this.#extras));
      const svg = await maker.draw(text, this.#theme);
      place.replaceChildren(readSvg(svg, this.#extras.nonce));
      place.className = 'mermaid-drawing';
      diagram.classList.add('is-drawn');
    } catch (error) {
      diagram.classList.remove('is-drawn');
      place.className = 'mermaid-error';
      place.textContent = `This diagram cannot be drawn. ${firstLines(error)}`;
    }
  }
}

/** The theme of the editor. */
function themeOf({ classList }: HTMLElement): Theme {
  const isLight = classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
  return isLight ? 'light' : 'dark';
}

function placeFor(diagram: HTMLElement): HTMLElement {
  const present = diagram.querySelector<HTMLElement>(':scope > .mermaid-drawing, :scope > .mermaid-error');
  if (present) return present;
  const place = document.createElement('div');
  diagram.append(place);
  return place;
}

/** The drawing as an element; its styles are let in by our nonce. */
function readSvg(svg: string, nonce: string): Node {
  const template = document.createElement('template');
  template.innerHTML = svg;
  for (const style of template.content.querySelectorAll('style')) style.nonce = nonce;
  return template.content;
}

function load({ mermaid, nonce }: Extras): Promise<DiagramMaker> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = nonce;
    script.src = mermaid;
    script.addEventListener('load', () => {
      if (window.inkstoneDiagrams) resolve(window.inkstoneDiagrams);
      else reject(new Error('What draws diagrams did not start.'));
    });
    script.addEventListener('error', () => reject(new Error('What draws diagrams could not be loaded.')));
    document.head.append(script);
  });
}

function firstLines(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 4).join('\n');
}
