import {
  type AssignmentFacts,
  accountOf,
  type LedgerFacts,
  type LedgerSpan,
  nearFrom,
  type Share,
  spanLimit,
  spanOf,
  spanRule,
  spread,
  type Tier,
} from '#policy/homework/index.ts';
import type { ReadTx, WriteTx } from '../database/transaction.ts';
import type { ClassContext } from './class-context.ts';
import { findHolders, findRows, insertRows, type LedgerRow, lockRows } from './ledger-queries.ts';

/** A ledger row on which nothing stands yet, with the limit in force on its first day. */
export const emptyRow = (context: Pick<ClassContext, 'cls' | 'numbers'>, span: LedgerSpan): LedgerRow => {
  const parameters = context.numbers(span.first);
  const limit = spanLimit(context.cls, span, parameters);
  return {
    day: span.first,
    days: span.days,
    kind: span.kind,
    limit_minutes: limit,
    near_minutes: nearFrom(limit, parameters),
    limit_rule: spanRule(context.cls, span),
    all_minutes: 0,
    basic_minutes: 0,
    standard_minutes: 0,
    extended_minutes: 0,
    written_minutes: 0,
    practice_minutes: 0,
    reserved_minutes: 0,
    published_count: 0,
    version: 0,
  };
};

/** The ledger rows an assignment needs: those its minutes fall on, and that of the day it is given, where the notice is counted. */
export interface Claim {
  readonly shares: readonly Share[];
  readonly spans: readonly LedgerSpan[];
  readonly given: LedgerSpan;
}

export function claimOf(
  a: Pick<AssignmentFacts, 'form' | 'place' | 'minutes' | 'assignedOn' | 'dueOn'>,
  context: ClassContext,
): Claim {
  const given = spanOf(a.assignedOn, context.calendar);
  const counts = accountOf(a, context.cls) !== 'none';
  const shares = counts ? spread(a.minutes, a.assignedOn, a.dueOn, context.calendar) : [];
  const spans = [given, ...shares.filter((s) => s.first !== given.first)];
  return { shares, spans: spans.toSorted((a, b) => (a.first < b.first ? -1 : 1)), given };
}

const byDay = (rows: readonly LedgerRow[]): Map<string, LedgerRow> => new Map(rows.map((r) => [r.day, r]));

/** The rows as they stand, without locking: rows nobody has used yet read as empty. */
export async function viewLedger(
  tx: ReadTx,
  context: ClassContext,
  spans: readonly LedgerSpan[],
): Promise<Map<string, LedgerRow>> {
  const found = byDay(
    await tx.many(
      findRows(
        context.div,
        context.classId,
        spans.map((s) => s.first),
      ),
    ),
  );
  return new Map(spans.map((s) => [s.first, found.get(s.first) ?? emptyRow(context, s)]));
}

/**
 * Locks the rows in the order of their days, making those that are missing. Whoever publishes for the same class and day waits here,
 * so the sum each one judges is the sum that will stand.
 */
export async function lockLedger(
  tx: WriteTx,
  context: ClassContext,
  spans: readonly LedgerSpan[],
): Promise<Map<string, LedgerRow>> {
  const days = spans.map((s) => s.first);
  const held = byDay(await tx.many(lockRows(context.div, context.classId, days)));
  const missing = spans.filter((s) => !held.has(s.first)).map((s) => emptyRow(context, s));
  if (missing.length === 0) return held;
  tx.send(insertRows(context, missing));
  return byDay(await tx.many(lockRows(context.div, context.classId, days)));
}

/** What a row holds apart from `own`: an assignment being corrected, or minutes that the same subject had reserved. */
export function factsOf(
  row: LedgerRow,
  own: { tier: Tier; minutes: number; practice: boolean } | null,
  ownReserved: number,
): LedgerFacts {
  const minus = (tier: Tier): number => (own !== null && !own.practice && own.tier === tier ? own.minutes : 0);
  return {
    first: row.day,
    days: row.days,
    kind: row.kind,
    written: {
      all: row.all_minutes - minus('all'),
      basic: row.basic_minutes - minus('basic'),
      standard: row.standard_minutes - minus('standard'),
      extended: row.extended_minutes - minus('extended'),
    },
    practice: row.practice_minutes - (own?.practice ? own.minutes : 0),
    reserved: row.reserved_minutes - ownReserved,
    holders: [],
  };
}

/** Who holds minutes on these days, largest first: named only when somebody is refused or asks. */
export const holdersOn = (tx: ReadTx, context: Pick<ClassContext, 'div' | 'classId'>, days: readonly string[]) =>
  tx.many(findHolders(context.div, context.classId, days));
