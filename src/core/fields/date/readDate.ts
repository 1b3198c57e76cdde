import { isReal, type Moment, type Time } from './moment';

/** What a text says as a date. */
export type DateReading =
  /** A day that there is. `pattern` as `writeMoment` takes it; `undefined` for months in words. */
  | {
      readonly kind: 'date';
      readonly moment: Moment;
      readonly pattern: string | undefined;
      readonly isIso: boolean;
    }
  /** A day or time that there is not, such as 30 February. */
  | { readonly kind: 'impossible'; readonly moment: Moment }
  /** Days that it can mean, in no order of likelihood; at least two. */
  | { readonly kind: 'ambiguous'; readonly moments: readonly Moment[] }
  /** A year, perhaps with a month, and no day. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: DateReading = { kind: 'unreadable' };
/** In UTF-16 units: no date is longer. */
const LONGEST = 60;

const CLOCK =
  '(?:(T|t| +)(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?( *(?:[Zz]|[+-]\\d\\d:?\\d\\d))?)?';
/** `2018-05-09`, `2018/5/9`, `2018. 5. 9.`, `2018년 5월 9일`. */
const YEAR_FIRST = new RegExp(
  `^(\\d{4})(-|/|\\. ?|년 ?)(\\d{1,2})(-|/|\\. ?|월 ?)(\\d{1,2})(\\.|일)?${CLOCK}$`,
);
/** `09/05/2018`, `9.5.18`, `18-05-09`. */
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** `May 9, 2018`, `Wed May 09 2018`. */
const MONTH_FIRST = new RegExp(
  `^(?:[a-z]{3,9},? )?(${MONTHS})[a-z]{0,6}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`,
  'i',
);
/** `9 May 2018`. */
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?\\.? (${MONTHS})[a-z]{0,6}\\.?,? (\\d{4})$`,
  'i',
);
const NO_DAY = /^\d{4}(?:[-/.]\d{1,2})?$/;

/** Reads a date in any of the manners in which authors write one. */
export function readDate(text: string): DateReading {
  const written = text.trim();
  if (written.length > LONGEST) return UNREADABLE;
  return (
    readYearFirst(written) ??
    readYearLast(written) ??
    readInWords(written) ??
    (NO_DAY.test(written) ? { kind: 'incomplete' } : UNREADABLE)
  );
}

function readYearFirst(text: string): DateReading | undefined {
  const match = YEAR_FIRST.exec(text);
  if (!match) return undefined;
  const [, year, gap, month, gap2, day, tail = '', clockSign, hour, minute, second, zone = ''] =
    match as unknown as readonly [
      string,
      string,
      string,
      string,
      string,
      string,
      string?,
      string?,
      string?,
      string?,
      string?,
      string?,
    ];
  if (gap.trim() !== gap2.trim() && gap.trim() !== '년') return undefined;
  const time: Time | undefined =
    clockSign === undefined
      ? undefined
      : {
          hour: Number(hour),
          minute: Number(minute),
          second: second === undefined ? undefined : Number(second),
          zone,
        };
  const moment = { year: Number(year), month: Number(month), day: Number(day), time };
  if (!isReal(moment)) return { kind: 'impossible', moment };
  const clock = time ? `${clockSign}HH:mm${second === undefined ? '' : ':ss'}${zone === '' ? '' : 'Z'}` : '';
  const days = `YYYY${gap}${month.length === 2 ? 'MM' : 'M'}${gap2}${day.length === 2 ? 'DD' : 'D'}${tail}`;
  const isIso =
    days === 'YYYY-MM-DD' && /^(?:THH:mm(?::ss)?Z?)?$/.test(clock) && !/^ |\+\d{4}|-\d{4}/.test(zone);
  return { kind: 'date', moment, pattern: days + clock, isIso };
}

/** Which of the numbers is the month, only a number above 12 tells; and of two digits none says that it is the year. */
function readYearLast(text: string): DateReading | undefined {
  const match = YEAR_LAST.exec(text);
  if (!match) return undefined;
  const [first, second, last] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const isShort = match[4]!.length === 2;
  const year = isShort ? 2000 + last : last;
  const gap = match[2]!;
  const readings = [
    { moment: { year, month: second, day: first }, pattern: `DD${gap}MM${gap}YYYY` },
    { moment: { year, month: first, day: second }, pattern: `MM${gap}DD${gap}YYYY` },
    ...(isShort ? [{ moment: { year: 2000 + first, month: second, day: last }, pattern: undefined }] : []),
  ].filter(({ moment }) => isReal(moment));
  const days = new Map(readings.map((reading) => [JSON.stringify(reading.moment), reading]));
  const [only, ...others] = [...days.values()];
  if (!only) return { kind: 'impossible', moment: { year, month: first, day: second } };
  if (others.length > 0)
    return { kind: 'ambiguous', moments: [...days.values()].map(({ moment }) => moment) };
  return { kind: 'date', moment: only.moment, pattern: isShort ? undefined : only.pattern, isIso: false };
}

function readInWords(text: string): DateReading | undefined {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = monthFirst ? null : DAY_FIRST.exec(text);
  const found = monthFirst ?? dayFirst;
  if (!found) return undefined;
  const [month, day] = monthFirst ? [found[1]!, found[2]!] : [found[2]!, found[1]!];
  const number = MONTHS.split('|').indexOf(month.toLowerCase()) + 1;
  const moment = { year: Number(found[3]), month: number, day: Number(day) };
  return isReal(moment)
    ? { kind: 'date', moment, pattern: undefined, isIso: false }
    : { kind: 'impossible', moment };
}

/**
 * The moment that a number may stand for: `20180509`, seconds or milliseconds since 1970, in UTC; `undefined` when it is
 * none of them, as a year is.
 */
export function momentOfNumber(number: number): Moment | undefined {
  if (!Number.isInteger(number) || number < 1e7) return undefined;
  if (number < 1e8) {
    const moment = {
      year: Math.floor(number / 1e4),
      month: Math.floor(number / 100) % 100,
      day: number % 100,
    };
    return isReal(moment) ? moment : undefined;
  }
  const milliseconds = number < 1e11 ? number * 1000 : number;
  if (milliseconds > 4e12) return undefined;
  const date = new Date(milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
