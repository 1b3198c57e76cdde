import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import {
  CancellationTokenSource,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  WorkDoneProgress,
  type CodeAction,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import {
  linkMethods,
  type CheckLinksParams,
  type CheckLinksResult,
  type LinkReport,
} from '../../src/protocol/links';
import { makeFolder, removeFolders } from './support/folders';
import { eventually, TestEditor } from './support/testEditor';
import { moved, silent, Website, type Page } from './support/website';

describe('The check of links of the web', () => {
  const PAGES: Record<string, Page> = {
    '/there': 200,
    '/old': moved('/new'),
    '/new': 200,
    '/silent': silent,
  };
  const EDITOR = { initializationOptions: { hasLinkCommands: true } };
  const LINKS = { allowPrivate: true, timeout: 5 };
  let site: Website;
  let editor: TestEditor;
  let folder: string;
  let cache: string;

  before(async function () {
    this.timeout(30_000);
    cache = makeFolder({});
    editor = await TestEditor.start({ ...EDITOR, folders: [], env: { XDG_CACHE_HOME: cache } });
  });
  beforeEach(async () => {
    site = await Website.open({ ...PAGES });
  });
  afterEach(() => site.close());
  after(async () => {
    await editor.stop();
    removeFolders();
  });

  /** Opens a vault; `{site}` in its notes is the address of the site. */
  async function start(notes: Record<string, string>, links: object = {}): Promise<void> {
    const files = Object.entries(notes).map(([path, text]) => [path, text.replaceAll('{site}', site.at(''))]);
    folder = makeFolder({ '.obsidian/app.json': '{}', ...(Object.fromEntries(files) as typeof notes) });
    await editor.moveTo([folder], { links: { ...LINKS, ...links } });
  }

  /** Closes the window and opens it again. */
  async function restart(): Promise<void> {
    await editor.stop();
    const settings = { links: LINKS };
    const env = { XDG_CACHE_HOME: cache };
    editor = await TestEditor.start({ ...EDITOR, folders: [folder], settings, env });
  }

  function open(note: string, text: string): Promise<string> {
    return editor.open(join(folder, note), text.replaceAll('{site}', site.at('')));
  }

  function check(
    scope: CheckLinksParams['scope'] = { kind: 'vault' },
    ask: CheckLinksParams['ask'] = 'due',
  ): Promise<CheckLinksResult> {
    return editor.connection.sendRequest<CheckLinksResult>(linkMethods.checkLinks, { scope, ask });
  }

  /** The report as `verdict path of the address: notes that write it`. */
  async function report(): Promise<string[]> {
    const { links } = await editor.connection.sendRequest<LinkReport>(linkMethods.linkReport, {});
    return links.map(
      ({ url, verdict, places }) =>
        `${verdict} ${url.replace(site.at(''), '')}: ${places.map(({ note }) => note).join(', ')}`,
    );
  }

  async function findings(uri: string): Promise<string[]> {
    return (await editor.findings(uri)).map((finding) => finding.replace(site.at(''), ''));
  }

  /** What the light bulb behind `behind` offers. */
  async function actionsAt(uri: string, behind: string): Promise<CodeAction[]> {
    const textDocument = { uri };
    const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.ok(report.kind === 'full');
    const { line } = editor.positionBehind(uri, behind);
    const diagnostics = report.items.filter(({ range }) => range.start.line === line);
    const { range } = diagnostics[0]!;
    const context = { diagnostics };
    const params = { textDocument, range, context };
    return (await editor.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  }

  it('asks nothing before it is wanted', async () => {
    await start({ 'A.md': '[x]({site}/gone)\n' });
    const uri = await open('A.md', '[x]({site}/gone)\n');
    assert.deepEqual(await findings(uri), []);
    assert.deepEqual(await report(), []);
    assert.deepEqual(site.asked, []);
  });

  it('puts what it found on the exact address', async () => {
    const text = '[there]({site}/there) ![x](<{site}/gone>) {site}/old\n';
    await start({ 'A.md': text });
    const uri = await open('A.md', text);
    const { end, addresses, counts } = await check();
    assert.deepEqual({ end, addresses }, { end: 'done', addresses: 3 });
    assert.deepEqual([counts.ok, counts.broken, counts.redirected], [1, 1, 1]);
    assert.deepEqual(await findings(uri), ['url/broken: /gone', 'url/redirected: /old']);
  });

  it('asks an address once that stands in many notes, and tells of every place', async () => {
    await start({ 'A.md': '{site}/there {site}/there\n', 'B.md': '[x]({site}/there)\n' });
    assert.equal((await check()).asked, 1);
    assert.deepEqual(site.asked, ['/there']);
    assert.deepEqual(await report(), ['ok /there: A.md, A.md, B.md']);
  });

  it('asks the addresses of one note, of a folder, or those that are named', async () => {
    await start({ 'A.md': '{site}/a\n', 'in/B.md': '{site}/b\n', 'in/C.md': '{site}/c\n' });
    const uriOf = (path: string): string => URI.file(join(folder, path)).toString();
    await check({ kind: 'note', uri: uriOf('A.md') });
    assert.deepEqual([...new Set(site.asked.splice(0))], ['/a']);
    await check({ kind: 'folder', uri: uriOf('in') });
    assert.deepEqual([...new Set(site.asked.splice(0))].sort(), ['/b', '/c']);
    await check({ kind: 'addresses', urls: [site.at('/c')] }, 'all');
    assert.deepEqual([...new Set(site.asked.splice(0))], ['/c']);
  });

  it('does not ask again what is in order, but what was dead', async () => {
    await start({ 'A.md': '{site}/there {site}/gone\n' });
    await check();
    site.asked.length = 0;
    site.pages['/gone'] = 200;
    assert.equal((await check()).asked, 1);
    assert.deepEqual([...new Set(site.asked)], ['/gone']);
    assert.deepEqual(await report(), ['ok /gone: A.md', 'ok /there: A.md']);
  });

  it('asks what it does not know, and no more, when a note is saved', async () => {
    await start({ 'A.md': '{site}/gone {site}/there\n' });
    await check({ kind: 'addresses', urls: [site.at('/gone')] });
    site.asked.length = 0;
    await check({ kind: 'note', uri: URI.file(join(folder, 'A.md')).toString() }, 'new');
    assert.deepEqual(site.asked, ['/there']);
  });

  it('lets go of an address that is edited away, and knows it again when it is back', async () => {
    await start({ 'A.md': '[x]({site}/gone)\n' });
    const uri = await open('A.md', '[x]({site}/gone)\n');
    await check();
    assert.deepEqual(await findings(uri), ['url/broken: /gone']);
    await editor.replace(uri, '/gone', '/there');
    assert.deepEqual(await findings(uri), []);
    assert.deepEqual(await report(), []);
    await editor.replace(uri, '[x]', 'above\n\n[x]');
    await editor.replace(uri, '/there', '/gone');
    assert.deepEqual(await findings(uri), ['url/broken: /gone']);
  });

  it('has the editor ask again for what is wrong in open notes', async () => {
    await start({ 'A.md': '[x]({site}/gone)\n' });
    const uri = await open('A.md', '[x]({site}/gone)\n');
    assert.deepEqual(await findings(uri), []);
    await check();
    assert.ok(
      await eventually(
        () => editor.refreshes,
        (count) => count > 0,
      ),
    );
  });

  it('says over an address what came of it, and when', async () => {
    const text = '[x]({site}/there) [y]({site}/gone)\n';
    await start({ '2018-05-09 A.md': text });
    const uri = await open('2018-05-09 A.md', text);
    const hoverAt = async (behind: string): Promise<string | undefined> => {
      const position = editor.positionBehind(uri, behind);
      const hover = await editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position,
      });
      return hover ? (hover.contents as MarkupContent).value : undefined;
    };
    assert.equal(await hoverAt('/the'), undefined);
    await check();
    assert.match((await hoverAt('/the'))!, /^The page is there \(200\)\. Asked on \d{4}-\d\d-\d\d\.$/);
    // What is wrong the editor says there already.
    assert.equal(
      await hoverAt('/go'),
      `[Look for a copy in the Web Archive](<https://web.archive.org/web/20180509/${site.at('/gone')}>)`,
    );
  });

  it('stops within 200 ms when it is cancelled, and keeps what is known', async () => {
    await start({ 'A.md': '{site}/there {site}/silent\n' });
    const source = new CancellationTokenSource();
    const params: CheckLinksParams = { scope: { kind: 'vault' }, ask: 'due' };
    const answer = editor.connection.sendRequest<CheckLinksResult>(
      linkMethods.checkLinks,
      params,
      source.token,
    );
    await eventually(report, (lines) => lines.length === 1);
    const begin = performance.now();
    source.cancel();
    const { end, counts } = await answer;
    const span = performance.now() - begin;
    assert.ok(span < 200, `${span} ms`);
    assert.equal(end, 'cancelled');
    assert.equal(counts.ok, 1);
    assert.deepEqual(await report(), ['ok /there: A.md']);
  });

  it('tells how far it is', async () => {
    await start({ 'A.md': '{site}/there {site}/gone\n' });
    const told: string[] = [];
    editor.connection.onProgress(WorkDoneProgress.type, 'a', (step) => {
      if (step.kind === 'report' && step.message !== undefined) told.push(step.message);
    });
    await editor.connection.sendRequest(linkMethods.checkLinks, {
      scope: { kind: 'vault' },
      ask: 'due',
      workDoneToken: 'a',
    });
    assert.match(told.at(-1)!, /^2 of 2 addresses/);
  });

  it('is remembered when the window is opened again', async () => {
    await start({ 'A.md': '[x]({site}/gone)\n' });
    await check();
    await restart();
    site.asked.length = 0;
    const uri = await open('A.md', '[x]({site}/gone)\n');
    const found = await eventually(
      () => findings(uri),
      (all) => all.length > 0,
    );
    assert.deepEqual(found, ['url/broken: /gone']);
    assert.deepEqual(await report(), ['broken /gone: A.md']);
    assert.deepEqual(site.asked, []);
  });

  it('does not ask what another window has learnt meanwhile', async () => {
    await start({ 'A.md': '{site}/there\n' });
    await check({ kind: 'addresses', urls: [] });
    const other = await TestEditor.start({
      folders: [folder],
      settings: { links: LINKS },
      env: { XDG_CACHE_HOME: cache },
    });
    const params: CheckLinksParams = { scope: { kind: 'vault' }, ask: 'due' };
    await other.connection.sendRequest(linkMethods.checkLinks, params);
    await other.stop();
    site.asked.length = 0;
    const { asked, counts } = await check();
    assert.deepEqual([asked, counts.ok, site.asked], [0, 1, []]);
  });

  it('says no more of an address that the settings leave out', async () => {
    await start({ 'A.md': '[x]({site}/gone) {site}/there\n' });
    const uri = await open('A.md', '[x]({site}/gone) {site}/there\n');
    await check();
    assert.deepEqual(await findings(uri), ['url/broken: /gone']);
    editor.settings = { links: { ...LINKS, exclude: [site.at('/gone')] } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(
      await eventually(
        () => findings(uri),
        (all) => all.length === 0,
      ),
      [],
    );
    assert.deepEqual(await report(), ['skipped /gone: A.md', 'ok /there: A.md']);
  });

  it('forgets everything when it is told to', async () => {
    await start({ 'A.md': '{site}/gone\n' });
    await check();
    await editor.connection.sendRequest(linkMethods.forgetLinks, {});
    assert.deepEqual(await report(), []);
    await restart();
    assert.deepEqual(await report(), []);
  });

  it('asks through the proxy that the editor is set to use', async () => {
    const proxy = await Website.open({ 'http://blog.test/post': 200 });
    await start({ 'A.md': 'http://blog.test/post\n' });
    editor.http = { proxy: proxy.at('') };
    try {
      assert.equal((await check()).counts.ok, 1);
      assert.deepEqual(proxy.asked, ['http://blog.test/post']);
    } finally {
      editor.http = undefined;
      await proxy.close();
    }
  });

  it('offers ways out of what is dead and of what has moved', async () => {
    const text = '[x]({site}/gone)\n\n{site}/old\n';
    await start({ '2018-05-09 A.md': text, 'B.md': '[y]({site}/old)\n' });
    const uri = await open('2018-05-09 A.md', text);
    await check();
    const gone = await actionsAt(uri, '/go');
    assert.deepEqual(
      gone.map(({ title }) => title.replace(site.at('').slice('http://'.length), 'site')),
      [
        'Link to a copy in the Web Archive',
        'Remove the link and keep its text',
        'Open a copy in the Web Archive',
        'Ignore this address from now on',
        'Ignore all addresses of site from now on',
        'Silence `url/broken` here with a comment',
      ],
    );
    assert.deepEqual(
      gone.map(({ command }) => command?.arguments),
      [
        undefined,
        undefined,
        [`https://web.archive.org/web/20180509/${site.at('/gone')}`],
        [{ uri, pattern: site.at('/gone') }],
        [{ uri, pattern: new URL(site.at('')).host }],
        undefined,
      ],
    );
    const [here, everywhere] = await actionsAt(uri, '/ol');
    assert.equal(here!.edit?.documentChanges?.length, 1);
    assert.equal(everywhere!.edit?.documentChanges?.length, 2);
  });

  it('tells the whole report as Markdown', async () => {
    await start({ 'A.md': '{site}/gone\n{site}/there\n' });
    await check();
    const text = await editor.connection.sendRequest<string>(linkMethods.linkReportText, {});
    assert.equal(
      text,
      [
        '# Link report',
        '',
        '2 addresses checked.',
        '',
        '## Broken (1)',
        '',
        `- <${site.at('/gone')}>: There is no such page (404). In \`A.md\` line 1.`,
        '',
      ].join('\n'),
    );
  });

  it('names the note of each place', async () => {
    await start({ 'sub/한글.md': '{site}/there\n' });
    await check();
    const { links } = await editor.connection.sendRequest<LinkReport>(linkMethods.linkReport, {});
    assert.deepEqual(
      links.flatMap(({ places }) => places.map(({ uri, note }) => [basename(URI.parse(uri).fsPath), note])),
      [['한글.md', 'sub/한글.md']],
    );
  });
});
