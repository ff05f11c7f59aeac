const ZONE = 'Asia/Shanghai';

/** The only source of time on the server. Handed in, so that tests stop it and the demo pins its day. */
export interface Clock {
  /** The civil day in Asia/Shanghai, 'YYYY-MM-DD'. */
  today(): string;
  /** The business instant, ISO text with offset: '2026-11-19T10:20:30.123+08:00'. */
  now(): string;
  /** Real milliseconds since the epoch, for sessions and rate limits: a pinned day must not keep them alive for ever. */
  wall(): number;
}

const text = (moment: Temporal.ZonedDateTime): string =>
  moment.toString({ timeZoneName: 'never', smallestUnit: 'millisecond' });

function clockOf(moment: () => Temporal.ZonedDateTime, wall: () => number): Clock {
  return { today: () => moment().toPlainDate().toString(), now: () => text(moment()), wall };
}

/** The clock on the wall. */
export const systemClock = (): Clock => clockOf(() => Temporal.Now.zonedDateTimeISO(ZONE), Date.now);

/** Always the same day, with the real time of day. */
export function pinnedClock(day: string): Clock {
  const date = Temporal.PlainDate.from(day);
  return clockOf(() => date.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.Now.plainTimeISO(ZONE) }), Date.now);
}

/** Stands still at an instant such as '2026-11-19T10:20:00+08:00': for tests. */
export function stoppedClock(instant: string): Clock {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
  return clockOf(
    () => moment,
    () => moment.epochMilliseconds,
  );
}

/** The instant at which a civil day begins, ISO text. */
export const startOfDay = (day: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(ZONE).toInstant().toString();
