import type { Moment } from '../core/fields/date/moment';
import { todayIn } from './today';

/** This moment in the zone of that IANA name, or where this machine is when it is not known; to the second. */
export function nowIn(timeZone: string | undefined, now = new Date()): Moment {
  const [year, month, day] = todayIn(timeZone, now).split('-').map(Number) as [number, number, number];
  const [hour, minute, second] = clockIn(timeZone, now);
  const offset = Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - now.getTime()) / 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return { year, month, day, time: { hour, minute, second, zone } };
}

function clockIn(timeZone: string | undefined, now: Date): [number, number, number] {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const format = (zone: string | undefined): string =>
    new Intl.DateTimeFormat('en-GB', { ...options, ...(zone !== undefined && { timeZone: zone }) }).format(
      now,
    );
  try {
    return format(timeZone).split(':').map(Number) as [number, number, number];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return format(undefined).split(':').map(Number) as [number, number, number];
  }
}
