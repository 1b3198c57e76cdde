import type { EditorHost } from './editorHost';
import type { Page } from './page';

/** Has clicks on the page open files, addresses and tags, and double clicks go to the source. */
export function followPointer(page: Page, host: EditorHost): void {
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && follow(event.target, event, host)) event.preventDefault();
  });
  // A middle click is a click on nothing of ours, and must not open a window.
  document.addEventListener('auxclick', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
  });
  document.addEventListener('dblclick', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a, button, summary, input')) return;
    const line = page.lineOf(target);
    if (line !== undefined) host.postMessage({ kind: 'edit', line });
  });
}

/** Follows what was clicked. `false` where VS Code or the browser does what is right. */
function follow(target: Element, { ctrlKey, metaKey }: MouseEvent, host: EditorHost): boolean {
  const button = target.closest<HTMLElement>('.web-card button');
  if (button) {
    host.postMessage({ kind: 'browse', url: button.dataset['webPage'] ?? button.dataset['web'] ?? '' });
    return true;
  }
  const link = target.closest<HTMLElement>('a, [data-path]');
  if (!link) return false;
  const { path, targetLine, tag } = link.dataset;
  const href = link.getAttribute('href');
  if (path !== undefined && link.matches('a')) {
    const line = Number(targetLine ?? 0);
    host.postMessage({ kind: 'open', path, line, beside: ctrlKey || metaKey });
  } else if (tag !== undefined) host.postMessage({ kind: 'searchTag', tag });
  else if (href?.startsWith('#')) jump(href);
  else if (href !== null && link.matches('a')) host.postMessage({ kind: 'browse', url: href });
  return true;
}

/** Goes to a place of the page itself, such as a footnote. */
function jump(href: string): void {
  const target = document.getElementById(decode(href.slice(1)));
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone `%`: then it is meant
  }
}
