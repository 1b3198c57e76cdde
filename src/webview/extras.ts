/** Our own script element: it names the files that are loaded only when a note needs them. */
export interface Extras {
  /** URL of the styles of formulas. */
  readonly math: string;
  /** URL of what draws diagrams. */
  readonly mermaid: string;
  readonly nonce: string;
}

/** To be called while our script runs first. */
export function readExtras(): Extras {
  const script = document.currentScript as HTMLScriptElement;
  const { math = '', mermaid = '' } = script.dataset;
  return { math, mermaid, nonce: script.nonce };
}

/** Loads the styles of formulas, once. */
export function loadMath({ math }: Extras): void {
  if (document.getElementById('math-style')) return;
  const link = document.createElement('link');
  link.id = 'math-style';
  link.rel = 'stylesheet';
  link.href = math;
  document.head.append(link);
}

/** Makes the author's own style sheets those at `urls`, in this order. */
export function setStyles(urls: readonly string[]): void {
  const present = [...document.querySelectorAll<HTMLLinkElement>('link.own-style')];
  if (present.map(({ href }) => href).join('\n') === urls.join('\n')) return;
  for (const link of present) link.remove();
  for (const url of urls) {
    const link = document.createElement('link');
    link.className = 'own-style';
    link.rel = 'stylesheet';
    link.href = url;
    document.head.append(link);
  }
}
