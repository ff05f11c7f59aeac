import { sql } from 'kysely';
import type { homework, SwapRequest } from '#contract/homework.ts';
import { judgeSwap, refusing } from '#policy/homework/index.ts';
import type { Caller } from '../access/caller.ts';
import { named } from '../database/query.ts';
import { keepRevisions } from '../database/revision.ts';
import type { ReadTx, WriteTx } from '../database/transaction.ts';
import type { Call } from '../http/call.ts';
import { newId } from '../identity.ts';
import { notify } from '../notify/notify.ts';
import { Refusal, requireFound, requireVersion } from '../refusal.ts';
import { getClassContext, requireTeacher } from './class-context.ts';
import { lockReservation, type ReservationRow } from './reserve.ts';

type Table = typeof homework;

interface SwapRow {
  div: string;
  id: string;
  reservation_id: string;
  school_id: string;
  class_id: string;
  class_name: string;
  grade: number;
  day: string;
  from_subject: string;
  from_person_id: string;
  from_teacher: string;
  to_subject: string;
  to_person_id: string;
  to_teacher: string;
  minutes: number;
  reason: string;
  state: SwapRequest['state'];
  decided_by_name: string | null;
  decision: string | null;
  version: number;
}

const select = sql`
  select w.*, c.name as class_name, f.name as from_teacher, t.name as to_teacher, d.name as decided_by_name
    from swap_request w
    join school_class c on c.div = w.div and c.id = w.class_id
    join person f on f.div = w.div and f.id = w.from_person_id
    join person t on t.div = w.div and t.id = w.to_person_id
    left join person d on d.div = w.div and d.id = w.decided_by`;

/** The holder who is asked, or the lead of the grade (HW-8). */
const mayDecide = (r: SwapRow, caller: Caller): boolean =>
  r.from_person_id === caller.personId || (caller.role === 'grade-lead' && caller.grade === r.grade);

const swapOf =
  (caller: Caller) =>
  (r: SwapRow): SwapRequest => ({
    id: r.id,
    classId: r.class_id,
    className: r.class_name,
    day: r.day,
    fromSubject: r.from_subject,
    fromTeacher: r.from_teacher,
    mineToDecide: r.state === 'asked' && mayDecide(r, caller),
    toSubject: r.to_subject,
    toTeacher: r.to_teacher,
    minutes: r.minutes,
    reason: r.reason,
    state: r.state,
    decidedBy: r.decided_by_name,
    decision: r.decision,
    version: r.version,
  });

/** The swaps of one grade in a span of days, newest first. */
export async function swapsOfGrade(
  tx: ReadTx,
  caller: Caller,
  { schoolId, grade, from, until }: { schoolId: string; grade: number; from: string; until: string },
): Promise<SwapRequest[]> {
  const rows = await tx.many(sql<SwapRow>`${select}
    where w.school_id = ${schoolId}::uuid and w.grade = ${grade} and w.day >= ${from}::date and w.day < ${until}::date order by w.asked_at desc`);
  return rows.map(swapOf(caller));
}

/** Swaps that wait for the caller: as the holder who is asked, or as the lead of the grade. */
export async function listSwaps({ tx, caller }: Call<Table['swaps']>): Promise<SwapRequest[]> {
  const grade = caller.role === 'grade-lead' ? caller.grade : null;
  const rows = await tx.many(sql<SwapRow>`${select}
    where w.state = 'asked' and (w.from_person_id = ${caller.personId}::uuid or w.to_person_id = ${caller.personId}::uuid or w.grade = ${grade}::int)
    order by w.asked_at`);
  return rows.map(swapOf(caller));
}

const insert = named<never>(
  'swap-add',
  `insert into swap_request (div, id, reservation_id, school_id, class_id, grade, day, from_subject, from_person_id, to_subject, to_person_id, minutes, reason, state, asked_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'asked', $14)`,
);

