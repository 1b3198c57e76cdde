import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodeLensRequest, type TextDocumentEdit } from 'vscode-languageserver/node';
import {
  SHOW_REFERENCES,
  viewMethods,
  type NoteWithPlaces,
  type OutgoingLink,
  type PostsParams,
  type PostsResult,
  type ViewsChanged,
} from '../../src/protocol/views';
import { uriOfFile } from '../../src/server/uris';
import { makeFolder, removeFolders } from './support/folders';
import { eventually, TestEditor } from './support/testEditor';

describe('The views through the server', () => {
  let editor: TestEditor;
  let folder: string;
  const changes: ViewsChanged[] = [];

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [], initializationOptions: { showsReferences: true } });
    editor.connection.onNotification(viewMethods.viewsChanged, (changed: ViewsChanged) => {
      changes.push(changed);
    });
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  async function start(files: Record<string, string>, settings?: object): Promise<void> {
    folder = makeFolder({ '.obsidian/app.json': '{}', ...files });
    await editor.moveTo([folder], settings);
    await eventually(
      () => editor.status(),
      ({ vaults }) => vaults.some(({ root, ready }) => ready && root === uriOfFile(folder)),
    );
  }

  const uriOf = (path: string): string => uriOfFile(join(folder, path));
  const ask = <T>(method: string, params: object): Promise<T> =>
    editor.connection.sendRequest<T>(method, params);

  /** `path: line of each place, what it is shown for in ⟦…⟧` */
  async function notes(method: string, path: string): Promise<string[]> {
    const found = await ask<readonly NoteWithPlaces[]>(method, { uri: uriOf(path) });
    return found.map((note) => {
      const lines = note.places.map(
        ({
          line: {
            text,
            highlight: [start, end],
          },
        }) => `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`,
      );
      return `${note.path}: ${lines.join(' / ')}`;
    });
  }

  it('lists the backlinks of a note and of a picture, unsaved text included', async () => {
    await start({ 'b.md': '', 'a.md': '- to [[b]] **now**', 'c.md': 'on disk', 'p.png': '' });
    await editor.open(join(folder, 'c.md'), '![[p.png]] [x](b.md)');
    assert.deepEqual(await notes(viewMethods.backlinks, 'b.md'), ['a.md: to ⟦b⟧ now', 'c.md: p.png ⟦x⟧']);
    assert.deepEqual(await notes(viewMethods.backlinks, 'p.png'), ['c.md: ⟦p.png⟧ x']);
    assert.deepEqual(await notes(viewMethods.backlinks, 'none.md'), []);
  });

  it('says when what views show may have changed', async () => {
    await start({ 'b.md': '', 'a.md': 'text' });
    const uri = await editor.open(join(folder, 'a.md'), 'text');
    changes.length = 0;
    await editor.replace(uri, 'text', '[[b]]');
    await eventually(
      () => changes.length,
      (count) => count > 0,
    );
    assert.ok(changes.length > 0);
    assert.deepEqual(await notes(viewMethods.backlinks, 'b.md'), ['a.md: ⟦b⟧']);
  });

  it('finds unlinked mentions and makes one a link by one edit', async () => {
    await start({ 'Java.md': '', 'a.md': 'Java는 and [[Java]]', 'b.md': 'JavaScript' });
    assert.deepEqual(await notes(viewMethods.unlinkedMentions, 'Java.md'), ['a.md: ⟦Java⟧는 and Java']);
    const uri = uriOf('a.md');
    const at = (start: number, end: number) => ({
      start: { line: 0, character: start },
      end: { line: 0, character: end },
    });
    const link = (range: object) =>
      ask<boolean>(viewMethods.linkMention, { to: uriOf('Java.md'), uri, range });
    assert.equal(await link(at(1, 4)), false);
    assert.equal(editor.edits.length, 0);
    assert.equal(await link(at(0, 4)), true);
    const [change] = editor.edits[0]!.edit.documentChanges as TextDocumentEdit[];
    assert.equal(change!.textDocument.uri, uri);
    assert.deepEqual(change!.edits, [{ range: at(0, 4), newText: '[[Java]]' }]);
  });

  it('lists outgoing links, and makes the note that one is missing', async () => {
    await start({ 'a.md': '[[b]] [[new/Note]] <https://e.org/>', 'b.md': '' });
    const links = await ask<readonly OutgoingLink[]>(viewMethods.outgoingLinks, { uri: uriOf('a.md') });
    assert.deepEqual(
      links.map(({ kind, label, target }) => [kind, label, target]),
      [
        ['note', 'b', uriOf('b.md')],
        ['web', 'e.org', 'https://e.org/'],
        ['missing', 'new/Note', undefined],
      ],
    );
    const { start: position } = links[2]!.places[0]!.range;
    const made = await ask<string | null>(viewMethods.createMissing, { uri: uriOf('a.md'), position });
    assert.equal(made, uriOf('new/Note.md'));
    assert.deepEqual(editor.edits[0]!.edit.documentChanges, [
      { kind: 'create', uri: uriOf('new/Note.md'), options: { ignoreIfExists: true } },
    ]);
  });

  describe('the posts', () => {
    const posts = (params: PostsParams = {}): Promise<PostsResult> => ask(viewMethods.posts, params);
    /** All posts, once the findings of all are counted. */
    const settled = (): Promise<PostsResult> =>
      eventually(
        () => posts(),
        ({ posts: list }) => list.every(({ findings }) => findings),
      );
    const tell = ({ posts: list }: PostsResult): string[] =>
      list.map(({ title, date = '', state }) => `${title} ${date} ${state}`).sort();

    it('are sent whole once, and then only what has changed', async () => {
      await start({ 'a.md': '---\ndate: 2018-05-09\n---\n', 'b.md': '---\ndraft: true\n---\n', 'c.md': '' });
      const first = await posts();
      assert.deepEqual(tell(first), ['a 2018-05-09 published', 'b  draft', 'c  published']);
      assert.ok(first.isWhole);
      const counted = await settled();
      const same = await posts({ known: counted.revision });
      assert.deepEqual([same.revision, same.isWhole, same.posts.length], [counted.revision, false, 0]);

      const uri = await editor.open(join(folder, 'c.md'), '');
      changes.length = 0;
      await editor.close(uri);
      writeFileSync(join(folder, 'c.md'), '---\ntitle: Sea\n---\n');
      writeFileSync(join(folder, 'd.md'), '');
      await editor.notice(join(folder, 'c.md'), join(folder, 'd.md'));
      await eventually(() => changes.some(({ posts: isNew }) => isNew), Boolean);
      const later = await posts({ known: same.revision });
      assert.equal(later.isWhole, false);
      assert.deepEqual(tell(later), ['Sea  published', 'd  published']);
      assert.deepEqual(later.gone, []);
      const lost = await posts({ known: 1e6 });
      assert.equal(lost.isWhole, true);
      assert.equal(lost.posts.length, 4);
    });

    it('do not change with text that says nothing of them', async () => {
      await start({ 'a.md': 'text' });
      const counted = await settled();
      const uri = await editor.open(join(folder, 'a.md'), 'text');
      changes.length = 0;
      await editor.replace(uri, 'text', 'texts');
      await eventually(
        () => changes.length,
        (count) => count > 0,
      );
      assert.deepEqual(
        changes.filter(({ posts: isNew }) => isNew),
        [],
      );
      assert.equal((await posts({ known: counted.revision })).revision, counted.revision);
    });

    it('come with the number of their errors and warnings', async () => {
      await start({ 'a.md': '[[nope]] ![[no.png]]', 'b.md': '' });
      const { posts: list } = await settled();
      const a = list.find(({ title }) => title === 'a');
      assert.ok(a?.findings);
      assert.equal(a.findings.errors + a.findings.warnings, 2);
    });
  });

  it('gives code lenses where the author wants them', async () => {
    const files = { 'a.md': '# A\n\n## Part\n', 'b.md': '[[a]] [[a#Part]]' };
    const lenses = async (): Promise<string[]> => {
      const params = { textDocument: { uri: uriOf('a.md') } };
      const list = (await editor.connection.sendRequest(CodeLensRequest.type, params)) ?? [];
      return list.map(({ range, command }) => `${range.start.line} ${command?.title} ${command?.command}`);
    };
    await start(files);
    assert.deepEqual(await lenses(), []);
    await start(files, { codeLens: { backlinks: true } });
    assert.deepEqual(await lenses(), [
      `0 2 backlinks ${SHOW_REFERENCES}`,
      `2 1 link to this heading ${SHOW_REFERENCES}`,
    ]);
    assert.ok(editor.started.capabilities.codeLensProvider);
  });

  it('has nothing to log', () => assert.deepEqual(editor.errors, []));
});
