import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import type { Fact, Finding } from '../../kernel/finding.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf } from '../../kernel/rule.ts';
import type { StaffFacts } from '../file/file-facts.ts';
import { barredPerson, vetted, vettingPenalty } from './rules.ts';

const named = (person: StaffFacts, more: Readonly<Record<string, Fact>> = {}) => ({ name: person.name, ...more });

/** The last day on which a vetting still stands. */
export const vettedUntil = (vettedOn: Day, parameters: Parameters): Day =>
  addMonths(vettedOn, parameters.get('staff.bgCheckMonths'));

/** PS-5: nobody near minors without a query of their record, clear and not older than a year. */
export function judgeVetting(person: StaffFacts, day: Day, parameters: Parameters): readonly Finding[] {
  const field = 'vettedOn';
  const months = parameters.get('staff.bgCheckMonths');
  if (person.vettingResult === 'hit')
    return [findingOf(vetted, { sentence: 'staff.vettingHit', field: 'vettingResult', facts: named(person) })];
  if (person.vettedOn === null || person.vettingResult === null)
    return [findingOf(vetted, { sentence: 'staff.vettingMissing', field, facts: named(person, { months }) })];
  if (person.vettedOn > day)
    return [
      findingOf(vetted, { sentence: 'staff.vettingAhead', field, facts: named(person, { on: person.vettedOn }) }),
    ];
  return vettedUntil(person.vettedOn, parameters) < day
    ? [
        findingOf(vetted, {
          sentence: 'staff.vettingOld',
          field,
          facts: named(person, { on: person.vettedOn, months }),
        }),
      ]
    : [];
}

/** PS-12: a query that has been owing beyond the grace, or a hit that stays on, is a matter for a case. */
export function judgeVettingPenalty(person: StaffFacts, day: Day, parameters: Parameters): readonly Finding[] {
  const owing = judgeVetting(person, day, parameters).some(({ sentence }) => sentence !== 'staff.vettingAhead');
  if (!owing) return [];
  const since = person.vettedOn === null ? person.joinedOn : vettedUntil(person.vettedOn, parameters);
  const grace = parameters.get('staff.vettingGraceDays');
  if (person.vettingResult !== 'hit' && addDays(since, grace) >= day) return [];
  return [findingOf(vettingPenalty, { sentence: 'staff.vettingPenalty', facts: named(person, { since, grace }) })];
}

/** PS-7: whoever is barred is not employed. */
export const judgeBarred = (person: StaffFacts): readonly Finding[] =>
  person.barred ? [findingOf(barredPerson, { sentence: 'staff.barred', facts: named(person) })] : [];
