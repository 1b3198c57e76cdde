import { formatOf } from '../vault/fileFormats';
import { linkTargetOf } from '../vault/linkTarget';
import type { Link } from '../syntax/syntax';
import type { Note } from '../vault/vault';
import type { Check } from './finding';
import { linkFindings } from './linkFindings';

/** A picture of the vault that says nothing to those who cannot see it. */
export const imageNoAlt: Check = {
  code: 'image/no-alt',
  severity: 'off',
  description:
    'A picture has no words for readers who cannot see it: `![words](picture.png)`, or `![[picture.png|words]]`.',
  find: ({ note, links }) =>
    linkFindings({ note, links }, 'image/no-alt', ({ link }) =>
      isPicture(link) && !hasWords(note, link)
        ? {
            part: 'target',
            message: `Readers who cannot see this picture learn nothing of it. Say what it shows: ${exampleOf(link)}.`,
          }
        : undefined,
    ),
};

/** Of a picture in HTML the words are an attribute of their own, which is not read here. */
function isPicture(link: Link): boolean {
  if (!link.embed || link.place !== 'text' || link.form === 'html') return false;
  const target = linkTargetOf(link);
  return target.kind === 'local' && formatOf(target.path) === 'image';
}

function hasWords(note: Note, { label }: Link): boolean {
  return label !== undefined && note.text.slice(label.start, label.end).trim() !== '';
}

function exampleOf({ form }: Link): string {
  return form === 'wiki' ? '`![[picture.png|what it shows]]`' : '`![what it shows](picture.png)`';
}
