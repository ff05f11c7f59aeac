import type { Locale } from '#web/messages/locale.ts';

/** Days are ISO text without a zone; reading them as UTC noon keeps the civil day whatever the browser's zone. */
const ofDay = (day: string) => new Date(`${day}T12:00:00Z`);

const ZONE = 'Asia/Shanghai';

/** Everything that reads differently by language: numbers, days, instants, weekdays, minutes, shares. */
export function createFormat(locale: Locale) {
  const chinese = locale === 'zh-CN';
  const number = new Intl.NumberFormat(locale);
  const minutes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: chinese ? 'long' : 'short',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const longDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  const shortDay = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'short', day: 'numeric' });
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' });
  const longWeekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' });
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const dayOfInstant = new Intl.DateTimeFormat('sv', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });

  const dayOf = (instant: string) => dayOfInstant.format(new Date(instant));
  const day = (value: string) => (chinese ? value.slice(5) : shortDay.format(ofDay(value)));
  const time = (instant: string) => clock.format(new Date(instant));

  return {
    number: (value: number) => number.format(value),
    /** 0.984 reads 98.4%. */
    percent: (share: number) => percent.format(share),
    /** For tables: 11-27. */
    day,
    /** For headings and documents: 2026年11月27日. */
    longDay: (value: string) => longDay.format(ofDay(value)),
    weekday: (value: string) => weekday.format(ofDay(value)),
    longWeekday: (value: string) => longWeekday.format(ofDay(value)),
    dayWithWeekday: (value: string) => `${day(value)} ${weekday.format(ofDay(value))}`,
    time,
    /** An instant in Asia/Shanghai, for tables. */
    instant: (value: string) => `${day(dayOf(value))} ${time(value)}`,
    dayOf,
    /** 60 分钟, 60 min: the space does not break. */
    minutes: (value: number) =>
      minutes
        .formatToParts(value)
        .map((part) => (part.type === 'unit' ? `\u00a0${part.value.trim()}` : part.value.trim()))
        .join(''),
    /** Bytes as people say them. */
    bytes: (value: number) =>
      value < 1_048_576 ? `${Math.max(1, Math.round(value / 1024))} KB` : `${(value / 1_048_576).toFixed(1)} MB`,
  };
}

export type Format = ReturnType<typeof createFormat>;

/** The Monday of the week that holds the day, ISO text. */
export function mondayOf(day: string): string {
  const date = ofDay(day);
  return shiftDay(day, -((date.getUTCDay() + 6) % 7));
}

export function shiftDay(day: string, by: number): string {
  const date = ofDay(day);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
