import { sql } from 'kysely';
import type { CaseState } from '#policy/institutions/index.ts';
import { coursesWaiting } from '../institutions/index.ts';
import { type CountQueue, consolePath, countOf } from './queue.ts';

/** Cases that stand somewhere in the area; the link shows the same ones. */
const casesIn =
  (state: CaseState, key: string, tone: 'bad' | 'warn' | 'calm'): CountQueue =>
  async ({ tx, area }) => ({
    key,
    ...(await countOf(
      tx,
      sql`classification c where c.div = any(${area.counties}::text[]) and c.state = ${state}`,
      sql`c.opened_at`,
    )),
    to: consolePath('/classifications', { state }),
    tone,
  });

export const casesToDecide = casesIn('to-decide', 'cases-to-decide', 'warn');
export const casesOpened = casesIn('opened', 'cases-opened', 'warn');
export const casesThird = casesIn('third', 'cases-third', 'warn');
export const casesAppealed = casesIn('appealed', 'cases-appealed', 'warn');

/** Seats of the caller that have not spoken yet. */
export const seatsWaiting: CountQueue = async ({ tx, caller }) => ({
  key: 'seats-waiting',
  ...(await countOf(
    tx,
    sql`classification_opinion o where o.div = ${caller.region} and o.person_id = ${caller.personId}::uuid
      and o.given_at is null and o.recused_at is null`,
    sql`o.assigned_at`,
  )),
  to: '/my-cases',
  tone: 'warn',
});

/** Courses of one's own that wait to be declared or decided (CLS-6, CLS-11). */
export const ownCourses: CountQueue = async ({ tx, caller }) => ({
  key: 'own-courses',
  ...(await countOf(tx, coursesWaiting(caller.region), sql`c.declared_on::timestamp`)),
  to: consolePath('/classifications', { view: 'courses' }),
  tone: 'warn',
});
