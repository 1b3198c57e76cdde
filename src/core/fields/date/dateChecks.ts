import type { Check, Fix, Severity } from '../../checks/finding';
import { quote } from '../../checks/quote';
import type { Subject } from '../../checks/subject';
import { setValue } from '../../frontmatter/edit/editValue';
import { yamlText } from '../../frontmatter/edit/yamlText';
import type { FrontmatterEntry } from '../../frontmatter/frontmatter';
import type { Note } from '../../vault/vault';
import { blockFix, fieldCheck, type Verdict } from '../fieldCheck';
import { lastFor } from '../lastFor';
import { dateEntries } from './dateFields';
import { asIso, isReal, lengthOfMonth, writeMoment, type Moment } from './moment';
import { momentOfNumber, readDate, type DateReading } from './readDate';
import { asUsual, usualPattern } from './usualPattern';

type Head = Pick<Check, 'code' | 'severity' | 'description'>;
type EntryVerdict = Omit<Verdict, 'span'> | undefined;

/** A check that looks at each date by itself; its findings stand on the value. */
export function dateCheck(
  head: Head,
  judge: (entry: FrontmatterEntry, subject: Subject) => EntryVerdict,
): Check {
  return fieldCheck(head, (subject) =>
    dateEntries(subject.note).flatMap((entry) => {
      const verdict = judge(entry, subject);
      return verdict ? [{ span: entry.value.span, ...verdict }] : [];
    }),
  );
}

/** What the entry says as a date; `undefined` when it is no text or empty. */
export const readingOf = lastFor(({ value }: FrontmatterEntry): DateReading | undefined => {
  if (value.kind !== 'text' || value.text.trim() === '') return undefined;
  return readDate(value.text);
});

/** Writes the date in the stead of the value. */
export function writeDate(note: Note, entry: FrontmatterEntry, text: string): Fix[] {
  return blockFix(note, `Write ${quote(text)}`, setValue(note.text, entry, yamlText(text, 'block')));
}

/** `date` is a date for every program; other keys may be the author's own, with a meaning of their own. */
function asSureAs({ key }: FrontmatterEntry, { site }: Subject): Exclude<Severity, 'off'> | undefined {
  return key.toLowerCase() === 'date' || site.publisher !== 'unknown' ? undefined : 'hint';
}

const FORM = 'Write it as `2018-05-09` or `2018-05-09T10:30:00`.';

