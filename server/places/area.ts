import type { SchoolSystem } from '#policy/homework/index.ts';
import { named } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import { requireFound } from '../refusal.ts';

interface SchoolRow {
  readonly id: string;
  readonly div: string;
  readonly name: string;
  readonly system: SchoolSystem;
}

/** What a reader looks at: a region of any level down to the county, or one school. Never more than their scope. */
export interface Area {
  /** The region's code; of a school its county's. */
  readonly region: string;
  readonly name: string;
  readonly school: SchoolRow | null;
  /**
   * The counties inside. Queries name them one by one: an index that begins with div and goes on with a day is then read
   * only on those days, where a range of divs would walk the whole history of each county.
   */
  readonly counties: readonly string[];
}

const findSchool = named<SchoolRow>(
  'area-school',
  'select id, div, name, system from school where id = $1 and div >= $2 and div < $3',
);
const findRegion = named<{ name: string; counties: string[] }>(
  'area-region',
  `select r.name, array(select c.code from region c where c.kind = 'county' and c.code >= $1 and c.code < $1 || '~' order by c.code) as counties
     from region r where r.code = $1 and r.kind <> 'street'`,
);

/** The widest area of the scope: the root region, or the school of a school post. */
const rootOf = (tx: ReadTx): string => tx.scope.lo;

/**
 * The area asked for, or the caller's whole scope. A school post sees its own school whatever region around it is named.
 * @throws Refusal NOT_FOUND outside the scope
 */
export async function getArea(
  tx: ReadTx,
  asked: { region?: string | undefined; school?: string | undefined },
): Promise<Area> {
  const root = rootOf(tx);
  const region = asked.region ?? root;
  requireFound(region.startsWith(root) ? region : undefined);
  const schoolId = asked.school ?? (tx.scope.school === '' ? undefined : tx.scope.school);
  if (schoolId !== undefined) {
    const school = requireFound(await tx.maybe(findSchool(schoolId, region, `${region}~`)));
    return { region: school.div, name: school.name, school, counties: [school.div] };
  }
  const found = requireFound(await tx.maybe(findRegion(region)));
  return { region, name: found.name, school: null, counties: found.counties };
}
