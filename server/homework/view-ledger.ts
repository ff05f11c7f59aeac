import type { homework, LedgerDay, Verdict } from '#contract/homework.ts';
import { limitKey, refusing, spanOf } from '#policy/homework/index.ts';
import { NATION } from '#policy/kernel/parameter.ts';
import type { ReadTx } from '../database/transaction.ts';
import { viewOf } from '../findings/view.ts';
import type { Call } from '../http/call.ts';
import { findById } from './assignment-queries.ts';
import { type ClassContext, getClassContext, requireTeacher } from './class-context.ts';
import { claimWith, judge } from './judgement.ts';
import { holdersOn, viewLedger } from './ledger.ts';
import type { HolderRow, LedgerRow } from './ledger-queries.ts';
import { type OwnAssignment, ownAssignment } from './own-assignment.ts';
import { requireSensible } from './publish.ts';

type Table = typeof homework;

const holderOf = (h: HolderRow) => ({
  subject: h.subject,
  teacher: h.teacher,
  personId: h.person_id,
  minutes: h.minutes,
  kind: h.kind,
  tier: h.tier,
  ref: h.ref,
  version: h.version,
});

/** A ledger row as a page shows it. Minutes left are those before anything new is claimed. */
export function ledgerDayOf(context: ClassContext, row: LedgerRow, holders: readonly HolderRow[]): LedgerDay {
  const numbers = context.numbers(row.day);
  const key = limitKey(context.cls);
  return {
    classId: context.classId,
    day: row.day,
    days: row.days,
    kind: row.kind,
    limit: row.limit_minutes,
    limitRule: row.limit_rule,
    limitRegion: numbers.find(key) === undefined ? NATION : numbers.source(key).region,
    written: row.written_minutes,
    reserved: row.reserved_minutes,
    practice: row.practice_minutes,
    left: Math.max(0, row.limit_minutes - row.written_minutes - row.reserved_minutes),
    holders: holders.filter((h) => h.day === row.day).map(holderOf),
    version: row.version,
  };
}

export async function readLedger({ tx, query }: Call<Table['ledger']>): Promise<LedgerDay> {
  const context = await getClassContext(tx, query.class, '', query.day);
  const span = spanOf(query.day, context.calendar);
  const rows = await viewLedger(tx, context, [span]);
  return ledgerDayOf(context, rows.get(span.first)!, await holdersOn(tx, context, [span.first]));
}

async function ownOf(tx: ReadTx, id: string | undefined, context: ClassContext): Promise<OwnAssignment | null> {
  const row = id === undefined ? undefined : await tx.maybe(findById(id, tx.scope.lo, tx.scope.hi));
  return row?.state === 'published' ? ownAssignment(tx, row, context) : null;
}

/** The same judgement as publishing, without lock and without writing: what would be said now. */
export async function previewAssignment(call: Call<Table['preview']>): Promise<Verdict> {
  const { tx, body, caller, house, locale } = call;
  const { id, ...input } = body;
  requireSensible(input, locale);
  const context = await getClassContext(tx, input.classId, input.subject, input.assignedOn);
  if (id === undefined) requireTeacher(context, caller.personId);
  const own = await ownOf(tx, id, context);
  const question = { context, input, own, today: house.clock.today() };
  const claim = claimWith(question);
  const { findings, rows } = await judge(tx, question, claim, viewLedger(tx, context, claim.spans));
  const holders = await holdersOn(tx, context, [...rows.keys()]);
  return {
    publishable: refusing(findings).length === 0,
    findings: findings.map((f) => viewOf(f, locale)),
    ledger: [...rows.values()].map((row) => ledgerDayOf(context, row, holders)),
    shares: claim.shares.map((s) => ({ day: s.first, days: s.days, minutes: s.minutes })),
  };
}
