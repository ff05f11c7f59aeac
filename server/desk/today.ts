import type { Role } from '#contract/action.ts';
import type { desk, Queue, Today } from '#contract/desk.ts';
import { dayKind } from '#policy/kernel/calendar/index.ts';
import type { Call } from '../http/call.ts';
import { getArea } from '../places/area.ts';
import { calendarOfDesk, classesToday } from './classes-today.ts';
import {
  casesAppealed,
  casesOpened,
  casesThird,
  casesToDecide,
  ownCourses,
  seatsWaiting,
} from './classification-queues.ts';
import { answered, nearMisses, newFindings, openFindings } from './finding-queues.ts';
import { duplicatePairs, platformDifferences } from './identity-queues.ts';
import {
  answeredRequests,
  endingLicences,
  expiredLicences,
  incompleteFiles,
  openRequests,
  overdueRequests,
  staleFiles,
} from './institution-queues.ts';
import { listAppeals, listProposals } from './list-queues.ts';
import { overLimit, unpublished } from './load-queues.ts';
import { askedOfUs, ownLicence, ownMissing, ownRefused, ownStale } from './own-institution-queues.ts';
import { drafts, importsChecked, importsDone, parameters, reservations, swaps } from './own-queues.ts';
import type { CountQueue, DeskFacts } from './queue.ts';
import { visitsWaiting } from './sweep-queues.ts';

/** Of an office, about the institutions in its area. */
const institutions = [
  overdueRequests,
  answeredRequests,
  expiredLicences,
  endingLicences,
  incompleteFiles,
  staleFiles,
  openRequests,
  listProposals,
  listAppeals,
  casesAppealed,
  duplicatePairs,
  platformDifferences,
];
const official = [newFindings, openFindings, overLimit, nearMisses, unpublished, ...institutions, answered, parameters];

/** What waits for whom, the pressing first. */
const QUEUES: Readonly<Record<Role, readonly CountQueue[]>> = {
  'province-official': official,
  'city-official': official,
  'county-official': [...official, visitsWaiting, casesToDecide, casesThird, casesOpened, importsChecked, importsDone],
  principal: [newFindings, openFindings, overLimit, nearMisses, unpublished, answered, importsChecked, importsDone],
  'grade-lead': [swaps, openFindings, nearMisses, answered, reservations, drafts, importsChecked],
  teacher: [swaps, nearMisses, drafts, reservations, importsChecked],
  auditor: [newFindings, openFindings, nearMisses, answered],
  admin: [],
  guardian: [],
  'institution-head': [askedOfUs, ownRefused, ownMissing, ownStale, ownLicence, ownCourses],
  'grid-worker': [],
  expert: [seatsWaiting],
};

/** 今日: the queues of the caller's role, and for school posts the classes with the minutes they have left. */
export async function readToday({ tx, caller, house }: Call<(typeof desk)['today']>): Promise<Today> {
  const facts: DeskFacts = { tx, caller, area: await getArea(tx, {}), today: house.clock.today() };
  const calendar = await calendarOfDesk(facts);
  const queues: Queue[] = [];
  for (const count of QUEUES[caller.role]) queues.push(await count(facts));
  return {
    day: facts.today,
    dayKind: dayKind(facts.today, calendar).kind,
    queues,
    classes: caller.schoolId === null ? [] : await classesToday(facts, calendar),
  };
}
