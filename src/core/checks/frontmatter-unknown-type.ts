import { blockFix, fieldCheck } from '../fields/fieldCheck';
import { endOfLine } from '../frontmatter/edit/lines';
import type { FrontmatterEntry } from '../frontmatter/frontmatter';
import type { Span } from '../text/span';
import type { Note } from '../vault/vault';
import { quote } from './quote';

/** Types that YAML itself has (YAML 1.2.2, 10.1 to 10.3), and a bare `!`. */
const KNOWN = /^!(?:!(?:str|seq|map|null|bool|int|float|timestamp|binary|set|omap|pairs|merge))?$/;

/** So many keys are looked at. */
const MOST = 500;

/** `title: !!js/function '…'`: a type of some program's own. Nothing of ours acts on it; publishers stop, or drop the value. */
export const frontmatterUnknownType = fieldCheck(
  {
    code: 'frontmatter/unknown-type',
    severity: 'warning',
    description:
      'A value names a type of its own with `!`, at which publishers stop or which they leave out.',
  },
  ({ note }) =>
    (note.frontmatter?.entries ?? []).slice(0, MOST).flatMap((entry) => {
      const span = typeOf(note, entry);
      if (!span) return [];
      const name = note.text.slice(span.start, span.end);
      const gap = /^[ \t]*/.exec(note.text.slice(span.end))![0].length;
      return [
        {
          span,
          message: `${quote(name)} names a type that YAML does not have. Remove it.`,
          fixes: () =>
            blockFix(note, `Remove ${quote(name)}`, {
              span: { start: span.start, end: span.end + gap },
              text: '',
            }),
        },
      ];
    }),
);

/** The name of a type between the key and a value that is read. */
function typeOf({ text }: Note, { keySpan, value }: FrontmatterEntry): Span | undefined {
  if (value.kind === 'null') return undefined;
  const from = keySpan.end + 1;
  const found = /^[ \t]*:?[ \t]*(?:&[^\s]+[ \t]+)?(![^\s,[\]{}]*)[ \t]+[^\s#]/.exec(
    text.slice(from - 1, endOfLine(text, from)),
  );
  if (!found || KNOWN.test(found[1]!)) return undefined;
  const start = from - 1 + found[0].lastIndexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}
