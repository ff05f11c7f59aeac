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

/** A civil day with the milliseconds between which it lies. The zone keeps one offset all year, so a day's hours follow from its beginning. */
interface CivilDay {
  readonly day: string;
  readonly begins: number;
  readonly ends: number;
  readonly offset: string;
}

function civilDay(wall: number): CivilDay {
  const moment = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO(ZONE);
  return {
    day: moment.toPlainDate().toString(),
    begins: moment.startOfDay().epochMilliseconds,
    ends: moment.add({ days: 1 }).startOfDay().epochMilliseconds,
    offset: moment.offset,
  };
}

/** Every request asks for the day and the instant several times; the calendar is asked once a day. */
function clockOf(wall: () => number, pinned: string | null): Clock {
  let known = civilDay(wall());
  const today = (at: number): CivilDay => {
    if (at < known.begins || at >= known.ends) known = civilDay(at);
    return known;
  };
  return {
    today: () => pinned ?? today(wall()).day,
    now() {
      const at = wall();
      const { day, begins, offset } = today(at);
      return `${pinned ?? day}T${new Date(at - begins).toISOString().slice(11, 23)}${offset}`;
    },
    wall,
  };
}

/** The clock on the wall. */
export const systemClock = (): Clock => clockOf(Date.now, null);

/** Always the same day, with the real time of day. */
export const pinnedClock = (day: string): Clock => clockOf(Date.now, Temporal.PlainDate.from(day).toString());

/** Stands still at an instant such as '2026-11-19T10:20:00+08:00': for tests. */
export function stoppedClock(instant: string): Clock {
  const { epochMilliseconds } = Temporal.Instant.from(instant);
  return clockOf(() => epochMilliseconds, null);
}

/** The instant at which a civil day begins, ISO text. */
export const startOfDay = (day: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(ZONE).toInstant().toString();

/** The civil day in which an instant lies. */
export const dayOfInstant = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString();
