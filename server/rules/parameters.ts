import { sql } from 'kysely';
import { type Parameters, type ParameterValue, parametersAt } from '#policy/kernel/parameter.ts';
import { Recent } from '../database/recent.ts';
import type { ReadTx } from '../database/transaction.ts';

/** Every number ever set, with its region and span. They are few: tens per province. */
export const parameterValues = (tx: ReadTx): Promise<ParameterValue[]> =>
  tx.many(sql<ParameterValue>`
    select region_code as region, key, value::float8 as value, valid_from as "from", valid_until as until, source from rule_parameter`);

const values = new Recent<readonly ParameterValue[]>(8);
const inForce = new Recent<Parameters>(4_000);

/** The numbers in force in a county on a day. */
export async function parametersFor(tx: ReadTx, div: string, day: string, revision: string): Promise<Parameters> {
  return inForce.get(`${revision}/${div}/${day}`, async () =>
    parametersAt(await values.get(revision, () => parameterValues(tx)), div, day),
  );
}
