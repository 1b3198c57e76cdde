import { placeholderCheck, type Verdict } from '../fields/fieldCheck';
import { pageOf } from '../site/pageOf';
import { applyEdits } from '../text/edit';
import { lineAt } from '../text/lines';
import { readNote } from '../vault/readNote';
import type { Finding, Fix } from './finding';
import { fixInNote, preferFirst } from './fixes';
import { proseOf } from './prose';
import { quote } from './quote';
import type { Subject } from './subject';
import { tableAt } from './tableAt';

const CODE = 'link/bar-in-table';

/** A link with a bar that no backslash stands before. */
const LINK = /(?<!\\)!?\[\[[^[\]\n|\\]+(?:\\?\|[^[\]\n|\\]*)*\]\]/g;

/** A bar without backslash in a link in a table, which ends the cell there. */
export const linkBarInTable = placeholderCheck(
  {
    code: CODE,
    severity: 'warning',
    description:
      'A link in a table holds a bar without a backslash before it: the cell ends there, and readers see pieces of the link.',
  },
  (subject) => {
    const { note } = subject;
    if (!note.text.includes('[[') || !note.text.includes('|')) return [];
    const known = new Set(note.links.map(({ span }) => span.start));
    const tables = tableFinder(subject);
    return [...proseOf(note).matchAll(LINK)].flatMap(({ index: start, 0: written }): Verdict[] => {
      const table = known.has(start) || !/(?<!\\)\|/.test(written) ? undefined : tables(start);
      if (!table) return [];
      const span = { start, end: start + written.length };
      const text = written.replace(/(?<!\\)\|/g, '\\|');
      const message = `The bar in ${quote(written)} ends the cell of the table. Write ${quote(text)}.`;
      return [
        { span, message, severity: table.severity, fixes: () => withBackslash(subject, { span, text }) },
      ];
    });
  },
);

function withBackslash(
  { note }: Subject,
  edit: { readonly span: Verdict['span']; readonly text: string },
): Fix[] {
  const after = readNote(note.path, applyEdits(note.text, [edit]));
  const isLink = after.links.some(({ span }) => span.start === edit.span.start);
  return isLink ? preferFirst([fixInNote(note, `Write \`${edit.text}\``, [edit])]) : [];
}

interface Table {
  readonly first: number;
  readonly last: number;
  readonly severity: Finding['severity'];
}

/** Finds the table that holds an offset; each but once, when it is asked in order. */
function tableFinder(subject: Subject): (offset: number) => Table | undefined {
  const { note } = subject;
  let latest: Table | undefined;
  return (offset) => {
    const line = lineAt(note.lines, offset);
    if (latest && latest.first <= line && line <= latest.last) return latest;
    const lines = tableAt(note, offset);
    latest = lines && { ...lines, severity: severityIn(subject, lines) };
    return latest;
  };
}

/** Quartz puts the backslash in by itself where it knows the table for one: bars at both ends of every row. */
function severityIn(
  { vault, site, note, today }: Subject,
  { first, last }: Omit<Table, 'severity'>,
): Table['severity'] {
  if (site.publisher !== 'quartz' || pageOf(vault, note, today).published.state === 'unpublished')
    return undefined;
  const { starts } = note.lines;
  const rows = note.text
    .slice(starts[first], starts[last + 1] ?? note.text.length)
    .trimEnd()
    .split(/\r?\n/);
  const isKnown =
    rows.every((row) => /^\|.+\|$/.test(row)) &&
    /^\|(?: ?:?-{3,}:? ?\|)+$/.test(rows[1] ?? '') &&
    rows.length > 2;
  return isKnown ? undefined : 'error';
}
