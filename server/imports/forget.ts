import { sql } from 'kysely';
import { IDENTITY_KINDS } from '#contract/import-kinds.ts';
import { wholeScope } from '../database/scope.ts';
import { type WriteTx, writing } from '../database/transaction.ts';
import type { House } from '../house.ts';
import type { ImportKindName } from './kind.ts';

/** States in which somebody may still need the sheet. */
const UNDER_WAY = ['checking', 'checked', 'writing'];

export const isForgotten = (kind: ImportKindName, state: string): boolean =>
  IDENTITY_KINDS.includes(kind) && !UNDER_WAY.includes(state);

/** Empties the kept sheet of an import that is over, where it may hold identity numbers. */
export async function forgetSheet(
  tx: WriteTx,
  row: { readonly div: string; readonly kind: ImportKindName; readonly file_id: string },
): Promise<void> {
  if (!IDENTITY_KINDS.includes(row.kind)) return;
  await tx.run(
    sql`update stored_file set bytes = '', size = 0, sha256 = sha256('') where div = ${row.div} and id = ${row.file_id}::uuid`,
  );
}

/** Milliseconds that somebody has to confirm an import of identity numbers: with the hour until the next look, a working day and its night. */
const PATIENCE_MS = 23 * 3_600_000;

/** Gives up imports of identity numbers that nobody has confirmed, and forgets their sheets with those of imports that ended before. */
export async function forgetUnconfirmed(house: House): Promise<void> {
  const before = new Date(house.clock.wall() - PATIENCE_MS).toISOString();
  const kinds = [...IDENTITY_KINDS];
  await writing(house.pool, wholeScope, (tx) =>
    tx.run(sql`
      with given_up as (
        update sheet_import set state = 'cancelled', version = version + 1
         where kind = any (${kinds}::text[]) and state = 'checked' and created_at < ${before}::timestamptz returning div, file_id),
        over as (
          select div, file_id from given_up
          union select div, file_id from sheet_import where kind = any (${kinds}::text[]) and not state = any (${UNDER_WAY}::text[]))
      update stored_file f set bytes = '', size = 0, sha256 = sha256('') from over where f.div = over.div and f.id = over.file_id and f.size > 0`),
  );
}
