import { sql } from 'kysely';
import type { VisitAnswers, VisitDetail } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import type { VisitOutcome } from '#policy/institutions/facts.ts';
import { compareVisits, misfits, riskOf, wholenessOf } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { type StoredFinding, storedView } from '../../findings/stored.ts';
import type { Call } from '../../http/call.ts';
import type { Locale } from '../../messages/locale.ts';
import { requireFound } from '../../refusal.ts';
import { inScope } from './campaign-queries.ts';
import { fileSideOf } from './file-side.ts';
import { type ListedRow, listedOf, listedSelect } from './list-visits.ts';
import { positionOf } from './visit-row.ts';

interface ChangeRow {
  readonly version: number;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly by: string | null;
  readonly at: string;
}
interface OtherRow {
  readonly id: string;
  readonly worker: string | null;
  readonly outcome: VisitOutcome;
  readonly answers: VisitAnswers;
}

const changesOf = async (tx: ReadTx, div: string, id: string): Promise<VisitDetail['changes']> =>
  (
    await tx.many(sql<ChangeRow>`
      select x.version, x.field, x.before, x.after, p.name as by, x.changed_at as at
        from sweep_visit_change x left join person p on p.div = x.div and p.id = x.changed_by
       where x.div = ${div} and x.visit_id = ${id}::uuid order by x.version desc, x.field`)
  ).map((row) => ({ ...row, by: row.by ?? '' }));

async function foundAt(tx: ReadTx, div: string, id: string, locale: Locale): Promise<VisitDetail['found']> {
  const rows = await tx.many(
    sql<StoredFinding>`select f.* from finding f where f.div = ${div} and f.part_id = ${id}::uuid order by f.found_at, f.id`,
  );
  return rows.map((row) => ({ ...storedView(row, locale), id: row.id }));
}

/** The second visit to what this one saw first, or the first to what this one saw again. */
async function otherOf(tx: ReadTx, row: ListedRow): Promise<VisitDetail['other']> {
  const found = await tx.maybe(sql<OtherRow>`
    select o.id, p.name as worker, o.outcome, o.answers
      from sweep_second s
      join sweep_visit o on o.div = s.div and case when ${row.round}::int = 1 then o.second_id = s.id else o.id = s.visit_id end
      left join person p on p.div = o.div and p.id = o.worker_id
     where s.div = ${row.div} and case when ${row.round}::int = 1 then s.visit_id = ${row.id}::uuid else s.id = ${row.second_id}::uuid end`);
  if (found === undefined) return null;
  const [first, second] = row.round === 1 ? [row, found] : [found, row];
  return { ...found, worker: found.worker ?? '', differing: [...compareVisits(first, second).differing] };
}

const riskView = ({ outcome, answers }: ListedRow): VisitDetail['risk'] => {
  const { grade, categories } = riskOf(outcome, answers);
  return { grade, categories: [...categories] };
};

export async function visitDetail(tx: ReadTx, id: string, locale: Locale): Promise<VisitDetail> {
  const row = requireFound(
    await tx.maybe(sql<ListedRow>`${listedSelect} where ${inScope(tx, 'v')} and v.id = ${id}::uuid`),
  );
  const review = await tx.maybe(
    sql<{
      name: string;
    }>`select p.name from sweep_visit v join person p on p.div = v.div and p.id = v.reviewed_by where v.div = ${row.div} and v.id = ${id}::uuid`,
  );
  const photos = await tx.many(
    sql<{
      id: string;
    }>`select id from sweep_photo where div = ${row.div} and visit_id = ${id}::uuid order by taken_at, id`,
  );
  const { missing } = wholenessOf({ outcome: row.outcome, answers: row.answers, photos: photos.length });
  return {
    ...listedOf(row),
    blockId: row.block_id,
    targetId: row.target_id,
    secondId: row.second_id,
    answers: row.answers,
    position: positionOf(row),
    begunAt: row.begun_at,
    photoIds: photos.map((photo) => photo.id),
    missingKeys: [...missing, ...misfits(row.outcome, row.answers)],
    risk: riskView(row),
    note: row.review_note,
    reviewedBy: review?.name ?? null,
    reviewedAt: row.reviewed_at,
    file: await fileSideOf(tx, row),
    changes: await changesOf(tx, row.div, id),
    found: await foundAt(tx, row.div, id, locale),
    other: await otherOf(tx, row),
    version: row.version,
  };
}

export function readVisit({ tx, params, locale, touch }: Call<(typeof sweep)['visit']>): Promise<VisitDetail> {
  touch(params.id);
  return visitDetail(tx, params.id, locale);
}
