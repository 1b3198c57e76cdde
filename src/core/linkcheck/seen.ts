import { FAILURES, type Attempt, type Ending } from './attempt';
import type { LinkCheckSettings } from './linkCheckSettings';
import { isUsedUp } from './serverWait';
import type { Reason, Verdict } from './verdict';
import { isWall } from './wall';

/**
 * What one attempt says, and how much it proves:
 *
 * - `settled`: asking again would say the same;
 * - `twice`: it counts when a second attempt says the same;
 * - `patience`: it may pass; ask up to `more` times again;
 * - `later`: there was no answer in time; ask once more when the run has nothing else to ask.
 */
export interface Seen {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly proof: 'settled' | 'twice' | 'patience' | 'later';
  /** Of `patience`. */
  readonly more?: number;
}

/** What `attempt` says of the page, its redirects and fragments aside. */
export function seen(attempt: Attempt, settings: Pick<LinkCheckSettings, 'accept'>): Seen {
  const { ending } = attempt;
  switch (ending.kind) {
    case 'answer':
      return isAccepted(attempt.last, ending.status, settings) ? ANSWERED : seenAnswer(ending);
    case 'failure':
      return seenFailure(ending.code, ending.viaProxy);
    case 'unasked':
      return settled(isSkipped(ending.reason) ? 'skipped' : 'uncertain', ending.reason);
    case 'loop':
      return { verdict: 'broken', reason: 'redirect-loop', proof: 'twice' };
    case 'other-scheme':
      return { verdict: 'broken', reason: 'redirect-scheme', proof: 'twice' };
    case 'bad-location':
      return settled('uncertain', 'protocol');
  }
}

function isSkipped(reason: Reason): boolean {
  return reason === 'private-address' || reason === 'excluded';
}

const ANSWERED = settled('ok', 'answered');

function isAccepted(url: string, status: number, { accept }: Pick<LinkCheckSettings, 'accept'>): boolean {
  const rules = Object.entries(accept);
  if (rules.length === 0) return false;
  const { hostname } = new URL(url);
  return rules.some(
    ([host, statuses]) =>
      statuses.includes(status) && (host === '*' || hostname === host || hostname.endsWith(`.${host}`)),
  );
}

function seenAnswer(answer: Ending & { kind: 'answer' }): Seen {
  const { status, headers } = answer;
  if (isWall(answer)) return settled('uncertain', 'blocked');
  // A server that answers 304 to who did not ask for it has the page.
  if ((status >= 200 && status < 300) || status === 300 || status === 304) return ANSWERED;
  switch (status) {
    case 404:
      return { verdict: 'broken', reason: 'not-found', proof: 'twice' };
    case 410:
      return { verdict: 'broken', reason: 'gone', proof: 'twice' };
    case 401:
    case 407:
      return settled('uncertain', 'auth');
    case 403:
      return isUsedUp(headers) ? LIMITED : settled('uncertain', 'blocked');
    case 402:
    case 999:
      return settled('uncertain', 'blocked');
    case 451:
      return settled('uncertain', 'legal');
    case 429:
      return LIMITED;
    case 408:
    case 425:
      return OUT_OF_ORDER;
    default:
      return status >= 500 && status < 600 ? OUT_OF_ORDER : settled('uncertain', 'protocol');
  }
}

const LIMITED: Seen = { verdict: 'uncertain', reason: 'rate-limited', proof: 'patience', more: 3 };
const OUT_OF_ORDER: Seen = { verdict: 'uncertain', reason: 'server-error', proof: 'patience', more: 3 };
const CUT_OFF: Seen = { verdict: 'uncertain', reason: 'network', proof: 'patience', more: 2 };
const GARBLED: Seen = { verdict: 'uncertain', reason: 'protocol', proof: 'patience', more: 2 };
const NO_NETWORK: Seen = { verdict: 'uncertain', reason: 'network', proof: 'patience', more: 1 };

const FAILED: Readonly<Record<string, Seen>> = {
  [FAILURES.connectTime]: { verdict: 'timeout', reason: 'connect', proof: 'later' },
  ETIMEDOUT: { verdict: 'timeout', reason: 'connect', proof: 'later' },
  [FAILURES.firstByteTime]: { verdict: 'timeout', reason: 'first-byte', proof: 'later' },
  [FAILURES.wholeTime]: { verdict: 'timeout', reason: 'whole', proof: 'later' },
  [FAILURES.privateAddress]: settled('skipped', 'private-address'),
  [FAILURES.upgrade]: settled('uncertain', 'protocol'),
  [FAILURES.proxy]: NO_NETWORK,
  ECONNREFUSED: { verdict: 'broken', reason: 'refused', proof: 'twice' },
  ENOTFOUND: { verdict: 'broken', reason: 'no-such-host', proof: 'twice' },
  EAI_AGAIN: NO_NETWORK,
  ENETUNREACH: NO_NETWORK,
  ENETDOWN: NO_NETWORK,
  EHOSTUNREACH: NO_NETWORK,
  EHOSTDOWN: NO_NETWORK,
  EADDRNOTAVAIL: NO_NETWORK,
  CERT_HAS_EXPIRED: settled('insecure', 'expired'),
  CERT_NOT_YET_VALID: settled('insecure', 'expired'),
  DEPTH_ZERO_SELF_SIGNED_CERT: settled('insecure', 'self-signed'),
  ERR_TLS_CERT_ALTNAME_INVALID: settled('insecure', 'wrong-host'),
  // Browsers fetch the certificate that is missing in between (AIA), Node does not.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: settled('insecure', 'incomplete-chain'),
};

/** Of OpenSSL's verification: what is wrong with a certificate besides the kinds above. */
const UNTRUSTED =
  /^(?:CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_CERT_IN_CHAIN|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)/;

function seenFailure(code: string, viaProxy: boolean): Seen {
  // What stands between us and the proxy says nothing of the server behind it.
  if (viaProxy && (code === 'ECONNREFUSED' || code === 'ENOTFOUND')) return NO_NETWORK;
  const known = Object.hasOwn(FAILED, code) ? FAILED[code] : undefined;
  if (known) return known;
  if (UNTRUSTED.test(code)) return settled('insecure', 'untrusted');
  // The server wants to know who we are, as it does of every reader.
  if (code.includes('CERTIFICATE_REQUIRED')) return settled('uncertain', 'auth');
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_'))
    return settled('insecure', 'tls');
  return code.startsWith('HPE_') || code.startsWith('ERR_HTTP_') ? GARBLED : CUT_OFF;
}

function settled(verdict: Verdict, reason: Reason): Seen {
  return { verdict, reason, proof: 'settled' };
}
