import assert from 'node:assert/strict';
import { findBlock, findHeading, headingLinkText, sectionOf } from '../../../src/core/vault/fragments';
import { noteOf, vaultOf } from '../../support/vaultOf';
import { whereTo } from './whereTo';

const FOO = `Intro para. ^intro

# Heading One

## Sub

## Heading: with punctuation!

## 제목 한글

## C++ & Java

## she/her

## Dup H

first

## Dup H

## emoji 🌲 here

## A -- B

## A -> B

## What's new?

## **bold** and \`code\`

## trailing hashes ##

## A...B

Setext title
============

A paragraph. ^blk

Another one. ^BlkUP

- item ^li1

## See [[Other|Alias]] x
`;

const vault = vaultOf({ 'Foo.md': FOO, 'doc.pdf': '' });

describe('links to headings and blocks', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['[[Foo#Heading One]]', '#Heading One'],
    ['[[Foo#heading one]]', '#Heading One'],
    ['[[Foo#HEADING ONE]]', '#Heading One'],
    ['[[Foo# Heading  One ]]', '#Heading One'],
    ['[[Foo##Heading One]]', '#Heading One'],
    ['[[Foo#Heading One#Sub]]', '#Sub'],
    ['[[Foo#Sub#Heading One]]', ', no heading'],
    ['[[Foo#Heading: with punctuation!]]', '#Heading: with punctuation!'],
    ['[[Foo#Heading with punctuation]]', '#Heading: with punctuation!'],
    ['[[Foo#제목 한글]]', '#제목 한글'],
    [`[[Foo#${'제목 한글'.normalize('NFD')}]]`, '#제목 한글'],
    ['[[Foo#C++ & Java]]', '#C++ & Java'],
    ['[[Foo#she/her]]', '#she/her'],
    ['[[Foo#she her]]', '#she/her'],
    ['[[Foo#she/her|she/her pronouns]]', '#she/her'],
    ['[[Foo#Dup H]]', '#Dup H'],
    ['[[Foo#emoji 🌲 here]]', '#emoji 🌲 here'],
    ['[[Foo#A -- B]]', '#A -- B'],
    ['[[Foo#A -> B]]', '#A -> B'],
    ["[[Foo#What's new?]]", "#What's new?"],
    ['[[Foo#**bold** and `code`]]', '#**bold** and `code`'],
    ['[[Foo#bold and code]]', '#**bold** and `code`'],
    ['[[Foo#trailing hashes]]', '#trailing hashes'],
    ['[[Foo#A...B]]', '#A...B'],
    ['[[Foo#Setext title]]', '#Setext title'],
    ['[[Foo#See Other Alias x]]', '#See [[Other|Alias]] x'],
    ['[[Foo#Heading One|]]', '#Heading One'],
    ['[[Foo#Sub|see **bold**]]', '#Sub'],
    ['[[Foo#]]', ''],
    ['[[Foo#Nowhere]]', ', no heading'],
    ['[[Foo#heading-one]]', ', no heading'],
    ['[[Foo#^blk]]', '^blk'],
    ['[[Foo#^BlkUP]]', '^BlkUP'],
    ['[[Foo#^blkup]]', '^BlkUP'],
    ['[[Foo#^li1]]', '^li1'],
    ['[[Foo#^none]]', ', no block'],
    ['[x](Foo.md#Heading%20One)', '#Heading One'],
    ['[x](Foo#^blk)', '^blk'],
    ['[x](Foo.md#nowhere)', ', no heading'],
  ];
  for (const [text, expected] of cases) {
    it(`${text} is Foo.md${expected}`, () => {
      assert.deepEqual(whereTo(vault, 'x.md', text), [`Foo.md${expected}`]);
    });
  }

  it('takes a caret without # for a part of the name', () => {
    assert.deepEqual(whereTo(vault, 'x.md', '[[Foo^blk]]'), ['missing note']);
  });

  it('never calls a part of a file that is no note missing', () => {
    assert.deepEqual(whereTo(vault, 'x.md', '[[doc.pdf#page=3]] ![[doc.pdf#height=400]]'), [
      'doc.pdf',
      'doc.pdf',
    ]);
  });

  it('reaches a heading of the same words through its parent', () => {
    const text = '# One\n## Part\n# Two\n## Part\ntwo\n';
    const files = vaultOf({ 'N.md': text });
    const note = noteOf(files, 'N.md');
    assert.equal(findHeading(note, 'Two#Part')?.span.start, text.lastIndexOf('## Part'));
    assert.equal(findHeading(note, 'Part')?.span.start, text.indexOf('## Part'));
  });
});

describe('links to anchors of the site', () => {
  it('accepts the anchor of a heading in a Markdown link, repeated ones numbered', () => {
    const text = '## Local heading\n## C++ & Java\n## Local heading\n';
    assert.deepEqual(
      whereTo(vault, 'x.md', `${text}[x](#local-heading) [y](#c--java) [z](#local-heading-1)`),
      ['x.md#Local heading', 'x.md#C++ & Java', 'x.md#Local heading'],
    );
  });

  it('leaves a block alone whose id stands where Obsidian may not see it', () => {
    const files = vaultOf({ 'a.png': '', 'N.md': '![[a.png]]^pic\n\n## Part ^part\n' });
    assert.deepEqual(whereTo(files, 'x.md', '[[N#^PIC]]'), ['N.md']);
    assert.deepEqual(whereTo(files, 'x.md', '[[N#^pi]]'), ['N.md, no block']);
  });
});

describe('sectionOf', () => {
  const text = '# A\n\na\n\n## B\n\nb\n\n# C\n\nc\n';
  const note = noteOf(vaultOf({ 'N.md': text }), 'N.md');
  const sectionText = (fragment: string): string => {
    const span = sectionOf(note, findHeading(note, fragment)!);
    return text.slice(span.start, span.end);
  };

  it('runs to the next heading of the same or a higher level', () => {
    assert.equal(sectionText('A'), '# A\n\na\n\n## B\n\nb\n\n');
    assert.equal(sectionText('B'), '## B\n\nb\n\n');
  });

  it('runs to the end of the last section', () => {
    assert.equal(sectionText('C'), '# C\n\nc\n');
  });
});

describe('headingLinkText', () => {
  const written = (heading: string): string =>
    headingLinkText(noteOf(vaultOf({ 'N.md': `# ${heading}\n` }), 'N.md').headings[0]!);

  it('writes a blank for what a link cannot hold and keeps other signs', () => {
    assert.equal(written('10:30'), '10 30');
    assert.equal(written('E^2 a|b'), 'E 2 a b');
    assert.equal(written('See [[Other]] %% x'), 'See Other x');
    assert.equal(written("What's new? (A/B) — C++"), "What's new? (A/B) — C++");
  });

  it('writes what leads back to the heading', () => {
    for (const heading of ['10:30', 'F#m', 'See [[Other|Alias]] x', 'a  b', '제목: 한글', '**b** `c`']) {
      const note = noteOf(vaultOf({ 'N.md': `# ${heading}\n` }), 'N.md');
      assert.equal(findHeading(note, headingLinkText(note.headings[0]!)), note.headings[0], heading);
    }
  });
});

describe('findBlock', () => {
  it('takes the first of several blocks of one id', () => {
    const note = noteOf(vaultOf({ 'N.md': 'a ^x\n\nb ^X\n' }), 'N.md');
    assert.equal(findBlock(note, 'X')?.span.start, 2);
    assert.equal(findBlock(note, 'y'), undefined);
  });
});
