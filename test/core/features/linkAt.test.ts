import assert from 'node:assert/strict';
import { linkAt } from '../../../src/core/features/linkAt';
import { readNote } from '../../../src/core/vault/readNote';
import { readMarks } from '../../support/marks';
import { path } from '../../support/vaultOf';

/** `part source` of the link at the caret, or `nothing`. */
function at(marked: string): string {
  const { text, caret } = readMarks(marked);
  const found = linkAt(readNote(path('a.md'), text), caret);
  return found ? `${found.part} ${text.slice(found.link.span.start, found.link.span.end)}` : 'nothing';
}

describe('linkAt', () => {
  const cases: readonly [title: string, marked: string, expected: string][] = [
    ['finds the target', '[[No‸te#Part|label]]', 'target [[Note#Part|label]]'],
    ['finds the fragment', '[[Note#Pa‸rt|label]]', 'fragment [[Note#Part|label]]'],
    ['finds the label', '[[Note#Part|la‸bel]]', 'label [[Note#Part|label]]'],
    ['finds the size of an embed', '![[a.png|10‸0]]', 'size ![[a.png|100]]'],
    ['takes the brackets for part of the link', '[‸[Note]]', 'brackets [[Note]]'],
    ['takes the caret before the brackets for part of the link', 'x ‸[[Note]]', 'brackets [[Note]]'],
    ['finds nothing beside a link', 'x‸ [[Note]]', 'nothing'],
    ['finds nothing in code', '`[[No‸te]]`', 'nothing'],
    ['finds the second of two links that meet', '[[a]]‸[[b]]', 'brackets [[b]]'],
    ['finds the destination of a Markdown link', '[text](No‸te.md)', 'target [text](Note.md)'],
    ['finds the picture in a link', '[![alt](a.p‸ng)](b.md)', 'target ![alt](a.png)'],
    ['finds the link around a picture', '[![alt](a.png)](b.‸md)', 'target [![alt](a.png)](b.md)'],
    ['finds a link in the frontmatter', '---\nup: "[[No‸te]]"\n---\n', 'target [[Note]]'],
    ['counts in UTF-16 after an emoji and Korean', '🌲 한글 [[블로‸그]]', 'target [[블로그]]'],
  ];
  for (const [title, marked, expected] of cases) it(title, () => assert.equal(at(marked), expected));
});
