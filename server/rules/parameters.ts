import { sql } from 'kysely';
import { type Numbers, numbersOf, type Parameters, type ParameterValue } from '#policy/kernel/parameter.ts';
import { Recent } from '../database/recent.ts';
import type { ReadTx } from '../database/transaction.ts';

/** Every number ever set, with its region and span. They are few: tens per province. */
export const parameterValues = (tx: ReadTx): Promise<ParameterValue[]> =>
  tx.many(sql<ParameterValue>`
    select region_code as region, key, value::float8 as value, valid_from as "from", valid_until as until, source from rule_parameter`);

const values = new Recent<readonly ParameterValue[]>(8);
const inForce = new Recent<Numbers>(4_000);

/** The numbers in force in a county by day. `revision` is that of the numbers as this transaction sees them. */
export const numbersFor = (tx: ReadTx, div: string, revision: string): Promise<Numbers> =>
  inForce.get(`${revision}/${div}`, async () => numbersOf(await values.get(revision, () => parameterValues(tx)), div));

/** The numbers in force in a county on a day. */
export const parametersFor = async (tx: ReadTx, div: string, day: string, revision: string): Promise<Parameters> =>
  (await numbersFor(tx, div, revision))(day);
