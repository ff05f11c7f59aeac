import { type Day, daysBetween } from '../kernel/day.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Parameters } from '../kernel/parameter.ts';
import { findingOf, isInForce } from '../kernel/rule.ts';
import type { AssignmentFacts } from './facts.ts';
import { plausibleDays, plausibleMinutes, publicity, withinTerm } from './rules.ts';

export interface EntryInput {
  readonly assignment: Pick<AssignmentFacts, 'assignedOn' | 'dueOn' | 'minutes'>;
  /** The term that holds the day of giving; null when none does. */
  readonly term: { readonly first: Day; readonly last: Day } | null;
  readonly parameters: Parameters;
  readonly today: Day;
}

/** HW-C1, HW-C2, HW-C3 and HW-9: whether minutes and days make sense, before anything is spread or summed. */
export function judgeEntryInto(found: Finding[], { assignment, term, parameters, today }: EntryInput): void {
  const { assignedOn, dueOn, minutes } = assignment;
  const most = parameters.get('hw.item.minutesMax');
  if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= most)) found.push(implausible(minutes, most));
  if (dueOn < assignedOn) found.push(dueBefore(assignedOn, dueOn));
  else if (dueOn !== assignedOn) judgeWay(found, assignedOn, dueOn, parameters);
  if (term === null || assignedOn < term.first || assignedOn > term.last) found.push(outsideTerm(assignedOn, term));
  if (assignedOn < today && isInForce(publicity, assignedOn)) found.push(late(assignedOn, today));
}

/** HW-C1: a whole number of minutes that one piece of homework can take. */
export function implausible(minutes: number, limit: number): Finding {
  const measured = Number.isFinite(minutes) ? minutes : 0;
  return findingOf(plausibleMinutes, {
    sentence: 'homework.implausibleMinutes',
    measured,
    limit,
    unit: 'minute',
    field: 'minutes',
    facts: { minutes: measured, limit },
  });
}

function dueBefore(assignedOn: Day, dueOn: Day): Finding {
  return findingOf(plausibleDays, { sentence: 'homework.dueBefore', field: 'dueOn', facts: { assignedOn, dueOn } });
}

function judgeWay(found: Finding[], assignedOn: Day, dueOn: Day, parameters: Parameters): void {
  const limit = parameters.get('hw.item.daysMax');
  const days = daysBetween(assignedOn, dueOn);
  if (days <= limit) return;
  const facts = { assignedOn, dueOn, days, limit };
  found.push(findingOf(plausibleDays, { sentence: 'homework.dueTooLate', field: 'dueOn', facts }));
}

function outsideTerm(assignedOn: Day, term: EntryInput['term']): Finding {
  return findingOf(withinTerm, {
    sentence: 'homework.outsideTerm',
    field: 'assignedOn',
    facts: { assignedOn, first: term?.first ?? null, last: term?.last ?? null },
  });
}

/** The board must show homework before it is done: a later entry is admitted and stays on record. */
function late(assignedOn: Day, today: Day): Finding {
  return findingOf(publicity, {
    sentence: 'homework.publishedLate',
    field: 'assignedOn',
    facts: { assignedOn, today },
  });
}
