import type { Day } from '../kernel/day.ts';
import type { Finding } from '../kernel/finding.ts';
import { isLowerPrimary } from '../kernel/grade.ts';
import type { Parameters } from '../kernel/parameter.ts';
import { findingOf, isInForce, type Rule } from '../kernel/rule.ts';
import type { ClassFacts, LedgerFacts, LedgerSpan, Tier } from './facts.ts';
import {
  countedMinutes,
  countedWith,
  dailyLimit,
  type LimitRule,
  limitKey,
  minutesLeft,
  spanLimit,
  spanRule,
} from './minutes.ts';
import {
  juniorMinutes,
  juniorSixthMinutes,
  lowerPrimaryHome,
  lowerPrimaryPractice,
  restMinutes,
  upperPrimaryMinutes,
} from './rules.ts';
import { sourceFacts } from './source-facts.ts';

const RULES: Readonly<Record<LimitRule | 'HW-17', Rule>> = {
  'HW-1': lowerPrimaryHome,
  'HW-2': upperPrimaryMinutes,
  'HW-3': juniorMinutes,
  'HW-3a': juniorSixthMinutes,
  'HW-17': restMinutes,
};

/** The rule that judges a class's written minutes on a ledger row. */
export function ruleFor(cls: ClassFacts, kind: LedgerSpan['kind']): Rule {
  return RULES[spanRule(cls, { kind })];
}

/** Minutes that someone wants to add to one ledger row: by publishing, or by reserving them. */
export interface Claim {
  readonly cls: ClassFacts;
  readonly row: LedgerFacts;
  readonly tier: Tier;
  readonly minutes: number;
  readonly act: 'publish' | 'reserve';
  /** The numbers in force on the row's first day. */
  readonly parameters: Parameters;
}

/** HW-1: written homework of grades 1 and 2 that may go home is refused from the first minute. */
export function judgeHome(found: Finding[], cls: ClassFacts, minutes: number, day: Day, parameters: Parameters): void {
  if (!isLowerPrimary(cls.grade) || !isInForce(lowerPrimaryHome, day)) return;
  const limit = parameters.get('hw.g1g2.homeWrittenMax');
  const facts = { grade: cls.grade, minutes, limit, ...sourceFacts(parameters, 'hw.g1g2.homeWrittenMax') };
  found.push(
    findingOf(lowerPrimaryHome, {
      sentence: 'homework.lowerPrimaryHome',
      measured: minutes,
      limit,
      unit: 'minute',
      field: 'place',
      facts,
    }),
  );
}

/** The written minutes that a row may hold. Before the first cap was set there is no limit. */
function roomOf(cls: ClassFacts, row: LedgerSpan, parameters: Parameters): number {
  return parameters.find(limitKey(cls)) === undefined ? Number.POSITIVE_INFINITY : spanLimit(cls, row, parameters);
}

/**
 * Whether minutes more on a tier pass what the row may hold (HW-2, HW-3, HW-3a; HW-17 on days off), by the numbers in force on the
 * row's first day; `day` is that of the act. Takes its facts one by one:
 * it is asked of every share of every assignment, and most fit.
 */
export function passesCap(
  cls: ClassFacts,
  row: LedgerFacts,
  tier: Tier,
  minutes: number,
  day: Day,
  parameters: Parameters,
): boolean {
  const total = countedWith(row.written, tier, minutes) + row.reserved;
  return total > roomOf(cls, row, parameters) && isInForce(ruleFor(cls, row.kind), day);
}

/** What is said of a claim that passes the cap. */
export function overCap(claim: Claim): Finding {
  const { cls, row, parameters } = claim;
  const total = countedWith(row.written, claim.tier, claim.minutes) + row.reserved;
  const limit = dailyLimit(cls, row, parameters);
  return row.kind === 'teaching' ? over(ruleFor(cls, 'teaching'), claim, total, limit) : overRest(claim, total, limit);
}

function over(rule: Rule, claim: Claim, total: number, limit: number): Finding {
  const facts = { ...claimFacts(claim, total, limit), ...sourceFacts(claim.parameters, limitKey(claim.cls)) };
  const sentence = claim.act === 'publish' ? 'homework.overLimit' : 'homework.overReserved';
  return findingOf(rule, { sentence, measured: total, limit, unit: 'minute', field: 'minutes', facts });
}

/** No national number stands for days off (HW-17): the daily cap is the measure, by the average over the run. */
function overRest(claim: Claim, total: number, limit: number): Finding {
  const average = Math.ceil(total / claim.row.days);
  const facts = { ...claimFacts(claim, total, limit), average, ...sourceFacts(claim.parameters, limitKey(claim.cls)) };
  const sentence = 'homework.overRest';
  return findingOf(restMinutes, { sentence, measured: average, limit, unit: 'minute', field: 'minutes', facts });
}

function claimFacts({ cls, row, tier, minutes, parameters }: Claim, total: number, limit: number) {
  return {
    grade: cls.grade,
    day: row.first,
    days: row.days,
    tier,
    minutes,
    total,
    limit,
    others: countedMinutes(row.written) + row.reserved,
    reserved: row.reserved,
    left: minutesLeft(row, tier, spanLimit(cls, row, parameters)),
    holders: JSON.stringify(row.holders),
  };
}

/** HW-1a: in-school practice of grades 1 and 2 above the local measure asks for a reason. */
export function judgePractice(found: Finding[], claim: Omit<Claim, 'act' | 'tier'>, day: Day): void {
  const { cls, row, minutes, parameters } = claim;
  const limit = parameters.get('hw.g1g2.practiceMax');
  const total = row.practice + minutes;
  if (total <= limit * row.days || !isInForce(lowerPrimaryPractice, day)) return;
  const facts = {
    grade: cls.grade,
    day: row.first,
    minutes,
    total,
    limit,
    others: row.practice,
    left: Math.max(0, limit * row.days - row.practice),
    ...sourceFacts(parameters, 'hw.g1g2.practiceMax'),
  };
  const sentence = 'homework.practiceOver';
  found.push(
    findingOf(lowerPrimaryPractice, { sentence, measured: total, limit, unit: 'minute', field: 'minutes', facts }),
  );
}
