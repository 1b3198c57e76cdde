import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import { coalesce } from '../../src/server/coalesce';
import { Pulse } from '../../src/server/pulse';
import { inSlices } from '../../src/server/slices';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('coalesce', () => {
  it('does the work of a burst of calls once', async () => {
    let done = 0;
    const call = coalesce(5, () => void (done += 1));
    for (let at = 0; at < 100; at++) call();
    await pause(50);
    assert.equal(done, 1);
  });

  it('does the work once more when it is called while it works, and never twice at a time', async () => {
    const events: string[] = [];
    const call = coalesce(1, async () => {
      events.push('begin');
      await pause(10);
      events.push('end');
    });
    call();
    while (events.length === 0) await pause(1);
    call();
    call();
    while (events.length < 4) await pause(1);
    await pause(30);
    assert.deepEqual(events, ['begin', 'end', 'begin', 'end']);
  });
});

describe('Pulse', () => {
  it('lets those pass at once who ask for what has happened', async () => {
    const pulse = new Pulse();
    const { count } = pulse;
    pulse.beat();
    await pulse.after(count, CancellationToken.None);
    assert.equal(pulse.count, 1);
  });

  it('wakes all who wait', async () => {
    const pulse = new Pulse();
    const waiting = [1, 2, 3].map(() => pulse.after(0, CancellationToken.None));
    pulse.beat();
    await Promise.all(waiting);
  });

  it('keeps nobody who has given up', async () => {
    const source = new CancellationTokenSource();
    const waiting = new Pulse().after(0, source.token);
    source.cancel();
    await waiting;
  });

  it('rests when nothing has happened for a while', async () => {
    const pulse = new Pulse();
    let isResting = false;
    const rest = pulse.rest(40, CancellationToken.None).then(() => (isResting = true));
    for (let at = 0; at < 4; at++) {
      await pause(15);
      pulse.beat();
      assert.equal(isResting, false);
    }
    await rest;
  });
});

describe('inSlices', () => {
  it('gives all items in order, and lets others work in between', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const items: number[] = [];
    for await (const item of inSlices([1, 2, 3, 4, 5, 6])) {
      items.push(item);
      const until = performance.now() + 10;
      while (performance.now() < until);
    }
    clearInterval(timer);
    assert.deepEqual(items, [1, 2, 3, 4, 5, 6]);
    assert.ok(turns > 0);
  });
});
