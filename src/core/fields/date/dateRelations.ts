import type { Fix } from '../../checks/finding';
import { quote } from '../../checks/quote';
import type { FrontmatterEntry } from '../../frontmatter/frontmatter';
import type { VaultPath } from '../../vault/vault';
import { folderOf, nameOf } from '../../vault/vaultPath';
import { entriesNamed } from '../entries';
import { fieldCheck, type Verdict } from '../fieldCheck';
import { BORN_KEYS, CHANGED_KEYS } from '../names';
import { dateCheck, readingOf, writeDate } from './dateChecks';
import { dayOf, isReal, writeMoment, type Moment } from './moment';
import { isIsoPattern, losesTime, usualPattern } from './usualPattern';

/** The moment that the entry names; `undefined` when it names none for sure. */
function momentOf(entry: FrontmatterEntry): Moment | undefined {
  const reading = readingOf(entry);
  return reading?.kind === 'date' ? reading.moment : undefined;
}

export const future = dateCheck(
  {
    code: 'date/future',
    severity: 'hint',
    description: 'A date has not come yet: some publishers wait for it, and others show it as it is.',
  },
  (entry, { today, site }) => {
    const moment = momentOf(entry);
    if (!moment || today === undefined || dayOf(moment) <= today) return undefined;
    const waits =
      (site.publisher === 'jekyll' && !site.future) || (site.publisher === 'hugo' && !site.buildsFuture);
    const effect =
      waits && BORN_KEYS.includes(entry.key.toLowerCase()) ? ' The post is not published before.' : '';
    return { message: `${quote(dayOf(moment))} has not come yet.${effect}` };
  },
);

export const differsFromName = fieldCheck(
  {
    code: 'date/differs-from-name',
    severity: 'hint',
    description: 'The date is another one than the name of the file or its folder says.',
  },
  ({ note }) => {
    const named = dateInPath(note.path);
    const entry = BORN_KEYS.flatMap((key) => entriesNamed(note, key))[0];
    const moment = entry && momentOf(entry);
    if (!named || !moment || dayOf(moment).startsWith(named.text)) return [];
    const message = `The ${named.place} says ${quote(named.text)}.`;
    const fixes = (): Fix[] =>
      named.moment ? writeDate(note, entry, writeLike(entry, { ...moment, ...named.moment })) : [];
    return [{ span: entry.value.span, message, fixes }];
  },
);

interface PathDate {
  /** `2018-05-09`, `2018-05` or `2018`. */
  readonly text: string;
  readonly place: 'file name' | 'folder';
  /** When it names a day. */
  readonly moment: Moment | undefined;
}

/** The date with which the file name begins, else the one of the folders above: `2018/05`, `2018-05`. */
export function dateInPath(path: VaultPath): PathDate | undefined {
  const [, year, , month, day] = /^(\d{4})([-_.]?)(\d\d)\2(\d\d)(?!\d)/.exec(nameOf(path)) ?? [];
  const moment = { year: Number(year), month: Number(month), day: Number(day) };
  if (day !== undefined && isReal(moment)) return { text: dayOf(moment), place: 'file name', moment };
  const numbers = /(?:^|\/)((?:19|20)\d\d)(?:[-/](0[1-9]|1[0-2])(?:[-/](0[1-9]|[12]\d|3[01]))?)?$/.exec(
    folderOf(path),
  );
  if (!numbers) return undefined;
  return { text: numbers.slice(1).filter(Boolean).join('-'), place: 'folder', moment: undefined };
}

/** Another moment in the manner of the entry's. */
function writeLike(entry: FrontmatterEntry, moment: Moment): string {
  const reading = readingOf(entry);
  const pattern = reading?.kind === 'date' ? reading.pattern : undefined;
  return writeMoment(moment, pattern ?? 'YYYY-MM-DD');
}

export const modifiedBefore = fieldCheck(
  {
    code: 'date/modified-before',
    severity: 'information',
    description: 'A post was changed before it was written, as its dates have it.',
  },
  ({ note }) => {
    const born = BORN_KEYS.flatMap((key) => entriesNamed(note, key)).find(momentOf);
    const start = born && dayOf(momentOf(born)!);
    return CHANGED_KEYS.flatMap((key) => entriesNamed(note, key)).flatMap((entry): Verdict[] => {
      const moment = momentOf(entry);
      if (!born || !moment || dayOf(moment) >= start!) return [];
      const message = `This is before \`${born.key}\`, ${quote(start!)}.`;
      const fixes = (): Fix[] => writeDate(note, entry, writeLike(entry, momentOf(born)!));
      return [{ span: entry.value.span, message, fixes }];
    });
  },
);

export const mixedFormat = dateCheck(
  {
    code: 'date/mixed-format',
    severity: 'hint',
    description: 'A date is written in another manner than nearly all others of the vault.',
  },
  (entry, { vault, note }) => {
    const reading = readingOf(entry);
    const usual = usualPattern(vault);
    if (reading?.kind !== 'date' || usual === undefined || entry.value.kind !== 'text') return undefined;
    // That it is not as Obsidian has it is said already.
    if (!reading.isIso && isIsoPattern(usual)) return undefined;
    const written = writeMoment(reading.moment, usual);
    if (written === entry.value.text.trim() || hasSameForm(reading.pattern, usual)) return undefined;
    const fixes = (): Fix[] => (losesTime(reading.moment, usual) ? [] : writeDate(note, entry, written));
    return { message: `Nearly all dates of this vault are written as ${quote(written)}.`, fixes };
  },
);

/** Whether the two differ in seconds or zone alone. */
function hasSameForm(one: string | undefined, other: string): boolean {
  const form = (pattern: string): string => pattern.replace(/:ss|Z/g, '');
  return one !== undefined && form(one) === form(other);
}
