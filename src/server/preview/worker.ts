import { parentPort } from 'node:worker_threads';
import type { PagePatch } from '../../protocol/preview';
import type { RenderInput } from '../../preview/rendered';
import { Pages, type RenderRequest } from './pages';

/** What the server tells the thread that renders. */
export type ToWorker =
  | { readonly kind: 'render'; readonly request: RenderRequest }
  /** Nothing is answered. */
  | { readonly kind: 'prepare'; readonly input: RenderInput }
  | { readonly kind: 'forget'; readonly panel: string };

/** One answer to each `render`, in the order of asking. */
export type FromWorker =
  | { readonly kind: 'rendered'; readonly patch: PagePatch }
  | { readonly kind: 'failed'; readonly reason: string };

const pages = new Pages();

async function answer(request: RenderRequest): Promise<FromWorker> {
  try {
    return { kind: 'rendered', patch: await pages.render(request) };
  } catch (error) {
    pages.forget(request.panel);
    return {
      kind: 'failed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'render':
      last = last.then(async () => parentPort!.postMessage(await answer(message.request)));
      return;
    case 'prepare':
      last = last.then(() => pages.prepare(message.input));
      return;
    case 'forget':
      pages.forget(message.panel);
  }
});
