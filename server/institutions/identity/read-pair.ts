import { sql } from 'kysely';
import { type duplicates, PAIR_PARTS, type PairView } from '#contract/institutions/identity.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { getInstitution } from '../index.ts';
import { pairFields } from './pair-fields.ts';
import { getPair } from './pair-queries.ts';

const TABLES: Readonly<Record<(typeof PAIR_PARTS)[number], string>> = {
  points: 'teaching_point',
  staff: 'institution_staff',
  courses: 'course',
  classes: 'training_class',
  documents: 'institution_document',
  requests: 'institution_request',
  visits: 'sweep_visit',
  lists: 'list_entry',
  classifications: 'classification',
};

type Counts = Record<(typeof PAIR_PARTS)[number], number>;
const countParts = (tx: ReadTx, div: string, id: string): Promise<Counts> =>
  tx.one(sql<Counts>`
    select ${sql.join(
      PAIR_PARTS.map(
        (part) =>
          sql`(select count(*)::int from ${sql.table(TABLES[part])} where div = ${div} and institution_id = ${id}::uuid) as ${sql.id(part)}`,
      ),
    )}`);

/** One pair with both files side by side. @throws Refusal NOT_FOUND outside the scope */
export async function pairView(tx: ReadTx, id: string): Promise<PairView> {
  const pair = await getPair(tx, id);
  const first = await getInstitution(tx, pair.first.id);
  const second = await getInstitution(tx, pair.second.id);
  const counts = [await countParts(tx, pair.div, first.id), await countParts(tx, pair.div, second.id)] as const;
  const kept = pair.keptId === first.id ? first : second;
  return {
    ...pair,
    fields: pairFields(first, second),
    parts: PAIR_PARTS.map((part) => ({ part, first: counts[0][part], second: counts[1][part] })),
    undoable: pair.state === 'distinct' || (pair.state === 'merged' && kept.merged_into === null),
  };
}

export async function readPair({ tx, params, touch }: Call<(typeof duplicates)['read']>): Promise<PairView> {
  const view = await pairView(tx, params.id);
  touch(view.id, view.first.id, view.second.id);
  return view;
}
