import type { homework, Reservation } from '#contract/homework.ts';
import { judgeReservation, refusing, spanOf } from '#policy/homework/index.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { named } from '../database/query.ts';
import { keepRevisions } from '../database/revision.ts';
import type { WriteTx } from '../database/transaction.ts';
import { recordFindings } from '../findings/record.ts';
import type { Call } from '../http/call.ts';
import { newId } from '../identity.ts';
import { problemText } from '../messages/index.ts';
import { Refusal, requireFound, requireVersion } from '../refusal.ts';
import { type ClassContext, getClassContext, requireTeacher } from './class-context.ts';
import { factsOf, holdersOn, lockLedger } from './ledger.ts';
import { lockRows, noteChange } from './ledger-queries.ts';

type Table = typeof homework;

export interface ReservationRow {
  readonly div: string;
  readonly id: string;
  readonly school_id: string;
  readonly class_id: string;
  readonly day: string;
  readonly subject: string;
  readonly person_id: string;
  readonly teacher: string;
  readonly minutes: number;
  readonly state: 'held' | 'used' | 'released';
  readonly version: number;
}

const insert = named<never>(
  'reservation-add',
  `insert into reservation (div, id, school_id, class_id, day, subject, person_id, minutes, state, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, 'held', $9)`,
);
const locate = named<Pick<ReservationRow, 'div' | 'class_id' | 'day'>>(
  'reservation-find',
  'select div, class_id, day from reservation where div >= $2 and div < $3 and id = $1',
);
const lock = named<ReservationRow>(
  'reservation-lock',
  `select r.*, p.name as teacher from reservation r join person p on p.div = r.div and p.id = r.person_id
    where r.div >= $2 and r.div < $3 and r.id = $1 for update of r`,
);
const free = named<never>(
  'reservation-release',
  `update reservation set state = 'released', version = version + 1 where div = $1 and id = $2`,
);
const shiftReserved = named<never>(
  'ledger-reserve',
  'update class_day set reserved_minutes = reserved_minutes + $4, version = version + 1 where div = $1 and class_id = $2 and day = $3',
);

export const reservationOf = (r: ReservationRow): Reservation => ({
  id: r.id,
  classId: r.class_id,
  day: r.day,
  subject: r.subject,
  personId: r.person_id,
  teacher: r.teacher,
  minutes: r.minutes,
  state: r.state,
  version: r.version,
});

/** Locks the ledger row first, as publishing does when it uses a reservation up: in the other order the two would wait for each other. */
export async function lockReservation(tx: WriteTx, id: string): Promise<ReservationRow> {
  const held = requireFound(await tx.maybe(locate(id, tx.scope.lo, tx.scope.hi)));
  await tx.many(lockRows(held.div, held.class_id, [held.day]));
  return requireFound(await tx.maybe(lock(id, tx.scope.lo, tx.scope.hi)));
}

/** Moves reserved minutes on or off a locked ledger row. */
export async function shiftReservedOn(
  tx: WriteTx,
  row: Pick<ReservationRow, 'div' | 'class_id' | 'day'>,
  minutes: number,
): Promise<void> {
  await tx.run(shiftReserved(row.div, row.class_id, row.day, minutes));
  await tx.run(noteChange(row.div, [row.day]));
}

async function requireRoom(call: Call<Table['reserve']>, context: ClassContext): Promise<string> {
  const { tx, body, caller, house } = call;
  const span = spanOf(body.day, context.calendar);
  const row = requireFound((await lockLedger(tx, context, [span])).get(span.first));
  const holders = await holdersOn(tx, context, [span.first]);
  if (holders.some((h) => h.kind === 'reserved' && h.subject === body.subject))
    throw new Refusal('STATE_CONFLICT', { detail: 'reservationExists' });
  const findings = judgeReservation({
    cls: context.cls,
    row: { ...factsOf(row, null, 0), holders },
    minutes: body.minutes,
    parameters: context.numbers(span.first),
    today: house.clock.today(),
  });
  const blocked = refusing(findings);
  if (blocked.length === 0) return span.first;
  const place = {
    div: context.div,
    schoolId: context.schoolId,
    classId: context.classId,
    grade: context.cls.grade,
    assignmentId: null,
    day: span.first,
    by: caller.personId,
    at: house.clock.now(),
  };
  const keep = async (later: WriteTx) =>
    recordFindings(
      later,
      place,
      blocked.map((finding) => ({ finding, outcome: 'refused', answer: null })),
    );
  throw new Refusal('REFUSED_BY_RULE', { findings, keep });
}

/** 预留: holds minutes for a subject until its homework is published, within the same limit as everything else. */
export async function reserveMinutes(call: Call<Table['reserve']>): Promise<Reservation> {
  const { tx, body, caller, house, locale } = call;
  if (findSubject(body.subject) === undefined) {
    throw new Refusal('INPUT_INVALID', {
      errors: [{ path: 'body.subject', message: problemText(locale).inputs.subject }],
    });
  }
  keepRevisions(tx);
  const context = await getClassContext(tx, body.classId, body.subject, body.day);
  requireTeacher(context, caller.personId);
  const day = await requireRoom(call, context);
  const id = newId(house.clock.wall());
  await tx.run(
    insert(
      context.div,
      id,
      context.schoolId,
      context.classId,
      day,
      body.subject,
      caller.personId,
      body.minutes,
      house.clock.now(),
    ),
  );
  await shiftReservedOn(tx, { div: context.div, class_id: context.classId, day }, body.minutes);
  call.touch(id, context.classId);
  return {
    id,
    classId: context.classId,
    day,
    subject: body.subject,
    personId: caller.personId,
    teacher: caller.name,
    minutes: body.minutes,
    state: 'held',
    version: 1,
  };
}

/** 退还: gives reserved minutes back to the class. */
export async function releaseMinutes({
  tx,
  params,
  body,
  caller,
  touch,
}: Call<Table['release']>): Promise<Reservation> {
  keepRevisions(tx);
  const row = await lockReservation(tx, params.id);
  if (row.person_id !== caller.personId) throw new Refusal('NOT_ALLOWED', { detail: 'notHolder' });
  requireVersion(body.version, row, reservationOf(row));
  if (row.state !== 'held') throw new Refusal('STATE_CONFLICT', { detail: 'reservationClosed' });
  await tx.run(free(row.div, row.id));
  await shiftReservedOn(tx, row, -row.minutes);
  touch(row.id);
  return reservationOf({ ...row, state: 'released', version: row.version + 1 });
}
