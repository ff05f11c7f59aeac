import { sql } from 'kysely';
import { wholeScope } from '../database/scope.ts';
import { type WriteTx, writing } from '../database/transaction.ts';
import type { House } from '../house.ts';
import type { ImportKindName } from './kind.ts';

/** Sheets that hold identity numbers: what is kept of them is a hash, so the sheet itself does not outlive its import. */
const SECRET: readonly ImportKindName[] = ['institution-staff'];

export const isForgotten = (kind: ImportKindName, state: string): boolean =>
  SECRET.includes(kind) && !['checking', 'checked', 'writing'].includes(state);

/** Empties the kept sheet of an import that is over, where it held what nobody may keep. */
export async function forgetSheet(
  tx: WriteTx,
  row: { readonly div: string; readonly kind: ImportKindName; readonly file_id: string },
): Promise<void> {
  if (!SECRET.includes(row.kind)) return;
  await tx.run(
    sql`update stored_file set bytes = '', size = 0, sha256 = sha256('') where div = ${row.div} and id = ${row.file_id}::uuid`,
  );
}

/** Milliseconds that somebody has to confirm an import of identity numbers: a working day and its night. */
const PATIENCE_MS = 24 * 3_600_000;

/** Gives up imports of identity numbers that nobody has confirmed, and forgets their sheets. */
export async function forgetUnconfirmed(house: House): Promise<void> {
  const before = new Date(house.clock.wall() - PATIENCE_MS).toISOString();
  await writing(house.pool, wholeScope, (tx) =>
    tx.run(sql`
      with over as (
        update sheet_import set state = 'cancelled', version = version + 1
         where kind = any (${[...SECRET]}::text[]) and state = 'checked' and created_at < ${before}::timestamptz returning div, file_id)
      update stored_file f set bytes = '', size = 0, sha256 = sha256('') from over where f.div = over.div and f.id = over.file_id`),
  );
}
