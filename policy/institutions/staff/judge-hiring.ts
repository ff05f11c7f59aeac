import { addMonths, type Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf } from '../../kernel/rule.ts';
import type { StaffFacts } from '../file/file-facts.ts';
import { judgeBarred, judgeVetting } from './judge-person.ts';
import { barredPerson, inService, oneEntry, oneFullTime, poaching } from './rules.ts';

/** Whether the record, the employment, the person itself changed with this write; a new entry changes all. */
export interface HiringChanges {
  readonly vetting: boolean;
  readonly employment: boolean;
  readonly person: boolean;
}

/** What the fields that changed mean for hiring, whether a page or a sheet wrote them. */
export function hiringChanges(changed: readonly string[]): HiringChanges {
  const touched = (...fields: string[]) => fields.some((field) => changed.includes(field));
  return {
    vetting: touched('vettedOn', 'vettingResult'),
    employment: touched('employment'),
    person: touched('name', 'phone', 'identityMasked', 'joinedOn'),
  };
}

/** The same person, or perhaps the same, elsewhere: only what and in which county, never where exactly. */
export interface Match {
  readonly what: 'school-staff' | 'full-time' | 'barred' | 'here';
  /** How they were found: an equal identity number, an equal name and phone, or only an equal name. */
  readonly by: 'identity' | 'name-phone' | 'name';
  readonly county: string;
  /** Of school staff who have left; null for who is still there. */
  readonly leftOn: Day | null;
}

export interface HiringFacts {
  readonly person: StaffFacts;
  readonly matches: readonly Match[];
  readonly changes: HiringChanges;
}

const sure = (match: Match): boolean => match.by !== 'name';
const factsOf = (person: StaffFacts, { county, by }: Match) => ({ name: person.name, county, by });

/** PS-6: an in-service school teacher may not be employed. An equal name alone only asks, for names are shared. */
function judgeInService({ person, matches }: HiringFacts): Finding[] {
  const there = matches.filter((m) => m.what === 'school-staff' && m.leftOn === null);
  const match = there.find(sure) ?? there[0];
  if (match === undefined) return [];
  const sentence = sure(match) ? 'staff.inService' : 'staff.inServiceName';
  const consequence = sure(match) ? 'block' : 'warn';
  return [findingOf(inService, { sentence, consequence, field: 'name', facts: factsOf(person, match) })];
}

/** PS-11: who left a school shortly before may have been bought away. */
function judgePoaching({ person, matches }: HiringFacts, parameters: Parameters): Finding[] {
  const months = parameters.get('staff.poachMonths');
  const left = matches.find(
    (m) =>
      m.what === 'school-staff' &&
      sure(m) &&
      m.leftOn !== null &&
      m.leftOn <= person.joinedOn &&
      addMonths(m.leftOn, months) > person.joinedOn,
  );
  if (left === undefined) return [];
  const facts = { ...factsOf(person, left), leftOn: left.leftOn, joinedOn: person.joinedOn, months };
  return [findingOf(poaching, { sentence: 'staff.poached', field: 'joinedOn', facts })];
}

function judgeElsewhere({ person, matches }: HiringFacts): Finding[] {
  const full = person.employment === 'full' ? matches.find((m) => m.what === 'full-time' && sure(m)) : undefined;
  const barred = matches.find((m) => m.what === 'barred' && sure(m));
  const here = matches.find((m) => m.what === 'here' && sure(m));
  return [
    ...(here === undefined
      ? []
      : [findingOf(oneEntry, { sentence: 'staff.alreadyHere', field: 'name', facts: factsOf(person, here) })]),
    ...(full === undefined
      ? []
      : [
          findingOf(oneFullTime, {
            sentence: 'staff.fullTimeTwice',
            field: 'employment',
            facts: factsOf(person, full),
          }),
        ]),
    ...(barred === undefined
      ? []
      : [
          findingOf(barredPerson, { sentence: 'staff.barredElsewhere', field: 'name', facts: factsOf(person, barred) }),
        ]),
  ];
}

/**
 * What the rules say of taking somebody on, or of changing what is known of them: PS-5 to PS-7, PS-11, PS-C1, PS-C3.
 * @param day the day of the act
 */
export function judgeHiring(hiring: HiringFacts, day: Day, parameters: Parameters): readonly Finding[] {
  const { person, changes } = hiring;
  return [
    ...(changes.vetting ? judgeVetting(person, day, parameters) : []),
    ...(changes.person
      ? [...judgeBarred(person), ...judgeInService(hiring), ...judgePoaching(hiring, parameters)]
      : []),
    ...(changes.person || changes.employment ? judgeElsewhere(hiring) : []),
  ];
}
