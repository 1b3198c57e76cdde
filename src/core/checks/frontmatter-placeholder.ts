import { asUsual } from '../fields/date/usualPattern';
import { dateInPath } from '../fields/date/dateRelations';
import { readDate } from '../fields/date/readDate';
import { blockFix, placeholderCheck } from '../fields/fieldCheck';
import { BORN_KEYS } from '../fields/names';
import { placeholdersOf, type Placeholder } from '../fields/placeholders';
import { titleFromName } from '../fields/title';
import { yamlText } from '../frontmatter/edit/yamlText';
import type { Fix } from './finding';
import { quote } from './quote';
import type { Subject } from './subject';

/** `title: {{title}}`, `<% tp.file.title %>`: a template was copied by hand, or the plugin that fills it in was off. */
export const frontmatterPlaceholder = placeholderCheck(
  {
    code: 'frontmatter/placeholder',
    severity: 'error',
    description: 'Text of a template was not filled in: the site shows it as it stands, or something odder.',
  },
  (subject) =>
    placeholdersOf(subject.note).map((placeholder) => {
      const { start, end } = placeholder.span;
      const message = `${quote(subject.note.text.slice(start, end))} was not filled in. Write what it stands for.`;
      return { span: placeholder.span, message, fixes: () => fixes(subject, placeholder) };
    }),
);

function fixes(subject: Subject, { key, value, isWhole }: Placeholder): Fix[] {
  const text = !isWhole ? undefined : meantBy(subject, key.toLowerCase());
  if (text === undefined) return [];
  return blockFix(subject.note, `Write ${quote(text)}`, { span: value, text: yamlText(text, 'block') });
}

function meantBy({ vault, note, today }: Subject, key: string): string | undefined {
  if (key === 'title') return titleFromName(note);
  if (!BORN_KEYS.includes(key)) return undefined;
  const reading = today === undefined ? undefined : readDate(today);
  const moment = dateInPath(note.path)?.moment ?? (reading?.kind === 'date' ? reading.moment : undefined);
  return moment && asUsual(vault, moment);
}
