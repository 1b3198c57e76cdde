import type { FrontmatterValue } from '../frontmatter/frontmatter';

/** A day as a publisher puts it into URLs, and the time if it is written. */
export interface Day {
  /** Four digits. */
  readonly year: string;
  /** Two digits. */
  readonly month: string;
  readonly day: string;
  /** `HH:mm`; `undefined` when it is not written. */
  readonly time: string | undefined;
}

const DATE = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2}))?/;

/**
 * The day at the start of `text` (`2018-05-09`, `2018-5-9 10:30`), as it is written, whatever the time zone; `undefined`
 * when there is none that the calendar knows.
 */
export function readDay(text: string): Day | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute] = match as unknown as string[];
  if (!isInCalendar(Number(year), Number(month), Number(day))) return undefined;
  const time = hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute!}`;
  return { year: year!, month: month!.padStart(2, '0'), day: day!.padStart(2, '0'), time };
}

/** The day that a value of the frontmatter says; `undefined` when it says none. */
export function dayOf(value: FrontmatterValue | undefined): Day | undefined {
  return value?.kind === 'text' ? readDay(value.text) : undefined;
}

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`. */
export function isoOf({ year, month, day, time }: Day): string {
  const date = `${year}-${month}-${day}`;
  return time === undefined ? date : `${date}T${time}`;
}

/** Days since 1 January of the same year, which is 1. */
export function dayOfYear({ year, month, day }: Day): number {
  const start = Date.UTC(Number(year), 0, 1);
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - start) / MS_PER_DAY + 1;
}

/** Of the week, Monday being 1 and Sunday 7 (ISO 8601). */
export function weekday({ year, month, day }: Day): number {
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay() || 7;
}

const MS_PER_DAY = 86_400_000;

function isInCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
}
