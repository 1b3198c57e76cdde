import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  CodeActionRequest,
  WorkDoneProgress,
  type CodeAction,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  refactorMethods,
  type LinksEdited,
  type PostProposal,
  type Proposal,
  type Refactoring,
} from '../../src/protocol/refactor';
import { uriOfFile } from '../../src/server/uris';
import { makeFolder, removeFolders } from './support/folders';
import { TestEditor } from './support/testEditor';

/** `file: text` for each text edit, `*` where it is to be confirmed; `+ file` for a new one, `a → b` for a move. */
function tell(edit: object | null, folder: string): string[] {
  const { documentChanges = [], changeAnnotations = {} } = (edit ?? {}) as WorkspaceEdit;
  const nameOf = (uri: string): string => decodeURI(uri.slice(uriOfFile(folder).length + 1));
  return documentChanges.flatMap((change) => {
    if (!('kind' in change)) {
      return change.edits.map((one) => {
        const { newText, annotationId } = one as { newText: string; annotationId?: string };
        const asks = annotationId && changeAnnotations[annotationId]?.needsConfirmation ? '*' : '';
        return `${nameOf(change.textDocument.uri)}${asks}: ${newText}`;
      });
    }
    if (change.kind === 'rename') return [`${nameOf(change.oldUri)} → ${nameOf(change.newUri)}`];
    return [`+ ${nameOf(change.uri)}`];
  });
}

