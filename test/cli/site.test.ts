import assert from 'node:assert/strict';
import { join } from 'node:path';
import { BuiltCli } from './builtCli';
import { VaultFolders } from './vaultFolder';

const cli = new BuiltCli();
const folders = new VaultFolders();

const QUARTZ = {
  'quartz.config.ts': 'export default { configuration: { baseUrl: "example.com/garden" } }',
  'package.json': '{"name": "@jackyzha0/quartz", "version": "4.4.0"}',
};

const NOTES = {
  'content/.obsidian/': '',
  'content/blog/한글 글.md': '---\naliases: [../articles/Old]\n---\n',
  'content/blog/b.md': '---\naliases: [../articles/Old, ../../out]\n---\n',
  'content/draft.md': '---\ndraft: true\n---\n',
};

describe('inkstone site', () => {
  before(async function () {
    this.timeout(60_000);
    await cli.build();
  });
  after(() => {
    cli.remove();
    folders.remove();
  });

  it('lists notes, redirects and collisions as JSON', async () => {
    const root = folders.make({ ...QUARTZ, ...NOTES });
    const { stdout, exitCode } = await cli.run(['site', join(root, 'content'), '--format', 'json']);
    assert.equal(exitCode, 0);
    const old = { from: '/articles/Old', alias: '../articles/Old', escapesRoot: false };
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      root: join(root, 'content'),
      site: {
        publisher: 'quartz',
        version: '4.4.0',
        baseUrl: 'https://example.com/garden',
        contentFolder: '',
      },
      collisions: [
        {
          kind: 'same',
          url: 'https://example.com/garden/articles/Old',
          urlPath: '/articles/Old',
          owners: ['blog/b.md', 'blog/한글 글.md'].map((path) => ({
            urlPath: '/articles/Old',
            kind: 'redirect',
            path,
            alias: '../articles/Old',
          })),
        },
      ],
      notes: [
        {
          path: 'blog/b.md',
          url: 'https://example.com/garden/blog/b',
          urlPath: '/blog/b',
          published: true,
          reason: null,
          redirects: [old, { from: '/../out', alias: '../../out', escapesRoot: true }],
        },
        {
          path: 'blog/한글 글.md',
          url: 'https://example.com/garden/blog/%ED%95%9C%EA%B8%80-%EA%B8%80',
          urlPath: '/blog/한글-글',
          published: true,
          reason: null,
          redirects: [old],
        },
        {
          path: 'draft.md',
          url: 'https://example.com/garden/draft',
          urlPath: '/draft',
          published: false,
          reason: 'draft',
          redirects: [],
        },
      ],
    });
  });

  it('lists them for people', async () => {
    const root = folders.make({ ...QUARTZ, ...NOTES });
    const { stdout } = await cli.run(['site', 'content'], { cwd: root });
    assert.equal(
      stdout,
      [
        'blog/b.md → https://example.com/garden/blog/b',
        '  ← /articles/Old',
        '  ← /../out (outside of the site)',
        'blog/한글 글.md → https://example.com/garden/blog/%ED%95%9C%EA%B8%80-%EA%B8%80',
        '  ← /articles/Old',
        'draft.md is not published: it says `draft: true`',
        '',
        '/articles/Old is wanted more than once:',
        '  /articles/Old by the alias ../articles/Old of blog/b.md',
        '  /articles/Old by the alias ../articles/Old of blog/한글 글.md',
        '',
        '2 of 3 notes published, 3 redirects, 1 collision.',
        'Made by Quartz 4.4.0: https://example.com/garden',
        '',
      ].join('\n'),
    );
  });

  it('has its findings told by `inkstone check`, both ends of a collision', async () => {
    const root = folders.make({
      ...QUARTZ,
      'content/.obsidian/': '',
      'content/index.md': 'Home\n',
      'content/a b.md': 'One\n',
      'content/a-b.md': '[x](https://example.com/garden/none/)\n',
    });
    const { stdout, exitCode } = await cli.run(['check', join(root, 'content'), '--format', 'json']);
    const { findings } = JSON.parse(stdout) as {
      findings: { code: string; file: string; related?: { file: string }[] }[];
    };
    const codes = findings.map(({ code, file }) => `${file} ${code}`);
    assert.deepEqual(
      codes.filter((code) => /(?:site|url)\//.test(code)),
      ['a b.md site/collision', 'a-b.md site/collision', 'a-b.md url/gone'],
    );
    assert.equal(exitCode, 1);
    const said = await cli.run(['site', join(root, 'content')]);
    assert.match(
      said.stdout,
      /\n\/a-b is wanted more than once:\n {2}\/a-b by a b\.md\n {2}\/a-b by a-b\.md\n/,
    );
  });

  it('tells of addresses that differ in letter case alone, and of files and permalinks', async () => {
    const root = folders.make({
      ...QUARTZ,
      'content/.obsidian/': '',
      'content/Git Stash.md': '',
      'content/Git-stash.md': '---\npermalink: /pic.png\n---\n',
      'content/pic.png': 'x',
    });
    const { stdout } = await cli.run(['site', join(root, 'content'), '--format', 'json']);
    const { collisions } = JSON.parse(stdout) as {
      collisions: {
        kind: string;
        urlPath: string;
        owners: { kind: string; path: string; urlPath: string }[];
      }[];
    };
    assert.deepEqual(
      collisions.map(({ kind, owners }) => [
        kind,
        ...owners.map((one) => `${one.kind} ${one.path} ${one.urlPath}`),
      ]),
      [
        ['case', 'note Git Stash.md /Git-Stash', 'note Git-stash.md /Git-stash'],
        ['same', 'asset pic.png /pic.png', 'redirect Git-stash.md /pic.png'],
      ],
    );
  });

  it('says that the publisher is not known', async () => {
    const root = folders.make({ 'a.md': '' });
    const { stdout, exitCode } = await cli.run(['site', root]);
    assert.match(stdout, /^a\.md → \/a\n\n1 of 1 note published.*\nWhat publishes this vault is not known/s);
    assert.equal(exitCode, 0);
  });

  it('takes what the author says of the site', async () => {
    const root = folders.make({ 'notes/A b.md': '---\naliases: [x]\n---\n', 'c.md': '' });
    const options = ['--publisher', 'quartz', '--base-url', 'example.org', '--content-folder', 'notes'];
    const { stdout } = await cli.run(['site', root, ...options, '--publisher-version', '4.5.2']);
    assert.match(stdout, /^c\.md is not published: /);
    assert.match(stdout, /notes\/A b\.md → https:\/\/example\.org\/A-b\n {2}← \/x\n/);
    assert.match(stdout, /Made by Quartz 4\.5\.2: https:\/\/example\.org\n$/);
  });

  for (const [args, said] of [
    [['site', '.', '--base-url', 'no such url'], /It is no address such as/],
    [['site', '.', '--publisher', 'wordpress'], /Allowed choices are auto, quartz/],
    [['site', 'no/such/folder'], /there is no such folder or note/],
  ] as const) {
    it(`says why it could not run \`${args.join(' ')}\``, async () => {
      const { stdout, stderr, exitCode } = await cli.run(args);
      assert.match(stderr, said);
      assert.deepEqual([stdout, exitCode], ['', 2]);
    });
  }
});
