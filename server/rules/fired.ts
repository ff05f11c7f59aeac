import { sql } from 'kysely';
import type { RuleRow } from '#contract/rule.ts';
import type { Caller } from '../access/caller.ts';
import { reachOf } from '../access/table.ts';
import { schoolCalendar } from '../calendar/school-calendar.ts';
import { startOfDay } from '../clock.ts';
import { revisions } from '../database/revision.ts';
import type { ReadTx } from '../database/transaction.ts';
import { allOf, findingReach } from '../findings/reach.ts';
import { getArea } from '../places/area.ts';

type Fired = RuleRow['fired'];
export const NEVER: Fired = { refused: 0, answered: 0, found: 0 };

/** The first day of the term under way, or of the one before. */
async function termStart(tx: ReadTx, region: string, today: string): Promise<string> {
  const calendar = await schoolCalendar(tx, region, null, (await revisions(tx)).calendar);
  return calendar.terms.filter((term) => term.first <= today).at(-1)?.first ?? today;
}

/**
 * How often each rule fired this term, among the findings that the caller may read. Whoever may read none (visitors, families, administrators)
 * gets no counts: their database role could not even see the register.
 */
export async function firedSince(
  tx: ReadTx,
  caller: Caller | null,
  today: string,
): Promise<ReadonlyMap<string, Fired>> {
  if (caller === null || reachOf('finding.read', caller.role) === undefined) return new Map();
  const area = await getArea(tx, {});
  const since = startOfDay(await termStart(tx, area.region, today));
  const rows = await tx.many(sql<Fired & { rule: string }>`
    select f.rule, count(*) filter (where f.outcome = 'refused')::int as refused, count(*) filter (where f.outcome = 'answered')::int as answered,
           count(*) filter (where f.outcome in ('open', 'handled'))::int as found
      from finding f where ${allOf(findingReach(caller, area))} and f.found_at >= ${since}::timestamptz group by f.rule`);
  return new Map(rows.map(({ rule, ...fired }) => [rule, fired]));
}
