import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import { initialsOf } from '../../search/index.ts';
import type { SchoolRow } from '../../sheets/columns/index.ts';
import type { FileRow, Planner, RowIssue } from '../kind.ts';
import { findTwice, issueAt, planOf, sortRows } from './issue.ts';

interface Stored {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: SchoolRow['kind'];
  readonly system: SchoolRow['system'];
  readonly setting: SchoolRow['setting'];
  readonly street_code: string | null;
}

const storedSchools = async (tx: ReadTx): Promise<Map<string, Stored>> => {
  const rows = await tx.many(sql<Stored>`select id, code, name, kind, system, setting, street_code from school`);
  return new Map(rows.map((r) => [r.code, r]));
};

const equal = (row: SchoolRow, held: Stored): boolean =>
  row.name === held.name &&
  row.kind === held.kind &&
  row.system === held.system &&
  row.setting === held.setting &&
  (row.street === null || row.street === held.street_code);

async function write(
  tx: WriteTx,
  rows: readonly SchoolRow[],
  stored: ReadonlyMap<string, Stored>,
  today: string,
): Promise<void> {
  await tx.run(sql`
    insert into school (div, id, code, name, kind, system, setting, street_code, opened_on, initials)
    select * from unnest(${rows.map((r) => r.div)}::text[], ${rows.map((r) => stored.get(r.code)?.id ?? newId())}::uuid[], ${rows.map((r) => r.code)}::text[],
      ${rows.map((r) => r.name)}::text[], ${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.system)}::text[], ${rows.map((r) => r.setting)}::text[],
      ${rows.map((r) => r.street ?? stored.get(r.code)?.street_code ?? null)}::text[], ${rows.map((r) => r.openedOn ?? today)}::date[],
      ${rows.map((r) => initialsOf(r.name, 'place'))}::text[])
    on conflict (div, code) do update set name = excluded.name, initials = excluded.initials, kind = excluded.kind, system = excluded.system, setting = excluded.setting,
      street_code = excluded.street_code, version = school.version + 1`);
}

/** 学校名册: by school code, within the importer's county. */
export const planSchools: Planner<SchoolRow> = async (tx, rows, { caller, locale, house }) => {
  const { once, issues } = findTwice(rows, (r) => r.code, 'code', locale);
  const stored = await storedSchools(tx);
  const streets = new Set(
    (
      await tx.many(
        sql<{ code: string }>`select code from region where kind = 'street' and code like ${`${caller.region}%`}`,
      )
    ).map((r) => r.code),
  );
  const problemOf = (row: FileRow<SchoolRow>): RowIssue | null => {
    const { div, street } = row.value;
    if (div !== caller.region) return issueAt(row, 'div', 'outsideCounty', locale);
    return street !== null && !streets.has(street) ? issueAt(row, 'street', 'streetUnknown', locale) : null;
  };
  const wrong = once.map(problemOf);
  const wanted = once.filter((_, i) => wrong[i] === null).map((r) => r.value);
  const sorted = sortRows(wanted, stored, (r) => r.code, equal);
  return planOf(sorted, [...issues, ...wrong.filter((i) => i !== null)], (into) =>
    write(into, [...sorted.fresh, ...sorted.changed], stored, house.clock.today()),
  );
};
