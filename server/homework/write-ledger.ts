import type { AssignmentInput } from '#contract/homework.ts';
import { named } from '../database/query.ts';
import type { WriteTx } from '../database/transaction.ts';
import type { ClassContext } from './class-context.ts';
import type { Judgement } from './judgement.ts';
import { noteChange, shiftRows, shiftText } from './ledger-queries.ts';
import type { OwnAssignment } from './own-assignment.ts';
import { ADD_ASSIGNMENT, assignmentValues, RENEW_ASSIGNMENT, type Writing } from './write-assignment.ts';

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
/** All that a published assignment leaves, in one trip: its row, its shares, the sums they raise, the days to count again. */
const placing = (written: string): string =>
  `with written as (${written}),
        shared as (insert into assignment_share (div, assignment_id, class_id, day, minutes)
                   select $1, $2, $4, * from unnest($26::date[], $27::int[])),
        shifted as (${shiftText('$1', '$4', 28)})
   insert into load_change (div, day) select $1, unnest($28::date[])`;
const place = named<never>('assignment-place', placing(ADD_ASSIGNMENT));
const replace = named<never>('assignment-replace', placing(RENEW_ASSIGNMENT));
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

  /** The days in order, and for each what every sum changes by: as the statements take them. */
  get columns(): unknown[] {
    const days = [...this.#byDay.keys()].toSorted();
    const of = (key: keyof Shift): number[] => days.map((d) => this.on(d)[key]);
    return [
      days,
      of('all'),
      of('basic'),
      of('standard'),
      of('extended'),
      of('practice'),
      of('reserved'),
      of('published'),
    ];
  }
}

function giveBack(shifts: Shifts, own: OwnAssignment): void {
  for (const [day, minutes] of own.minutes) shifts.add(day, own.tier, own.practice, -minutes);
  shifts.on(own.givenOn).published -= 1;
}

interface Placing {
  readonly teacherId: string;
  readonly input: AssignmentInput;
  readonly writing: Writing;
  readonly practice: boolean;
  readonly judgement: Judgement;
  /** What the same assignment held before, when it is corrected. */
  readonly own: OwnAssignment | null;
}

/** What becomes of the locked rows: what it held is given back, its minutes are added, its own reservations are used up. */
function shiftsOf({ input, practice, judgement, own }: Placing): Shifts {
  const { claim, reserved } = judgement;
  const shifts = new Shifts();
  if (own !== null) giveBack(shifts, own);
  for (const { first, minutes } of claim.shares) shifts.add(first, input.tier, practice, minutes);
  shifts.on(claim.given.first).published += 1;
  for (const r of reserved) shifts.on(r.day).reserved -= r.minutes;
  return shifts;
}

/** Writes a judged assignment and puts its minutes on the locked rows: shares, sums, own reservations used up. */
export function placeAssignment(tx: WriteTx, context: ClassContext, placing: Placing): void {
  const { teacherId, input, writing, judgement, own } = placing;
  const { claim, reserved } = judgement;
  if (own !== null) tx.send(dropShares(context.div, own.id));
  const minutesOn = new Map(claim.shares.map((s) => [s.first, s.minutes]));
  // The day of giving keeps a share even of 0 minutes: it is where the notice is counted.
  const days = [...new Set([claim.given.first, ...minutesOn.keys()])].toSorted();
  const shares = days.map((d) => minutesOn.get(d) ?? 0);
  const write = writing.stands ? replace : place;
  tx.send(write(...assignmentValues(context, teacherId, input, writing), days, shares, ...shiftsOf(placing).columns));
  const spent = reserved.map((r) => r.id);
  if (spent.length > 0) tx.send(spendReserved(context.div, spent));
}

/** Gives back everything a withdrawn assignment held. */
export function takeOffLedger(tx: WriteTx, context: ClassContext, own: OwnAssignment): void {
  const shifts = new Shifts();
  giveBack(shifts, own);
  const [days, ...amounts] = shifts.columns;
  tx.send(dropShares(context.div, own.id));
  tx.send(shiftRows(context.div, context.classId, days, ...amounts));
  tx.send(noteChange(context.div, days as string[]));
}
