import type { Locale } from '../messages/locale.ts';

const ZONE = 'Asia/Shanghai';
/** Days carry no zone; read as noon UTC they stay the same day everywhere. */
const ofDay = (day: string): Date => new Date(`${day}T12:00:00Z`);

function formatOf(locale: Locale) {
  const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const long = utc({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });
  const short = utc({ month: 'short', day: 'numeric', weekday: 'short' });
  const plain = utc({ year: 'numeric', month: 'long', day: 'numeric' });
  const instant = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const number = new Intl.NumberFormat(locale);
  return {
    /** 2026年11月19日星期四. */
    longDay: (day: string): string => long.format(ofDay(day)),
    /** 11月19日周四. */
    shortDay: (day: string): string => short.format(ofDay(day)),
    /** 2026年11月19日, for documents. */
    plainDay: (day: string): string => plain.format(ofDay(day)),
    /** The time in Asia/Shanghai. */
    instant: (iso: string): string => instant.format(new Date(iso)),
    number: (n: number): string => number.format(n),
  };
}
export type PageFormat = ReturnType<typeof formatOf>;

const formats = { 'zh-CN': formatOf('zh-CN'), en: formatOf('en') };
export const pageFormat = (locale: Locale): PageFormat => formats[locale];
