import { InvalidArgumentError, Option, type Command } from 'commander';
import type { LinkCheckSettings } from '../core/linkcheck/linkCheckSettings';
import { linkChecks } from '../core/linkcheck/linkCodes';
import type { Verdict } from '../core/linkcheck/verdict';

/** What the options of `addLinkOptions` hold. */
export interface LinkOptions {
  readonly offline?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly accept?: LinkCheckSettings['accept'];
  readonly concurrency?: number;
  readonly timeout?: number;
  readonly maxAge?: number;
  readonly allowPrivate?: boolean;
  readonly userAgent?: string;
  readonly failOn?: readonly Verdict[];
  /** `false` for none. */
  readonly cache?: string | false;
}

const SECOND = 1000;
const UNITS: Readonly<Record<string, number>> = {
  s: SECOND,
  m: 60 * SECOND,
  h: 3600 * SECOND,
  d: 24 * 3600 * SECOND,
};

/** Lets `command` be told how web addresses are checked. */
export function addLinkOptions(command: Command): Command {
  return command
    .option('--offline', 'leave the network alone: no web address is asked')
    .option(
      '--include <pattern>',
      'ask these web addresses alone (glob, or /regular expression/); repeatable',
      several,
    )
    .option('--exclude <pattern>', 'do not ask these web addresses; repeatable', several)
    .option(
      '--accept <[host=]statuses>',
      'statuses that count as in order, such as 403 or example.com=403,503; repeatable',
      readAccept,
    )
    .option('--concurrency <number>', 'how many addresses are asked at a time', readCount)
    .option('--timeout <time>', 'how long an answer is waited for, such as 20s', readTime('s'))
    .option(
      '--max-age <time>',
      'how long what was in order is not asked again, such as 12h or 7d',
      readTime('d'),
    )
    .option('--allow-private', 'ask addresses of this machine and the local network, too')
    .option('--user-agent <text>', 'as what to introduce itself to servers', readUserAgent)
    .addOption(
      new Option(
        '--fail-on <verdicts>',
        `which web addresses are errors: ${linkChecks.map(({ verdict }) => verdict).join(', ')}, or none (default: broken)`,
      ).argParser(readVerdicts),
    )
    .option('--cache <file>', 'where it is remembered what addresses came to')
    .option('--no-cache', 'remember nothing');
}

/** `settings` as the command line changes them. */
export function withLinkOptions(settings: LinkCheckSettings, options: LinkOptions): LinkCheckSettings {
  const {
    include = [],
    exclude = [],
    accept,
    concurrency,
    timeout,
    maxAge,
    allowPrivate,
    userAgent,
  } = options;
  return {
    ...settings,
    include: [...settings.include, ...include],
    exclude: [...settings.exclude, ...exclude],
    accept: { ...settings.accept, ...accept },
    ...(concurrency !== undefined && { concurrency }),
    ...(timeout !== undefined && { timeout }),
    ...(maxAge !== undefined && { maxAge }),
    ...(allowPrivate && { allowPrivate }),
    ...(userAgent !== undefined && { userAgent }),
  };
}

function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function readAccept(value: string, before: LinkCheckSettings['accept'] = {}): LinkCheckSettings['accept'] {
  const [, host = '*', list] = /^(?:(.*)=)?([\d,\s]+)$/.exec(value) ?? [];
  const statuses = list?.split(',').map((status) => Number(status.trim()));
  if (!statuses?.every((status) => status >= 100 && status <= 999)) {
    throw new InvalidArgumentError('It is no list of statuses such as 403,503 or example.com=403.');
  }
  const name = host.toLowerCase();
  return { ...before, [name]: [...(before[name] ?? []), ...statuses] };
}

function readCount(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 256) {
    throw new InvalidArgumentError('It is no whole number from 1 to 256.');
  }
  return number;
}

/** Reads a time; one without a unit counts in `unit`. Milliseconds. */
function readTime(unit: 's' | 'd'): (value: string) => number {
  return (value) => {
    const [, number, own = unit] = /^(\d+(?:\.\d+)?)\s*([smhd])?$/.exec(value.trim()) ?? [];
    if (number === undefined) throw new InvalidArgumentError('It is no time such as 30s, 5m, 12h or 7d.');
    return Number(number) * UNITS[own]!;
  };
}

/** A header of HTTP cannot hold control characters, nor what is not Latin-1 (RFC 9110 5.5). */
function readUserAgent(value: string): string {
  if (!/^[\x20-\x7e\xa0-\xff]+$/.test(value.trim())) {
    throw new InvalidArgumentError('It is empty, or has characters that no header of HTTP can hold.');
  }
  return value.trim();
}

function readVerdicts(value: string): readonly Verdict[] {
  if (value.trim() === 'none') return [];
  return value.split(',').map((name) => {
    const known = linkChecks.find(({ verdict }) => verdict === name.trim());
    if (!known) {
      const names = linkChecks.map(({ verdict }) => verdict).join(', ');
      throw new InvalidArgumentError(`There is ${names}, or none.`);
    }
    return known.verdict;
  });
}
