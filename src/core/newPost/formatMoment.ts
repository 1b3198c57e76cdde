import type { Moment } from '../fields/date/moment';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * The moment as the format of a template asks (Obsidian Help: Templates; the letters are those of Moment.js, names are
 * English): years, months, days, weekdays, hours, minutes and seconds; `[words]` stand for themselves. Letters that are
 * none of these stay.
 */
export function formatMoment(moment: Moment, format: string): string {
  return format.replace(
    /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|Do|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|A|a/g,
    (token, literal?: string) => literal ?? partOf(moment, token),
  );
}

function partOf({ year, month, day, time }: Moment, token: string): string {
  const { hour = 0, minute = 0, second = 0 } = time ?? {};
  const two = (number: number): string => String(number).padStart(2, '0');
  switch (token) {
    case 'YYYY':
      return String(year).padStart(4, '0');
    case 'YY':
      return two(year % 100);
    case 'MMMM':
      return MONTHS[month - 1] ?? '';
    case 'MMM':
      return MONTHS[month - 1]?.slice(0, 3) ?? '';
    case 'MM':
      return two(month);
    case 'M':
      return String(month);
    case 'DD':
      return two(day);
    case 'Do':
      return `${day}${ordinalOf(day)}`;
    case 'D':
      return String(day);
    case 'dddd':
      return DAYS[weekdayOf(year, month, day)]!;
    case 'ddd':
      return DAYS[weekdayOf(year, month, day)]!.slice(0, 3);
    case 'HH':
      return two(hour);
    case 'H':
      return String(hour);
    case 'hh':
      return two(hour % 12 || 12);
    case 'h':
      return String(hour % 12 || 12);
    case 'mm':
      return two(minute);
    case 'm':
      return String(minute);
    case 'ss':
      return two(second);
    case 's':
      return String(second);
    case 'A':
      return hour < 12 ? 'AM' : 'PM';
    default:
      return hour < 12 ? 'am' : 'pm';
  }
}

function ordinalOf(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** From 0, Sunday: Zeller's congruence. */
function weekdayOf(year: number, month: number, day: number): number {
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  const sum = day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100);
  return (((sum + Math.floor(y / 400) + 6) % 7) + 7) % 7;
}
