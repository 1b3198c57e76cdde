import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { LinkCheckSettings } from '../core/linkcheck/linkCheckSettings';
import { LinkMemory, type AskedOutcome } from '../core/linkcheck/linkMemory';
import type { LinkOutcome } from '../core/linkcheck/verdict';
import { linkCachePlace, readCacheFile, writeCacheFile } from './linkCacheFile';

/** What stands before everything else in the file, so that no other file is taken for a cache. */
const KIND = 'link-cache';
const VERSION = 1;
const BEGINNING = `{"kind":"${KIND}"`;

export interface LinkCacheOptions {
  readonly settings: Pick<LinkCheckSettings, 'accept' | 'userAgent' | 'maxAge'>;
  /** Where it is; `undefined` for the place that the system has for caches, `false` for none. */
  readonly file?: string | false | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What was seen at addresses, in this process and, on the disk, by those before it and beside it. */
export class LinkCache {
  readonly #memory: LinkMemory;
  readonly #options: LinkCacheOptions;
  readonly #file: string | undefined;
  #hasNews = false;

  private constructor(memory: LinkMemory, options: LinkCacheOptions, file: string | undefined) {
    this.#memory = memory;
    this.#options = options;
    this.#file = file;
  }

  /** Reads the cache; a file that is none, or a damaged one, counts as empty. Never rejects on what the disk does. */
  static async open(options: LinkCacheOptions): Promise<LinkCache> {
    const { settings, file: asked } = options;
    const file = asked === false ? undefined : (asked ?? linkCachePlace(settings));
    const memory = file === undefined ? new LinkMemory() : readPages(await readCacheFile(file));
    return new LinkCache(memory, options, file);
  }

  /** The last outcome of `url` as long as it is believed; `undefined` when it is to be asked. */
  known(url: string): AskedOutcome | undefined {
    return this.#memory.known(url, { now: this.#now(), maxAge: this.#options.settings.maxAge });
  }

  /** The last outcome of `url`, however old. */
  last(url: string): AskedOutcome | undefined {
    return this.#memory.last(url);
  }

  /** Takes in a fresh outcome; gives it back with `firstSeen` and `times` where it is broken. One from here changes nothing. */
  learn(outcome: LinkOutcome): LinkOutcome {
    const before = this.#memory.exactly(outcome.url);
    const learnt = this.#memory.learn(outcome);
    if (this.#memory.exactly(outcome.url) !== before) this.#hasNews = true;
    return learnt;
  }

  /**
   * Writes what is new, together with what others have written meanwhile. Says whether the disk took it; the memory
   * has it all the same. Never rejects on what the disk does.
   */
  async save(): Promise<boolean> {
    if (!this.#hasNews || this.#file === undefined) return true;
    this.#hasNews = false;
    const isWritten = await writeCacheFile(this.#file, (there) => {
      this.#memory.merge(readPages(there));
      return { kind: KIND, version: VERSION, pages: this.#memory.write(this.#now()) };
    });
    if (!isWritten) this.#hasNews = true;
    return isWritten;
  }

  /** Takes in what others have written since. Never rejects on what the disk does. */
  async reread(): Promise<void> {
    if (this.#file !== undefined) this.#memory.merge(readPages(await readCacheFile(this.#file)));
  }

  /** Forgets everything, on the disk, too. */
  async forget(): Promise<void> {
    this.#memory.forget();
    this.#hasNews = false;
    if (this.#file === undefined) return;
    await writeCacheFile(this.#file, () => ({ kind: KIND, version: VERSION, pages: {} }));
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }
}

/**
 * Whether `file` is plainly something else of the author's, which a cache must not replace: other JSON, or a file of
 * another kind by its name. A damaged cache is none.
 */
export async function isNoCache(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text.trim() === '' || text.startsWith(BEGINNING)) return false;
  if (!/^(?:|\.json|\.cache)$/i.test(extname(file))) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Text that is no JSON: damaged.
    return false;
  }
}

function readPages(written: unknown): LinkMemory {
  const { kind, version, pages } = (written ?? {}) as Readonly<Record<string, unknown>>;
  return LinkMemory.read(kind === KIND && version === VERSION ? pages : undefined);
}