export const notADate = dateCheck(
  {
    code: 'date/not-a-date',
    severity: 'warning',
    description:
      'A date cannot be read: Obsidian takes it for text, and a publisher for today or for nothing.',
  },
  (entry, subject) => {
    const { note, site } = subject;
    const { key, value } = entry;
    const source = note.text.slice(value.span.start, value.span.end);
    const severity = asSureAs(entry, subject);
    switch (value.kind) {
      case 'null':
      case 'number':
        return undefined;
      case 'boolean':
        // Jekyll asks `published` whether a post is.
        return /^publish/i.test(key)
          ? undefined
          : { message: `${quote(source)} is no date. ${FORM}`, severity };
      case 'map':
        return { message: `This is no date. ${FORM}`, severity };
      case 'list': {
        // An unquoted link, of which a check of its own tells.
        if (source.startsWith('[[')) return undefined;
        const only = value.items.length === 1 && value.items[0]!.kind === 'text' ? value.items[0]!.text : '';
        const isDate = readDate(only).kind === 'date';
        const fixes = (): Fix[] => (isDate ? writeDate(note, entry, only) : []);
        return { message: `A date is a single value, and this is a list. ${FORM}`, severity, fixes };
      }
      case 'text': {
        const link = /^\[\[(?:[^\]|#]*\/)?([^\]|#/]+)(?:[#|][^\]]*)?\]\]$/.exec(value.text.trim());
        if (link) {
          if (site.publisher === 'unknown') return undefined;
          const isDate = readDate(link[1]!).kind === 'date';
          const fixes = (): Fix[] => (isDate ? writeDate(note, entry, link[1]!) : []);
          return { message: `For a publisher a link is no date. ${FORM}`, fixes };
        }
        if (readingOf(entry)?.kind !== 'unreadable') return undefined;
        return { message: `${quote(value.text)} is no date that programs can read. ${FORM}`, severity };
      }
    }
  },
);

export const impossible = dateCheck(
  {
    code: 'date/impossible',
    severity: 'warning',
    description: 'A date names a day or time that there is not: publishers take another day without a word.',
  },
  (entry, { vault, note, site }) => {
    const reading = readingOf(entry);
    if (reading?.kind !== 'impossible' || entry.value.kind !== 'text') return undefined;
    const last = lastOfMonth(reading.moment);
    return {
      message: `There is no ${quote(entry.value.text)} in the calendar or on the clock.`,
      severity: site.publisher === 'quartz' ? 'error' : undefined,
      fixes: () => (last ? writeDate(note, entry, asUsual(vault, last)) : []),
    };
  },
);

/** The last day of the month of a day that lies just behind it. */
function lastOfMonth(moment: Moment): Moment | undefined {
  const last = { ...moment, day: lengthOfMonth(moment.year, moment.month) };
  return moment.day > last.day && moment.day <= 31 && isReal(last) ? last : undefined;
}

export const ambiguous = dateCheck(
  {
    code: 'date/ambiguous',
    severity: 'warning',
    description: 'A date can be read as two days: which is the month depends on the program.',
  },
  (entry, { vault, note }) => {
    const reading = readingOf(entry);
    if (reading?.kind !== 'ambiguous' || entry.value.kind !== 'text') return undefined;
    const days = reading.moments.map((moment) => asUsual(vault, moment));
    return {
      message: `${quote(entry.value.text)} can be ${days.map(quote).join(' or ')}. Write the one you mean.`,
      fixes: () => days.flatMap((day) => writeDate(note, entry, day)),
    };
  },
);

export const numeric = dateCheck(
  {
    code: 'date/number',
    severity: 'warning',
    description: 'A date is a number without hyphens, which publishers count from 1970.',
  },
  (entry, subject) => {
    const { vault, note, site } = subject;
    const { value } = entry;
    if (value.kind !== 'number' || value.number === 0) return undefined;
    const moment = momentOfNumber(value.number);
    // The year of a book, in a vault that is no blog as far as we know.
    if (!moment && site.publisher === 'unknown') return undefined;
    const source = note.text.slice(value.span.start, value.span.end);
    const isRead = value.number >= 1e11;
    return {
      message: `${quote(source)} is a number for programs, and no date. ${FORM}`,
      severity: site.publisher === 'quartz' && !isRead ? 'error' : asSureAs(entry, subject),
      fixes: () => (moment ? writeDate(note, entry, asUsual(vault, moment)) : []),
    };
  },
);

export const notIso = dateCheck(
  {
    code: 'date/not-iso',
    severity: 'information',
    description:
      'A date is written in a manner that Obsidian takes for text, and that a publisher may misread.',
  },
  (entry, { vault, note, site }) => {
    const reading = readingOf(entry);
    if (entry.value.kind !== 'text' || !reading) return undefined;
    if (reading.kind === 'incomplete') {
      if (site.publisher === 'unknown') return undefined;
      return { message: `${quote(entry.value.text)} names no day. ${FORM}` };
    }
    if (reading.kind !== 'date' || reading.isIso) return undefined;
    const { moment } = reading;
    const usual = usualPattern(vault);
    const isUsual = usual !== undefined && writeMoment(moment, usual) === entry.value.text.trim();
    if (isUsual && site.publisher === 'unknown') return undefined;
    // Ruby and Go read what they write: `2018-05-09 10:30:00 +0900`.
    const isStamp = /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(entry.value.text);
    if (isStamp && (site.publisher === 'jekyll' || site.publisher === 'hugo')) return undefined;
    return {
      message: `Obsidian takes this for text: it reads dates as ${quote(asIso(moment))}.`,
      severity: isStamp ? 'hint' : site.publisher === 'quartz' ? 'warning' : undefined,
      fixes: () => writeDate(note, entry, asIso(moment)),
    };
  },
);
