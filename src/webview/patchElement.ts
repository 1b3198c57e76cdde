import morphdom from 'morphdom';

/** Makes the contents of `element` those of `html`, changing only what differs, so that pictures stay and nothing flickers. */
export function patchElement(element: HTMLElement, html: string): void {
  const wanted = element.cloneNode(false) as HTMLElement;
  wanted.append(parse(html));
  morphdom(element, wanted, { childrenOnly: true, onBeforeElUpdated: isToBePatched });
}

/** The nodes of `html`, which stand in no page yet: nothing in it is loaded before it is shown. */
export function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function isToBePatched(present: HTMLElement, wanted: HTMLElement): boolean {
  if (present.isEqualNode(wanted)) return false;
  if (present instanceof HTMLDetailsElement && toggled.has(present)) {
    (wanted as HTMLDetailsElement).open = present.open;
  }
  if (!present.classList.contains('mermaid')) return true;
  // The drawing stays until there is a new one.
  const [source, newSource] = [present, wanted].map((diagram) => diagram.querySelector('pre'));
  if (!source || !newSource) return true;
  source.textContent = newSource.textContent;
  return false;
}

/** What the reader has folded or unfolded stays so while the author writes. */
const toggled = new WeakSet<HTMLDetailsElement>();

/** Notes what the reader folds and unfolds below `root`. */
export function noteToggles(root: HTMLElement): void {
  root.addEventListener('click', ({ target }) => {
    const details = target instanceof Element && target.closest('summary')?.parentElement;
    if (details instanceof HTMLDetailsElement) toggled.add(details);
  });
}
