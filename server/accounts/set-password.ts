import type { Pool } from 'pg';
import { auditValues, recordEvent } from '../audit/event.ts';
import { statementOf } from '../database/query.ts';
import { newId } from '../identity.ts';
import { hashPassword } from './password.ts';

/**
 * Gives an account a new password, opens it if it was locked, and ends its sessions: who holds an old one signs in again.
 * False where there is no such login.
 */
export async function setPassword(pool: Pool, login: string, password: string): Promise<boolean> {
  const hash = await hashPassword(password);
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ person_id: string; person_div: string }>(
      `update account set password_hash = $2, failed_attempts = 0, locked_until = null where login = $1
       returning person_id, person_div`,
      [login, hash],
    );
    const account = rows[0];
    if (account !== undefined) {
      await client.query('delete from session where person_id = $1', [account.person_id]);
      const touched = [account.person_id];
      const entry = { id: newId(), action: 'account.set-password', outcome: 'done', caller: null, touched } as const;
      const [, ...values] = auditValues(entry);
      await client.query(statementOf(recordEvent(account.person_div, ...values)));
    }
    await client.query('commit');
    return account !== undefined;
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}
