import { fixInNote } from './fixes';
import { proseOf } from './prose';
import { quartzCheck } from './quartzCheck';
import { quote } from './quote';

/** Brackets with one line end between them, and no blank line. */
const OVER_LINES = /(?<!\\)!?\[\[(?=[^[\]\n]*\n)[^[\]|#\\]*(?:#[^[\]|#\\]*)?(?:\|[^[\]#]*)?\]\]/g;

/** A link that goes over two lines: none in Obsidian, one to Quartz. */
export const siteLinkOverLines = quartzCheck(
  {
    code: 'site/link-over-lines',
    severity: 'warning',
    description:
      'A link in double brackets goes over the end of a line: Obsidian shows its brackets, the publisher (Quartz) makes a link of it.',
  },
  ({ note }, { obsidian }) => {
    if (!obsidian?.wikilinks || !note.text.includes('[[')) return [];
    return [...proseOf(note).matchAll(OVER_LINES)].flatMap(({ index: start, 0: written }) => {
      if (/\n[\s>]*\n/.test(written)) return [];
      const span = { start, end: start + written.length };
      const text = written.replace(/[ \t]*\r?\n[ \t>]*/g, ' ');
      const message = `This link goes over the end of a line: Obsidian shows its brackets, and Quartz makes a link of it. Write ${quote(text)} on one line.`;
      return [{ span, message, fixes: () => [fixInNote(note, 'Write it on one line', [{ span, text }])] }];
    });
  },
);
