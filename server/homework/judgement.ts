import type { AssignmentInput } from '#contract/homework.ts';
import { accountOf, type EarlierAssignment, judgePublish, type LedgerFacts } from '#policy/homework/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { named } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import { type ClassContext, termAt } from './class-context.ts';
import { type Claim, claimOf, factsOf, holdersOn } from './ledger.ts';
import type { LedgerRow } from './ledger-queries.ts';
import { type OwnAssignment, shareOn } from './own-assignment.ts';

/** Minutes that this subject holds reserved on a row; publishing uses them up. */
export interface OwnReservation {
  readonly id: string;
  readonly day: string;
  readonly minutes: number;
}

export interface Judgement {
  readonly claim: Claim;
  readonly rows: ReadonlyMap<string, LedgerRow>;
  readonly reserved: readonly OwnReservation[];
  readonly findings: readonly Finding[];
}

const findReserved = named<OwnReservation>(
  'reservation-own',
  `select id, day, minutes from reservation where div = $1 and class_id = $2 and day = any($3::date[]) and subject = $4 and state = 'held'`,
);
const findEarlier = named<EarlierAssignment>(
  'assignment-earlier',
  `select id, title, content, assigned_on as "assignedOn" from assignment
    where div = $1 and class_id = $2 and assigned_on >= $4::date and assigned_on <= $5::date and subject = $3 and state = 'published'
    order by assigned_on desc limit 40`,
);

interface Question {
  readonly context: ClassContext;
  readonly input: AssignmentInput;
  /** The published assignment that this one replaces, when correcting. */
  readonly own: OwnAssignment | null;
  readonly today: string;
}

async function reservedFor(
  tx: ReadTx,
  { context, input }: Question,
  rows: ReadonlyMap<string, LedgerRow>,
): Promise<readonly OwnReservation[]> {
  const days = [...rows.values()].filter((r) => r.reserved_minutes > 0).map((r) => r.day);
  return days.length === 0 ? [] : tx.many(findReserved(context.div, context.classId, days, input.subject));
}

function ledgerFor(
  question: Question,
  claim: Claim,
  rows: ReadonlyMap<string, LedgerRow>,
  reserved: readonly OwnReservation[],
): LedgerFacts[] {
  return claim.shares.map((share) => {
    const held = reserved.find((r) => r.day === share.first)?.minutes ?? 0;
    return factsOf(rows.get(share.first)!, shareOn(question.own, share.first), held);
  });
}

/** Names the holders only when a rule spoke of minutes: most publishes never ask who they are. */
async function withHolders(
  tx: ReadTx,
  { context, input, own }: Question,
  ledger: readonly LedgerFacts[],
): Promise<LedgerFacts[]> {
  const holders = await holdersOn(
    tx,
    context,
    ledger.map((l) => l.first),
  );
  return ledger.map((l) => ({
    ...l,
    holders: holders
      .filter((h) => h.day === l.first && h.ref !== own?.id && !(h.kind === 'reserved' && h.subject === input.subject))
      .map((h) => ({ subject: h.subject, teacher: h.teacher, minutes: h.minutes })),
  }));
}

/** Asks every rule about this assignment, against ledger rows that the caller reads or locks meanwhile. */
export async function judge(
  tx: ReadTx,
  question: Question,
  claim: Claim,
  ledgerRows: Promise<ReadonlyMap<string, LedgerRow>>,
): Promise<Judgement> {
  const { context, input, own, today } = question;
  const window = context.parameters.get('hw.repeat.windowDays');
  const [rows, earlier] = await Promise.all([
    ledgerRows,
    tx.many(
      findEarlier(context.div, context.classId, input.subject, addDays(input.assignedOn, -window), input.assignedOn),
    ),
  ]);
  const reserved = await reservedFor(tx, question, rows);
  const ledger = ledgerFor(question, claim, rows, reserved);
  const ask = (facts: readonly LedgerFacts[]) =>
    judgePublish({
      assignment: input,
      cls: context.cls,
      calendar: context.calendar,
      term: termAt(context, input.assignedOn),
      shares: claim.shares,
      ledger: facts,
      earlier: own === null ? earlier : earlier.filter((e) => e.id !== own.id),
      parameters: context.numbers,
      today,
    });
  const findings = ask(ledger);
  const minutesSpoken = findings.some((f) => f.unit === 'minute' && f.field === 'minutes');
  return { claim, rows, reserved, findings: minutesSpoken ? ask(await withHolders(tx, question, ledger)) : findings };
}

/** The rows on which a correction gives back and the rows on which it claims, together. */
export function claimWith(question: Question): Claim {
  const claim = claimOf(question.input, question.context);
  const extra = (question.own?.spans ?? []).filter((s) => !claim.spans.some((c) => c.first === s.first));
  return { ...claim, spans: [...claim.spans, ...extra].toSorted((a, b) => (a.first < b.first ? -1 : 1)) };
}

export const isPractice = (input: Pick<AssignmentInput, 'form' | 'place'>, context: ClassContext): boolean =>
  accountOf(input, context.cls) === 'practice';
