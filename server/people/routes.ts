import { sql } from 'kysely';
import type { AccountRow, people } from '#contract/audit.ts';
import type { Handlers } from '../http/call.ts';

/** 账号与职务. Accounts and duties carry no row-level security (signing in reads them before a scope exists): the range is set here. */
export const peopleRoutes: Handlers<typeof people> = {
  async list({ tx, query, house }) {
    const { page, size, q } = query;
    const { lo, hi } = tx.scope;
    const today = house.clock.today();
    const found =
      q === undefined || q === '' ? sql`` : sql`and (strpos(p.name, ${q}) > 0 or strpos(a.login, ${q}) > 0)`;
    const from = sql`
      account a join person p on p.div = a.person_div and p.id = a.person_id
       where a.person_div >= ${lo} and a.person_div < ${hi} ${found}`;
    const { total } = await tx.one(sql<{ total: number }>`select count(*)::int as total from ${from}`);
    const rows = await tx.many(sql<AccountRow>`
      select a.person_id as "personId", a.name, a.login, a.last_seen_at as "lastSeenAt",
             coalesce((select jsonb_agg(jsonb_build_object('role', d.role, 'place', coalesce(s.name, r.name), 'grade', d.grade) order by d.valid_from, d.id)
                         from duty d
                         join region r on r.code = d.region_code
                         left join school s on s.div = d.region_code and s.id = d.school_id
                        where d.person_id = a.person_id and d.valid_from <= ${today}::date and (d.valid_until is null or d.valid_until > ${today}::date)),
                      '[]') as duties
        from (select a.person_id, a.person_div, p.name, a.login, a.last_seen_at from ${from}
               order by a.person_div, p.name, a.person_id limit ${size} offset ${(page - 1) * size}) a
       order by a.person_div, a.name, a.person_id`);
    return { total, page, size, rows };
  },
};
