import { dayKind, lastPublishedYear, type SchoolCalendar } from '../kernel/calendar/index.ts';
import { addDays, type Day, daysBetween } from '../kernel/day.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Parameters } from '../kernel/parameter.ts';
import { findingOf, isInForce } from '../kernel/rule.ts';
import type { AssignmentFacts } from './facts.ts';
import { plausibleDays, plausibleMinutes, publicity, publishedYear, withinTerm } from './rules.ts';

export interface EntryInput {
  readonly assignment: Pick<AssignmentFacts, 'assignedOn' | 'dueOn' | 'minutes'>;
  readonly calendar: SchoolCalendar;
  /** The term that holds the day of giving; null when none does. */
  readonly term: { readonly first: Day; readonly last: Day } | null;
  readonly parameters: Parameters;
  readonly today: Day;
}

/** HW-C1, HW-C2, HW-C3, HW-C5 and HW-9: whether minutes and days make sense, before anything is spread or summed. */
export function judgeEntryInto(found: Finding[], { assignment, calendar, term, parameters, today }: EntryInput): void {
  const { assignedOn, dueOn, minutes } = assignment;
  const most = parameters.get('hw.item.minutesMax');
  if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= most)) found.push(implausible(minutes, most));
  if (dueOn < assignedOn) found.push(dueBefore(assignedOn, dueOn));
  else if (dueOn !== assignedOn) judgeWay(found, assignedOn, dueOn, parameters);
  if (term === null || assignedOn < term.first || assignedOn > term.last) found.push(outsideTerm(assignedOn, term));
  if (assignedOn < today && isInForce(publicity, assignedOn)) found.push(late(assignedOn, today));
  const open = unpublishedDay(assignedOn, dueOn, calendar);
  if (open !== null) found.push(unpublished(open));
}

/** The first day that no State Council notice covers. */
const OPEN_FROM: Day = `${Number(lastPublishedYear) + 1}-01-01`;

/** The first day of the way that lies beyond the last State Council notice and that no calendar has set by itself. */
function unpublishedDay(assignedOn: Day, dueOn: Day, calendar: SchoolCalendar): Day | null {
  const end = dueOn > assignedOn ? dueOn : addDays(assignedOn, 1);
  for (let day = assignedOn > OPEN_FROM ? assignedOn : OPEN_FROM; day < end; day = addDays(day, 1))
    if (!dayKind(day, calendar).published) return day;
  return null;
}

/** Admitted, for the law and the weekends are known; on record, for the notice may still move the day. */
function unpublished(day: Day): Finding {
  return findingOf(publishedYear, {
    sentence: 'homework.unpublishedYear',
    field: 'assignedOn',
    facts: { day, year: day.slice(0, 4) },
  });
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
