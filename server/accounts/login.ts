import type { Pool } from 'pg';
import { Refusal } from '../refusal.ts';
import { passwordMatches } from './password.ts';

/** Wrong passwords in a row before the account rests, and for how long. */
const ATTEMPTS = 5;
const LOCK_MINUTES = 15;

interface AccountRow {
  person_id: string;
  password_hash: string | null;
  locked_until: string | null;
}

/** The person behind login and password. @throws Refusal LOGIN_REFUSED; the answer does not say which of the two was wrong. */
export async function requireLogin(pool: Pool, login: string, password: string, wall: number): Promise<string> {
  const found = await pool.query<AccountRow>(
    'select person_id, password_hash, locked_until from account where login = $1',
    [login],
  );
  const account = found.rows[0];
  if (account?.locked_until != null && Date.parse(account.locked_until) > wall)
    throw new Refusal('LOGIN_REFUSED', { detail: 'loginLocked' });
  if (await passwordMatches(password, account?.password_hash ?? null)) {
    await pool.query('update account set failed_attempts = 0, locked_until = null where person_id = $1', [
      account!.person_id,
    ]);
    return account!.person_id;
  }
  if (account !== undefined) {
    await pool.query(
      `update account set failed_attempts = case when failed_attempts + 1 >= $2 then 0 else failed_attempts + 1 end,
              locked_until = case when failed_attempts + 1 >= $2 then $3::timestamptz end where person_id = $1`,
      [account.person_id, ATTEMPTS, new Date(wall + LOCK_MINUTES * 60_000).toISOString()],
    );
  }
  throw new Refusal('LOGIN_REFUSED', { detail: 'loginUnknown' });
}
