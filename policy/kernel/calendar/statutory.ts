import { addDays, type Day } from '../day.ts';

/** Festivals that move with the moon or the sun, as 'MM-DD' of their year. */
interface Festivals {
  /** 正月初一. */
  readonly spring: string;
  readonly qingming: string;
  readonly dragonBoat: string;
  readonly midAutumn: string;
}

/** Settled by astronomy, so they are known before a notice is: a year ahead of the notices is carried. */
const FESTIVALS: Readonly<Record<string, Festivals>> = {
  '2021': { spring: '02-12', qingming: '04-04', dragonBoat: '06-14', midAutumn: '09-21' },
  '2022': { spring: '02-01', qingming: '04-05', dragonBoat: '06-03', midAutumn: '09-10' },
  '2023': { spring: '01-22', qingming: '04-05', dragonBoat: '06-22', midAutumn: '09-29' },
  '2024': { spring: '02-10', qingming: '04-04', dragonBoat: '06-10', midAutumn: '09-17' },
  '2025': { spring: '01-29', qingming: '04-04', dragonBoat: '05-31', midAutumn: '10-06' },
  '2026': { spring: '02-17', qingming: '04-05', dragonBoat: '06-19', midAutumn: '09-25' },
  '2027': { spring: '02-06', qingming: '04-05', dragonBoat: '06-09', midAutumn: '09-15' },
};

/** REG-JJ art 2 as revised: in practice from 2025 (CAL-1). Before it CAL-2. */
const REVISED_FROM = '2025';

/**
 * The holidays for all citizens in one year: 13 days from 2025 (CAL-1), 11 before (CAL-2). Of a year whose festivals are not
 * carried only the days of the solar calendar are known.
 */
export function statutoryDays(year: string): readonly Day[] {
  const revised = year >= REVISED_FROM;
  const fixed = ['01-01', '05-01', ...(revised ? ['05-02'] : []), '10-01', '10-02', '10-03'];
  const days = fixed.map((date) => `${year}-${date}`);
  const moving = FESTIVALS[year];
  if (moving === undefined) return days;
  const spring = `${year}-${moving.spring}`;
  if (revised) days.push(addDays(spring, -1));
  days.push(spring, addDays(spring, 1), addDays(spring, 2));
  for (const date of [moving.qingming, moving.dragonBoat, moving.midAutumn]) days.push(`${year}-${date}`);
  return days.sort();
}
