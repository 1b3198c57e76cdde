import { quote } from '../checks/quote';
import type { LinkOutcome, Reason } from './verdict';

/** Names the day (`YYYY-MM-DD`) of a moment (milliseconds since 1970) where the author is. */
export type DayOf = (moment: number) => string;

/** The day in UTC, for want of a better one. */
export const utcDay: DayOf = (moment) => new Date(moment).toISOString().slice(0, 10);

/** What was seen at an address, and what to do about it: whole sentences for the author. */
export interface Description {
  readonly seen: string;
  /** Empty where there is nothing to do. */
  readonly advice: string;
}

/** What the reasons of all verdicts mean for a reader of the notes. */
export function describeOutcome(outcome: LinkOutcome): Description {
  const [seen, advice = ''] = WORDS[outcome.reason](outcome);
  return { seen: `${seen}.`, advice: /^$|\?$/.test(advice) ? advice : `${advice}.` };
}

/**
 * When it was seen: `Asked on 2026-11-23.`, of what is broken `Asked on 2026-11-23, so since 2026-10-30 (4 checks).`
 * Empty when it was not asked.
 */
export function tellWhen({ checkedAt, firstSeen, times }: LinkOutcome, dayOf: DayOf = utcDay): string {
  if (checkedAt === undefined) return '';
  const day = dayOf(checkedAt);
  const since = firstSeen === undefined ? day : dayOf(firstSeen);
  const isOld = since !== day && times !== undefined && times > 1;
  return isOld ? `Asked on ${day}, so since ${since} (${times} checks).` : `Asked on ${day}.`;
}

/** All that is to be said of an address in one paragraph: what was seen, when, since when, and what to do. */
export function outcomeMessage(outcome: LinkOutcome, dayOf?: DayOf): string {
  const { seen, advice } = describeOutcome(outcome);
  return [seen, tellWhen(outcome, dayOf), advice].filter(Boolean).join(' ');
}

type Words = (outcome: LinkOutcome) => readonly [seen: string, advice?: string];

const ELSEWHERE = 'Link to another page, or to an archived copy of this one';
const LOOK = 'Open it to see what readers get';

const WORDS: Readonly<Record<Reason, Words>> = {
  answered: (outcome) => [`The page is there${code(outcome)}`],
  login: () => ['The page is there, behind a log-in'],
  moved: ({ to }) => [
    `The page has moved for good${to === undefined ? '' : ` to ${quote(to)}`}`,
    'Write its new address',
  ],
  'to-root': ({ to }) => [
    `The address leads to a start page${to === undefined ? '' : `, ${quote(to)}`}: the page itself is probably gone`,
    'Look for its new place, or link to an archived copy',
  ],
  'not-found': (outcome) => [`There is no such page${code(outcome)}`, ELSEWHERE],
  gone: (outcome) => [`The page was taken away for good${code(outcome)}`, ELSEWHERE],
  'no-such-host': ({ url }) => [`There is no server named ${host(url)}`, ELSEWHERE],
  refused: ({ url }) => [`The server ${host(url)} takes no connection`, ELSEWHERE],
  'redirect-loop': () => ['The address redirects in a circle, and readers get an error', ELSEWHERE],
  'redirect-scheme': () => ['The address redirects to what is no web page', ELSEWHERE],
  'bad-address': ({ url }) => [`${quote(url)} is no address that a browser can open`, 'Correct it'],
  'no-such-id': ({ url, nearIds }) => [
    `The page is there, but nothing on it is named ${fragment(url)}`,
    nearIds?.[0] === undefined
      ? 'Correct the part behind `#`, or remove it'
      : `Did you mean ${quote(`#${nearIds[0]}`)}?`,
  ],
  expired: ({ url }) => [`The certificate of ${host(url)} has run out: browsers warn of it`, LOOK],
  'self-signed': ({ url }) => [`${host(url)} vouches for itself: browsers warn of it`, LOOK],
  'wrong-host': ({ url }) => [
    `The certificate of ${host(url)} is for another server: browsers warn of it`,
    LOOK,
  ],
  'incomplete-chain': ({ url }) => [
    `${host(url)} does not send all of its certificates: most browsers help themselves, other programs do not`,
  ],
  untrusted: ({ url }) => [`Nobody whom browsers trust vouches for ${host(url)}`, LOOK],
  tls: ({ url }) => [`No secure connection to ${host(url)} came about`, LOOK],
  blocked: (outcome) => [
    `The server keeps programs out${code(outcome)}: whether the page is there is not known`,
    LOOK,
  ],
  auth: (outcome) => [`The server wants a log-in${code(outcome)}`],
  legal: (outcome) => [`The page is withheld where you are, for legal reasons${code(outcome)}`],
  'rate-limited': (outcome) => [`The server is asked too often${code(outcome)}`, 'Ask again later'],
  'server-error': (outcome) => [`The server has a fault of its own${code(outcome)}`, 'Ask again later'],
  network: ({ url }) => [`The connection to ${host(url)} broke off or never came about`, 'Ask again later'],
  protocol: (outcome) => [`The server did not take the question${code(outcome)}: that proves nothing`, LOOK],
  'fragment-not-checked': ({ url }) => [
    `The page is there; whether it has the part ${fragment(url)} cannot be told from outside`,
  ],
  connect: ({ url }) => [`${host(url)} did not take the connection in time, twice`, 'Ask again later'],
  'first-byte': ({ url }) => [`${host(url)} did not answer in time, twice`, 'Ask again later'],
  whole: ({ url }) => [`${host(url)} did not come to an end of its answer in time, twice`, 'Ask again later'],
  scheme: () => ['This is no address of the web: it is not asked'],
  excluded: () => ['The settings leave this address out'],
  'private-address': () => ['This address is one of your own machine or network, and not asked'],
  example: () => ['This is an example and no real server: it is not asked'],
  'own-site': () => ['This is an address of your own site, which your notes answer for'],
  offline: () => ['The network could not be reached'],
  cancelled: () => ['The check ended before this address was asked'],
};

function code({ status }: LinkOutcome): string {
  return status === undefined ? '' : ` (${status})`;
}

function host(url: string): string {
  return quote(URL.canParse(url) ? new URL(url).host : url);
}

function fragment(url: string): string {
  return quote(url.slice(url.indexOf('#')));
}