/** 请调剂: asks the holder of a reservation to let go of some of its minutes. */
export async function askSwap(call: Call<Table['askSwap']>): Promise<SwapRequest> {
  const { tx, body, caller, house } = call;
  keepRevisions(tx);
  const held = await lockReservation(tx, body.reservationId);
  if (held.state !== 'held') throw new Refusal('STATE_CONFLICT', { detail: 'reservationClosed' });
  const context = await getClassContext(tx, held.class_id, body.subject, held.day);
  requireTeacher(context, caller.personId);
  const findings = judgeSwap(
    [{ giver: held.subject, taker: body.subject, day: held.day, held: held.minutes, minutes: body.minutes }],
    house.clock.today(),
  );
  if (refusing(findings).length > 0) throw new Refusal('REFUSED_BY_RULE', { findings });
  const id = newId(house.clock.wall());
  await tx.run(
    insert(
      held.div,
      id,
      held.id,
      held.school_id,
      held.class_id,
      context.cls.grade,
      held.day,
      held.subject,
      held.person_id,
      body.subject,
      caller.personId,
      body.minutes,
      body.reason,
      house.clock.now(),
    ),
  );
  await notify(tx, house, {
    div: held.div,
    personId: held.person_id,
    kind: 'swap-asked',
    facts: { by: caller.name, minutes: body.minutes, day: held.day, className: context.className },
    to: `/console/grade-board?grade=${context.cls.grade}&week=${held.day}`,
  });
  call.touch(id, held.id);
  return getSwap(tx, id, caller);
}

async function getSwap(tx: ReadTx, id: string, caller: Caller): Promise<SwapRequest> {
  return swapOf(caller)(await tx.one(sql<SwapRow>`${select} where w.id = ${id}::uuid`));
}

const moveOut = named<never>(
  'reservation-give',
  `update reservation set minutes = minutes - $3, version = version + 1 where div = $1 and id = $2 and minutes > $3`,
);
const handOver = named<never>(
  'reservation-hand-over',
  `update reservation set state = 'released', version = version + 1 where div = $1 and id = $2`,
);
const growOwn = named<never>(
  'reservation-grow',
  `update reservation set minutes = minutes + $5, version = version + 1 where div = $1 and class_id = $2 and day = $3 and subject = $4 and state = 'held'`,
);
const addOwn = named<never>(
  'reservation-take',
  `insert into reservation (div, id, school_id, class_id, day, subject, person_id, minutes, state, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'held', $9)`,
);

/** The row's sum stays as it is: minutes only change hands. */
async function moveMinutes(tx: WriteTx, held: ReservationRow, swap: SwapRow, at: string): Promise<void> {
  const left = await tx.run(moveOut(held.div, held.id, swap.minutes));
  if (left === 0) await tx.run(handOver(held.div, held.id));
  const grown = await tx.run(growOwn(held.div, held.class_id, held.day, swap.to_subject, swap.minutes));
  if (grown > 0) return;
  await tx.run(
    addOwn(
      held.div,
      newId(),
      held.school_id,
      held.class_id,
      held.day,
      swap.to_subject,
      swap.to_person_id,
      swap.minutes,
      at,
    ),
  );
}

/** 答复或裁定: the holder agrees or declines; the lead of the grade may decide over both. */
export async function decideSwap(call: Call<Table['decideSwap']>): Promise<SwapRequest> {
  const { tx, params, body, caller, house } = call;
  keepRevisions(tx);
  const swap = requireFound(await tx.maybe(sql<SwapRow>`${select} where w.id = ${params.id}::uuid for update of w`));
  if (!mayDecide(swap, caller)) throw new Refusal('NOT_ALLOWED', { detail: 'notHolder' });
  requireVersion(body.version, swap, swapOf(caller)(swap));
  if (swap.state !== 'asked') throw new Refusal('STATE_CONFLICT', { detail: 'swapDecided' });
  if (body.grant) {
    const held = await lockReservation(tx, swap.reservation_id);
    if (held.state !== 'held' || held.minutes < swap.minutes)
      throw new Refusal('STATE_CONFLICT', { detail: 'reservationClosed' });
    await moveMinutes(tx, held, swap, house.clock.now());
  }
  await tx.run(sql`
    update swap_request set state = ${body.grant ? 'granted' : 'declined'}, decided_by = ${caller.personId}::uuid, decided_at = ${house.clock.now()}::timestamptz,
           decision = ${body.note}, version = version + 1
     where div = ${swap.div} and id = ${swap.id}::uuid`);
  const facts = { by: caller.name, minutes: swap.minutes, day: swap.day, className: swap.class_name };
  await notify(tx, house, {
    div: swap.div,
    personId: swap.to_person_id,
    kind: body.grant ? 'swap-granted' : 'swap-declined',
    facts,
    to: `/console/grade-board?grade=${swap.grade}&week=${swap.day}`,
  });
  call.touch(swap.id, swap.reservation_id);
  return getSwap(tx, swap.id, caller);
}
