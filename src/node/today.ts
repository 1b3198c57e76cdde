/** The day (`YYYY-MM-DD`) in the zone of that IANA name, or where this machine is when it is not known. */
export function todayIn(timeZone: string | undefined, now = new Date()): string {
  return dayIn(now, timeZone) ?? dayIn(now, undefined)!;
}

/** `undefined` when there is no such zone. */
function dayIn(now: Date, timeZone: string | undefined): string | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-CA', {
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      ...(timeZone !== undefined && { timeZone }),
    });
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
    return `${parts.get('year')!.padStart(4, '0')}-${parts.get('month')!}-${parts.get('day')!}`;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
