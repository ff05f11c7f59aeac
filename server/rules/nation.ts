import type { ClientBase, Pool } from 'pg';
import { getParameter, NATION, nationalValues } from '#policy/kernel/parameter.ts';
import { newId } from '../identity.ts';

/**
 * The nation's numbers, without which no rule can judge: what the database lacks of them is written, and a span that has ended since is closed.
 * Inside the caller's transaction; one at a time.
 */
export async function writeNation(client: ClientBase): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('revision', 0))`);
  const { rows } = await client.query<{ key: string; from: string; until: string | null }>(
    'select key, valid_from as "from", valid_until as until from rule_parameter where region_code = $1',
    [NATION],
  );
  const held = new Map(rows.map((r) => [`${r.key} ${r.from}`, r.until]));
  const missing = nationalValues.filter((v) => !held.has(`${v.key} ${v.from}`));
  const ended = nationalValues.filter((v) => v.until !== null && held.get(`${v.key} ${v.from}`) === null);
  for (const { key, from, until } of ended)
    await client.query(
      'update rule_parameter set valid_until = $4 where region_code = $1 and key = $2 and valid_from = $3',
      [NATION, key, from, until],
    );
  for (const { region, key, value, from, until, source } of missing)
    await client.query('select set_rule_parameter($1, $2, $3, $4, $5, $6, $7, $8, null)', [
      newId(),
      region,
      key,
      getParameter(key).direction,
      value,
      from,
      until,
      source,
    ]);
  if (missing.length + ended.length > 0)
    await client.query(`update revision set number = number + 1 where name = 'parameters'`);
}

/** At every start: a newer version of the program may know numbers that the database does not. */
export async function keepNation(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await writeNation(client);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}
