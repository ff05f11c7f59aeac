import { sql } from 'kysely';
import type { CountyAgreement, classification } from '#contract/institutions/index.ts';
import { agreementOf, type CourseKind, type OpinionPair, type Sheet } from '#policy/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { getPlace } from '../overview/place.ts';

interface Row {
  div: string;
  name: string;
  first_kind: CourseKind;
  first_sheet: Sheet;
  second_kind: CourseKind;
  second_sheet: Sheet;
}

/** 一致程度: how far the first two experts of each county agree, withdrawn cases left out. */
export async function readAgreement(call: Call<(typeof classification)['agreement']>): Promise<CountyAgreement[]> {
  const { tx, query } = call;
  const { code } = await getPlace(tx, query.region);
  const rows = await tx.many(sql<Row>`
    select a.div, r.name, a.kind as first_kind, a.dimensions as first_sheet, b.kind as second_kind, b.dimensions as second_sheet
      from classification_opinion a
      join classification_opinion b on b.div = a.div and b.classification_id = a.classification_id and b.seat = 2 and b.recused_at is null
      join classification c on c.div = a.div and c.id = a.classification_id and c.state <> 'withdrawn'
      join region r on r.code = a.div
     where a.div >= ${code} and a.div < ${`${code}~`} and a.seat = 1 and a.recused_at is null and a.kind is not null and b.kind is not null
     order by a.div`);
  return [...Map.groupBy(rows, ({ div }) => div)].map(([div, held]) => ({
    region: div,
    name: held[0]!.name,
    ...agreementOf(held.map(pairOf)),
  }));
}

const pairOf = (row: Row): OpinionPair => [
  { seat: 1, kind: row.first_kind, sheet: row.first_sheet },
  { seat: 2, kind: row.second_kind, sheet: row.second_sheet },
];
