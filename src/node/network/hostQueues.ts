import type { AskLimits } from '../../core/linkcheck/askLimits';
import {
  afterAnswer,
  freshManners,
  isClosed,
  type HostManners,
  type MannersAnswer,
} from '../../core/linkcheck/hostManners';

/** What one turn of a host gives, and when the next may have its place (the connection is free again). */
export interface Turn<T> {
  readonly result: Promise<T>;
  readonly over: Promise<unknown>;
}

/** `next`: before all else of the host; `back`: behind it; `end`: when nothing else of the run waits. */
export type Place = 'next' | 'back' | 'end';

/** Who may ask when: so many requests in all, so many to a host, and none to a host that wants to be left alone. */
export interface HostQueues {
  /** Starts `start` when it is its turn. After `stop` it never is. */
  readonly run: <T>(host: string, place: Place, start: () => Turn<T>) => Promise<T>;
  /** Tells how `host` answered. */
  readonly answered: (host: string, answer: MannersAnswer) => void;
  /** Whether `host` wants no more requests in this run. */
  readonly isClosed: (host: string) => boolean;
  readonly stop: () => void;
}

interface Host {
  readonly name: string;
  manners: HostManners;
  running: number;
  lastStart: number;
  readonly waiting: (() => void)[];
  readonly atEnd: (() => void)[];
}

export interface QueueOptions {
  readonly most: number;
  readonly mostPerHost: number;
  readonly limits: AskLimits;
  /** Told of a host for which nothing waits and runs. */
  readonly onIdle: (host: string) => void;
}

/** The clock of queues: milliseconds from an unspoken beginning. */
export function clock(): number {
  return performance.now();
}

export function createHostQueues({ most, mostPerHost, limits, onIdle }: QueueOptions): HostQueues {
  const hosts = new Map<string, Host>();
  /** Hosts with something in `waiting` or `atEnd`. */
  const busy = new Set<Host>();
  let running = 0;
  let waiting = 0;
  let isStopped = false;
  let isPumpDue = false;
  let timer: NodeJS.Timeout | undefined;

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known) return known;
    const manners = freshManners(mostPerHost);
    const host: Host = { name, manners, running: 0, lastStart: -Infinity, waiting: [], atEnd: [] };
    hosts.set(name, host);
    return host;
  }

  function run<T>(name: string, place: Place, start: () => Turn<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const host = hostOf(name);
      const begin = (): void => {
        const turn = start();
        turn.result.then(resolve, reject);
        const finish = (): void => leave(host);
        turn.over.then(finish, finish);
      };
      if (place === 'end') host.atEnd.push(begin);
      else if (place === 'next') host.waiting.unshift(begin);
      else host.waiting.push(begin);
      if (place !== 'end') waiting++;
      busy.add(host);
      pumpSoon();
    });
  }

  function leave(host: Host): void {
    running--;
    host.running--;
    pump();
    if (host.running === 0 && !busy.has(host)) onIdle(host.name);
  }

  /** Once all that is asked for now is in the queues: who comes first depends on who waits. */
  function pumpSoon(): void {
    if (isPumpDue) return;
    isPumpDue = true;
    queueMicrotask(pump);
  }

  function pump(): void {
    isPumpDue = false;
    if (isStopped) return;
    clearTimeout(timer);
    const now = clock();
    while (running < most) {
      const host = longestReady(now);
      if (host === undefined) break;
      begin(host, now);
    }
    const next = running < most ? earliestReady() : undefined;
    if (next !== undefined) timer = setTimeout(pump, Math.max(1, Math.ceil(next - clock())));
  }

  function begin(host: Host, now: number): void {
    const job = host.waiting.length > 0 ? host.waiting.shift()! : host.atEnd.shift()!;
    if (waiting > 0) waiting--;
    if (host.waiting.length === 0 && host.atEnd.length === 0) busy.delete(host);
    running++;
    host.running++;
    host.lastStart = now;
    job();
  }

  /** The host with the most to ask ends the run: it goes first. */
  function longestReady(now: number): Host | undefined {
    let best: Host | undefined;
    for (const host of busy) {
      if (queueOf(host).length > (best ? queueOf(best).length : 0) && readyAt(host) <= now) best = host;
    }
    return best;
  }

  function queueOf(host: Host): readonly (() => void)[] {
    return waiting > 0 ? host.waiting : host.atEnd;
  }

  function readyAt({ manners, running: own, lastStart }: Host): number {
    if (own >= manners.limit) return Infinity;
    // It is asked no more: what waits for it need not wait.
    if (isClosed(manners, limits)) return 0;
    return Math.max(manners.pausedUntil, lastStart + manners.spacing);
  }

  /** When a host is ready that only has to wait for the time; `undefined` when there is none. */
  function earliestReady(): number | undefined {
    let earliest = Infinity;
    for (const host of busy) if (queueOf(host).length > 0) earliest = Math.min(earliest, readyAt(host));
    return earliest === Infinity ? undefined : earliest;
  }

  return {
    run,
    answered: (name, answer) => {
      const host = hostOf(name);
      host.manners = afterAnswer(host.manners, answer, { most: mostPerHost, limits });
    },
    isClosed: (name) => isClosed(hostOf(name).manners, limits),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
