import { quartzTagAt } from '../site/quartz/listedIn';
import { asCodeFix } from './fixes';
import { quartzCheck } from './quartzCheck';
import { quote } from './quote';

/** Six or eight hexadecimal digits, of which one at least is no letter. */
const COLOUR = /^(?=[^\d]*\d)(?:[0-9a-f]{6}|[0-9a-f]{8})$/i;

/** A colour in the text that is taken for a tag. */
export const siteColourTag = quartzCheck(
  {
    code: 'site/colour-tag',
    severity: 'information',
    description:
      'A colour such as `#FF6464` in the text is taken for a tag, of which the publisher (Quartz) makes a page of its own.',
  },
  ({ note }, { obsidian, hasTagPages }) => {
    if (!obsidian?.parseTags || !hasTagPages) return [];
    return note.tags.flatMap(({ name, span, place }) => {
      if (place !== 'text' || !COLOUR.test(name)) return [];
      if (quartzTagAt(note.text, span.start, span.start + 1) !== name) return [];
      const message = `${quote(`#${name}`)} is taken for a tag, and Quartz makes a page of it. Write it as code.`;
      return [{ span, message, fixes: () => [asCodeFix(note, span, `#${name}`)] }];
    });
  },
);
