import { type Day, dayNumber } from '#policy/kernel/day.ts';

/** A moment of the school day: minutes after midnight in Asia/Shanghai. */
export interface Moment {
  readonly day: Day;
  readonly minute: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

export function instantOf({ day, minute }: Moment): string {
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two((minute * 37) % 60)}+08:00`;
}

/** Milliseconds since the epoch, to the minute. */
export const millisecondsOf = ({ day, minute }: Moment): number => (dayNumber(day) * 1440 + minute - 480) * 60_000;

export const clock = (hour: number, minute = 0): number => hour * 60 + minute;
export const later = (moment: Moment, minutes: number): Moment => ({ ...moment, minute: moment.minute + minutes });
