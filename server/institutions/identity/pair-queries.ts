import { type RawBuilder, sql } from 'kysely';
import type { DuplicatePair } from '#contract/institutions/identity.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { requireFound } from '../../refusal.ts';
import type { Moved } from './moved.ts';

export interface PairRow {
  readonly div: string;
  readonly id: string;
  readonly first_id: string;
  readonly second_id: string;
  readonly state: DuplicatePair['state'];
  readonly kept_id: string | null;
  readonly moved: Moved | null;
  readonly version: number;
}

const side = (of: string): RawBuilder<unknown> =>
  sql.raw(
    `jsonb_build_object('id', ${of}.id, 'name', ${of}.name, 'status', ${of}.status, 'completeness', ${of}.completeness_permille, 'version', ${of}.version)`,
  );

const shown = (chosen: RawBuilder<unknown>) => sql<DuplicatePair>`
  select p.id, p.div, r.name as "regionName", p.score_permille as permille, p.reasons, p.state, ${side('a')} as first, ${side('b')} as second,
         p.kept_id as "keptId", p.note, p.found_at as "foundAt", d.name as "decidedBy", p.decided_at as "decidedAt", p.version
    from (${chosen}) p
    join region r on r.code = p.div
    join institution a on a.div = p.div and a.id = p.first_id
    join institution b on b.div = p.div and b.id = p.second_id
    left join person d on d.div = p.div and d.id = p.decided_by
   order by p.score_permille desc, p.id`;

export const selectPairs = (
  tx: ReadTx,
  where: RawBuilder<unknown>,
  page: number,
  size: number,
): Promise<DuplicatePair[]> =>
  tx.many(
    shown(
      sql`select * from duplicate_pair p where ${where} order by p.score_permille desc, p.id limit ${size} offset ${(page - 1) * size}`,
    ),
  );

/** @throws Refusal NOT_FOUND outside the scope */
export async function getPair(tx: ReadTx, id: string): Promise<DuplicatePair> {
  const { lo, hi } = tx.scope;
  const chosen = sql`select * from duplicate_pair p where p.id = ${id}::uuid and p.div >= ${lo} and p.div < ${hi}`;
  return requireFound(await tx.maybe(shown(chosen)));
}

/** @throws Refusal NOT_FOUND outside the scope */
export async function lockPair(tx: WriteTx, id: string): Promise<PairRow> {
  const { lo, hi } = tx.scope;
  return requireFound(
    await tx.maybe(sql<PairRow>`
      select div, id, first_id, second_id, state, kept_id, moved, version from duplicate_pair
       where id = ${id}::uuid and div >= ${lo} and div < ${hi} for update`),
  );
}
