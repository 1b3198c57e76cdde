import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource, ResponseError } from 'vscode-languageserver/node';
import { guard, type GuardHost } from '../../src/server/guard';

describe('guard', () => {
  function hostWithLog(): { host: GuardHost; log: string[] } {
    const log: string[] = [];
    return { log, host: { logError: (message) => void log.push(message), versionOf: () => 7 } };
  }

  it('answers as the handler does', async () => {
    const { host, log } = hostWithLog();
    const handler = guard(host, { method: 'm', empty: 0 }, (value: number) => value + 1);
    assert.equal(await handler(1, CancellationToken.None), 2);
    assert.deepEqual(log, []);
  });

  it('answers with the empty value when the handler throws or rejects, and logs it', async () => {
    const failures = [
      (): string => {
        throw new Error('thrown');
      },
      (): Promise<string> => Promise.reject(new Error('rejected')),
    ];
    for (const failure of failures) {
      const { host, log } = hostWithLog();
      const handler = guard(host, { method: 'text/do', empty: 'nothing' }, failure);
      const params = { textDocument: { uri: 'file:///a.md' } };
      assert.equal(await handler(params as never, CancellationToken.None), 'nothing');
      assert.match(log[0]!, /^text\/do failed for file:\/\/\/a\.md \(version 7\): Error: (thrown|rejected)/);
    }
  });

  it('does not call the handler when the request was cancelled before', async () => {
    const { host, log } = hostWithLog();
    const source = new CancellationTokenSource();
    source.cancel();
    const handler = guard(host, { method: 'm', empty: 0 }, () => assert.fail('The handler was called.'));
    await assert.rejects(handler(undefined, source.token), ResponseError);
    assert.deepEqual(log, []);
  });
});
