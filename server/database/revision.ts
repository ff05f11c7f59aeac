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

/** The key of the lock under which calendars and numbers are changed. */
const LOCK = `hashtextextended('revision', 0)`;
const keep = named<never>('revision-keep', `select pg_advisory_xact_lock_shared(${LOCK})`);
const seize = named<never>('revision-seize', `select pg_advisory_xact_lock(${LOCK})`);

/**
 * Keeps calendars and numbers as they are until this transaction ends: the first statement of every write that judges by them, before
 * any row is locked and before they are read.
 */
export const keepRevisions = (tx: WriteTx): void => tx.send(keep());
/** Waits for the writes that still judge by what is about to change, and lets none begin until this transaction ends. */
export const seizeRevisions = (tx: WriteTx): void => tx.send(seize());

export const revisions = (tx: ReadTx): Promise<Revisions> => tx.one(read());
/** Names for what a transaction reads after its own change: a copy kept under the coming number would outlive a rollback. */
export const uncommitted = (): Revisions => ({ calendar: newId(), parameters: newId() });
/** Says that calendars or numbers have changed; copies in every process fall out of use with this commit. */
export async function reviseNow(tx: WriteTx, name: keyof Revisions): Promise<void> {
  await tx.run(bump(name));
}
