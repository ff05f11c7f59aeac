import { sql } from 'kysely';
import type { ListName } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { House } from '../../house.ts';
import { type NoticeKind, notify } from '../../notify/notify.ts';
import type { EntryRow } from './entry-row.ts';

type Told = Extract<NoticeKind, `list-${string}`>;

/** The internal list is told to nobody. */
const isTold = (list: ListName): boolean => list !== 'watch';

/** Tells whoever runs the institution today what has happened to its entry. */
export async function tellHeads(
  tx: WriteTx,
  house: House,
  entry: Pick<EntryRow, 'div' | 'id' | 'list' | 'institution_id' | 'subject_name'>,
  kind: Told,
  reason: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (entry.institution_id === null || !isTold(entry.list)) return;
  const heads = await tx.many(sql<{ person_id: string }>`
    select person_id from duty where role = 'institution-head' and institution_id = ${entry.institution_id}::uuid
       and valid_from <= ${house.clock.today()}::date and (valid_until is null or valid_until > ${house.clock.today()}::date)`);
  for (const { person_id } of heads)
    await notify(tx, house, {
      div: entry.div,
      personId: person_id,
      kind,
      facts: { list: entry.list, name: entry.subject_name, reason, ...more },
      to: `/console/lists/${entry.id}`,
    });
}
