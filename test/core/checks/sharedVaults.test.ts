import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkVault } from '../../../src/core/checks/index';
import { positionAt } from '../../../src/core/text/lines';
import { readVault } from '../../../src/node/readVault';

/** `path:line code word` for each of `paths`. */
const each = (finding: string, paths: readonly string[]): string[] =>
  paths.map((path) => `${path} ${finding}`);

/** Every finding in the real vaults; each was looked at and is true. */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  memex: [
    // The title is there and empty.
    'About.md:3 title/empty `About`',
    // Both name folders; on the site they are 404, since the folders are `blog` and `essay`.
    'Index.md:8 link/missing-note `Blog`',
    'Index.md:9 link/missing-note `Essay`',
    'blog/2018-03-02-How-get-devinfo.md:58 link/missing-note `wix.engineering`',
    'blog/2018-07-20-Git-Revert.md:39 asset/missing `assets/emoticon/satisfy.jpg`',
    'blog/2018-08-22-Testing-Performance.md:21 asset/missing `assets/emoticon/crowds.gif`',
    'blog/2018-08-30-Mac-Airpod.md:71 asset/missing `assets/emoticon/satisfy.jpg`',
    // Two copies of one post.
    'blog/2016-12-29-github-Jekyll 1.md:2 title/duplicate `blog/2016-12-29-github-Jekyll.md`',
    'blog/2016-12-29-github-Jekyll.md:2 title/duplicate `blog/2016-12-29-github-Jekyll 1.md`',
    ...each('tags/space `Design Pattern`', [
      'blog/2017-01-13-Singleton-Pattern.md:4',
      'blog/2017-02-17-Front-Controller.md:5',
      'blog/2017-04-19-Nodejs-PRGPattern.md:5',
      'blog/2017-12-12-SRP.md:4',
      'blog/2018-01-08-OCP.md:4',
      'blog/2018-03-06-LSP.md:4',
      'blog/2018-04-14-why-close-to-domain.md:4',
      'blog/2019-05-10-GRASP-Pattern.md:4',
    ]),
    ...each('tags/space `Software Engineering`', [
      'blog/2017-01-31-TDD.md:4',
      'blog/2018-12-17-Trouble-Shooting.md:4',
    ]),
    'blog/2020-05-25-Docker.md:4 tags/variant `Docker`',
    'blog/2020-09-20-Docker-image.md:4 tags/variant `Docker`',
    'blog/2020-07-13-Hbase-Replication.md:4 tags/variant `Hbase`',
    'blog/2017-02-04-SpringMVC.md:6 date/differs-from-name `2017-02-04`',
    'blog/2018-07-03-DDD-Bounded-Context.md:5 date/differs-from-name `2018-07-03`',
    'blog/2018-07-17-Java-Handling-Exception.md:5 date/differs-from-name `2018-07-17`',
    'blog/2018-10-19-OKKYCON2018-Real-TDD.md:5 date/differs-from-name `2018-10-19`',
    'blog/2020-05-08-Redis.md:5 date/differs-from-name `2020-05-08`',
    'blog/2017-10-24-Django-template.md:6 date/mixed-format `2017-10-24`',
    // 200 of the 216 other posts have some.
    ...each('tags/missing `tags`', [
      'blog/2016-12-28-Install-Jekyll.md:1',
      'blog/2016-12-30-javascript-study.md:1',
      'blog/2018-08-07-Algorithm-HashTable.md:1',
      'blog/2018-08-31-Algorithm-RedblackTree.md:1',
      'blog/2018-09-04-Git-Flow.md:1',
      'blog/2018-09-14-Algorithm-MultiThread.md:1',
      'blog/2018-09-17-Mockito.md:1',
      'blog/2018-09-18-Couchbase-Mock.md:1',
      'blog/2018-09-28-Intellij-Auto-Convention.md:1',
      'blog/2018-10-10-TCP.md:1',
      'blog/2018-10-23-Algorithm-String-Matching.md:1',
      'blog/2018-10-30-Mac-Mojave-brew-error.md:1',
      'blog/2018-10-31-nGrinder-Start.md:1',
      'blog/2018-12-26-Spring-Field-Injection.md:1',
      'blog/Command du.md:1',
      'blog/Syntactic Sugar.md:1',
    ]),
  ],
  'obsidian-help': [
    // Two pairs of notes claim one old address each.
    'Getting started/Back up your Obsidian files.md:3 alias/collision `Obsidian Sync/Switch to Obsidian Sync.md`',
    'Getting started/Create a vault.md:3 alias/collision `Obsidian Sync/Local and remote vaults.md`',
    'Obsidian Sync/Local and remote vaults.md:6 alias/collision `Getting started/Create a vault.md`',
    'Obsidian Sync/Switch to Obsidian Sync.md:3 alias/collision `Getting started/Back up your Obsidian files.md`',
    // Two headings of one text.
    'Extending Obsidian/Obsidian CLI.md:380 link/repeated-heading `Sync`',
    'Obsidian Sync/Sync settings and selective syncing.md:13 link/repeated-heading `Connect to a remote vault`',
    // A table of link forms, which names a note that the vault does not have.
    ...[154, 155, 162, 163, 168, 169].map(
      (line) => `Linking notes and files/Internal links.md:${line} link/missing-note \`Example\``,
    ),
  ],
};

describe('checks of real vaults', () => {
  const root = resolve('..', 'shared', 'vaults');
  for (const [name, expected] of Object.entries(FINDINGS).filter(([name]) => existsSync(join(root, name)))) {
    it(`find in ${name} what is wrong and nothing else`, () => {
      const vault = readVault(join(root, name));
      const found = checkVault(vault).map(({ finding: { path, code, span, message } }) => {
        const line = positionAt(vault.notes.get(path)!.lines, span.start).line + 1;
        return `${path}:${line} ${code} ${/`[^`]*`/.exec(message)?.[0]}`;
      });
      assert.deepEqual(found.sort(), [...expected].sort());
    });
  }
});
