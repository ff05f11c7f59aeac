import { sql } from 'kysely';
import type { directory, OpenCounty, OpenInstitution } from '#contract/institutions/directory.ts';
import { entryStanding, type ListName, standingOf, validUntil } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { requireFound } from '../../refusal.ts';
import { coursesOf, type PublicCourse } from './courses.ts';
import { type IdentityRow, identityColumns } from './identity.ts';
import { entriesOfInstitution, type PublicEntry } from './public-entries.ts';

/** The licence of the open data (docs/api.md). */
export const DATA_LICENCE = 'CC-BY-4.0';

interface Row extends IdentityRow {
  entries: PublicEntry[];
  points: number;
}

const rowsOf = (tx: ReadTx, county: string): Promise<Row[]> =>
  tx.many(sql<Row>`
    select ${identityColumns}, ${entriesOfInstitution} as entries,
           (select count(*)::int from teaching_point p where p.div = i.div and p.institution_id = i.id) as points
      from institution i join region r on r.code = i.div
     where i.div = ${county} and i.merged_into is null order by i.id`);

const mergedOf = (tx: ReadTx, county: string): Promise<OpenCounty['merged']> =>
  tx.many(sql<OpenCounty['merged'][number]>`
    select id, merged_into as into from institution where div = ${county} and merged_into is not null order by id`);

const lastChange = async (tx: ReadTx, county: string): Promise<string | null> => {
  const { at } = await tx.one(sql<{ at: string | null }>`
    select greatest((select max(changed_at) from public_change where div = ${county}),
                    (select max(changed_at) from institution where div = ${county})) as at`);
  return at;
};

const sinceOf = (entries: readonly PublicEntry[], list: ListName, today: string): string | null =>
  entries.find((entry) => entry.list === list && entryStanding(entry, today) === 'current')?.validFrom ?? null;

function openOf({ entries, points, ...row }: Row, courses: readonly PublicCourse[], today: string): OpenInstitution {
  const facts = { ...row, entries };
  return {
    ...row,
    path: `/institutions/${row.id}`,
    standing: standingOf(facts, today),
    whiteSince: sinceOf(entries, 'white', today),
    blackSince: sinceOf(entries, 'black', today),
    validUntil: validUntil(facts, today),
    points,
    courses: courses.map(({ institutionId: _, perLessonFen: __, ...course }) => course),
  };
}

/** 开放数据: one county whole, in the order of the ids, so that two copies can be compared line by line (U22). */
export async function readOpenCounty({ tx, params, house }: Call<(typeof directory)['open']>): Promise<OpenCounty> {
  const today = house.clock.today();
  const { county } = params;
  const region = requireFound(
    await tx.maybe(sql<{ name: string }>`select name from region where code = ${county} and kind = 'county'`),
  );
  const rows = await rowsOf(tx, county);
  const courses = Map.groupBy(
    await coursesOf(
      tx,
      county,
      rows.map((row) => row.id),
    ),
    (course) => course.institutionId,
  );
  return {
    county,
    name: region.name,
    day: today,
    licence: DATA_LICENCE,
    changedAt: await lastChange(tx, county),
    institutions: rows.map((row) => openOf(row, courses.get(row.id) ?? [], today)),
    merged: await mergedOf(tx, county),
  };
}
