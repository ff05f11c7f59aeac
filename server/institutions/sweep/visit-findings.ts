import { sql } from 'kysely';
import { type Extent, judgeVisit, type Visit } from '#policy/institutions/index.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { recordFindings } from '../../findings/record.ts';
import type { House } from '../../house.ts';
import { parametersFor } from '../../rules/parameters.ts';

interface Judged {
  readonly div: string;
  readonly id: string;
  readonly institutionId: string | null;
  readonly visit: Visit;
  readonly by: string;
}

export async function extentOf(tx: ReadTx, div: string): Promise<Extent | null> {
  const row = await tx.maybe(sql<Extent>`
    select south::float8 as south, north::float8 as north, west::float8 as west, east::float8 as east from region_extent where region_code = ${div}`);
  return row ?? null;
}

/** Says what is odd about a visit beside it (SW-C1 to SW-C3), each thing once however often it is sent back and mended. */
export async function recordOddities(tx: WriteTx, house: House, judged: Judged): Promise<void> {
  const { div, id, visit, by, institutionId } = judged;
  const day = house.clock.today();
  const parameters = await parametersFor(tx, div, day, (await revisions(tx)).parameters);
  const found = judgeVisit(visit, { extent: await extentOf(tx, div), receivedAt: house.clock.wall(), parameters });
  const said = await tx.many(
    sql<{ sentence_key: string }>`select sentence_key from finding where div = ${div} and part_id = ${id}::uuid`,
  );
  const place = {
    div,
    schoolId: null,
    classId: null,
    grade: null,
    assignmentId: null,
    day,
    by,
    partId: id,
    at: house.clock.now(),
    ...(institutionId === null ? {} : { institutionId }),
  };
  recordFindings(
    tx,
    place,
    found
      .filter(({ sentence }) => !said.some((each) => each.sentence_key === sentence))
      .map((finding) => ({ finding, outcome: 'open', answer: null })),
  );
}

/** Once the office has accepted a visit, what was odd about it has been seen to. */
export const settleOddities = (tx: WriteTx, div: string, visit: string, by: string, at: string) =>
  tx.run(sql`
    update finding set outcome = 'handled', handled_by = ${by}::uuid, handled_at = ${at}::timestamptz, version = version + 1
     where div = ${div} and part_id = ${visit}::uuid and outcome = 'open' and rule in ('SW-C1', 'SW-C2', 'SW-C3')`);
