import { newId } from '../identity.ts';
import { named } from './query.ts';
import type { ReadTx, WriteTx } from './transaction.ts';

export interface Revisions {
  readonly calendar: string;
  readonly parameters: string;
}

const read = named<Revisions>(
  'revisions',
  `select max(number) filter (where name = 'calendar')::text as calendar, max(number) filter (where name = 'parameters')::text as parameters from revision`,
);
const bump = named<never>('revision-bump', 'update revision set number = number + 1 where name = $1');

export const revisions = (tx: ReadTx): Promise<Revisions> => tx.one(read());
/** Names for what a transaction reads after its own change: a copy kept under the coming number would outlive a rollback. */
export const uncommitted = (): Revisions => ({ calendar: newId(), parameters: newId() });
/** Says that calendars or numbers have changed; copies in every process fall out of use with this commit. */
export async function reviseNow(tx: WriteTx, name: keyof Revisions): Promise<void> {
  await tx.run(bump(name));
}
