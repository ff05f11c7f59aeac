import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Role } from '#contract/action.ts';
import type { Caller } from '../access/caller.ts';
import { named, statementOf } from '../database/query.ts';
import { readCookie } from '../http/cookie.ts';

/** Hours without a request, and hours at most, before one signs in again. */
const IDLE_HOURS = 12;
const MOST_HOURS = 72;
const HOUR = 3_600_000;
/** The stored last use is renewed at most this often, so that reading a page does not write on every request. */
const RENEW_AFTER = 10 * 60_000;

export interface SessionState {
  readonly token: string;
  readonly caller: Caller;
}

/** '__Host-' binds the cookie to this host over TLS; a plain county network on http cannot carry it. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-qz' : 'qz_session');

export function sessionCookie(token: string, secure: boolean): string {
  return `${cookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
export const endedCookie = (secure: boolean): string =>
  `${cookieName(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`;

/** Only the hash is stored: whoever reads the table cannot sign in. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

interface SessionRow {
  person_id: string;
  name: string;
  duty_id: string;
  role: Role;
  region_code: string;
  school_id: string | null;
  grade: number | null;
  institution_id: string | null;
  expires_at: string;
  seen_at: string;
}

const find = named<SessionRow>(
  'session-find',
  `select s.person_id, p.name, s.duty_id, d.role, d.region_code, d.school_id, d.grade, d.institution_id, s.expires_at, s.seen_at
     from session s
     join duty d on d.id = s.duty_id
     join account a on a.person_id = s.person_id
     join person p on p.div = a.person_div and p.id = a.person_id
    where s.token_hash = $1 and (d.valid_until is null or d.valid_until > $2::date)`,
);

export function callerOf(row: Omit<SessionRow, 'expires_at' | 'seen_at'>): Caller {
  return {
    personId: row.person_id,
    name: row.name,
    dutyId: row.duty_id,
    role: row.role,
    region: row.region_code,
    schoolId: row.school_id,
    grade: row.grade,
    institutionId: row.institution_id,
  };
}

/** The session behind a cookie header, or null. One indexed read per request. `wall` is real time in milliseconds. */
export async function findSession(
  pool: Pool,
  cookies: string | undefined,
  secure: boolean,
  today: string,
  wall: number,
): Promise<SessionState | null> {
  const token = readCookie(cookies, cookieName(secure));
  if (token === undefined || token.length !== 43) return null;
  const result = await pool.query(statementOf(find(hashOf(token), today)));
  const row = result.rows[0] as SessionRow | undefined;
  if (row === undefined) return null;
  const seen = Date.parse(row.seen_at);
  if (wall >= Date.parse(row.expires_at) || wall - seen >= IDLE_HOURS * HOUR) return null;
  if (wall - seen >= RENEW_AFTER)
    await pool.query('update session set seen_at = $2 where token_hash = $1', [
      hashOf(token),
      new Date(wall).toISOString(),
    ]);
  return { token, caller: callerOf(row) };
}

/** Opens a session for one duty and returns its token: 32 random bytes, known to the browser alone. */
export async function openSession(pool: Pool, personId: string, dutyId: string, wall: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date(wall).toISOString();
  await pool.query(
    `with seen as (update account set last_seen_at = $4 where person_id = $2)
     insert into session (token_hash, person_id, duty_id, opened_at, seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)`,
    [hashOf(token), personId, dutyId, now, new Date(wall + MOST_HOURS * HOUR).toISOString()],
  );
  return token;
}

export async function closeSession(pool: Pool, token: string): Promise<void> {
  await pool.query('delete from session where token_hash = $1', [hashOf(token)]);
}

export async function turnSession(pool: Pool, token: string, dutyId: string): Promise<void> {
  await pool.query('update session set duty_id = $2 where token_hash = $1', [hashOf(token), dutyId]);
}
