import { isLowerPrimary, stageOf } from '../kernel/grade.ts';
import type { ParameterKey, Parameters } from '../kernel/parameter.ts';
import type { AssignmentFacts, ClassFacts, LedgerFacts, LedgerSpan, Tier, TierMinutes } from './facts.ts';

/** The rule that caps a class's written minutes. */
export type LimitRule = 'HW-1' | 'HW-2' | 'HW-3' | 'HW-3a';

/** HW-3a: grade 6 of a 5-4 school is junior secondary and falls under its cap. */
export function limitRule(cls: ClassFacts): LimitRule {
  if (isLowerPrimary(cls.grade)) return 'HW-1';
  if (stageOf(cls.grade, cls.system) === 'primary') return 'HW-2';
  return cls.grade === 6 ? 'HW-3a' : 'HW-3';
}

export function limitKey(cls: ClassFacts): ParameterKey {
  if (isLowerPrimary(cls.grade)) return 'hw.g1g2.homeWrittenMax';
  return stageOf(cls.grade, cls.system) === 'primary' ? 'hw.g3g6.writtenMax' : 'hw.g7g9.writtenMax';
}

/** Before the first cap was set a day held what a day has. */
const MINUTES_OF_A_DAY = 24 * 60;

/** The cap on a day's written minutes in force for the class; for grades 1 and 2 that on written homework at home. */
export function limitFor(cls: ClassFacts, parameters: Parameters): number {
  return parameters.find(limitKey(cls)) ?? MINUTES_OF_A_DAY;
}

/** Shares are decimals: 50 × 0.58 is 29, not what binary fractions make of it. */
const exact = (product: number): number => Math.round(product * 1e6) / 1e6;

/** Minutes that a day of a ledger row may hold on average: the cap of a teaching day, of a day off its share of it (HW-17). */
export function dailyLimit(cls: ClassFacts, { kind }: Pick<LedgerSpan, 'kind'>, parameters: Parameters): number {
  const cap = limitFor(cls, parameters);
  return kind === 'teaching' ? cap : exact(cap * parameters.get('hw.rest.dailyShareMax'));
}

/**
 * Whole minutes that a ledger row may hold, by the numbers in force on its first day: the cap of a teaching day, or the cap on average
 * over a run of days off (HW-17). Every limit of a row, judged or stored, is this one.
 */
export function spanLimit(cls: ClassFacts, span: Pick<LedgerSpan, 'kind' | 'days'>, parameters: Parameters): number {
  return Math.floor(exact(dailyLimit(cls, span, parameters) * span.days));
}

/** The rule that judges a ledger row. Days off of grades 1 and 2 fall under their ban too (HW-1). */
export function spanRule(cls: ClassFacts, { kind }: Pick<LedgerSpan, 'kind'>): LimitRule | 'HW-17' {
  return kind === 'rest' && !isLowerPrimary(cls.grade) ? 'HW-17' : limitRule(cls);
}

/** From how many minutes on a row counts as near its limit. */
export function nearFrom(limit: number, parameters: Parameters): number {
  return Math.ceil(limit * parameters.get('hw.nearMissShare'));
}

/** Where an assignment's minutes are summed: under the cap, as in-school practice of grades 1 and 2, or nowhere. */
export type Account = 'written' | 'practice' | 'none';

/** Only written work counts, wherever it is done (J-1); in grades 1 and 2 written work done in school is practice (HW-1a). */
export function accountOf(assignment: Pick<AssignmentFacts, 'form' | 'place'>, cls: ClassFacts): Account {
  if (assignment.form !== 'written') return 'none';
  return isLowerPrimary(cls.grade) && assignment.place === 'inSchool' ? 'practice' : 'written';
}

/** What everyone gets plus the heaviest layer: each layer is its own sum and the largest is judged (policy-facts 2.2). */
export function countedMinutes(written: TierMinutes): number {
  return countedWith(written, 'all', 0);
}

/** `countedMinutes` after `minutes` more on one tier, without making a new sum. */
export function countedWith(written: TierMinutes, tier: Tier, minutes: number): number {
  const all = written.all + (tier === 'all' ? minutes : 0);
  const basic = written.basic + (tier === 'basic' ? minutes : 0);
  const standard = written.standard + (tier === 'standard' ? minutes : 0);
  const extended = written.extended + (tier === 'extended' ? minutes : 0);
  return all + Math.max(basic, standard, extended);
}

/** The minutes that may still be given on a tier: beside a heavier layer a lighter one has more room. Never below 0. */
export function minutesLeft(row: Pick<LedgerFacts, 'written' | 'reserved'>, tier: Tier, limit: number): number {
  const used = tier === 'all' ? countedMinutes(row.written) : row.written.all + row.written[tier];
  return countedMinutes(row.written) + row.reserved > limit ? 0 : Math.max(0, limit - row.reserved - used);
}
