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

/** The key of the lock under which the calendar and the numbers of a county are changed. */
const lockOf = (county: string): string => `hashtextextended('revision/' || ${county}, 0)`;
const keep = named<never>('revision-keep', `select pg_advisory_xact_lock_shared(${lockOf('$1')})`);
const seize = named<never>(
  'revision-seize',
  `select pg_advisory_xact_lock(${lockOf('county')}) from unnest($1::text[]) as county`,
);

const COUNTY = /^\d{6}$/;

/**
 * Keeps the calendar and the numbers of the caller's county as they are until this transaction ends: the first statement of every write
 * that judges by them, before any row is locked and before they are read.
 * @throws RangeError where the caller stands above a county: nobody writes homework there.
 */
export function keepRevisions(tx: WriteTx): void {
  const county = tx.scope.lo;
  if (!COUNTY.test(county)) throw new RangeError(`'${county}' is no county whose revisions could be kept`);
  tx.send(keep(county));
}

/**
 * Waits for the writes of these counties that still judge by what is about to change, and lets none begin until this transaction ends.
 * Always in the order of their codes: two who change overlapping areas would otherwise wait for each other.
 */
export const seizeRevisions = (tx: WriteTx, counties: readonly string[]): void => tx.send(seize(counties.toSorted()));

export const revisions = (tx: ReadTx): Promise<Revisions> => tx.one(read());
/** Names for what a transaction reads after its own change: a copy kept under the coming number would outlive a rollback. */
export const uncommitted = (): Revisions => ({ calendar: newId(), parameters: newId() });
/** Says that calendars or numbers have changed; copies in every process fall out of use with this commit. */
export async function reviseNow(tx: WriteTx, name: keyof Revisions): Promise<void> {
  await tx.run(bump(name));
}
