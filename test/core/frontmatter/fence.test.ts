import assert from 'node:assert/strict';
import { findFence } from '../../../src/core/frontmatter/fence';
import { readMarks, writeMarks } from '../../support/marks';

/** `text` with the block marked, and its content within; or what else stands there. */
function fenceIn(text: string): string {
  const fence = findFence(text);
  if (!fence) return 'nothing';
  if (fence.kind === 'block') return writeMarks(text, [fence.span, fence.content]);
  return `${fence.kind}: ${writeMarks(text, [fence.span])}`;
}

const isBlock = (marked: string): void => assert.equal(fenceIn(readMarks(marked).text), marked);

describe('findFence', () => {
  it('finds the lines between two lines of three dashes', () => isBlock('⟦---\n⟦title: x\n⟧---⟧\nbody'));
  it('finds an empty block', () => isBlock('⟦---\n⟦⟧---⟧\n'));
  it('finds a block at the end of the file', () => isBlock('⟦---\n⟦a: b\n⟧---⟧'));
  it('allows blanks behind both lines', () => isBlock('⟦--- \t\n⟦a: b\n⟧---  ⟧\nbody'));
  it('reads lines that end in CRLF', () => isBlock('⟦---\r\n⟦a: b\r\n⟧---⟧\r\nbody'));
  it('reads lines that end in CR', () => isBlock('⟦---\r⟦a: b\r⟧---⟧\rbody'));
  it('passes over a byte-order mark', () => isBlock('\uFEFF⟦---\n⟦a: b\n⟧---⟧\n'));
  it('does not close at ----, ---x, an indented --- or ...', () =>
    isBlock('⟦---\n⟦a: b\n----\n---x\n ---\n...\n⟧---⟧\n---\n'));

  for (const [text, what] of [
    ['', 'an empty note'],
    ['--', 'two dashes'],
    ['----\na: b\n---\n', 'four dashes'],
    ['\n---\na: b\n---\n', 'a block below an empty line'],
    [' ---\na: b\n---\n', 'a block behind a blank'],
    ['+++\na = 1\n+++\n', 'TOML between plus signs'],
    ['--- a b\nc: d\n---\n', 'dashes with words behind them'],
    ['---', 'a lone line of dashes'],
    ['---\n\nSome text.\n', 'a thematic break above text'],
    ['---\n# Heading\n', 'a thematic break above a heading'],
    ['---\nSome text: with a colon.\n', 'a thematic break above a sentence with a colon'],
    [
      '---\nNote: this is so.\nAnd that too.\n',
      'a thematic break above a paragraph that looks like a property',
    ],
  ] as const) {
    it(`finds no block in ${what}`, () => assert.equal(fenceIn(text), 'nothing'));
  }

  it('calls a block unclosed when properties stand below its first line', () => {
    assert.equal(
      fenceIn('---\ntitle: x\ntags:\n  - a\n# b\n'),
      'unclosed: ⟦---⟧\ntitle: x\ntags:\n  - a\n# b\n',
    );
    assert.equal(fenceIn('---\r\n제목: x\r\n\r\nbody'), 'unclosed: ⟦---⟧\r\n제목: x\r\n\r\nbody');
    assert.equal(fenceIn('---\ntitle: x\n...\n'), 'nothing');
  });

  it('names the language behind the dashes', () => {
    assert.equal(fenceIn('---js\nprocess.exit()\n---\n'), 'language: ⟦---js⟧\nprocess.exit()\n---\n');
    assert.equal(fenceIn('--- toml \nunclosed'), 'language: ⟦--- toml ⟧\nunclosed');
  });
});
