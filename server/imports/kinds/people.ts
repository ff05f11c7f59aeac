import { sql } from 'kysely';
import type { Role } from '#contract/action.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import { initialsOf } from '../../search/index.ts';

/** Somebody the house does not know yet, with the duty that lets them in. */
export interface NewPerson {
  readonly div: string;
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly login: string | null;
  readonly role: Role;
  readonly region: string;
  readonly schoolId: string | null;
  readonly grade: number | null;
}

/** Writes persons with their accounts and first duties. Accounts have no password yet: it is set when somebody hands it over. */
export async function enlist(tx: WriteTx, people: readonly NewPerson[], today: string): Promise<void> {
  if (people.length === 0) return;
  const column = <T>(of: (p: NewPerson) => T): T[] => people.map(of);
  await tx.run(sql`
    insert into person (div, id, name, phone, initials)
    select * from unnest(${column((p) => p.div)}::text[], ${column((p) => p.id)}::uuid[], ${column((p) => p.name)}::text[], ${column((p) => p.phone)}::text[],
      ${column((p) => (p.role === 'guardian' ? null : initialsOf(p.name, 'person')))}::text[])`);
  await tx.run(sql`
    insert into account (person_id, person_div, login)
    select * from unnest(${column((p) => p.id)}::uuid[], ${column((p) => p.div)}::text[], ${column((p) => p.login)}::text[])`);
  await tx.run(sql`
    insert into duty (id, person_id, role, region_code, school_id, grade, valid_from)
    select *, ${today}::date from unnest(${column(() => newId())}::uuid[], ${column((p) => p.id)}::uuid[], ${column((p) => p.role)}::text[],
      ${column((p) => p.region)}::text[], ${column((p) => p.schoolId)}::uuid[], ${column((p) => p.grade)}::int[])`);
}
