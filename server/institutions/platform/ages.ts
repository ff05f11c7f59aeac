import { sql } from 'kysely';
import type { PlatformAge } from '#contract/institutions/platform.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { type StoredFinding, storedView } from '../../findings/stored.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Run } from './write-run.ts';

/** Sentences about the age of a county's latest comparison. */
export const AGES = ['institutions.platformOld', 'institutions.platformNever'];
/** Counties shown at once; below a city there are never as many. */
const SHOWN = 100;

/** Counties of a region that have long not compared. */
export async function openAges(tx: ReadTx, code: string, locale: Locale): Promise<PlatformAge[]> {
  const rows = await tx.many(sql<StoredFinding>`
    select * from finding where div >= ${code} and div < ${`${code}~`} and rule = 'REG-7' and sentence_key = any(${AGES}::text[]) and outcome = 'open'
     order by div limit ${SHOWN}`);
  return rows.map((row) => ({ ...storedView(row, locale), id: row.id }));
}

/** A comparison settles that there has been none. */
export const closeAges = (tx: WriteTx, { div, by, at }: Pick<Run, 'div' | 'by' | 'at'>, note: string) =>
  tx.run(sql`
    update finding set outcome = 'handled', handled_by = ${by}::uuid, handled_at = ${at}::timestamptz, handling_note = ${note}, version = version + 1
     where div = ${div} and rule = 'REG-7' and sentence_key = any(${AGES}::text[]) and outcome = 'open'`);
