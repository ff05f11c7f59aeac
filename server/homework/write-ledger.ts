import { named } from '../database/query.ts';
import type { WriteTx } from '../database/transaction.ts';
import type { ClassContext } from './class-context.ts';
import type { Judgement } from './judgement.ts';
import { noteChange, shiftRows } from './ledger-queries.ts';
import type { OwnAssignment } from './own-assignment.ts';

interface Shift {
  all: number;
  basic: number;
  standard: number;
  extended: number;
  practice: number;
  reserved: number;
  published: number;
}
const nothing = (): Shift => ({ all: 0, basic: 0, standard: 0, extended: 0, practice: 0, reserved: 0, published: 0 });

const dropShares = named<never>('shares-drop', 'delete from assignment_share where div = $1 and assignment_id = $2');
const addShares = named<never>(
  'shares-add',
  'insert into assignment_share (div, assignment_id, class_id, day, minutes) select $1, $2, $3, * from unnest($4::date[], $5::int[])',
);
const spendReserved = named<never>(
  'reservation-use',
  `update reservation set state = 'used', version = version + 1 where div = $1 and id = any($2::uuid[]) and state = 'held'`,
);

class Shifts {
  readonly #byDay = new Map<string, Shift>();

  on(day: string): Shift {
    const known = this.#byDay.get(day) ?? nothing();
    this.#byDay.set(day, known);
    return known;
  }

  add(day: string, tier: OwnAssignment['tier'], practice: boolean, minutes: number): void {
    const shift = this.on(day);
    if (practice) shift.practice += minutes;
    else shift[tier] += minutes;
  }

  get days(): string[] {
    return [...this.#byDay.keys()].toSorted();
  }
}

function giveBack(shifts: Shifts, own: OwnAssignment): void {
  for (const [day, minutes] of own.minutes) shifts.add(day, own.tier, own.practice, -minutes);
  shifts.on(own.givenOn).published -= 1;
}

function apply(tx: WriteTx, context: ClassContext, shifts: Shifts): void {
  const days = shifts.days;
  if (days.length === 0) return;
  const column = (key: keyof Shift): number[] => days.map((d) => shifts.on(d)[key]);
  tx.send(
    shiftRows(
      context.div,
      context.classId,
      days,
      column('all'),
      column('basic'),
      column('standard'),
      column('extended'),
      column('practice'),
      column('reserved'),
      column('published'),
    ),
  );
  tx.send(noteChange(context.div, days));
}

interface Placing {
  readonly id: string;
  readonly tier: OwnAssignment['tier'];
  readonly practice: boolean;
  readonly judgement: Judgement;
  /** What the same assignment held before, when it is corrected. */
  readonly own: OwnAssignment | null;
}

/** Puts a judged assignment's minutes on the locked rows: shares, sums, own reservations used up. */
export function placeOnLedger(
  tx: WriteTx,
  context: ClassContext,
  { id, tier, practice, judgement, own }: Placing,
): void {
  const { claim, reserved } = judgement;
  const shifts = new Shifts();
  if (own !== null) {
    giveBack(shifts, own);
    tx.send(dropShares(context.div, id));
  }
  const minutesOn = new Map(claim.shares.map((s) => [s.first, s.minutes]));
  // The day of giving keeps a share even of 0 minutes: it is where the notice is counted.
  const days = [...new Set([claim.given.first, ...minutesOn.keys()])].toSorted();
  tx.send(
    addShares(
      context.div,
      id,
      context.classId,
      days,
      days.map((d) => minutesOn.get(d) ?? 0),
    ),
  );
  for (const [day, minutes] of minutesOn) shifts.add(day, tier, practice, minutes);
  shifts.on(claim.given.first).published += 1;
  for (const r of reserved) shifts.on(r.day).reserved -= r.minutes;
  if (reserved.length > 0)
    tx.send(
      spendReserved(
        context.div,
        reserved.map((r) => r.id),
      ),
    );
  apply(tx, context, shifts);
}

/** Gives back everything a withdrawn assignment held. */
export function takeOffLedger(tx: WriteTx, context: ClassContext, own: OwnAssignment): void {
  const shifts = new Shifts();
  giveBack(shifts, own);
  tx.send(dropShares(context.div, own.id));
  apply(tx, context, shifts);
}
