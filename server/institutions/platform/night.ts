import { sql } from 'kysely';
import { judgeAge, type LatestRun } from '#policy/institutions/index.ts';
import { recordEvent } from '../../audit/event.ts';
import { scopeOfRegion, wholeScope } from '../../database/scope.ts';
import { type ReadTx, reading, type WriteTx, writing } from '../../database/transaction.ts';
import { recordFindings } from '../../findings/record.ts';
import type { House } from '../../house.ts';
import { newId } from '../../identity.ts';
import { numbersOn } from '../file/context.ts';
import { AGES } from './ages.ts';

const JOB = 'platform-age';

interface County {
  readonly code: string;
  readonly name: string;
}

const latestOf = (tx: ReadTx, div: string): Promise<LatestRun | undefined> =>
  tx.maybe(sql<LatestRun>`
    select id, (run_at at time zone 'Asia/Shanghai')::date as on from platform_run where div = ${div} order by run_at desc, id desc limit 1`);

/** The comparisons that findings of the county are about: what a person has answered for is not found again. */
const knownOf = (tx: ReadTx, div: string): Promise<{ matter: string }[]> =>
  tx.many(sql<{ matter: string }>`
    select facts->>'matter' as matter from finding where div = ${div} and rule = 'REG-7' and sentence_key = any(${AGES}::text[])
       and (outcome = 'open' or handled_by is not null)`);

async function checkCounty(tx: WriteTx, house: House, { code: div, name }: County): Promise<number> {
  const [day, at] = [house.clock.today(), house.clock.now()];
  // Beside a comparison that is under way, the later of the two sees what the earlier has done.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('platform/' || ${div}, 0))`);
  const finding = judgeAge(name, (await latestOf(tx, div)) ?? null, day, await numbersOn(tx, div, day));
  const known = (await knownOf(tx, div)).map(({ matter }) => matter);
  const fresh = finding !== null && !known.includes(String(finding.facts.matter));
  if (fresh) {
    const place = { div, schoolId: null, classId: null, grade: null, assignmentId: null, day, by: null, at };
    recordFindings(tx, place, [{ finding, outcome: 'open', answer: null }]);
  }
  // Another number of days may have made it recent again.
  await tx.run(sql`
    update finding set outcome = 'handled', handled_at = ${at}::timestamptz, version = version + 1
     where div = ${div} and rule = 'REG-7' and sentence_key = any(${AGES}::text[]) and outcome = 'open'
       and facts->>'matter' is distinct from ${finding?.facts.matter ?? null}`);
  await tx.run(recordEvent(div, newId(), `job.${JOB}`, 'done', null, null, null, [day]));
  return fresh ? 1 : 0;
}

/**
 * REG-7: a county with institutions whose latest comparison with the platform is too old, or that never made one, is a finding once, until
 * it compares. Run again it adds nothing. Returns how many were found now.
 */
export async function checkComparisons(house: House): Promise<number> {
  const counties = await reading(house.pool, 'reader', wholeScope, (tx) =>
    tx.many(sql<County>`
      select code, name from region r
       where kind = 'county' and exists (select from institution i where i.div = r.code and i.merged_into is null) order by code`),
  );
  let found = 0;
  for (const county of counties)
    found += await writing(house.pool, scopeOfRegion(county.code), (tx) => checkCounty(tx, house, county));
  return found;
}
