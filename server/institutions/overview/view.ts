import { type RawBuilder, sql } from 'kysely';
import { addDays } from '#policy/kernel/day.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { getArea } from '../../places/area.ts';
import { parametersFor } from '../../rules/parameters.ts';

/** The register as one caller sees it on one day. */
export interface RegisterView {
  /** The range of div in the caller's scope. */
  readonly lo: string;
  readonly hi: string;
  readonly today: string;
  /** Whether the file `i` has gone unconfirmed for longer than REG-1 allows in its county. */
  readonly stale: RawBuilder<unknown>;
}

/** Counties by the last day on which a confirmation is still fresh there: a county may have tightened the number. */
async function freshSince(tx: ReadTx, today: string): Promise<ReadonlyMap<string, string[]>> {
  const [{ counties }, { parameters: revision }] = await Promise.all([getArea(tx, {}), revisions(tx)]);
  const groups = new Map<string, string[]>();
  for (const div of counties) {
    const parameters = await parametersFor(tx, div, today, revision);
    const since = addDays(today, -parameters.get('reg.staleDays'));
    groups.set(since, [...(groups.get(since) ?? []), div]);
  }
  return groups;
}

export async function registerView(tx: ReadTx, today: string): Promise<RegisterView> {
  const groups = [...(await freshSince(tx, today))];
  const old = groups.map(([since, divs]) =>
    groups.length === 1
      ? sql`i.stale_since < ${since}::date`
      : sql`(i.div = any (${divs}::text[]) and i.stale_since < ${since}::date)`,
  );
  return {
    lo: tx.scope.lo,
    hi: tx.scope.hi,
    today,
    stale: sql`coalesce(${sql.join(old, sql` or `)}, false)`,
  };
}
