import { sql } from 'kysely';
import { measureCompleteness } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { numbersOn } from '../file/context.ts';
import { factsOf } from '../file/facts.ts';
import { getInstitution } from '../file/lock.ts';
import { loadParts } from '../file/part-rows.ts';
import { refusedEntry } from '../lists/refused.ts';

/** What waits for the head of one institution. */
export interface OwnDesk {
  /** Required fields that the institution itself has not given. */
  readonly missing: number;
  /** Values that nobody has stood for in time, and the day of the oldest. */
  readonly stale: number;
  readonly staleSince: string | null;
  readonly licenceUntil: string | null;
  /** Requests not yet answered, and the earliest day by which one is due. */
  readonly asked: number;
  readonly due: string | null;
  /** Requirements that still fail of a white list that was refused, and the day of the refusal. */
  readonly refused: number;
  readonly refusedOn: string | null;
}

/** The same measure as the file itself shows. @throws Refusal NOT_FOUND outside the scope */
export async function ownDesk(tx: ReadTx, institutionId: string, today: string): Promise<OwnDesk> {
  const row = await getInstitution(tx, institutionId);
  const [parts, numbers, refused, requests] = await Promise.all([
    loadParts(tx, row.div, [row.id]),
    numbersOn(tx, row.div, today),
    refusedEntry(tx, row, today),
    tx.one(sql<{ asked: number; due: string | null }>`
      select count(*)::int as asked, min(due_on) as due from institution_request
       where div = ${row.div} and institution_id = ${row.id}::uuid and state = 'open'`),
  ]);
  const measure = measureCompleteness(factsOf(row, parts), today, numbers.get('reg.staleDays'));
  return {
    missing: measure.missing.filter(({ owes }) => owes === 'institution').length,
    stale: measure.stale.length,
    staleSince: measure.stale.map(({ since }) => since).toSorted()[0] ?? null,
    licenceUntil: row.licence_until,
    refused: refused?.findings.length ?? 0,
    refusedOn: refused?.day ?? null,
    ...requests,
  };
}
