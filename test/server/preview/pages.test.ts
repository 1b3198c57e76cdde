import assert from 'node:assert/strict';
import { Pages, type RenderRequest } from '../../../src/server/preview/pages';
import { inputOf } from '../../preview/support/render';
import { vaultOf } from '../../support/vaultOf';
import { applyRuns } from './applyRuns';

function requestOf(text: string, other: Partial<RenderRequest> = {}): RenderRequest {
  const input = inputOf(vaultOf({ 'a.md': text }), 'a.md');
  return { panel: 'p', input, whole: false, afresh: false, ...other };
}

describe('Pages', () => {
  it('count up, each on the one before', async () => {
    const pages = new Pages();
    const first = await pages.render(requestOf('One\n\nTwo\n'));
    const second = await pages.render(requestOf('One\n\nTwo more\n'));
    assert.deepEqual([first.base, first.revision, second.base, second.revision], [0, 1, 1, 2]);
    assert.deepEqual(
      second.runs.map(({ kind }) => kind),
      ['kept', 'new'],
    );
    assert.equal(second.head, undefined);
  });

  it('are whole again for a panel that has nothing', async () => {
    const pages = new Pages();
    await pages.render(requestOf('One\n'));
    const again = await pages.render(requestOf('One\n', { whole: true }));
    assert.equal(again.base, 0);
    assert.equal(typeof again.head, 'string');
    assert.equal(applyRuns([], again.runs).length, 1);
  });

  it('are the same whether they were prepared or not', async () => {
    const request = requestOf('# One\n\nTwo [[a]].\n\n- three\n');
    const prepared = new Pages();
    await prepared.prepare(request.input);
    assert.deepEqual(await prepared.render(request), await new Pages().render(request));
  });

  it('begin anew for a panel that was forgotten', async () => {
    const pages = new Pages();
    await pages.render(requestOf('One\n'));
    pages.forget('p');
    assert.equal((await pages.render(requestOf('One\n'))).revision, 1);
  });
});
