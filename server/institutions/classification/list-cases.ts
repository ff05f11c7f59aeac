import { type RawBuilder, sql } from 'kysely';
import type { CaseFilters, classification } from '#contract/institutions/index.ts';
import type { CaseState } from '#policy/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { getPlace } from '../overview/place.ts';
import { caseRowOf, isOffice, namedCases } from './case-row.ts';

type Filters = (typeof CaseFilters)['_zod']['output'];

/** Rows counted exactly; beyond it the total reads "more than". */
const COUNT_LIMIT = 1_000;

/** Whether the first two experts said the same; only for those who may read opinions. */
const experts = (wanted: 'agree' | 'differ') => sql`exists (
  select from classification_opinion a join classification_opinion b on b.div = a.div and b.classification_id = a.classification_id
     and b.seat = 2 and b.recused_at is null and b.kind is not null
   where a.div = c.div and a.classification_id = c.id and a.seat = 1 and a.recused_at is null
     and ${wanted === 'agree' ? sql`a.kind = b.kind` : sql`a.kind <> b.kind`})`;

function conditions(query: Filters, office: boolean): RawBuilder<unknown>[] {
  const { state, suggestion, kind, institution, course, q } = query;
  return [
    ...(state === undefined ? [] : [sql`c.state = ${state}`]),
    ...(suggestion === undefined || !office ? [] : [sql`c.suggestion = ${suggestion}`]),
    ...(kind === undefined ? [] : [sql`coalesce(c.appeal_kind, c.decided_kind) = ${kind}`]),
    ...(institution === undefined ? [] : [sql`c.institution_id = ${institution}::uuid`]),
    ...(course === undefined ? [] : [sql`c.course_id = ${course}::uuid`]),
    ...(query.experts === undefined || !office ? [] : [experts(query.experts)]),
    ...(q === undefined || q === ''
      ? []
      : [
          sql`(strpos(c.course_text->>'name', ${q}) > 0 or exists (select from institution i
            where i.div = c.div and i.id = c.institution_id and strpos(i.name, ${q}) > 0))`,
        ]),
  ];
}

/** 鉴别案件, the latest first. */
export async function listCases({ tx, query, caller }: Call<(typeof classification)['list']>) {
  const { page, size } = query;
  const { code } = await getPlace(tx, query.region);
  const within = sql`c.div >= ${code} and c.div < ${`${code}~`}`;
  const where = sql.join([within, ...conditions(query, isOffice(caller))], sql` and `);
  const { n } = await tx.one(sql<{ n: number }>`
    select count(*)::int as n from (select from classification c where ${where} limit ${COUNT_LIMIT + 1}) counted`);
  const order = sql`c.opened_at desc, c.id desc`;
  const chosen = sql`select * from classification c where ${where} order by ${order} limit ${size} offset ${(page - 1) * size}`;
  const rows = await tx.many(namedCases(chosen, order));
  return {
    total: Math.min(n, COUNT_LIMIT),
    more: n > COUNT_LIMIT,
    page,
    size,
    rows: rows.map((row) => caseRowOf(row, caller)),
  };
}

/** How many cases stand where. */
export async function countCases({ tx, query }: Call<(typeof classification)['counts']>) {
  const { code } = await getPlace(tx, query.region);
  return tx.many(sql<{ state: CaseState; count: number }>`
    select state, count(*)::int as count from classification where div >= ${code} and div < ${`${code}~`} group by state`);
}
