import type { LinkCheckSettings } from '../../core/linkcheck/linkCheckSettings';
import type { LinkOutcome } from '../../core/linkcheck/verdict';
import { askRules } from '../../core/linkcheck/whatToAsk';
import { onceFor } from '../../core/vault/onceFor';
import { LinkCache } from '../../node/linkCache';

/** Gives what is known of an address; `undefined` when it was never asked. */
export type OutcomeOf = (url: string) => LinkOutcome | undefined;

/** Holds what is known of web addresses, on the disk as well: it was there before the editor opened. Asks nobody. */
export class LinkStore {
  readonly #shelves = new Map<string, Shelf>();
  readonly #listeners: (() => void)[] = [];
  /** See `InitializationOptions`; set once, before the first request. */
  clientHasCommands = false;
  /** The language of the editor, such as `ko` or `pt-br`; set once, before the first request. */
  locale: string | undefined;

  /** What was seen of addresses by checks with these settings. */
  cacheFor(settings: LinkCheckSettings): Promise<LinkCache> {
    return this.#shelfFor(settings).opened;
  }

  /** What is known of any address: what the settings alone say of it, else what was last seen. */
  outcomesFor(settings: LinkCheckSettings): OutcomeOf {
    const shelf = this.#shelfFor(settings);
    const unasked = unaskedBy(settings);
    return (url) => unasked(url) ?? shelf.cache?.last(url);
  }

  /** Writes what is not on the disk yet. */
  async save(): Promise<void> {
    await Promise.all([...this.#shelves.values()].map(async ({ cache }) => cache?.save()));
  }

  /** Forgets everything, on the disk, too. */
  async forget(): Promise<void> {
    const shelves = [...this.#shelves.values()];
    await Promise.all(shelves.map(async ({ opened }) => (await opened).forget()));
    this.touch();
  }

  /** Something has come to be known. */
  touch(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` after whatever comes to be known or is forgotten. */
  onDidChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #shelfFor({ accept, userAgent, maxAge }: LinkCheckSettings): Shelf {
    const settings = { accept, userAgent, maxAge };
    const key = JSON.stringify(settings);
    const present = this.#shelves.get(key);
    if (present) return present;
    const shelf: Shelf = { opened: LinkCache.open({ settings }), cache: undefined };
    this.#shelves.set(key, shelf);
    void shelf.opened.then((cache) => {
      shelf.cache = cache;
      this.touch();
    });
    return shelf;
  }
}

/** A cache that is being read, or has been. */
interface Shelf {
  readonly opened: Promise<LinkCache>;
  cache: LinkCache | undefined;
}

/** What the settings alone say of an address, worked out once for each: every keystroke asks for all of its note. */
const unaskedBy = onceFor((settings: LinkCheckSettings): OutcomeOf => {
  const { whatToAsk } = askRules(settings);
  const said = new Map<string, LinkOutcome | undefined>();
  return (url) => {
    if (said.has(url)) return said.get(url);
    const rule = whatToAsk(url);
    const outcome = rule.ask ? undefined : { url, verdict: rule.verdict, reason: rule.reason, hops: [] };
    said.set(url, outcome);
    return outcome;
  };
});
