/** A day of the calendar, with the time of day where it is written. Whether there is such a day, `isReal` says. */
export interface Moment {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly time?: Time | undefined;
}

export interface Time {
  readonly hour: number;
  readonly minute: number;
  /** `undefined` when it is not written. */
  readonly second: number | undefined;
  /** As it is written: empty, `Z`, `+09:00`, ` +0900`. */
  readonly zone: string;
}

/** Whether the calendar has the day and the clock the time: no 30 February, no 25 o'clock. */
export function isReal({ year, month, day, time }: Moment): boolean {
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return false;
  return !time || (time.hour < 24 && time.minute < 60 && (time.second ?? 0) < 60);
}

/** The number of days in a month (from 1); 31 where there is no such month. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day as `YYYY-MM-DD`, so that days compare as texts. */
export function dayOf(moment: Moment): string {
  return writeMoment(moment, 'YYYY-MM-DD');
}

/**
 * The moment in the manner of `pattern`, in which `YYYY`, `MM` or `M`, `DD` or `D`, `HH`, `mm` and `ss` stand for the
 * numbers and `Z` for the zone as it is written.
 */
export function writeMoment({ year, month, day, time }: Moment, pattern: string): string {
  const numbers: Readonly<Record<string, number>> = {
    YYYY: year,
    MM: month,
    M: month,
    DD: day,
    D: day,
    HH: time?.hour ?? 0,
    mm: time?.minute ?? 0,
    ss: time?.second ?? 0,
  };
  return pattern.replace(/YYYY|MM?|DD?|HH|mm|ss|Z/g, (token) =>
    token === 'Z' ? (time?.zone ?? '') : String(numbers[token]).padStart(token.length, '0'),
  );
}

/** The moment as Obsidian writes it: `YYYY-MM-DD`, or with `THH:mm:ss` (Obsidian Help: Properties). */
export function asIso(moment: Moment): string {
  const { time } = moment;
  if (!time) return dayOf(moment);
  const zone = time.zone.trim().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const pattern = time.second === undefined ? 'YYYY-MM-DDTHH:mm' : 'YYYY-MM-DDTHH:mm:ss';
  return writeMoment(moment, pattern) + zone;
}
