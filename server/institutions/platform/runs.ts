import { sql } from 'kysely';
import type { PlatformAge, PlatformCount, PlatformRun, platform } from '#contract/institutions/platform.ts';
import type { Call } from '../../http/call.ts';
import { getPlace } from '../overview/place.ts';
import { openAges } from './ages.ts';

type Table = typeof platform;

/** 平台核对记录: every comparison, the latest first. */
export async function listRuns({ tx, query }: Call<Table['runs']>) {
  const { page, size } = query;
  const { code } = await getPlace(tx, query.region);
  const within = sql`r.div >= ${code} and r.div < ${`${code}~`}`;
  const { n } = await tx.one(sql<{ n: number }>`select count(*)::int as n from platform_run r where ${within}`);
  const rows = await tx.many(sql<PlatformRun>`
    select r.id, r.div, g.name as "regionName", r.file_name as file, r.row_count as rows, r.matched_count as matched, p.name as by, r.run_at as at,
           (select count(*)::int from platform_difference d where d.div = r.div and d.first_run_id = r.id) as found
      from (select * from platform_run r where ${within} order by r.run_at desc, r.id desc limit ${size} offset ${(page - 1) * size}) r
      join region g on g.code = r.div
      join person p on p.div = r.div and p.id = r.run_by
     order by r.run_at desc, r.id desc`);
  return { total: n, page, size, rows };
}

interface Counted {
  readonly rows: PlatformCount[];
  readonly ages: PlatformAge[];
}

/** Regions one level below, or the county itself: open matters by kind, what has been handled, and when somebody last compared. */
export async function countDifferences({ tx, query, locale }: Call<Table['counts']>): Promise<Counted> {
  const { code } = await getPlace(tx, query.region?.slice(0, 6));
  const digits = Math.min(code.length + 2, 6);
  const open = (kind: string) => sql`(count(d.id) filter (where d.state = 'open' and d.kind = ${kind}))::int`;
  return {
    ages: await openAges(tx, code, locale),
    rows: await tx.many(sql<PlatformCount>`
      select r.code as region, r.name, ${open('absent')} as absent, ${open('unknown')} as unknown, ${open('no-course')} as "noCourse",
             ${open('differs')} as differs, (count(d.id) filter (where d.state = 'handled'))::int as handled,
             (select max(x.run_at) from platform_run x where x.div >= r.code and x.div < r.code || '~') as "comparedAt"
        from region r left join platform_difference d on left(d.div, ${digits}) = r.code
       where r.code >= ${code} and r.code < ${`${code}~`} and length(r.code) = ${digits} group by r.code, r.name order by r.code`),
  };
}
