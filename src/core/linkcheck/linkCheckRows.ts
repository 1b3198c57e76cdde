import { DEFAULT_LINK_CHECK_SETTINGS as DEFAULTS } from './defaults';
import type { LinkCheckSettings } from './linkCheckSettings';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** More at a time than the author's line or any host bears well. */
const MOST_REQUESTS = 256;
const MOST_REQUESTS_TO_A_HOST = 16;

const listOfTexts = { type: 'array', default: [], items: { type: 'string' }, uniqueItems: true } as const;

/**
 * The settings of the link check as JSON Schema describes them, by their name behind `inkstone.links.`. Times are in
 * seconds and days. A `machine` setting is the author's alone: a folder that comes from elsewhere must not have programs
 * ask the network at home, or say who asks.
 */
export const linkCheckRows = {
  exclude: {
    scope: 'resource',
    markdownDescription:
      'Web addresses that *Check Links* does not ask, as globs (`https://example.com/**`, `*.example.com`) or, between slashes, regular expressions.',
    ...listOfTexts,
  },
  include: {
    scope: 'resource',
    markdownDescription:
      'Web addresses that alone are asked by *Check Links*, written as in `#inkstone.links.exclude#`; empty for all.',
    ...listOfTexts,
  },
  accept: {
    scope: 'resource',
    markdownDescription:
      'Statuses that count as in order at a host (`{"example.com": [403]}`); `*` is every host.',
    type: 'object',
    default: {},
    additionalProperties: {
      type: 'array',
      items: { type: 'integer', minimum: 100, maximum: 999 },
      uniqueItems: true,
    },
  },
  concurrency: {
    scope: 'resource',
    markdownDescription: 'How many addresses are asked at a time, all hosts together.',
    type: 'integer',
    default: DEFAULTS.concurrency,
    minimum: 1,
    maximum: MOST_REQUESTS,
  },
  hostConcurrency: {
    scope: 'resource',
    markdownDescription: 'How many addresses of one host are asked at a time.',
    type: 'integer',
    default: DEFAULTS.hostConcurrency,
    minimum: 1,
    maximum: MOST_REQUESTS_TO_A_HOST,
  },
  timeout: {
    scope: 'resource',
    markdownDescription: 'How long the first answer of a server is waited for, in seconds.',
    type: 'number',
    default: DEFAULTS.timeout / SECOND,
    minimum: 1,
    maximum: 120,
  },
  maxAge: {
    scope: 'resource',
    markdownDescription:
      'How long an address that was in order is not asked again, in days. What was broken is asked again by every check.',
    type: 'number',
    default: DEFAULTS.maxAge / DAY,
    minimum: 0,
    maximum: 365,
  },
  walledHosts: {
    scope: 'resource',
    markdownDescription:
      'Hosts that show every program a wall: they and their subdomains are not asked, and their addresses count as uncertain.',
    ...listOfTexts,
    default: DEFAULTS.walledHosts,
  },
  allowPrivate: {
    scope: 'machine',
    markdownDescription: 'Whether addresses of this machine and of the local network are asked, too.',
    type: 'boolean',
    default: DEFAULTS.allowPrivate,
  },
  userAgent: {
    scope: 'machine',
    markdownDescription: 'As what the link check introduces itself to servers. Empty for its own name.',
    type: 'string',
    default: '',
  },
  checkOnSave: {
    scope: 'resource',
    markdownDescription:
      'Whether the new web addresses of a note are asked when it is saved. Nothing is asked before you have run *Check Links* once in the workspace, nor where you do not trust it.',
    type: 'boolean',
    default: false,
  },
} as const;

/**
 * The settings of the link check in `value`, an object with the names of `linkCheckRows`; what is missing or of the
 * wrong kind has its default, a number beyond its limits the limit.
 */
export function linkCheckSettingsOf(value: unknown): LinkCheckSettings {
  const given = isRecord(value) ? value : {};
  return {
    exclude: texts(given['exclude']) ?? DEFAULTS.exclude,
    include: texts(given['include']) ?? DEFAULTS.include,
    accept: accepted(given['accept']),
    concurrency: Math.floor(number('concurrency', given)),
    hostConcurrency: Math.floor(number('hostConcurrency', given)),
    timeout: number('timeout', given) * SECOND,
    maxAge: number('maxAge', given) * DAY,
    allowPrivate: given['allowPrivate'] === true,
    userAgent: text(given['userAgent']) ?? DEFAULTS.userAgent,
    walledHosts: texts(given['walledHosts']) ?? DEFAULTS.walledHosts,
  };
}

function number(
  key: 'concurrency' | 'hostConcurrency' | 'timeout' | 'maxAge',
  given: Readonly<Record<string, unknown>>,
): number {
  const { default: preset, minimum, maximum } = linkCheckRows[key];
  const value = given[key];
  return typeof value === 'number' && !Number.isNaN(value)
    ? Math.min(maximum, Math.max(minimum, value))
    : preset;
}

/** A header of HTTP cannot hold control characters, nor what is not Latin-1. */
function text(value: unknown): string | undefined {
  const line = typeof value === 'string' ? value.trim() : '';
  return /^[\x20-\x7e\xa0-\xff]+$/.test(line) ? line : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? item.trim() : []));
}

function accepted(value: unknown): LinkCheckSettings['accept'] {
  if (!isRecord(value)) return DEFAULTS.accept;
  const statuses = (list: unknown): number[] =>
    Array.isArray(list) ? list.filter((item): item is number => Number.isInteger(item)) : [];
  return Object.fromEntries(
    Object.entries(value).map(([host, list]) => [host.toLowerCase(), statuses(list)]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
