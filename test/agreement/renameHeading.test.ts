import assert from 'node:assert/strict';
import { renameHeading } from '../../src/core/rename/renameHeading';
import { applyEdits } from '../../src/core/text/edit';
import { contains } from '../../src/core/text/span';
import { resolve } from '../../src/core/vault/resolve';
import type { Vault, VaultPath } from '../../src/core/vault/vault';
import { randomFrom } from '../bench/prose';
import { chooseSeed } from '../support/seed';
import { noteOf, path, vaultOf } from '../support/vaultOf';

const RENAMINGS = 2_000;

const seed = chooseSeed();

const WORDS = [
  'One',
  'one',
  'Two & three',
  '하나 둘',
  'A: b',
  'x `y` z',
  '**Bold**',
  'A.B (c)',
  '1. First',
  'Übung',
  '[[b]]',
];

function generate(pick: <T>(list: readonly T[]) => T): Record<string, string> {
  const headings = Array.from({ length: 6 }, () => `${pick(['#', '##', '###'])} ${pick(WORDS)}\n\nText\n`);
  const anchor = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-');
  const linkTo = (file: string): string => {
    const words = pick(WORDS).replace(/[[\]]/g, '');
    const plain = words.replace(/[:#|^]/g, ' ');
    return pick([
      `[[${file}#${plain}]]`,
      `[[${file}#${plain}#${pick(WORDS).replace(/[[\]:]/g, '')}|x]]`,
      `[t](${file === '' ? '' : `${file}.md`}#${anchor(words)})`,
      `[t](${file === '' ? '' : `${file}.md`}#${encodeURIComponent(plain)})`,
      `![[${file}#${plain}]]`,
      `[r]\n\n[r]: ${file === '' ? '' : `${file}.md`}#${anchor(words)}\n\n`,
    ]);
  };
  const links = (file: string): string => Array.from({ length: 6 }, () => linkTo(file)).join(' ');
  return {
    'a.md': `${headings.join('\n')}\n${links('')}\n`,
    'b.md': `# b\n\n${links('a')}\n`,
    'd/a.md': links('../a'),
  };
}

describe(`Renaming headings (seed ${seed})`, function () {
  this.timeout(120_000);

  it(`keeps every link with the heading it leads to, in ${RENAMINGS} renamings`, () => {
    const random = randomFrom(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    let followed = 0;
    for (let round = 0; round < RENAMINGS; round++) {
      const files = generate(pick);
      const vault = vaultOf(files);
      const note = noteOf(vault, 'a.md');
      const heading = pick(note.headings);
      const text = pick([...WORDS, 'New words', '새 제목']);
      const edit = renameHeading(vault, { note, heading, text });
      const after = vaultOf(
        Object.fromEntries(
          Object.entries(files).map(([name, was]) => [
            name,
            applyEdits(was, edit.edits.get(path(name)) ?? []),
          ]),
        ),
      );
      const story = `round ${round}: ${heading.text} → ${text}\n${note.text}`;
      for (const from of vault.notes.values()) {
        const numbers = headingNumbers(vault, from.path, edit.lost);
        const then = headingNumbers(after, from.path, []);
        // A link in the old or new text of the heading itself comes or goes with it.
        if (/\[\[/.test(heading.text + text) && from.path === note.path) continue;
        assert.equal(then.length, numbers.length, story);
        numbers.forEach((number, at) => {
          if (number === undefined) return;
          followed++;
          assert.equal(then[at], number, `${story}\n${from.path}, link ${at}`);
        });
      }
    }
    assert.ok(followed > RENAMINGS, `only ${followed} links`);
  });
});

/** For each link of the note the number of the heading of `a.md` that it leads to; `undefined` for all others. */
function headingNumbers(
  vault: Vault,
  from: VaultPath,
  lost: readonly { readonly path: VaultPath; readonly span: { start: number; end: number } }[],
): (number | undefined)[] {
  const note = vault.notes.get(from)!;
  return note.links.map((link) => {
    if (
      lost.some(
        (one) => one.path === from && (contains(one.span, link.target) || contains(link.span, one.span)),
      )
    ) {
      return undefined;
    }
    const resolution = resolve(vault, note, link);
    if (resolution.kind !== 'note' || resolution.path !== 'a.md' || !resolution.heading) return undefined;
    return vault.notes.get(path('a.md'))!.headings.indexOf(resolution.heading);
  });
}
