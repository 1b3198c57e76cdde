import assert from 'node:assert/strict';
import { linkMention, mentionFinder } from '../../../src/core/features/unlinkedMentions';
import type { LinkSettings } from '../../../src/core/features/context';
import { applyEdits } from '../../../src/core/text/edit';
import { writeMarks } from '../../support/marks';
import { noteOf, path, vaultOf } from '../../support/vaultOf';
import { contextOf } from './asking';

/** The text of the note `in.md` with the mentions of `of` in it marked. */
function mentions(text: string, of = 'Java.md', named = ''): string {
  const vault = vaultOf({ [of]: named, 'in.md': text });
  const found = mentionFinder(vault, path(of))?.(noteOf(vault, 'in.md')) ?? [];
  return writeMarks(text, found);
}

describe('mentionFinder', () => {
  it('finds the file name, the title and every alias, whatever the case', () => {
    const named = '---\ntitle: Java Language\naliases: [Oak, JLS]\n---\n';
    assert.equal(
      mentions('java, JAVA LANGUAGE, oak and jls.', 'Java.md', named),
      '⟦java⟧, ⟦JAVA LANGUAGE⟧, ⟦oak⟧ and ⟦jls⟧.',
    );
  });

  it('finds whole words alone', () => {
    assert.equal(
      mentions('JavaScript, Java, xJava, Java_x, Java2, (Java)'),
      'JavaScript, ⟦Java⟧, xJava, Java_x, Java2, (⟦Java⟧)',
    );
    assert.equal(mentions('C++11 and C++.', 'C++.md'), '⟦C++⟧11 and ⟦C++⟧.');
    assert.equal(mentions('Jávax Javá', 'Java.md'), 'Jávax Javá');
  });

  it('takes a Korean letter behind a name for a particle', () => {
    assert.equal(mentions('Java는 좋다'), '⟦Java⟧는 좋다');
    assert.equal(
      mentions('블로그를 쓰고, 내블로그는 아니다. 블로그X', '블로그.md'),
      '⟦블로그⟧를 쓰고, 내블로그는 아니다. 블로그X',
    );
  });

  it('finds words that are written in the other Unicode form', () => {
    assert.equal(mentions('블로그'.normalize('NFD') + '를', '블로그.md'), `⟦${'블로그'.normalize('NFD')}⟧를`);
    assert.equal(mentions('블로그를', `${'블로그'.normalize('NFD')}.md`), '⟦블로그⟧를');
  });

  it('finds Chinese and Japanese words where no blanks stand', () => {
    assert.equal(mentions('這是墨水的店', '墨水.md'), '這是⟦墨水⟧的店');
  });

  it('finds words with another blank between them', () => {
    assert.equal(mentions('ink  stick, ink\u00a0stick', 'Ink stick.md'), '⟦ink  stick⟧, ⟦ink\u00a0stick⟧');
  });

  it('passes over links, code, math, comments, tags, definitions and the frontmatter', () => {
    const text = [
      '---',
      'topic: Java',
      '---',
      '[[Java]] [Java](x.md) `Java` $Java$ %%Java%% <!-- Java --> #Java [^Java] https://e.org/Java',
      '',
      '```',
      'Java',
      '```',
      '',
      '[x]: Java',
      '[^Java]: See ⟦Java⟧.',
      '',
    ].join('\n');
    assert.equal(mentions(text.replace(/[⟦⟧]/g, '')), text);
  });

  it('passes over the note itself, templates, and names that say nothing', () => {
    const vault = vaultOf({ 'Java.md': 'Java', 'templates/x.md': 'Java', 'a.md': 'a', '1.md': '1' });
    const find = mentionFinder(vault, path('Java.md'))!;
    assert.deepEqual(find(noteOf(vault, 'Java.md')), []);
    assert.deepEqual(find(noteOf(vault, 'templates/x.md')), []);
    assert.equal(mentionFinder(vault, path('a.md')), undefined);
    assert.equal(mentionFinder(vault, path('1.md')), undefined);
  });

  it('reads no syntax of notes that do not have the words', () => {
    const vault = vaultOf({ 'Java.md': '', 'in.md': 'nothing' });
    const note = { ...noteOf(vault, 'in.md') };
    Object.defineProperty(note, 'links', { get: () => assert.fail('the note was scanned') });
    assert.deepEqual(mentionFinder(vault, path('Java.md'))!(note), []);
  });
});

describe('linkMention', () => {
  function linked(
    text: string,
    files: Record<string, string> = { 'Java.md': '' },
    links?: LinkSettings,
  ): string | undefined {
    const vault = vaultOf({ ...files, 'in.md': text });
    const to = path(Object.keys(files)[0]!);
    const note = noteOf(vault, 'in.md');
    const [span] = mentionFinder(vault, to)!(note);
    const edit = linkMention({ ...contextOf(vault), ...(links && { links }) }, note, {
      span: span!,
      path: to,
    });
    return edit && applyEdits(text, [edit]);
  }

  it('makes the words a link, and keeps them where they are not the name', () => {
    assert.equal(linked('See Java.'), 'See [[Java]].');
    assert.equal(linked('See java.'), 'See [[Java|java]].');
    assert.equal(linked('| java |\n| --- |\n'), '| [[Java\\|java]] |\n| --- |\n');
    assert.equal(linked('See Oak.', { 'Java.md': '---\naliases: [Oak]\n---\n' }), 'See [[Java|Oak]].');
  });

  it('names the file so that the link leads there', () => {
    const files = { 'x/Java.md': '', 'y/Java.md': '' };
    assert.equal(linked('See Java.', files), 'See [[x/Java|Java]].');
  });

  it('writes links as the author does', () => {
    assert.equal(
      linked('See java.', { 'x/Java.md': '' }, { style: 'markdown', path: 'absolute' }),
      'See [java](x/Java.md).',
    );
    assert.equal(
      linked('See java.', { 'x/Java.md': '' }, { style: 'wiki', path: 'absolute' }),
      'See [[x/Java|java]].',
    );
  });

  it('makes no link of words that no label can hold', () => {
    assert.equal(linked('See C# a.', { 'Sea.md': '---\naliases: ["C# a"]\n---\n' }), undefined);
  });
});
