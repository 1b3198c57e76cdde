import assert from 'node:assert/strict';
import { contextLine } from '../../../src/core/features/contextLine';
import { readMarks } from '../../support/marks';
import { noteOf, vaultOf } from '../../support/vaultOf';

/** The line of the first link of `text`, or of its `⟦span⟧`; what it is shown for in `⟦…⟧`. */
function shown(text: string): string {
  const { text: plain, spans } = readMarks(text);
  const note = noteOf(vaultOf({ 'a.md': plain }), 'a.md');
  const line = contextLine(note, spans[0] ?? note.links[0]!.span);
  const [start, end] = line.highlight;
  return `${line.text.slice(0, start)}⟦${line.text.slice(start, end)}⟧${line.text.slice(end)}`;
}

describe('contextLine', () => {
  it('shows the words of a link for the link', () => {
    assert.equal(shown('See [[b]] now.'), 'See ⟦b⟧ now.');
    assert.equal(shown('See [[folder/b#Part]] now.'), 'See ⟦b#Part⟧ now.');
    assert.equal(shown('See [[b|the other]] now.'), 'See ⟦the other⟧ now.');
    assert.equal(shown('See [the *other*](x/b.md "t") now.'), 'See ⟦the other⟧ now.');
    assert.equal(shown('See ![[Assets/posts/5.png|100]]!'), 'See ⟦5.png⟧!');
    assert.equal(shown('See ![](Assets/posts/5.png)!'), 'See ⟦5.png⟧!');
    assert.equal(shown('See [b][ref].\n\n[ref]: b.md'), 'See ⟦b⟧.');
    assert.equal(shown('See <https://e.org/x>.'), 'See ⟦https://e.org/x⟧.');
  });

  it('shows the other links of the line as their words', () => {
    assert.equal(shown('⟦[[b]]⟧ and [[folder/c|sea]] and [d](d.md)'), '⟦b⟧ and sea and d');
    assert.equal(shown('[[b]] and ⟦[d](d.md)⟧'), 'b and ⟦d⟧');
    assert.equal(shown('[![alt](a.png)](b.md)'), '⟦alt⟧');
  });

  it('leaves markup out', () => {
    assert.equal(shown('> - [ ] **Read** `code` and ==[[b]]== again'), 'Read code and ⟦b⟧ again');
    assert.equal(shown('## 2. About [[b]] ##'), '2. About ⟦b⟧');
    assert.equal(shown('Text [[b]] ^id'), 'Text ⟦b⟧');
    assert.equal(shown('| one | [[b\\|two]] |\n| --- | --- |'), 'one | ⟦two⟧');
    assert.equal(shown('- a<br>b <b>c</b> [[b]]'), 'ab c ⟦b⟧');
    assert.equal(shown('> [!note]- [[b]] and snake_case 2 * 3'), '⟦b⟧ and snake_case 2 * 3');
  });

  it('shows a link of the frontmatter with its field', () => {
    assert.equal(shown('---\nup: "[[b]]"\n---\n'), 'up: "⟦b⟧"');
  });

  it('keeps the link in sight of a narrow list', () => {
    const long = 'word '.repeat(60);
    const line = shown(`${long}[[b]] ${long}`);
    assert.match(line, /^…(word ){3,5}⟦b⟧ word/);
    assert.ok(line.endsWith('…'));
    assert.ok(line.length < 150, String(line.length));
  });

  it('cuts no character in two', () => {
    for (let shift = 0; shift < 4; shift++) {
      const line = shown(`${'x'.repeat(shift)}${'😀'.repeat(40)}[[b]]${'😀'.repeat(90)}`);
      assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(line), line);
    }
  });

  it('shows the first line of words that go on', () => {
    assert.equal(shown('See ⟦one\ntwo⟧ now.'), 'See ⟦one⟧');
  });
});
