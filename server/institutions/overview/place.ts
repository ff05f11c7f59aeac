import { sql } from 'kysely';
import type { ReadTx } from '../../database/transaction.ts';
import { requireFound } from '../../refusal.ts';

export interface Place {
  /** 2, 4, 6 or 9 digits. */
  readonly code: string;
  readonly name: string;
}

/**
 * The region asked for, or the whole scope.
 * @throws Refusal NOT_FOUND outside the scope
 */
export async function getPlace(tx: ReadTx, asked: string | undefined): Promise<Place> {
  const code = asked ?? tx.scope.lo;
  requireFound(code.startsWith(tx.scope.lo) ? code : undefined);
  return requireFound(await tx.maybe(sql<Place>`select code, name from region where code = ${code}`));
}
