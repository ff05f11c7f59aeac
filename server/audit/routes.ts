import { sql } from 'kysely';
import type { AuditEvent, audit } from '#contract/audit.ts';
import type { Handlers } from '../http/call.ts';

export const auditRoutes: Handlers<typeof audit> = {
  async list({ tx, query }) {
    const { page, size, action, person, from, until } = query;
    const where = sql`
      (${action ?? null}::text is null or e.action = ${action ?? null})
      and (${person ?? null}::uuid is null or e.person_id = ${person ?? null}::uuid)
      and (${from ?? null}::timestamptz is null or e.at >= ${from ?? null}::timestamptz)
      and (${until ?? null}::timestamptz is null or e.at < ${until ?? null}::timestamptz)`;
    const { total } = await tx.one(
      sql<{ total: number }>`select count(*)::int as total from audit_event e where ${where}`,
    );
    const rows = await tx.many(sql<AuditEvent>`
      select e.id, e.at, e.action, e.outcome, p.name as by, e.role, r.name as region, e.touched
        from audit_event e
        left join region r on r.code = e.div
        left join person p on p.id = e.person_id and p.div = e.div
       where ${where}
       order by e.at desc, e.id desc
       limit ${size} offset ${(page - 1) * size}`);
    return { total, page, size, rows };
  },
};
