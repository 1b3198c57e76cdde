import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RenderInput } from '../../preview/rendered';
import type { PagePatch } from '../../protocol/preview';
import type { RenderRequest } from './pages';
import type { FromWorker, ToWorker } from './worker';

/** A note that takes longer to render than this is given up, in milliseconds. */
const LIMIT_MS = 60_000;

/** More memory than a note of the largest size that the vault reads needs, in MB. */
const MEMORY_MB = 1500;

/** Rendering was given up, and the thread with it: the note is too large or too tangled. */
export class RenderingGaveUp extends Error {}

interface Waiting {
  readonly resolve: (patch: PagePatch) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The thread that renders, so that completion never waits for a page. Started when something is rendered first, and
 * anew after it broke down.
 */
export class RenderThread {
  #worker: Worker | undefined;
  #waiting: Waiting[] = [];

  /** What has to change in a panel. Rejects with `RenderingGaveUp` or with what went wrong. */
  async render(request: RenderRequest): Promise<PagePatch> {
    const worker = (this.#worker ??= this.#start());
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PagePatch>((resolve, reject) => {
        this.#waiting.push({ resolve, reject });
        timer = setTimeout(() => this.#giveUp(worker), LIMIT_MS);
        worker.postMessage({ kind: 'render', request } satisfies ToWorker);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Starts the thread, and has it do what takes time of a first page. */
  prepare(input: RenderInput): void {
    if (this.#waiting.length > 0) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage({ kind: 'prepare', input } satisfies ToWorker);
  }

  /** Gives back what the thread takes of memory. */
  rest(): void {
    const worker = this.#worker;
    if (!worker || this.#waiting.length > 0) return;
    this.#worker = undefined;
    void worker.terminate();
  }

  /** A panel is closed. */
  forget(panel: string): void {
    this.#worker?.postMessage({ kind: 'forget', panel } satisfies ToWorker);
  }

  #start(): Worker {
    const worker = new Worker(join(__dirname, 'preview.js'), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.unref();
    worker.on('message', (message: FromWorker) => {
      const first = this.#waiting.shift();
      if (message.kind === 'rendered') first?.resolve(message.patch);
      else first?.reject(new Error(message.reason));
    });
    worker.on('error', (error) => this.#drop(worker, error));
    worker.on('exit', () => this.#drop(worker, new RenderingGaveUp('The thread ended.')));
    return worker;
  }

  #giveUp(worker: Worker): void {
    this.#drop(worker, new RenderingGaveUp(`Not rendered after ${LIMIT_MS} ms.`));
    void worker.terminate();
  }

  #drop(worker: Worker, reason: Error): void {
    if (this.#worker !== worker) return;
    const waiting = this.#waiting;
    this.#worker = undefined;
    this.#waiting = [];
    const outOfMemory = (reason as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
    for (const { reject } of waiting) reject(outOfMemory ? new RenderingGaveUp(reason.message) : reason);
  }
}
