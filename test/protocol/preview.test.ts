import assert from 'node:assert/strict';
import {
  isClosePreview,
  isShowPreview,
  isUpdate,
  readFromPage,
  readToPage,
  type FromPage,
  type PreviewUpdate,
  type ShowPreview,
  type ToPage,
} from '../../src/protocol/preview';

const update: PreviewUpdate = {
  panel: '1',
  uri: 'file:///a.md',
  root: 'file:///',
  revision: 2,
  base: 1,
  head: undefined,
  runs: [
    { kind: 'kept', from: 0, count: 1, shift: -2 },
    { kind: 'new', blocks: [{ html: '<p>', line: 3, endLine: 4 }] },
  ],
  needs: { math: false, mermaid: true },
  styles: ['https://a/b.css'],
  trouble: undefined,
};

const show: ShowPreview = { panel: '1', uri: 'u', resources: 'r', remoteImages: false, afresh: true };

/** `value` with the member at `path` replaced. */
function withOther(value: unknown, path: readonly (string | number)[], other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as never;
  copy[key] = withOther(copy[key], rest, other) as never;
  return copy;
}

describe('Messages about previews', () => {
  it('are taken as they were sent, as JSON, too', () => {
    assert.ok(isUpdate(update));
    assert.ok(isUpdate(JSON.parse(JSON.stringify(update))));
    assert.ok(isShowPreview(show));
    assert.ok(isClosePreview({ panel: '1', keep: true }));
  });

  const wrong: readonly (readonly [readonly (string | number)[], unknown])[] = [
    [['panel'], 1],
    [['uri'], undefined],
    [['root'], 7],
    [['revision'], 1.5],
    [['base'], -1],
    [['head'], {}],
    [['needs'], null],
    [['needs', 'math'], 'yes'],
    [['styles'], 'a.css'],
    [['styles', 0], 1],
    [['runs'], undefined],
    [['runs', 0], null],
    [['runs', 0, 'kind'], 'moved'],
    [['runs', 0, 'from'], '0'],
    [['runs', 0, 'shift'], NaN],
    [['runs', 1, 'blocks'], {}],
    [['runs', 1, 'blocks', 0, 'html'], 1],
    [['runs', 1, 'blocks', 0, 'line'], -1],
    [['trouble'], []],
  ];
  for (const [path, other] of wrong) {
    it(`are refused with ${JSON.stringify(other) ?? 'nothing'} at ${path.join('.')}`, () => {
      assert.ok(!isUpdate(withOther(update, path, other)));
      assert.equal(readToPage({ kind: 'update', update: withOther(update, path, other) }), undefined);
    });
  }

  it('to the page are read by their kind', () => {
    const messages: readonly ToPage[] = [
      { kind: 'update', update },
      { kind: 'scroll', line: 2.5 },
      { kind: 'remember', uri: 'u', isLocked: true },
      { kind: 'askForImages', isAsked: true },
    ];
    for (const message of messages) assert.deepEqual(readToPage(message), message);
  });

  it('from the page are read by their kind, and hold nothing else', () => {
    const messages: readonly FromPage[] = [
      { kind: 'ready' },
      { kind: 'lost' },
      { kind: 'scrolled', line: 0 },
      { kind: 'edit', line: 4 },
      { kind: 'open', path: 'a.md', line: 3, beside: true },
      { kind: 'browse', url: 'https://a.example' },
      { kind: 'searchTag', tag: 'ink' },
      { kind: 'hasRemoteImages' },
      { kind: 'remoteImages', load: false },
    ];
    for (const message of messages) assert.deepEqual(readFromPage({ ...message, more: 1 }), message);
  });

  it('are nothing when they are something else', () => {
    const others = [
      undefined,
      null,
      1,
      'ready',
      [],
      {},
      { kind: 'run', code: '1' },
      { kind: 'scrolled', line: -1 },
    ];
    for (const other of [...others, { kind: 'open', path: 'a.md' }, { kind: 'edit', line: Infinity }]) {
      assert.equal(readFromPage(other), undefined);
      assert.equal(readToPage(other), undefined);
      assert.ok(!isShowPreview(other) && !isClosePreview(other) && !isUpdate(other));
    }
  });
});
