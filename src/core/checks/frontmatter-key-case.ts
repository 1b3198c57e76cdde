import { entriesNamed } from '../fields/entries';
import { blockFix, fieldCheck, type Verdict } from '../fields/fieldCheck';
import { habitsOf } from '../fields/habits';
import { fieldNamed } from '../fields/index';
import { keysOf } from '../fields/names';
import { renameKey } from '../frontmatter/edit/editValue';
import { quote } from './quote';

/** Keys that publishers themselves write with capitals (Quartz frontmatter.ts, Hugo, Astro). */
const WITH_CAPITALS: ReadonlySet<string> = new Set(['publishDate', 'pubDate', 'socialImage', 'cssClasses']);

/** A spelling that more notes have, and more than the usual one, is the author's own. */
const FEW_NOTES = 2;

/** `Tags`, `Title`: the same for Obsidian (1.9.3) and Hugo, another key for Quartz, which does not read it. */
export const frontmatterKeyCase = fieldCheck(
  {
    code: 'frontmatter/key-case',
    severity: 'hint',
    description: 'A known field is written with capitals: Obsidian minds no case, but Quartz passes it over.',
  },
  ({ vault, site, note }) =>
    (note.frontmatter?.entries ?? []).flatMap((entry): Verdict[] => {
      const { key, keySpan } = entry;
      const name = key.toLowerCase();
      const field = key === name || WITH_CAPITALS.has(key) ? undefined : fieldNamed(key);
      if (!field || !keysOf(field).includes(name) || site.publisher === 'hugo') return [];
      const isQuartz = site.publisher === 'quartz';
      const habits = habitsOf(vault);
      if (!isQuartz && habits.notesWithKey(key) > Math.max(FEW_NOTES, habits.notesWithKey(name))) return [];
      const message = isQuartz
        ? `Quartz reads ${quote(name)} and not ${quote(key)}.`
        : `Some publishers read ${quote(name)} and not ${quote(key)}.`;
      const fixes = () =>
        entriesNamed(note, name).length > 1
          ? []
          : blockFix(note, `Write ${quote(name)}`, renameKey(entry, name));
      return [{ span: keySpan, message, severity: isQuartz ? 'warning' : undefined, fixes }];
    }),
);
