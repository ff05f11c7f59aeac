import { type RawBuilder, sql } from 'kysely';
import type { ListName } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { InstitutionRow } from '../file/institution-row.ts';

/** Whether an entry `e` holds on the day: `entryStanding` in SQL, for counting and filtering. */
export const isCurrent = (day: string): RawBuilder<boolean> => sql`
  (e.removed_on is null and e.valid_from <= ${day}::date and (e.valid_until is null or e.valid_until > ${day}::date))`;

/** The entry by which an institution stands on a list on the day. */
export const currentEntry = (
  tx: WriteTx,
  { div, id }: Pick<InstitutionRow, 'div' | 'id'>,
  list: ListName,
  day: string,
): Promise<{ id: string } | undefined> =>
  tx.maybe(sql<{ id: string }>`
    select e.id from list_entry e where e.div = ${div} and e.institution_id = ${id}::uuid and e.list = ${list} and ${isCurrent(day)} limit 1`);
