import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { InsertTextFormat } from 'vscode-languageserver-types';
import { complete, TRIGGER_CHARACTERS } from '../../../../src/core/features/completion/complete';
import { applyChanges } from '../../../../src/core/vault/makeVault';
import { positionAt, spanOf } from '../../../../src/core/text/lines';
import { readNote } from '../../../../src/core/vault/readNote';
import { readVault } from '../../../../src/node/readVault';
import { path } from '../../../support/vaultOf';
import { offeredAt, offeredIn, type Offered } from './offered';

const FILES = {
  'One note.md':
    '---\ntitle: The one\naliases: [Uno]\ntags: [a/b]\n---\n# Part\n\nWords. ^id\n\nMore words.\n',
  '블로그.md': 'mentions [[Nothing yet]] #tag',
  'Assets/pic 1.png': 'x',
};

const PROMPTS = [
  '[[‸]]',
  '[[o‸',
  '[[ㅂ‸]]',
  '[[  on‸',
  '![[‸]]',
  '[[One note#‸]]',
  '[[One note#^‸]]',
  '[[One note|‸]]',
  '![[pic 1.png|‸]]',
  '[x](‸)',
  '![x](<‸>)',
  '[x](One%20note.md#‸)',
  '[x]: ‸',
  '<img src="‸">',
  'text #‸',
  '---\ntags:\n  - ‸\n---\n',
  '> [!‸',
];

describe('every list', () => {
  function check(offered: Offered, marked: string): void {
    const { items, note, caret, list } = offered;
    assert.ok(items.length > 0, marked);
    assert.equal(list.isIncomplete, true, marked);
    items.forEach((item, at) => {
      assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
      assert.ok(item.textEdit && 'range' in item.textEdit);
      const { range } = item.textEdit;
      assert.equal(range.start.line, range.end.line, 'an edit stays on its line');
      const span = spanOf(note.lines, range);
      assert.ok(span.start <= caret && caret <= span.end, 'an edit holds the caret');
      const typed = note.text.slice(span.start, caret);
      assert.ok(item.filterText!.startsWith(typed) && item.filterText!.length > typed.length, marked);
      assert.ok(
        at === 0 || items[at - 1]!.sortText! < item.sortText!,
        'items are in the order of their sort texts',
      );
      assert.doesNotMatch(item.textEdit.newText, /[\r\n]/);
      assert.deepEqual(JSON.parse(JSON.stringify(item)), item, 'an item survives JSON');
    });
  }

  for (const useMarkdownLinks of [false, true]) {
    it(`has plain text items that VS Code will not drop (${useMarkdownLinks ? 'Markdown' : 'wiki'} links)`, () => {
      for (const marked of PROMPTS)
        check(offeredAt(marked, { files: FILES, obsidian: { useMarkdownLinks } }), marked);
    });
  }

  it('is the same when asked twice, and when the vault is made anew', () => {
    for (const marked of PROMPTS) {
      const offered = offeredAt(marked, { files: FILES });
      const again = complete(
        offered.context,
        offered.note.path,
        positionAt(offered.note.lines, offered.caret),
      );
      assert.deepEqual(again, offered.list, marked);
      assert.deepEqual(offeredAt(marked, { files: FILES }).list, offered.list, marked);
    }
  });

  it('is the same after edits as in a vault made of the result', () => {
    for (const marked of PROMPTS) {
      const fresh = offeredAt(marked, { files: FILES });
      const old = offeredAt('‸', { files: { ...FILES, '블로그.md': 'other [[words]] #gone' } });
      complete(old.context, old.note.path, { line: 0, character: 0 });
      const vault = applyChanges(old.context.vault, [
        { kind: 'note', note: readNote(path('블로그.md'), FILES['블로그.md']) },
        { kind: 'note', note: fresh.note },
      ]);
      assert.deepEqual(
        offeredIn(vault, { name: 'blog/Here.md', caret: fresh.caret }).list,
        fresh.list,
        marked,
      );
    }
  });

  it('is empty in code, in ordinary text, and for a note that is not there', () => {
    for (const marked of ['`[[‸`', '```\n[[‸\n```', 'text‸', '‸', '# ‸', '[‸', '[ ‸]']) {
      assert.deepEqual(offeredAt(marked, { files: FILES }).items, [], marked);
    }
    const { context } = offeredAt('[[‸', { files: FILES });
    assert.deepEqual(complete(context, path('gone.md'), { line: 0, character: 0 }).items, []);
    assert.deepEqual(complete(context, path('One note.md'), { line: 99, character: 99 }).items, []);
  });

  it('is asked for at each character that opens a prompt', () => {
    const opening = [
      '[[',
      '![[',
      '[[One note#',
      '[[One note#^',
      '[[One note|',
      '[x](',
      '[x](<',
      '<img src="',
      'a #',
      '> [!',
    ];
    for (const text of opening) {
      assert.ok(offeredAt(`${text}‸`, { files: FILES }).items.length > 0 || text.endsWith('|'), text);
      assert.ok(TRIGGER_CHARACTERS.includes(text.slice(-1)), text);
    }
  });
});

describe('in a real blog', () => {
  const root = resolve('../shared/vaults/memex');

  if (existsSync(root)) {
    it('puts the pictures of a post on top after ![[', () => {
      const vault = readVault(root);
      const name = 'blog/2018-05-09-Next-With-Google.md';
      const before = vault.notes.get(path(name))!.text;
      const edited = applyChanges(vault, [{ kind: 'note', note: readNote(path(name), `${before}\n![[`) }]);
      const { items } = offeredIn(edited, { name, caret: before.length + 4 });
      const folders = items.slice(0, 4).map(({ labelDetails }) => labelDetails?.description);
      assert.deepEqual(new Set(folders), new Set(['Assets/posts/20180509']));
    });

    it('finds 블로그 by ㅂㄹㄱ', () => {
      const vault = readVault(root);
      const added = applyChanges(vault, [{ kind: 'note', note: readNote(path('Here.md'), '[[ㅂㄹㄱ') }]);
      const { labels } = offeredIn(added, { name: 'Here.md', caret: 5 });
      assert.ok(labels[0]!.includes('블로그'), labels.join(', '));
    });
  }
});
