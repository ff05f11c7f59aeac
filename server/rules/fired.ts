import { sql } from 'kysely';
import type { RuleRow } from '#contract/rule.ts';
import type { Caller } from '../access/caller.ts';
import { reachOf } from '../access/table.ts';
import { schoolCalendar } from '../calendar/school-calendar.ts';
import { revisions } from '../database/revision.ts';
import type { ReadTx } from '../database/transaction.ts';
import { allOf, findingReach, foundWithin } from '../findings/reach.ts';
import { getArea } from '../places/area.ts';

type Fired = RuleRow['fired'];

/** The part of their scope to which a reader has narrowed their view. */
interface Narrowed {
  readonly region?: string | undefined;
  readonly school?: string | undefined;
}

/** Findings stand down to the county: a street has its county's. */
const COUNTY_DIGITS = 6;

/** The first day of the term under way, or of the one before. */
async function termStart(tx: ReadTx, region: string, today: string): Promise<string> {
  const calendar = await schoolCalendar(tx, region, null, (await revisions(tx)).calendar);
  return calendar.terms.filter((term) => term.first <= today).at(-1)?.first ?? today;
}

/**
 * How often a rule fired this term, by outcome, among the findings that the caller may read: each count is that of the list of findings
 * narrowed alike. Whoever may read none (visitors, families, administrators) gets no counts: their database role could not even see the
 * register. Elsewhere than in their scope a reader looks at numbers, not at findings.
 */
export async function firedSince(
  tx: ReadTx,
  caller: Caller | null,
  { region, school }: Narrowed,
  today: string,
): Promise<(rule: string) => Fired> {
  const never: Fired = { refused: 0, answered: 0, open: 0, handled: 0, since: null };
  if (caller === null || reachOf('finding.read', caller.role) === undefined) return () => never;
  const own = tx.scope.lo;
  const asked = region?.slice(0, COUNTY_DIGITS) ?? own;
  if (!asked.startsWith(own) && !own.startsWith(asked)) return () => never;
  const area = await getArea(tx, { region: asked.length > own.length ? asked : own, school });
  const since = await termStart(tx, area.region, today);
  const rows = await tx.many(sql<Omit<Fired, 'since'> & { rule: string }>`
    select f.rule, count(*) filter (where f.outcome = 'refused')::int as refused, count(*) filter (where f.outcome = 'answered')::int as answered,
           count(*) filter (where f.outcome = 'open')::int as open, count(*) filter (where f.outcome = 'handled')::int as handled
      from finding f where ${allOf([...findingReach(caller, area), ...foundWithin({ from: since })])} group by f.rule`);
  const byRule = new Map(rows.map(({ rule, ...counts }): [string, Fired] => [rule, { ...counts, since }]));
  return (rule) => byRule.get(rule) ?? { ...never, since };
}