describe('Refactoring through the server', () => {
  let editor: TestEditor;
  const LETTERS = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };

  before(async function () {
    this.timeout(30_000);
    editor = await TestEditor.start({ folders: [], initializationOptions: { hasRefactorCommands: true } });
  });
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  async function open(files: Record<string, string>, name: string, settings: unknown = {}) {
    const folder = makeFolder({ '.obsidian/app.json': '{}', ...files });
    await editor.moveTo([folder], settings);
    const uri = await editor.open(join(folder, name), files[name] ?? '');
    await editor.findings(uri);
    return { folder, uri };
  }

  async function changes(folder: string, method: string, params: object): Promise<string[] | string> {
    const answer = await editor.connection.sendRequest<Refactoring>(method, params);
    return 'refused' in answer ? answer.refused : tell(answer.edit, folder);
  }

  it('converts the links of a note, or of the vault, and asks first when many notes change', async () => {
    const files = { 'a.md': '[[b]]', 'b.md': '[[a]] [x](https://a.org)', 'c.md': 'none' };
    const { folder, uri } = await open(files, 'a.md', { rename: { previewFrom: 2 } });
    const convert = (scope: string): Promise<LinksEdited> =>
      editor.connection.sendRequest(refactorMethods.convertLinks, {
        uri,
        scope,
        style: 'markdown',
        workDoneToken: 't',
      });
    const percents: number[] = [];
    editor.connection.onProgress(WorkDoneProgress.type, 't', (step) => {
      if (step.kind === 'report') percents.push(step.percentage!);
    });
    assert.deepEqual(tell((await convert('note')).edit, folder), ['a.md: [b](b.md)']);
    const all = await convert('vault');
    assert.deepEqual(tell(all.edit, folder), ['a.md*: [b](b.md)', 'b.md*: [a](a.md)']);
    assert.deepEqual([all.links, all.notes], [2, 2]);
    assert.deepEqual(percents, [100, 33, 66, 100]);
  });

  it('spells the links of the vault as their files are, unsaved ones, too', async () => {
    const files = { 'Note.md': '', 'a.md': 'x', 'b.md': '[t](note.md) [[Note]]', 'P.png': '' };
    const { folder, uri } = await open(files, 'a.md');
    await editor.replace(uri, 'x', '![[p.png]] [[no such]]');
    const made = await editor.connection.sendRequest<LinksEdited>(refactorMethods.correctSpelling, { uri });
    assert.deepEqual(tell(made.edit, folder), ['a.md: P.png', 'b.md: Note.md']);
    await editor.replace(uri, 'p.png', 'P.png');
    const files2 = await editor.connection.sendRequest<LinksEdited>(refactorMethods.convertLinks, {
      uri,
      scope: 'note',
      path: 'shortest',
    });
    assert.deepEqual(files2, { edit: null, links: 0, notes: 0 });
  });

  it('offers other forms of a link, and to take out what is selected, when it is asked', async () => {
    const { uri } = await open({ 'a.md': '[[b]] few words', 'b.md': '' }, 'a.md');
    const titles = async (triggerKind: 1 | 2, only?: string[]): Promise<string[]> => {
      const context = { diagnostics: [], triggerKind, ...(only && { only }) };
      const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: LETTERS,
        context,
      });
      return (actions as CodeAction[]).map(({ title, kind }) => `${title} (${kind})`);
    };
    const both = ['Convert to Markdown link (refactor.rewrite)', 'Extract to new note… (refactor.extract)'];
    assert.deepEqual(await titles(1), both);
    assert.deepEqual(await titles(2), []);
    assert.deepEqual(await titles(1, ['refactor']), both);
    assert.deepEqual(await titles(2, ['refactor.extract']), both.slice(1));
    assert.deepEqual(await titles(1, ['quickfix']), []);
  });

  it('takes a selection out, in the link form of the vault', async () => {
    const files = {
      'd/a.md': 'Few words [t](b.md)',
      'd/b.md': '',
      '.obsidian/app.json': '{"useMarkdownLinks":true}',
    };
    const { folder, uri } = await open(files, 'd/a.md');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 19 } };
    const proposal = await editor.connection.sendRequest<Proposal | null>(refactorMethods.proposeExtraction, {
      uri,
      range,
    });
    assert.deepEqual(proposal, { path: 'd/Few words t' });
    const params = { uri, range, path: 'Other place', embed: false };
    assert.deepEqual(await changes(folder, refactorMethods.extractNote, params), [
      'd/a.md: [Other place](Other%20place.md)',
      '+ Other place.md',
      'Other place.md: Few words [t](d/b.md)\n',
    ]);
    assert.equal(
      await changes(folder, refactorMethods.extractNote, { ...params, path: 'd/B' }),
      'There is a file `d/b.md` already.',
    );
  });

  it('begins a post where the posts are, links of that name kept', async () => {
    const post = '---\ntitle: T\ndate: 2020-01-02\n---\n';
    const files = {
      'p/My-first.md': post,
      'p/My-second.md': post,
      'x/y/A-post.md': '',
      'n.md': '[[A-post]]',
      'Templates/t.md': '# {{title}}',
    };
    const { folder, uri } = await open(files, 'n.md', { newPost: { fileName: '' } });
    assert.deepEqual(
      await editor.connection.sendRequest<PostProposal>(refactorMethods.proposePost, { uri }),
      { templates: ['Templates/t.md'] },
    );
    const params = { uri, title: 'A post', template: 'Templates/t.md' };
    const made = await editor.connection.sendRequest<Refactoring>(refactorMethods.newPost, params);
    assert.ok('edit' in made);
    assert.deepEqual(tell(made.edit, folder), ['n.md: x/y/A-post', '+ p/A-post.md', 'p/A-post.md: # A post']);
    assert.deepEqual(made.created, {
      uri: uriOfFile(join(folder, 'p/A-post.md')),
      caret: { line: 0, character: 0 },
    });
  });

  it('gives a post another title, its file and links along', async () => {
    const files = {
      '2020-01-02-Old-Name.md': '---\ntitle: Old name\n---\n',
      'n.md': '[[2020-01-02-Old-Name|x]]',
    };
    const { folder, uri } = await open(files, '2020-01-02-Old-Name.md');
    assert.equal(await editor.connection.sendRequest(refactorMethods.titleOfPost, { uri }), 'Old name');
    assert.deepEqual(await changes(folder, refactorMethods.retitlePost, { uri, title: 'New one' }), [
      '2020-01-02-Old-Name.md: New one',
      'n.md: 2020-01-02-New-one',
      '2020-01-02-Old-Name.md → 2020-01-02-New-one.md',
    ]);
    assert.equal(
      await changes(folder, refactorMethods.retitlePost, { uri, title: ' ' }),
      'A title cannot be empty.',
    );
  });
});
