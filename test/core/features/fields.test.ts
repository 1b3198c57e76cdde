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

describe('The author’s own schema', () => {
  const SCHEMA = {
    properties: {
      status: { description: 'How far the post is.', enum: ['draft', 'done: all'] },
      rating: { title: 'From ![1](https://example.com/1.png) to 5', type: 'integer', default: 3 },
      topics: { type: 'array', items: { $ref: '#/$defs/topic' } },
      free: { type: 'boolean' },
    },
    $defs: { topic: { enum: ['git', 'C#, F#'] } },
  };

  function withSchema(files: Record<string, string>) {
    const asked = ask(files);
    const schemas = [{ glob: 'blog/**', path: undefined, data: SCHEMA }];
    const { vault } = asked.context;
    const context = { ...asked.context, vault: { ...vault, settings: { ...vault.settings, schemas } } };
    return { ...asked, context };
  }

  function labels(text: string, file = 'blog/a.md'): string[] {
    const { context, path, position } = withSchema({ [file]: text });
    return twice(() => complete(context, path, position)).items.map(({ label }) => label);
  }

  function accepted(text: string, label: string): string {
    const { context, path, position } = withSchema({ 'blog/a.md': text });
    const item = complete(context, path, position).items.find((one) => one.label === label);
    const note = noteOf(context.vault, path);
    const { range, newText } = item!.textEdit as TextEdit;
    return applyEdits(note.text, [{ span: spanOf(note.lines, range), text: newText }]);
  }

  it('offers its keys first, where it is for the note', () => {
    assert.deepEqual(labels('---\n‸\n---\n').slice(0, 5), ['status', 'rating', 'topics', 'free', 'title']);
    assert.ok(!labels('---\n‸\n---\n', 'c.md').includes('status'));
    assert.ok(!labels('---\nstatus: draft\n‸\n---\n').includes('status'));
  });

  it('offers the values that it lists, in quotes where YAML needs them', () => {
    assert.deepEqual(labels('---\nstatus: ‸\n---\n'), ['draft', 'done: all']);
    assert.equal(accepted('---\nstatus: d‸\n---\n', 'done: all'), '---\nstatus: "done: all"\n---\n');
    assert.equal(accepted('---\nrating: ‸\n---\n', '3'), '---\nrating: 3\n---\n');
    assert.deepEqual(labels('---\nfree: ‸\n---\n'), ['true', 'false']);
  });

  it('offers the items of a list, below its key and in brackets', () => {
    assert.deepEqual(labels('---\ntopics:\n  - git\n  - ‸\n---\n'), ['git', 'C#, F#']);
    assert.equal(accepted('---\ntopics: [git, ‸]\n---\n', 'C#, F#'), '---\ntopics: [git, "C#, F#"]\n---\n');
    assert.deepEqual(labels('---\nother:\n  - ‸\n---\n'), []);
  });

  it('tells over a key what it says of it, and loads nothing', () => {
    const { context, path, position } = withSchema({ 'blog/a.md': '---\nsta‸tus: draft\n---\n' });
    const contents = hover(context, path, position)?.contents;
    assert.ok(MarkupContent.is(contents));
    assert.equal(contents.value, 'How far the post is.\n\nIt is one of `draft`, `done: all`.');
    const rating = withSchema({ 'blog/a.md': '---\nrat‸ing: 5\n---\n' });
    const told = hover(rating.context, rating.path, rating.position)?.contents;
    assert.ok(MarkupContent.is(told));
    assert.doesNotMatch(told.value, /!\[1\]\(/);
  });
});

describe('Keys of the author', () => {
  it('are offered when several notes have them', () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`${name}.md`, '---\nmood: fine\nx: 1\n---\n']),
    );
    const { labels } = offered({ ...files, 'd.md': '---\nmo‸\n---\n' });
    assert.deepEqual(labels.slice(0, 2), ['mood', 'modified']);
    assert.ok(
      !offered({ 'a.md': '---\nmood: fine\n---\n', 'd.md': '---\nmo‸\n---\n' }).labels.includes('mood'),
    );
  });
});
