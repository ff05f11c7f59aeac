import type { Day } from '#policy/kernel/day.ts';

const days = new Map<number, Day>();
/** 9999-12-31, the last day an office program knows. */
const LAST_SERIAL = 2_958_465;

/**
 * The civil day and minute of an Excel serial number.
 * The 1900 system counts a 29 February 1900 that never was, so serials below 61 are one day off.
 */
export function readSerial(serial: number, from1904: boolean): { day: Day | null; minutes: number } | null {
  if (!(serial >= 0) || serial > LAST_SERIAL) return null;
  const whole = Math.floor(serial);
  const minutes = Math.round((serial - whole) * 1440);
  const carried = minutes === 1440 ? whole + 1 : whole;
  if (carried === 0 && !from1904) return { day: null, minutes: minutes % 1440 };
  return { day: dayOfSerial(from1904 ? carried + 1462 : carried), minutes: minutes % 1440 };
}

/** The civil day of a serial of the 1900 system. */
export function dayOfSerial(serial: number): Day {
  const known = days.get(serial);
  if (known) return known;
  const day = Temporal.PlainDate.from('1899-12-30').add({ days: serial < 60 ? serial + 1 : serial }).toString();
  if (days.size > 100_000) days.clear();
  days.set(serial, day);
  return day;
}

/** The serial of a civil day, for writing. */
export function serialOfDay(day: Day): number {
  const serial = Temporal.PlainDate.from('1899-12-30').until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
  return serial < 61 ? serial - 1 : serial;
}
