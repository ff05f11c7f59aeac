import { type RawBuilder, sql } from 'kysely';
import type * as z from 'zod';
import type { ChangeView, institutionFile, SnapshotRow } from '#contract/institutions/index.ts';
import type { Call } from '../../../http/call.ts';
import { requireFound } from '../../../refusal.ts';
import { getInstitution } from '../lock.ts';

type Table = typeof institutionFile;
type Snapshot = z.output<typeof SnapshotRow>;

function whereOf(div: string, id: string, query: Call<Table['history']>['query']): RawBuilder<unknown> {
  const parts = [sql`c.div = ${div} and c.institution_id = ${id}::uuid`];
  if (query.part !== undefined) parts.push(sql`c.part = ${query.part}`);
  if (query.partId !== undefined) parts.push(sql`c.part_id = ${query.partId}::uuid`);
  if (query.field !== undefined) parts.push(sql`c.field = ${query.field}`);
  return sql.join(parts, sql` and `);
}

/** 每个值的改动, newest first. */
export async function listHistory({ tx, params, query, touch }: Call<Table['history']>) {
  const { div, id } = await getInstitution(tx, params.id);
  touch(id);
  const where = whereOf(div, id, query);
  const { page, size } = query;
  const [{ total }, rows] = await Promise.all([
    tx.one(sql<{ total: number }>`select count(*)::int as total from institution_change c where ${where}`),
    tx.many(sql<ChangeView>`
      select c.id, c.changed_at as at, p.name as by, c.source, c.part, c.part_id as "partId",
             coalesce(t.name, s.name, k.name, g.name) as "partName", c.field, c.before, c.after, c.reason, c.version
        from institution_change c
        left join person p on p.div = c.div and p.id = c.changed_by
        left join teaching_point t on c.part = 'point' and t.div = c.div and t.id = c.part_id
        left join institution_staff s on c.part = 'staff' and s.div = c.div and s.id = c.part_id
        left join course k on c.part = 'course' and k.div = c.div and k.id = c.part_id
        left join training_class g on c.part = 'class' and g.div = c.div and g.id = c.part_id
       where ${where} order by c.changed_at desc, c.id desc limit ${size} offset ${(page - 1) * size}`),
  ]);
  return { total, page, size, rows };
}

const COLUMNS = sql`s.id, s.occasion, s.ref_id as "refId", encode(s.sha256, 'hex') as sha256, p.name as by, s.taken_at as "takenAt"`;
const FROM = sql`institution_snapshot s left join person p on p.div = s.div and p.id = s.taken_by`;

export async function listSnapshots({ tx, params, touch }: Call<Table['snapshots']>): Promise<Snapshot[]> {
  const { div, id } = await getInstitution(tx, params.id);
  touch(id);
  return tx.many(sql<Snapshot>`
    select ${COLUMNS} from ${FROM} where s.div = ${div} and s.institution_id = ${id}::uuid order by s.taken_at desc, s.id desc limit 500`);
}

/** One snapshot with its text; its hash is taken again of what is stored. */
export async function readSnapshot({ tx, params, touch }: Call<Table['snapshot']>) {
  const { div, id } = await getInstitution(tx, params.id);
  touch(id, params.part);
  return requireFound(
    await tx.maybe(sql<Snapshot & { body: unknown; intact: boolean }>`
      select ${COLUMNS}, s.body, sha256(convert_to(s.body::text, 'UTF8')) = s.sha256 as intact
        from ${FROM} where s.div = ${div} and s.institution_id = ${id}::uuid and s.id = ${params.part}::uuid`),
  );
}
