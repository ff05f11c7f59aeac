import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';
import type { House } from '../../house.ts';
import { type NoticeKind, notify } from '../../notify/notify.ts';
import type { ClassificationRow } from './case-row.ts';

/** Digits of a city's code. */
const CITY = 4;
/** The city whose education authority hears what a county has decided. */
export const cityOf = (div: string): string => div.slice(0, CITY);

/** Tells those who may decide it at the city that an institution asks for re-examination (CLS-8, CLS-11). */
export async function tellCity(tx: WriteTx, house: House, row: ClassificationRow): Promise<void> {
  const deciders = await tx.many(
    sql<{ id: string }>`select id from appeal_deciders(${row.div}, ${house.clock.today()}::date) as id`,
  );
  for (const { id } of deciders)
    await notify(tx, house, {
      div: cityOf(row.div),
      personId: id,
      kind: 'case-appealed',
      facts: { name: row.course_text.name, kind: row.decided_kind! },
      to: `/console/classifications/${row.id}`,
    });
}

/** Tells whoever runs the institution today (CLS-11: the result goes to the institution). */
export async function tellInstitution(
  tx: WriteTx,
  house: House,
  row: ClassificationRow,
  kind: Extract<NoticeKind, `case-${string}`>,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const today = house.clock.today();
  const heads = await tx.many(sql<{ person_id: string }>`
    select person_id from duty where role = 'institution-head' and institution_id = ${row.institution_id}::uuid
       and valid_from <= ${today}::date and (valid_until is null or valid_until > ${today}::date)`);
  for (const { person_id } of heads)
    await notify(tx, house, {
      div: row.div,
      personId: person_id,
      kind,
      facts: { name: row.course_text.name, ...facts },
      to: `/console/classifications/${row.id}`,
    });
}
