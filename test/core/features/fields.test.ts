import assert from 'node:assert/strict';
import { MarkupContent, type TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../src/core/features/completion/complete';
import { hover } from '../../../src/core/features/hover';
import { applyEdits } from '../../../src/core/text/edit';
import { spanOf } from '../../../src/core/text/lines';
import { noteOf } from '../../support/vaultOf';
import { ask, twice } from './asking';

const TODAY = '2026-01-01';

function offered(files: Record<string, string>): { labels: string[]; after: (label: string) => string } {
  const { context, path, position } = ask(files, { today: TODAY });
  const { items } = twice(() => complete(context, path, position));
  const note = noteOf(context.vault, path);
  return {
    labels: items.map(({ label }) => label),
    after(label) {
      const { range, newText } = items.find((item) => item.label === label)!.textEdit as TextEdit;
      return applyEdits(note.text, [{ span: spanOf(note.lines, range), text: newText }]);
    },
  };
}

function hovered(files: Record<string, string>): string | undefined {
  const { context, path, position } = ask(files);
  const contents = hover(context, path, position)?.contents;
  return MarkupContent.is(contents) ? contents.value : undefined;
}

describe('Completion in the frontmatter', () => {
  it('offers the fields that the note has not yet', () => {
    const { labels, after } = offered({ 'a.md': '---\ntitle: One\nda‸\n---\n' });
    assert.equal(labels[0], 'date');
    assert.ok(!labels.includes('title'));
    assert.equal(after('date'), '---\ntitle: One\ndate: \n---\n');
  });

  it('offers all fields on an empty line, and keeps the colon that is there', () => {
    assert.deepEqual(offered({ 'a.md': '---\n‸\n---\n' }).labels.slice(0, 3), [
      'title',
      'description',
      'date',
    ]);
    assert.equal(offered({ 'a.md': '---\nta‸: x\n---\n' }).after('tags'), '---\ntags: x\n---\n');
  });

  it('offers today, and the day in the file name, as the vault writes dates', () => {
    assert.deepEqual(offered({ '2018-05-09-x.md': '---\ndate: ‸\n---\n' }).labels, [TODAY, '2018-05-09']);
    const days = Array.from({ length: 9 }, (_, at) => [`p${at}.md`, `---\ndate: 2018/05/0${at + 1}\n---\n`]);
    const others = Object.fromEntries(days) as Record<string, string>;
    assert.deepEqual(offered({ ...others, 'x.md': '---\ndate: 20‸ # day\n---\n' }).labels, ['2026/01/01']);
  });

  it('offers yes and no, and the file name and first heading as titles', () => {
    assert.deepEqual(offered({ 'a.md': '---\ndraft: ‸\n---\n' }).labels, ['true', 'false']);
    const { labels, after } = offered({ 'my-note.md': '---\ntitle: ‸\n---\n# A: b\n' });
    assert.deepEqual(labels, ['my note', 'A: b']);
    assert.equal(after('A: b'), '---\ntitle: "A: b"\n---\n# A: b\n');
  });

  it('writes within the quotes that are there', () => {
    const { after } = offered({ 'a.md': '---\ntitle: "‸"\n---\n# Say "x"\n' });
    assert.equal(after('Say "x"'), '---\ntitle: "Say \\"x\\""\n---\n# Say "x"\n');
  });

  it('offers nothing for the keys of the author, and outside the block', () => {
    assert.deepEqual(offered({ 'a.md': '---\nmood: ‸\n---\n' }).labels, []);
    assert.deepEqual(offered({ 'a.md': '---\ntitle: x\n---\nda‸\n' }).labels, []);
  });
});

describe('Hover over a key of the frontmatter', () => {
  it('says what it means, and what Obsidian makes of it', () => {
    const text = hovered({ 'a.md': '---\nta‸gs: [x]\n---\n' })!;
    assert.match(text, /What the post is about/);
    assert.match(text, /Obsidian finds notes by them/);
    assert.doesNotMatch(text, /Quartz/);
  });

  it('says what the publisher makes of it where one is known', () => {
    assert.match(
      hovered({ 'quartz.config.ts': '', 'a.md': '---\nTa‸gs: [x]\n---\n' })!,
      /Quartz makes a page of each/,
    );
  });

  it('says that a name is read no longer', () => {
    assert.match(hovered({ 'a.md': '---\nali‸as: x\n---\n' })!, /Obsidian reads `aliases`/);
  });

  it('says nothing of the keys of the author', () => {
    assert.equal(hovered({ 'a.md': '---\nmo‸od: x\n---\n' }), undefined);
  });
});
