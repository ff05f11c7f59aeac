import { sql } from 'kysely';
import type { classification, MyCase } from '#contract/institutions/index.ts';
import type { Caller } from '../../access/caller.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import type { Locale } from '../../messages/locale.ts';
import { requireFound } from '../../refusal.ts';
import type { ClassificationRow } from './case-row.ts';
import { type OpinionRow, seatState } from './opinions.ts';
import { signalViews } from './weighing.ts';

/** Seats shown: what waits first, then the latest that are done. */
const MOST = 100;

interface Row extends OpinionRow {
  institution_name: string;
  case_row: ClassificationRow | null;
}

/** The wall shows a case only once its expert has said that there is no tie; before, only the institution's name. */
const seats = (caller: Caller) => sql<Row>`
  select o.*, i.name as institution_name, to_jsonb(c) as case_row
    from classification_opinion o
    join institution i on i.div = o.div and i.id = o.institution_id
    left join classification c on c.div = o.div and c.id = o.classification_id
   where o.div = ${caller.region} and o.person_id = ${caller.personId}::uuid`;

function myCaseOf(row: Row, locale: Locale): MyCase {
  const shown = row.tie_declared === false ? row.case_row : null;
  return {
    id: row.id,
    caseId: row.classification_id,
    seat: row.seat,
    institutionId: row.institution_id,
    institutionName: row.institution_name,
    assignedAt: row.assigned_at,
    state: shown !== null && shown.state === 'withdrawn' && row.given_at === null ? 'withdrawn' : seatState(row),
    course: shown?.course_text ?? null,
    self: shown?.self ?? null,
    declaredKind: shown?.declared_kind ?? null,
    signals: shown === null ? [] : signalViews(shown.signals, locale),
    sheet: row.dimensions,
    kind: row.kind,
    reason: row.reason,
    version: row.version,
  };
}

export async function listMyCases({ tx, caller, locale }: Call<(typeof classification)['myCases']>): Promise<MyCase[]> {
  const rows = await tx.many(
    sql<Row>`${seats(caller)} order by (o.given_at is null and o.recused_at is null) desc, o.assigned_at desc limit ${MOST}`,
  );
  return rows.map((row) => myCaseOf(row, locale));
}

/** @throws Refusal NOT_FOUND where the seat is somebody else's */
export async function getMyCase(tx: ReadTx, caller: Caller, id: string, locale: Locale): Promise<MyCase> {
  return myCaseOf(requireFound(await tx.maybe(sql<Row>`${seats(caller)} and o.id = ${id}::uuid`)), locale);
}

export async function readMyCase(call: Call<(typeof classification)['myCase']>): Promise<MyCase> {
  const { tx, params, caller, locale } = call;
  call.touch(params.id);
  return getMyCase(tx, caller, params.id, locale);
}
