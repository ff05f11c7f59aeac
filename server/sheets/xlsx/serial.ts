import { addDays, type Day, daysBetween } from '#policy/kernel/day.ts';

/** Day 0 of the 1900 system from 1 March 1900 on. */
const EPOCH = '1899-12-30';
/** Between the two systems lie four years and a day. */
const SHIFT_1904 = 1_462;
/** 9999-12-31, the last day an office program knows. */
const LAST_SERIAL = 2_958_465;
const days = new Map<number, Day>();

/**
 * The civil day and minute of an Excel serial number; `day` is null for a bare time, the whole answer for what is
 * no serial. The 1900 system counts a 29 February 1900 that never was, so serials below 60 are one day off.
 */
export function readSerial(serial: number, from1904: boolean): { day: Day | null; minutes: number } | null {
  if (!(serial >= 0) || serial >= LAST_SERIAL) return null;
  const whole = Math.floor(serial);
  const minutes = Math.round((serial - whole) * 1440);
  const carried = minutes === 1440 ? whole + 1 : whole;
  if (carried === 0 && !from1904) return { day: null, minutes: minutes % 1440 };
  return { day: dayOfSerial(from1904 ? carried + SHIFT_1904 : carried), minutes: minutes % 1440 };
}

/** The civil day of a whole serial of the 1900 system. */
export function dayOfSerial(serial: number): Day {
  const known = days.get(serial);
  if (known) return known;
  const day = addDays(EPOCH, serial < 60 ? serial + 1 : serial);
  if (days.size > 100_000) days.clear();
  days.set(serial, day);
  return day;
}

/** The serial of a civil day in the 1900 system, for writing. */
export function serialOfDay(day: Day): number {
  const serial = daysBetween(EPOCH, day);
  return serial <= 60 ? serial - 1 : serial;
}
