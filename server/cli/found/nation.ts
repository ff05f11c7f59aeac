import type { ClientBase } from 'pg';
import { getParameter, NATION, nationalValues } from '#policy/kernel/parameter.ts';
import { newId } from '../../identity.ts';

/** The nation's numbers, without which no rule can judge: those that the database does not hold yet. */
export async function writeNation(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ key: string; from: string }>(
    'select key, valid_from as "from" from rule_parameter where region_code = $1',
    [NATION],
  );
  const held = new Set(rows.map((r) => `${r.key} ${r.from}`));
  const missing = nationalValues.filter((v) => !held.has(`${v.key} ${v.from}`));
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
  if (missing.length > 0) await client.query(`update revision set number = number + 1 where name = 'parameters'`);
}
