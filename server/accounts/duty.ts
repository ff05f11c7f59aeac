import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Role } from '#contract/action.ts';
import type { Duty } from '#contract/session.ts';
import type { Caller } from '../access/caller.ts';
import { statementOf } from '../database/query.ts';
import { callerOf } from './session.ts';

interface DutyRow {
  id: string;
  person_id: string;
  name: string;
  role: Role;
  region_code: string;
  region_name: string;
  school_id: string | null;
  school_name: string | null;
  grade: number | null;
  institution_id: string | null;
  institution_name: string | null;
}

const duties = (today: string, person: string | null, duty: string | null) => sql<DutyRow>`
  select d.id, d.person_id, p.name, d.role, d.region_code, r.name as region_name, d.school_id, s.name as school_name, d.grade,
         d.institution_id, i.name as institution_name
    from duty d
    join region r on r.code = d.region_code
    join account a on a.person_id = d.person_id
    join person p on p.div = a.person_div and p.id = a.person_id
    left join school s on s.div = d.region_code and s.id = d.school_id
    left join institution i on i.div = d.region_code and i.id = d.institution_id
   where (${person}::uuid is null or d.person_id = ${person}::uuid) and (${duty}::uuid is null or d.id = ${duty}::uuid)
     and d.valid_from <= ${today}::date and (d.valid_until is null or d.valid_until > ${today}::date)
   order by d.valid_from, d.id`;

const dutyOf = (row: DutyRow): Duty => ({
  id: row.id,
  role: row.role,
  region: row.region_code,
  regionName: row.region_name,
  schoolId: row.school_id,
  schoolName: row.school_name,
  grade: row.grade,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
});

export interface HeldDuty {
  readonly duty: Duty;
  readonly caller: Caller;
}
const held = (row: DutyRow): HeldDuty => ({ duty: dutyOf(row), caller: callerOf({ ...row, duty_id: row.id }) });

/** The duties a person holds today, oldest first. */
export async function dutiesOf(pool: Pool, personId: string, today: string): Promise<HeldDuty[]> {
  const result = await pool.query(statementOf(duties(today, personId, null)));
  return (result.rows as DutyRow[]).map(held);
}

export async function findDuty(pool: Pool, dutyId: string, today: string): Promise<HeldDuty | undefined> {
  const result = await pool.query(statementOf(duties(today, null, dutyId)));
  const row = (result.rows as DutyRow[])[0];
  return row === undefined ? undefined : held(row);
}
