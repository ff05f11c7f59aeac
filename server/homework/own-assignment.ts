import { accountOf, type LedgerSpan, type Tier } from '#policy/homework/index.ts';
import { named } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { AssignmentRow } from './assignment-queries.ts';
import type { ClassContext } from './class-context.ts';

/** A published assignment with what it holds on the ledger. */
export interface OwnAssignment {
  readonly id: string;
  readonly tier: Tier;
  readonly practice: boolean;
  readonly givenOn: string;
  readonly spans: readonly LedgerSpan[];
  readonly minutes: ReadonlyMap<string, number>;
}

const findShares = named<{ day: string; days: number; kind: 'teaching' | 'rest'; minutes: number }>(
  'shares-of',
  `select x.day, d.days, d.kind, x.minutes from assignment_share x
     join class_day d on d.div = x.div and d.class_id = x.class_id and d.day = x.day
    where x.div = $1 and x.assignment_id = $2 order by x.day`,
);

export async function ownAssignment(tx: ReadTx, row: AssignmentRow, context: ClassContext): Promise<OwnAssignment> {
  const shares = await tx.many(findShares(row.div, row.id));
  return {
    id: row.id,
    tier: row.tier,
    practice: accountOf(row, context.cls) === 'practice',
    givenOn: shares[0]?.day ?? row.assigned_on,
    spans: shares.map((s) => ({ first: s.day, days: s.days, kind: s.kind })),
    minutes: new Map(shares.map((s) => [s.day, s.minutes])),
  };
}

/** What it holds on one row, in the form that the ledger takes away again. */
export function shareOn(
  own: OwnAssignment | null,
  day: string,
): { tier: Tier; minutes: number; practice: boolean } | null {
  const minutes = own?.minutes.get(day);
  return own === null || minutes === undefined ? null : { tier: own.tier, minutes, practice: own.practice };
}
