import {
  type AssignmentFacts,
  accountOf,
  FLAGS,
  type Flags,
  FORMS,
  PLACES,
  type PublishInput,
  spread,
  TIERS,
} from '#policy/homework/index.ts';
import type { SchoolCalendar } from '#policy/kernel/calendar/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import { nationalValues, parametersAt } from '#policy/kernel/parameter.ts';

export const TERM = { first: '2026-09-01', last: '2027-01-22' };
export const TODAY = '2026-11-19';
const CALENDAR: SchoolCalendar = { terms: [TERM], overrides: [] };
const PARAMETERS = parametersAt(nationalValues, '980102', TODAY);

/** The same numbers on every run (a linear congruential generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const NO_FLAGS = Object.fromEntries(FLAGS.map((f) => [f, false])) as Flags;

function assignmentBy(roll: (sides: number) => number, grade: number): AssignmentFacts {
  const assignedOn = addDays(TODAY, roll(40) - (roll(20) === 0 ? 30 : 0));
  return {
    subject: 'SX',
    title: '',
    content: '',
    form: roll(5) > 0 ? 'written' : FORMS[roll(FORMS.length)]!,
    // In grades 1 and 2 nearly everybody knows that nothing written goes home.
    place: grade <= 2 && roll(12) > 0 ? 'inSchool' : PLACES[roll(PLACES.length)]!,
    tier: roll(3) > 0 ? 'all' : TIERS[roll(TIERS.length)]!,
    minutes: 1 + roll(grade <= 2 ? 16 : 30),
    assignedOn,
    dueOn: addDays(assignedOn, roll(6) > 0 ? 1 : roll(4) - (roll(10) === 0 ? 5 : 0)),
    flags: roll(40) === 0 ? { ...NO_FLAGS, [FLAGS[roll(FLAGS.length)]!]: true } : NO_FLAGS,
  };
}

/** One publish with its ledger, as the server hands it to the policy; most fit, about one in eight does not. */
function caseBy(roll: (sides: number) => number): PublishInput {
  const cls = { grade: 1 + roll(9), system: roll(10) === 0 ? '5-4' : '6-3' } as const;
  const assignment = assignmentBy(roll, cls.grade);
  const { minutes, assignedOn, dueOn } = assignment;
  const counts = accountOf(assignment, cls) !== 'none';
  const shares = counts ? spread(minutes, assignedOn, dueOn, CALENDAR) : [];
  const ledger = shares.map(({ first, days, kind }) => ({
    first,
    days,
    kind,
    written: {
      all: roll(cls.grade < 7 ? 42 : 72) * days,
      basic: 0,
      standard: roll(4) === 0 ? roll(12) : 0,
      extended: 0,
    },
    practice: roll(8),
    reserved: roll(5) === 0 ? roll(15) : 0,
    holders: [],
  }));
  return {
    assignment,
    cls,
    calendar: CALENDAR,
    term: TERM,
    shares,
    ledger,
    earlier: [],
    parameters: PARAMETERS,
    today: TODAY,
  };
}

export function casesOf(count: number): PublishInput[] {
  const roll = dice(20_261_119);
  return Array.from({ length: count }, () => caseBy(roll));
}
