import { readToPage, type PreviewUpdate } from '../protocol/preview';
import { askForImages } from './askForImages';
import { Diagrams } from './diagrams';
import { acquireEditorHost } from './editorHost';
import { loadMath, readExtras, setStyles } from './extras';
import { Page } from './page';
import { noteToggles } from './patchElement';
import { followPointer } from './pointer';
import { Scroll } from './scroll';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

const host = acquireEditorHost();
const extras = readExtras();
const diagrams = new Diagrams(extras);
const page = new Page(byId('head'), byId('blocks'));
const scroll = new Scroll(page, host);
const settle = (): void => scroll.settle();

function show(update: PreviewUpdate): void {
  const { needs, styles, trouble } = update;
  byId('trouble').textContent = trouble ?? '';
  byId('trouble').hidden = typeof trouble !== 'string';
  if (needs.math) loadMath(extras);
  setStyles(styles);
  const changed = page.apply(update);
  if (!changed) {
    host.postMessage({ kind: 'lost' });
    return;
  }
  byId('page').ariaBusy = 'false';
  scroll.settle();
  if (needs.mermaid) diagrams.draw(changed, settle);
  if (document.querySelector('.image-blocked')) host.postMessage({ kind: 'hasRemoteImages' });
  if (update.base === 0 && update.revision > 0) byId('status').textContent = 'The preview is shown.';
}

window.addEventListener('message', ({ data }) => {
  const message = readToPage(data);
  switch (message?.kind) {
    case 'update':
      return show(message.update);
    case 'scroll':
      return scroll.to(message.line);
    case 'remember':
      return host.setState({ ...host.getState(), uri: message.uri, isLocked: message.isLocked });
    case 'askForImages':
      return askForImages(byId('ask'), message.isAsked, host);
    case undefined:
      return;
  }
});

noteToggles(byId('page'));
followPointer(page, host);
new MutationObserver(() => diagrams.followTheme(byId('blocks'), settle)).observe(document.body, {
  attributeFilter: ['class'],
});
new ResizeObserver(settle).observe(byId('blocks'));
host.postMessage({ kind: 'ready' });
