import { addDays, type Day } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import type { DemoInstitution } from './institution.ts';
import { type Spot, spotIn } from './place.ts';

export interface DemoPoint {
  readonly id: string;
  readonly name: string;
  readonly spot: Spot;
  /** Square metres, one decimal. */
  readonly area: string;
  readonly floor: string;
  readonly leaseUntil: Day | null;
  readonly approvalNo: string | null;
  readonly fireCheckedOn: Day | null;
}

function makeOne(pen: Pen, of: DemoInstitution, at: number): DemoPoint {
  const random = pen.random(`point/${of.key}/${at}`);
  const known = of.legalForm !== 'none';
  return {
    id: pen.namer.id(`point/${of.key}/${at}`),
    name: at === 0 ? '总部' : `${['二', '三', '四'][at - 1]}部`,
    spot: at === 0 ? of.spot : spotIn(random, of.div),
    area: (random.int(1_200, 9_800) / 10).toFixed(1),
    floor: String(random.int(1, 4)),
    leaseUntil: known && !random.chance(of.gaps) ? addDays(pen.today, random.int(40, 1_400)) : null,
    approvalNo: known ? `${of.licenceNo}-${at + 1}` : null,
    fireCheckedOn: known && !random.chance(of.gaps) ? addDays(pen.today, -random.int(5, 80)) : null,
  };
}

/** One point, or up to three for one institution in six. */
export function makePoints(pen: Pen, of: DemoInstitution): readonly DemoPoint[] {
  const random = pen.random(`points/${of.key}`);
  const count = of.legalForm !== 'none' && random.chance(0.16) ? random.int(2, 3) : 1;
  return Array.from({ length: count }, (_, at) => makeOne(pen, of, at));
}
