import { createHash } from 'node:crypto';
import { addDays, type Day } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import { LAKE, RIDGE, STREAM } from '../place/regions.ts';

export interface Campaign {
  readonly div: string;
  readonly key: string;
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
  readonly state: 'planned' | 'running' | 'closed';
  /** Of the known doors, how many have been seen. */
  readonly seen: number;
  /** Of the accepted visits, how many are repeated. */
  readonly permille: number;
  /** When the office draws them; null while there is nothing to draw. */
  readonly draws: Day | null;
}
export const CAMPAIGNS: readonly Campaign[] = [
  {
    div: LAKE,
    key: 'lake-autumn',
    name: '2026年秋季培训机构全面摸排',
    first: '2026-11-09',
    last: '2026-11-30',
    state: 'running',
    seen: 0.62,
    permille: 250,
    draws: '2026-11-16',
  },
  {
    div: STREAM,
    key: 'stream-autumn',
    name: '临溪县校外培训机构摸排',
    first: '2026-10-12',
    last: '2026-11-06',
    state: 'closed',
    seen: 0.97,
    permille: 150,
    draws: '2026-11-02',
  },
  {
    div: RIDGE,
    key: 'ridge-winter',
    name: '寒假前培训机构摸排',
    first: '2026-12-01',
    last: '2026-12-18',
    state: 'planned',
    seen: 0,
    permille: 100,
    draws: null,
  },
];

export const campaignId = (pen: Pen, { key }: Campaign): string => pen.namer.id(`sweep/${key}`);
export const blockId = (pen: Pen, { key }: Campaign, street: string): string => pen.namer.id(`sweep/${key}/${street}`);

/** The seed of a campaign's draw, the first being 0: sixteen bytes in hexadecimal, as the office's own are. */
export const drawSeed = (pen: Pen, { key }: Campaign, nth: number): string =>
  createHash('sha256')
    .update(pen.namer.id(`sweep/${key}/seed/${nth}`))
    .digest('hex')
    .slice(0, 32);

/** Whether second visits of the campaign have been drawn by the demo's day. */
export const hasDrawn = ({ today }: Pen, { draws }: Campaign): boolean => draws !== null && draws < today;

/** The days of the campaign from one of them on, as far as the demo has come. */
export const daysUpTo = ({ last }: Campaign, from: Day, today: Day): readonly Day[] =>
  Array.from({ length: 40 }, (_, at) => addDays(from, at)).filter((day) => day <= last && day <= today);

/** What came in yesterday and today has not been looked at yet. */
export const isFresh = ({ state }: Campaign, day: Day, today: Day): boolean =>
  state === 'running' && day >= addDays(today, -1);
