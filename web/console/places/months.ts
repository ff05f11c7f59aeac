const pad = (value: number) => String(value).padStart(2, '0');

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** The first days of `count` months, beginning `skip` months after the one given. */
export function monthsFrom(first: string, count: number, skip = 0): readonly string[] {
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + skip;
  return Array.from(
    { length: count },
    (_, at) => `${Math.floor((start + at) / 12)}-${pad(((start + at) % 12) + 1)}-01`,
  );
}

/** Terms begin in September and in February or March. */
export function schoolYearStart(today: string): string {
  const month = Number(today.slice(5, 7));
  const year = Number(today.slice(0, 4));
  if (month >= 8) return `${year}-09-01`;
  return month === 1 ? `${year - 1}-09-01` : `${year}-02-01`;
}

/** The days of a month in weeks that begin on Monday; null where the week reaches into another month. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, at) => {
    const date = at - lead + 1;
    return date < 1 || date > length ? null : `${month.slice(0, 8)}${pad(date)}`;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
