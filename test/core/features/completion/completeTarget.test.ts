import assert from 'node:assert/strict';
import { accept, itemOf, leadsTo, offeredAt } from './offered';

const BLOG = {
  'blog/Next-With-Google.md':
    '---\ntitle: Next With Google 후기\naliases:\n  - ../articles/old\n  - GoogleNext\n---\n',
  'blog/블로그 만들기.md': '',
  'essay/Foo.md': 'a [[Nowhere yet]] [[drafts/Someday]]',
  'a/Twin.md': '',
  'b/Twin.md': '',
  'Assets/a b.png': 'x',
  'Assets/logo.png': 'x',
};

describe('completeTarget', () => {
  it('offers notes by name, title and alias; the note itself last, assets after it', () => {
    const { labels } = offeredAt('[[‸]]', { files: BLOG });
    for (const label of ['Next-With-Google', 'Next With Google 후기', 'GoogleNext', 'Foo']) {
      assert.ok(labels.includes(label), label);
    }
    assert.ok(!labels.includes('../articles/old'), 'an alias that is a path is a redirect');
    assert.ok(labels.indexOf('Foo') < labels.indexOf('Here'));
    assert.deepEqual(labels.slice(-3), ['Here', 'a b.png', 'logo.png']);
  });

  it('offers the notes that most notes link to first, and all notes where few are linked to', () => {
    const files: Record<string, string> = { 'pic.png': '' };
    for (let n = 0; n < 320; n++) files[`Note ${n}.md`] = '![[pic.png]]';
    // Note 0 is linked to from 299 notes, Note 297 from two, the others from one or none.
    for (let n = 0; n < 299; n++) {
      for (let to = 0; to < 299 - n; to++) files[`Note ${n}.md`] += ` [[Note ${to}]]`;
    }
    const many = offeredAt('[[‸]]', { files });
    assert.deepEqual(
      many.labels,
      Array.from({ length: 200 }, (_, n) => `Note ${n}`),
    );

    const few = offeredAt('[[‸]]', { files: { ...files, 'Note 0.md': '', 'Note 1.md': '[[Nowhere]]' } });
    assert.equal(few.labels.length, 200);
    const { labels } = offeredAt('[[‸]]', {
      files: { 'a.md': '[[b]]', 'b.md': '', 'c.md': '[[b]] [[Nowhere]]', 'd.md': '[[Nowhere]]' },
    });
    assert.deepEqual(labels, ['b', 'Nowhere', 'a', 'c', 'd', 'Here']);
  });

  it('finds notes by any part of their names', () => {
    const first = (typed: string): string | undefined =>
      offeredAt(`[[${typed}‸]]`, { files: BLOG }).labels[0];
    assert.equal(first('Next-W'), 'Next-With-Google');
    assert.equal(first('next w'), 'Next With Google 후기');
    assert.equal(first('with goo'), 'Next With Google 후기');
    assert.equal(first('nwg'), 'Next-With-Google');
    assert.equal(first('essay/f'), 'Foo');
    assert.equal(first('ㅂㄹㄱ'), '블로그 만들기');
    assert.equal(first('블록'), '블로그 만들기');
    assert.equal(first('만들'), '블로그 만들기');
    assert.equal(first('블로그'.normalize('NFD')), '블로그 만들기');
    assert.equal(first('zzz'), undefined);
  });

  it('puts the name between the brackets that are there, and closes those that are not', () => {
    const from = (marked: string): string => accept(offeredAt(marked, { files: BLOG }), 'Foo');
    assert.equal(from('a [[Fo‸]] b'), 'a [[Foo]] b');
    assert.equal(from('a [[Fo‸ b'), 'a [[Foo]] b');
    assert.equal(from('a [[F‸xyz|label]] b'), 'a [[Foo|label]] b');
    assert.equal(from('a [[F‸#Part]] b'), 'a [[Foo#Part]] b');
  });

  it('writes a title or alias as the label', () => {
    const offered = offeredAt('[[goo‸]]', { files: BLOG });
    assert.equal(accept(offered, 'GoogleNext'), '[[Next-With-Google|GoogleNext]]');
    assert.equal(accept(offered, 'Next With Google 후기'), '[[Next-With-Google|Next With Google 후기]]');
  });

  it('escapes the bar in a table', () => {
    const offered = offeredAt('| a | b |\n| - | - |\n| [[GoogleN‸]] | |', { files: BLOG });
    assert.match(accept(offered, 'GoogleNext'), /\[\[Next-With-Google\\\|GoogleNext]]/);
  });

  it('leaves brackets and bars out of a label', () => {
    const files = { 'Java.md': '---\ntitle: "[Java] a | b"\n---\n' };
    assert.equal(accept(offeredAt('[[java‸', { files }), '[Java] a | b'), '[[Java|Java a b]]');
  });

  it('writes the whole path of a name that two notes have, with the name as label', () => {
    const offered = offeredAt('[[Twin‸]]', { files: BLOG });
    assert.deepEqual(
      offered.items.slice(0, 2).map((item) => accept(offered, item)),
      ['[[a/Twin|Twin]]', '[[b/Twin|Twin]]'],
    );
  });

  it("follows the vault's link format, and the author's setting before it", () => {
    const written = (setting: Parameters<typeof offeredAt>[1]): string =>
      accept(offeredAt('[[Foo‸]]', { files: BLOG, ...setting }), 'Foo');
    assert.equal(written({ obsidian: { newLinkFormat: 'absolute' } }), '[[essay/Foo|Foo]]');
    assert.equal(written({ obsidian: { newLinkFormat: 'relative' } }), '[[../essay/Foo|Foo]]');
    assert.equal(written({ links: { style: 'vault', path: 'absolute' } }), '[[essay/Foo|Foo]]');
    assert.equal(
      written({ obsidian: { newLinkFormat: 'relative' }, links: { style: 'wiki', path: 'shortest' } }),
      '[[Foo]]',
    );
  });

  it('makes Markdown links of [[ where the vault uses them', () => {
    const obsidian = { useMarkdownLinks: true };
    const written = (marked: string, label: string): string =>
      accept(offeredAt(marked, { files: BLOG, obsidian }), label);
    assert.equal(written('a [[Foo‸]] b', 'Foo'), 'a [Foo](Foo.md) b');
    assert.equal(written('a [[Foo‸ b', 'Foo'), 'a [Foo](Foo.md) b');
    assert.equal(written('[[GoogleN‸]]', 'GoogleNext'), '[GoogleNext](Next-With-Google.md)');
    assert.equal(written('![[a b‸]]', 'a b.png'), '![](a%20b.png)');
    assert.equal(written('[[만들‸]]', '블로그 만들기'), '[블로그 만들기](블로그%20만들기.md)');
    assert.equal(
      written('[[F‸|label]]', 'Foo'),
      '[[Foo|label]]',
      'a link that has more parts stays what it is',
    );
    assert.equal(
      accept(
        offeredAt('[[Foo‸]]', { files: BLOG, obsidian, links: { style: 'wiki', path: 'vault' } }),
        'Foo',
      ),
      '[[Foo]]',
    );
  });

  it('offers targets that other notes mention and nobody wrote, not what is being typed', () => {
    const offered = offeredAt('[[now‸]] [[Nowhere near]]', { files: BLOG });
    assert.equal(accept(offered, 'Nowhere yet'), '[[Nowhere yet]] [[Nowhere near]]');
    assert.deepEqual(offered.labels, ['Nowhere near', 'Nowhere yet']);
    assert.equal(accept(offeredAt('[[Somed‸]]', { files: BLOG }), 'Someday'), '[[drafts/Someday|Someday]]');
  });

  it('ranks notes that the author excluded after all others', () => {
    const files = { 'old/Foo.md': '', 'blog/A foo.md': '' };
    assert.deepEqual(offeredAt('[[foo‸', { files, obsidian: { userIgnoreFilters: ['old/'] } }).labels, [
      'A foo',
      'Foo',
    ]);
  });

  it('offers assets first after ![[, the next pictures of the same folder on top', () => {
    const names = ['posts/7/1', 'posts/7/2', 'posts/7/3', 'posts/7/4', 'posts/7/10', '0'];
    const files = Object.fromEntries(names.map((name) => [`Assets/${name}.png`, 'x']));
    const text = '![[Assets/posts/7/1.png]]\n![[Assets/posts/7/3.png]]\n![[‸]]\n';
    const { items } = offeredAt(text, { files: { ...files, 'Foo.md': '' } });
    const shown = items.map(({ label, labelDetails }) => `${labelDetails?.description ?? ''}/${label}`);
    assert.deepEqual(shown, [
      'Assets/posts/7/4.png',
      'Assets/posts/7/10.png',
      'Assets/posts/7/2.png',
      'Assets/posts/7/1.png',
      'Assets/posts/7/3.png',
      'Assets/0.png',
      '/Foo',
      'blog/Here',
    ]);
  });

  it('looks for pictures in the attachment folder while the note shows none', () => {
    const files = { 'A.png': 'x', 'blog/img/B.png': 'x' };
    const obsidian = { attachmentFolderPath: './img' };
    assert.deepEqual(offeredAt('![[‸', { files, obsidian }).labels.slice(0, 2), ['B.png', 'A.png']);
  });

  it('writes Markdown destinations with as few escapes as can be, none in angle brackets', () => {
    const files = { 'Pic (1) 100%.png': 'x', 'My Note.md': '' };
    assert.equal(
      accept(offeredAt('![](‸)', { files }), 'Pic (1) 100%.png'),
      '![](Pic%20%281%29%20100%25.png)',
    );
    assert.equal(accept(offeredAt('![](<‸>)', { files }), 'Pic (1) 100%.png'), '![](<Pic (1) 100%.png>)');
    assert.equal(accept(offeredAt('[x](My No‸)', { files }), 'My Note'), '[x](My%20Note.md)');
    assert.equal(accept(offeredAt('[x](my%20n‸', { files }), 'My Note'), '[x](My%20Note.md)');
    assert.equal(accept(offeredAt('[x]: my‸', { files }), 'My Note'), '[x]: My%20Note.md');
    assert.equal(
      accept(offeredAt('<img src="‸">', { files }), 'Pic (1) 100%.png'),
      '<img src="Pic%20(1)%20100%25.png">',
    );
  });

  it('keeps to the folder that a path begins with', () => {
    const labels = (typed: string): readonly string[] => offeredAt(`[x](${typed}‸)`, { files: BLOG }).labels;
    assert.deepEqual(labels('./'), ['Next-With-Google', '블로그 만들기', 'Here']);
    assert.deepEqual(labels('../essay/'), ['Foo']);
    assert.deepEqual(labels('/a/t'), ['Twin']);
    assert.deepEqual(labels('../../'), []);
    assert.equal(accept(offeredAt('[x](../es‸)', { files: BLOG }), 'Foo'), '[x](../essay/Foo.md)');
    assert.equal(accept(offeredAt('[[/ess‸', { files: BLOG }), 'Foo'), '[[/essay/Foo|Foo]]');
  });

  it('offers only links that lead to what the item says', () => {
    const prompts = ['[[‸]]', '![[‸', '[x](‸)', '![](<‸>)', '[x](./‸)', '[[../‸]]', 'a [[/‸'];
    const files = {
      ...BLOG,
      'blog/100%25 (a) [b].md': '',
      'blog/C# notes.md': '',
      'v1.0.md': '',
      'v1.md': '',
      'Foo.md': '',
      'blog/sub/Here.md': '',
      'Assets/c&amp;d.png': 'x',
    };
    for (const newLinkFormat of ['shortest', 'relative', 'absolute'] as const) {
      for (const useMarkdownLinks of [false, true]) {
        for (const marked of prompts) {
          const offered = offeredAt(marked, { files, obsidian: { newLinkFormat, useMarkdownLinks } });
          assert.ok(offered.items.length > 0, marked);
          for (const item of offered.items) {
            const { path } = (item.data ?? {}) as { path?: string };
            const expected = path ?? 'missing';
            assert.equal(leadsTo(offered, item), expected, `${marked} ${accept(offered, item)}`);
          }
        }
      }
    }
  });

  it('describes what an item is beside its label', () => {
    const item = itemOf(offeredAt('[[Next-‸', { files: BLOG }), 'Next-With-Google');
    assert.deepEqual(item.labelDetails, { detail: '  Next With Google 후기', description: 'blog' });
  });

  it('offers no more than 200, and asks to be asked again', () => {
    const files: Record<string, string> = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [`n/Note ${at}.md`, '']),
    );
    const { list } = offeredAt('[[‸]]', { files });
    assert.equal(list.items.length, 200);
    assert.equal(list.isIncomplete, true);
    assert.equal(offeredAt('[[Note 499‸]]', { files }).labels[0], 'Note 499');
  });
});
