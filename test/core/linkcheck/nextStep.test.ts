import assert from 'node:assert/strict';
import { DEFAULT_ASK_LIMITS } from '../../../src/core/linkcheck/askLimits';
import { FAILURES, type Attempt } from '../../../src/core/linkcheck/attempt';
import { DEFAULT_LINK_CHECK_SETTINGS } from '../../../src/core/linkcheck/defaults';
import { nextStep, type StepContext } from '../../../src/core/linkcheck/nextStep';

const URL_ASKED = 'https://blog.kr/post';

/** An attempt that ended with a status or a code. */
function attempt(end: number | string, { headers = {}, took = 10, viaProxy = false } = {}): Attempt {
  const ending: Attempt['ending'] =
    typeof end === 'number'
      ? { kind: 'answer', status: end, headers: headers }
      : { kind: 'failure', code: end, viaProxy };
  const hops = typeof end === 'number' ? [{ url: URL_ASKED, status: end }] : [];
  return { hops, last: URL_ASKED, ending, took };
}

function step(attempts: readonly Attempt[], context: Partial<StepContext> = {}): string {
  const next = nextStep(attempts, {
    settings: DEFAULT_LINK_CHECK_SETTINGS,
    limits: DEFAULT_ASK_LIMITS,
    now: 0,
    othersResolve: true,
    ...context,
  });
  if (next.kind === 'settle') return `${next.verdict}/${next.reason}`;
  return `again${next.atEnd ? ' at the end' : ''}${next.after > 0 ? ' later' : ''}`;
}

describe('After an attempt', () => {
  const cases: readonly (readonly [ends: readonly (number | string)[], next: string])[] = [
    [[200], 'ok/answered'],
    [[404], 'again'],
    [[404, 404], 'broken/not-found'],
    [[404, 200], 'ok/answered'],
    [[404, 'ECONNRESET'], 'again later'],
    [[404, 'ECONNRESET', 404], 'broken/not-found'],
    [[500, 500, 500], 'again later'],
    [[500, 500, 500, 500], 'uncertain/server-error'],
    [['ECONNRESET'], 'again later'],
    [['ECONNRESET', 'ECONNRESET', 'ECONNRESET'], 'uncertain/network'],
    [['HPE_INVALID_CONSTANT', 'HPE_INVALID_CONSTANT', 'HPE_INVALID_CONSTANT'], 'uncertain/protocol'],
    [[FAILURES.firstByteTime], 'again at the end'],
    [[FAILURES.firstByteTime, FAILURES.firstByteTime], 'timeout/first-byte'],
    [[FAILURES.connectTime, FAILURES.wholeTime], 'timeout/whole'],
    [['ETIMEDOUT', 'ETIMEDOUT'], 'timeout/connect'],
    [['ECONNREFUSED'], 'again later'],
    [['ECONNREFUSED', 'ECONNREFUSED'], 'broken/refused'],
    [['ENOTFOUND'], 'again later'],
    [['ENOTFOUND', 'ENOTFOUND'], 'broken/no-such-host'],
    [['EAI_AGAIN', 'EAI_AGAIN'], 'uncertain/network'],
    [['ENETUNREACH', 'EHOSTUNREACH'], 'uncertain/network'],
    [['CERT_HAS_EXPIRED'], 'insecure/expired'],
    [['CERT_REVOKED'], 'insecure/untrusted'],
    [['UNABLE_TO_GET_ISSUER_CERT_LOCALLY'], 'insecure/untrusted'],
    [['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'], 'uncertain/auth'],
    [['EPROTO'], 'insecure/tls'],
    [['ESOMETHINGNEW', 'ESOMETHINGNEW', 'ESOMETHINGNEW'], 'uncertain/network'],
    [['toString', 'toString', 'toString'], 'uncertain/network'],
    [['ENOTFOUND', 404, 'ECONNREFUSED', 410], 'broken/gone'],
    [['ENOTFOUND', 404, 'ECONNREFUSED', 'ECONNRESET'], 'uncertain/network'],
  ];
  for (const [ends, next] of cases) {
    it(`${ends.join(', ')} → ${next}`, () => assert.equal(step(ends.map((end) => attempt(end))), next));
  }

  it('claims of no host that it is gone where no other is found', () => {
    const gone = [attempt('ENOTFOUND'), attempt('ENOTFOUND')];
    assert.equal(step(gone, { othersResolve: false }), 'uncertain/network');
  });

  it('claims nothing of a server that only the proxy knows', () => {
    const refused = attempt('ECONNREFUSED', { viaProxy: true });
    assert.equal(step([refused, refused]), 'uncertain/network');
  });

  it('waits a second and more before it is refused again', () => {
    const next = nextStep([attempt('ECONNREFUSED')], {
      settings: DEFAULT_LINK_CHECK_SETTINGS,
      limits: DEFAULT_ASK_LIMITS,
      now: 0,
      othersResolve: true,
    });
    assert.ok(next.kind === 'again' && next.after >= 1000);
  });

  it('waits as long as the server wants, and not for longer than anybody wants', () => {
    assert.equal(step([attempt(429, { headers: { 'retry-after': '10' } })]), 'again later');
    assert.equal(step([attempt(429, { headers: { 'retry-after': '11' } })]), 'uncertain/rate-limited');
    assert.equal(
      step([attempt(503, { headers: { 'retry-after': 'Thu, 01 Jan 1970 01:00:00 GMT' } })]),
      'uncertain/server-error',
    );
  });

  it('asks no more when the time for one address is over', () => {
    assert.equal(step([attempt(500, { took: 46_000 })]), 'uncertain/server-error');
    assert.equal(step([attempt(404, { took: 46_000 })]), 'uncertain/network');
  });
});
