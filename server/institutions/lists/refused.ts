import { sql } from 'kysely';
import type { Finding } from '#policy/kernel/finding.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { InstitutionRow } from '../file/institution-row.ts';
import { judgeWhite } from './judge-white.ts';

type Which = Pick<InstitutionRow, 'div' | 'id'>;

/**
 * The day on which the white list was last refused to an institution for what its file shows, at an entry, a renewal or an appeal; null
 * where it never was, or was granted since. What the office itself had left out (REG-4) is no matter of the institution.
 */
export async function refusedOn(tx: ReadTx, { div, id }: Which): Promise<string | null> {
  const { day } = await tx.one(sql<{ day: string | null }>`
    select max(f.day) as day from finding f
     where f.div = ${div} and f.institution_id = ${id}::uuid and f.outcome = 'refused' and f.sentence_key like 'lists.%' and f.rule <> 'REG-4'
       and not exists (
         select from institution_change c join list_entry e on e.div = c.div and e.id = c.part_id and e.list = 'white'
          where c.div = f.div and c.institution_id = f.institution_id and c.part = 'list' and c.changed_at >= f.found_at
            and (c.field in ('list', 'valid_until') or c.field = 'appeal_result' and c.after = '"restored"'))`);
  return day;
}

export interface RefusedEntry {
  readonly day: string;
  /** What fails today; empty once all of it is mended. */
  readonly findings: readonly Finding[];
}

/** A refused white entry with what still stands in its way. */
export async function refusedEntry(tx: ReadTx, which: Which, today: string): Promise<RefusedEntry | null> {
  const day = await refusedOn(tx, which);
  return day === null ? null : { day, findings: await judgeWhite(tx, which, today) };
}
