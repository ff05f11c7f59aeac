import type { SchoolCalendar } from '../kernel/calendar/index.ts';
import type { Day } from '../kernel/day.ts';
import type { Finding } from '../kernel/finding.ts';
import { isLowerPrimary } from '../kernel/grade.ts';
import type { Numbers, Parameters } from '../kernel/parameter.ts';
import type { AssignmentFacts, ClassFacts, LedgerFacts, Share } from './facts.ts';
import { judgeEntryInto } from './judge-entry.ts';
import { judgeHome, judgePractice, overCap, passesCap } from './judge-minutes.ts';
import { type EarlierAssignment, judgeFlags, judgeRepeated, judgeWords } from './judge-words.ts';
import { accountOf } from './minutes.ts';

export interface PublishInput {
  readonly assignment: AssignmentFacts;
  readonly cls: ClassFacts;
  readonly calendar: SchoolCalendar;
  /** The term that holds the day of giving; null when none does. */
  readonly term: { readonly first: Day; readonly last: Day } | null;
  /** `spread` of the assignment's minutes. */
  readonly shares: readonly Share[];
  /** The ledger rows of the shares, in their order, without this assignment and without the own subject's reservation. */
  readonly ledger: readonly LedgerFacts[];
  /** What the class was given before, for HW-15. */
  readonly earlier: readonly EarlierAssignment[];
  /** The numbers in force, or a way to find those of a day: every row is judged by those of its own first day. */
  readonly parameters: Parameters | Numbers;
  readonly today: Day;
}

/**
 * Everything that the rules of homework have to say about giving this assignment to this class: HW-1 to HW-3a and HW-17 on the
 * minutes, HW-12 to HW-16 and HW-18 on what is declared and written, HW-9 on the day, HW-C1 to HW-C3 and HW-C5 on the entry
 * itself.
 * Empty when it may be published as it stands. Rules that are not in force on the day of giving stay silent.
 */
export function judgePublish(input: PublishInput): readonly Finding[] {
  const found: Finding[] = [];
  const parameters = numbersOn(input.parameters, input.assignment.assignedOn);
  const { assignment, calendar, term, today } = input;
  judgeEntryInto(found, { assignment, calendar, term, parameters, today });
  judgeMinutes(found, input, parameters);
  judgeFlags(found, input.assignment);
  judgeWords(found, input.assignment);
  judgeRepeated(found, input.assignment, input.earlier, parameters);
  return found;
}

const numbersOn = (parameters: PublishInput['parameters'], day: Day): Parameters =>
  typeof parameters === 'function' ? parameters(day) : parameters;

/** `given` are the numbers of the day of giving. */
function judgeMinutes(found: Finding[], input: PublishInput, given: Parameters): void {
  const { assignment, cls, shares, ledger } = input;
  const account = accountOf(assignment, cls);
  if (account === 'none') return;
  const { assignedOn: day, tier } = assignment;
  if (account === 'written' && isLowerPrimary(cls.grade)) {
    judgeHome(found, cls, assignment.minutes, day, given);
    return;
  }
  for (let at = 0; at < shares.length; at++) {
    const row = ledger[at];
    if (row === undefined) throw new RangeError(`No ledger row for the share of ${shares[at]!.first}`);
    const { minutes } = shares[at]!;
    const parameters = row.first === day ? given : numbersOn(input.parameters, row.first);
    if (account === 'practice') judgePractice(found, { cls, row, minutes, parameters }, day);
    else if (passesCap(cls, row, tier, minutes, day, parameters))
      found.push(overCap({ cls, row, tier, minutes, act: 'publish', parameters }));
  }
}

/** Findings that refuse the act. */
export function refusing(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ consequence }) => consequence === 'block');
}

/** Findings that ask for a reason before the act goes through. */
export function asking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ consequence }) => consequence === 'warn');
}
