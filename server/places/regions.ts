import { sql } from 'kysely';
import type { place, Region } from '#contract/place.ts';
import type { Call } from '../http/call.ts';

interface CountRow {
  div: string;
  street: string | null;
  schools: number;
}

/** The tree below the caller's region with the schools that they may see; the root has no parent here. */
export async function listRegions({ tx, house }: Call<(typeof place)['regions']>): Promise<Region[]> {
  const { lo, hi } = tx.scope;
  const today = house.clock.today();
  const regions = await tx.many(sql<Omit<Region, 'schools'>>`
    select code, kind, name, case when code = ${lo} then null else parent_code end as parent from region
     where code >= ${lo} and code < ${hi} and valid_from <= ${today}::date and (valid_until is null or valid_until > ${today}::date)
     order by path`);
  const counts = await tx.many(sql<CountRow>`
    select div, street_code as street, count(*)::int as schools from school
     where div >= ${lo} and div < ${hi} and opened_on <= ${today}::date and (closed_on is null or closed_on > ${today}::date)
     group by div, street_code`);
  const inside = (code: string) => (row: CountRow) =>
    code.length > 6 ? row.street === code : row.div.startsWith(code);
  return regions.map((region) => ({
    ...region,
    schools: counts.filter(inside(region.code)).reduce((sum, row) => sum + row.schools, 0),
  }));
}
