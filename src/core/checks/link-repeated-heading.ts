import type { Note } from '../vault/vault';
import { headingsLike } from '../vault/fragments';
import type { Check } from './finding';
import { linkFindings } from './linkFindings';
import { quote } from './quote';
import type { JudgedLink, Subject } from './subject';

const MOST_RELATED = 5;

/** A link to a heading whose text other headings of the note have, too. */
export const linkRepeatedHeading: Check = {
  code: 'link/repeated-heading',
  severity: 'information',
  description:
    'Several headings of a note have the text that a link names, and only the first of them can be linked to.',
  find: (subject) =>
    linkFindings(subject, 'link/repeated-heading', (judged) => {
      const found = headingsMeant(subject, judged);
      if (!found) return undefined;
      const { target, headings } = found;
      return {
        part: 'fragment',
        message: `${headings.length} headings are called ${quote(target.headings[headings[0]!]!.text)}, and the link leads to the first of them.`,
        related: headings.slice(0, MOST_RELATED).map((index, at) => ({
          path: target.path,
          span: target.headings[index]!.span,
          message: at === 0 ? 'the link leads here' : 'no link leads here',
        })),
      };
    }),
};

/** A path of headings (`#A#B`), and the anchor of one, name one alone. */
function headingsMeant(
  { vault, note }: Subject,
  { link, resolution }: JudgedLink,
): { target: Note; headings: readonly number[] } | undefined {
  if (link.form !== 'wiki' || !link.fragment || resolution.kind !== 'note' || !resolution.heading)
    return undefined;
  if (/#./.test(note.text.slice(link.fragment.start, link.fragment.end))) return undefined;
  const target = resolution.path === note.path ? note : vault.notes.get(resolution.path);
  const headings = target && headingsLike(target, resolution.heading);
  return headings && headings.length > 1 ? { target, headings } : undefined;
}
