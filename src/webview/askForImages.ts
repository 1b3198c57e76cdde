import type { EditorHost } from './editorHost';

/** Shows or hides the bar that asks whether pictures of the web may be loaded. */
export function askForImages(bar: HTMLElement, isAsked: boolean, host: EditorHost): void {
  bar.hidden = !isAsked;
  if (!isAsked) return;
  const text = document.createElement('p');
  text.textContent =
    'This note shows pictures from the web. Loading them tells their servers that you read it.';
  const answer = (label: string, load: boolean): HTMLButtonElement => {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => {
      bar.hidden = true;
      host.postMessage({ kind: 'remoteImages', load });
    });
    return button;
  };
  bar.replaceChildren(text, answer('Load Pictures', true), answer('Keep Blocked', false));
}
