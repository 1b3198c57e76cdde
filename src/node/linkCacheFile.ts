import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LinkCheckSettings } from '../core/linkcheck/linkCheckSettings';

/** A lock that is older was left by a process that is no more: nobody holds one for longer than a write takes. */
const LOCK_LEFT = 10_000;
const LOCK_WAIT = 1000;
const LOCK_POLL = 25;
/** Half-written files that are older were left, too. */
const TEMPORARY_LEFT = 60 * 60 * 1000;

/**
 * Where the cache of link checks with these settings is: a file of its own for all that makes an answer mean something
 * else, in the folder that the system has for such files. `env` is the environment.
 */
export function linkCachePlace(
  { accept, userAgent }: Pick<LinkCheckSettings, 'accept' | 'userAgent'>,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const hosts = Object.keys(accept).sort();
  const terms = JSON.stringify([hosts.map((host) => [host, [...accept[host]!].sort()]), userAgent]);
  const hash = createHash('sha256').update(terms).digest('hex').slice(0, 12);
  return join(cacheFolder(env), 'inkstone', `links-${hash}.json`);
}

/** XDG Base Directory Specification: a path that is not absolute is to be ignored. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = env;
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
}

/** What stands in the cache at `file`; `undefined` when there is nothing that can be read. */
export async function readCacheFile(file: string): Promise<unknown> {
  try {
    // Of a pipe or device the end may never come.
    if (!(await stat(file)).isFile()) return undefined;
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || isOfSystem(error)) return undefined;
    throw error;
  }
}

/**
 * Writes the cache at `file`, whole or not at all: whoever reads sees the old one or the new. `write` is given what
 * stands there at that moment, since others write it, too, and gives what is to stand. Says whether it succeeded.
 */
export async function writeCacheFile(file: string, write: (now: unknown) => unknown): Promise<boolean> {
  const target = await placeOf(file);
  if (target === undefined) return false;
  const release = await lock(`${target}.lock`);
  const temporary = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, JSON.stringify(write(await readCacheFile(target))), {
      flag: 'wx',
      mode: 0o600,
    });
    await rename(temporary, target);
    return true;
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    await rm(temporary, { force: true }).catch(() => undefined);
    return false;
  } finally {
    await release();
  }
}

/** The cache's real file, its folder made; `undefined` where none can be: a device, a folder, no right. */
async function placeOf(file: string): Promise<string | undefined> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const target = await realpath(file).catch(() => file);
    const stats = await stat(target).catch(() => undefined);
    if (stats && !stats.isFile()) return undefined;
    await removeLeftovers(target);
    return target;
  } catch (error) {
    if (isOfSystem(error)) return undefined;
    throw error;
  }
}

/** Of processes that were killed while they wrote. */
async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  const prefix = `${basename(target)}.`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    if (await isOlder(join(folder, name), TEMPORARY_LEFT)) await rm(join(folder, name), { force: true });
  }
}

/**
 * Waits for the lock at `path`, and gives what releases it. Two that wrote at the same moment would lose what one of
 * them learnt, and no more: a lock that cannot be had in time is done without.
 */
async function lock(path: string): Promise<() => Promise<void>> {
  const end = performance.now() + LOCK_WAIT;
  while (performance.now() < end) {
    try {
      await (await open(path, 'wx')).close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') break;
      if (await isOlder(path, LOCK_LEFT)) await rm(path, { force: true });
      else await setTimeout(LOCK_POLL);
    }
  }
  return () => Promise.resolve();
}

async function isOlder(path: string, milliseconds: number): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > milliseconds;
}

function isOfSystem(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).code === 'string';
}
