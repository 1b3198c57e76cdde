import { setTimeout as sleep } from 'node:timers/promises';
import type { CancellationToken } from 'vscode-languageserver/node';

/** Something that happens again and again, and can be waited for. */
export class Pulse {
  #count = 0;
  #waiting: (() => void)[] = [];

  /** How often it has happened. */
  get count(): number {
    return this.#count;
  }

  /** It happens. */
  beat(): void {
    this.#count += 1;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }

  /** Waits until it has happened more than `count` times, or `token` is cancelled. */
  async after(count: number, token: CancellationToken): Promise<void> {
    if (this.#count > count || token.isCancellationRequested) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }

  /** Waits until it has not happened for `span` milliseconds, or `token` is cancelled. */
  async rest(span: number, token: CancellationToken): Promise<void> {
    let count: number;
    do {
      count = this.#count;
      await sleep(span, undefined, { ref: false });
    } while (count !== this.#count && !token.isCancellationRequested);
  }
}
