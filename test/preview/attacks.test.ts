import assert from 'node:assert/strict';
import { ATTACKS } from './attacks';
import { assertSafe } from './support/assertSafe';
import { render } from './support/render';

describe('A note that attacks', () => {
  it('is tried in more than 200 manners, each under a name of its own', () => {
    assert(ATTACKS.length > 200);
    assert.equal(new Set(ATTACKS.map(({ name }) => name)).size, ATTACKS.length);
  });

  for (const { name, text, files = {} } of ATTACKS) {
    it(`is shown and does nothing: ${name.replace(/[^ -~]/g, '?')}`, async () => {
      const { head, blocks } = await render(text, { files: { ...files } });
      assertSafe(head.html);
      for (const { html } of blocks) assertSafe(html);
    });
  }

  it('is seen through by the test itself', () => {
    const unsafe = [
      '<script>alert(1)</script>',
      '<img src=a.png onerror=alert(1)>',
      '<a href="javascript:alert(1)">x</a>',
      '<a href=" javascript:alert(1)">x</a>',
      '<img src="https://attacked.invalid/x.png">',
      '<img src="../x.png">',
      '<p style="position:fixed">x</p>',
      '<svg></svg>',
      '<p id="x">x</p>',
      '<iframe></iframe>',
      '<p data-ink="0">x</p>',
      '<form></form>',
      '<button data-web="javascript:alert(1)">x</button>',
    ];
    for (const html of unsafe) assert.throws(() => assertSafe(html), html);
  });
});
