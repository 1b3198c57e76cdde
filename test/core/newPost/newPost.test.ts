import assert from 'node:assert/strict';
import { fillTemplate } from '../../../src/core/newPost/fillTemplate';
import { formatMoment } from '../../../src/core/newPost/formatMoment';
import { newPost, templatesOf } from '../../../src/core/newPost/newPost';
import { noteOf, vaultOf } from '../../support/vaultOf';

const NOW = { year: 2026, month: 3, day: 1, time: { hour: 14, minute: 5, second: 9, zone: '+09:00' } };

/** `path: text` of the new post, the caret as `‸`. */
function made(
  files: Record<string, string>,
  { title = 'A new: Post', folder = '', fileName = '', template = '' } = {},
) {
  const vault = vaultOf(files);
  const post = newPost(vault, {
    title,
    now: NOW,
    place: { folder, fileName },
    template: template === '' ? undefined : noteOf(vault, template),
  });
  if ('refused' in post) return post.refused;
  return `${post.path}: ${post.text.slice(0, post.caret)}‸${post.text.slice(post.caret)}`;
}

const BLOG = Object.fromEntries(
  Array.from({ length: 9 }, (_, at) => [
    `blog/2018-0${at + 1}-09-Some-Words-${at}.md`,
    `---\ntitle: T\ndate: 2018-0${at + 1}-09 10:00\ntags: [a]\n---\n`,
  ]),
);

describe('newPost', () => {
  it('is called, placed and dated as the posts of the vault are', () => {
    assert.equal(
      made({ ...BLOG, 'About.md': '', 'notes/x y.md': '---\ndate: 2018-01-01\n---' }),
      'blog/2026-03-01-A-new-Post.md: ---\ntitle: "A new: Post"\ndate: 2026-03-01 14:05\ntags: []\n---\n\n‸',
    );
    assert.equal(
      made({
        'p/my-first-post.md': '---\ncreated: 2020-01-01\n---',
        'p/about-tea.md': '---\ncreated: 2020-01-01\n---',
      }),
      'p/a-new-post.md: ---\ncreated: 2026-03-01\ntags: []\n---\n\n‸',
    );
    assert.equal(
      made({}, { title: '새 글' }),
      '새 글.md: ---\ntitle: 새 글\ndate: 2026-03-01\ntags: []\n---\n\n‸',
    );
  });

  it('goes where the settings say', () => {
    assert.match(
      made(BLOG, { folder: '/posts/', fileName: '${date}/${slug}', title: 'Größe & Maß' }),
      /^posts\/2026-03-01\/größe-maß\.md: /,
    );
    assert.match(made(BLOG, { fileName: '../${title}.md' }), /^blog\/A new Post\.md: /);
  });

  it('is made of a template, of which nothing is executed', () => {
    const files = {
      'Templates/post.md': '---\ntitle: {{title}}\ntags:\n---\n# {{title}} {{date:MMMM Do}} <% tp.x() %>\n',
      'blog/One two.md': '',
    };
    assert.equal(
      made(files, { template: 'Templates/post.md' }),
      'blog/A new Post.md: ---\ntitle: "A new: Post"\ntags:‸\n---\n# A new: Post March 1st <% tp.x() %>\n',
    );
    assert.deepEqual(templatesOf(vaultOf(files)), ['Templates/post.md']);
  });

  it('does not take the place of another', () => {
    assert.equal(
      made({ 'a B.md': '' }, { title: 'A b' }),
      'There is a file `a B.md` already: choose another title.',
    );
    assert.equal(made({}, { title: '???' }), 'A title needs a letter or a digit.');
  });
});

describe('fillTemplate', () => {
  it('fills in title, date and time, with formats', () => {
    const text = '{{title}} {{date}} {{time}} {{ title }} {{Date:YYYY/M/D}} {{time:hh:mm:ss A}} {{other}}';
    assert.equal(
      fillTemplate(text, { title: 'T', now: NOW }),
      'T 2026-03-01 14:05 {{ title }} 2026/3/1 02:05:09 PM {{other}}',
    );
  });
});

describe('formatMoment', () => {
  it('knows names of days and months, and words in brackets', () => {
    assert.equal(
      formatMoment(NOW, 'dddd, ddd [the day] Do MMM YY, H:m'),
      'Sunday, Sun the day 1st Mar 26, 14:5',
    );
    assert.equal(formatMoment({ year: 2024, month: 2, day: 29 }, 'dddd D MMMM'), 'Thursday 29 February');
    assert.equal(formatMoment({ year: 2000, month: 1, day: 11 }, 'ddd Do h a'), 'Tue 11th 12 am');
  });
});
