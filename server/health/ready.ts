import { readdirSync } from 'node:fs';
import type { Pool } from 'pg';

/** Migrations this code was written against. */
const EXPECTED = readdirSync(new URL('../database/migrations', import.meta.url)).filter((f) =>
  f.endsWith('.sql'),
).length;

export interface Readiness {
  readonly database: boolean;
  readonly migrated: boolean;
}

/** Whether requests can be served: the database answers, and its tables are the ones this code knows. */
export async function readiness(pool: Pool): Promise<Readiness> {
  try {
    const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from schema_migration');
    return { database: true, migrated: rows[0]?.n === EXPECTED };
  } catch (cause) {
    // 42P01: the table is not there, so the database is, and nothing has been migrated.
    return { database: (cause as { code?: string }).code === '42P01', migrated: false };
  }
}
