import type { Moment } from '../fields/date/moment';
import { yamlText } from '../frontmatter/edit/yamlText';
import { readNote } from '../vault/readNote';
import type { VaultPath } from '../vault/vault';
import { formatMoment } from './formatMoment';

/** What the variables of a template stand for. */
export interface TemplateValues {
  readonly title: string;
  readonly now: Moment;
}

/**
 * A template with its `{{title}}`, `{{date}}` and `{{time}}`, the latter two also with a format, filled in (Obsidian Help:
 * Templates). All else stays as it is: nothing of a template is ever executed.
 */
export function fillTemplate(text: string, { title, now }: TemplateValues): string {
  const end = readNote('' as VaultPath, text).frontmatter?.span.end ?? 0;
  // As the whole of a value a title may need quotes.
  const top = text
    .slice(0, end)
    .replace(
      /(:[ \t]+)\{\{title\}\}(?=[ \t]*(?:\r|\n))/gi,
      (_, colon: string) => colon + yamlText(title, 'block'),
    );
  const fill = (part: string): string =>
    part.replace(/\{\{(title|date|time)(?::([^{}\r\n]*))?\}\}/gi, (_, name: string, format?: string) => {
      if (name.toLowerCase() === 'title') return title;
      return formatMoment(now, format ?? (name.toLowerCase() === 'date' ? 'YYYY-MM-DD' : 'HH:mm'));
    });
  return fill(top) + fill(text.slice(end));
}
