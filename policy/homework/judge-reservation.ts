import type { Day } from '../kernel/day.ts';
import type { Finding } from '../kernel/finding.ts';
import { isLowerPrimary } from '../kernel/grade.ts';
import type { Parameters } from '../kernel/parameter.ts';
import { findingOf, isInForce } from '../kernel/rule.ts';
import type { ClassFacts, LedgerFacts } from './facts.ts';
import { implausible } from './judge-entry.ts';
import { judgeHome, overCap, passesCap } from './judge-minutes.ts';
import { coordination } from './rules.ts';

export interface ReservationInput {
  readonly cls: ClassFacts;
  /** The row without what the subject itself holds reserved there. */
  readonly row: LedgerFacts;
  /** What the subject wants to hold in all; 0 gives everything back. */
  readonly minutes: number;
  readonly parameters: Parameters;
  /** The day of the act. */
  readonly today: Day;
}

/** A reservation may not push published and reserved minutes over the cap (HW-2, HW-3, HW-3a; HW-17 asks on days off). */
export function judgeReservation({ cls, row, minutes, parameters, today }: ReservationInput): readonly Finding[] {
  const most = parameters.get('hw.item.minutesMax');
  if (!(Number.isInteger(minutes) && minutes >= 0 && minutes <= most)) return [implausible(minutes, most)];
  const found: Finding[] = [];
  if (minutes === 0) return found;
  if (isLowerPrimary(cls.grade)) judgeHome(found, cls, minutes, today, parameters);
  else if (passesCap(cls, row, 'all', minutes, today, parameters))
    found.push(overCap({ cls, row, tier: 'all', minutes, act: 'reserve', parameters }));
  return found;
}

/** One subject gives minutes that it holds reserved on a row to another. */
export interface SwapLeg {
  readonly giver: string;
  readonly taker: string;
  /** The ledger row's first day. */
  readonly day: Day;
  /** What the giver holds reserved there and has not used. */
  readonly held: number;
  readonly minutes: number;
}

/**
 * A swap moves reserved minutes between subjects on one row or, with two legs, on two rows. It leaves every row's sum as it is,
 * so the cap cannot be passed; what it may not do is hand over what is not held (HW-8).
 */
export function judgeSwap(legs: readonly SwapLeg[], today: Day): readonly Finding[] {
  if (!isInForce(coordination, today)) return [];
  return legs.filter((leg) => !isHeld(leg)).map(notHeld);
}

const isHeld = ({ giver, taker, held, minutes }: SwapLeg): boolean =>
  giver !== taker && Number.isInteger(minutes) && minutes > 0 && minutes <= held;

function notHeld({ giver, taker, day, held, minutes }: SwapLeg): Finding {
  return findingOf(coordination, {
    sentence: giver === taker ? 'homework.swapSelf' : 'homework.swapNotHeld',
    measured: minutes,
    limit: held,
    unit: 'minute',
    field: 'minutes',
    facts: { giver, taker, day, held, minutes },
  });
}
