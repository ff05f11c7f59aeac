import { judgeReservation, judgeSwap, refusing, spanOf } from '#policy/homework/index.ts';
import type { Day } from '#policy/kernel/day.ts';
import type { NoticeKind } from '#server/notify/notify.ts';
import type { Pen } from '../pen.ts';
import type { Person } from '../people/person.ts';
import type { SchoolClass } from '../people/school.ts';
import { parametersOn } from '../place/parameters.ts';
import { instantOf, later, type Moment, millisecondsOf } from './instant.ts';
import type { Ledger } from './ledger.ts';

type State = 'held' | 'used' | 'released';
interface Reserving {
  readonly day: Day;
  readonly subject: string;
  readonly minutes: number;
  readonly state: State;
  readonly moment: Moment;
}
export interface Reserved extends Reserving {
  readonly id: string;
}

interface Swapping {
  readonly to: string;
  readonly minutes: number;
  readonly reason: string;
  readonly decided: { readonly grant: boolean; readonly by: Person; readonly note: string } | null;
}

/** Minutes that the teachers of one class hold for days to come, and what they ask of each other. */
export class Reservations {
  readonly #pen: Pen;
  readonly #class: SchoolClass;
  readonly #ledger: Ledger;

  constructor(pen: Pen, cls: SchoolClass, ledger: Ledger) {
    this.#pen = pen;
    this.#class = cls;
    this.#ledger = ledger;
  }

  /** Null when the class does not have the subject or a rule refuses. */
  reserve(asked: Reserving): Reserved | null {
    const { id: classId, school, teachers } = this.#class;
    const { div } = school.seed;
    const span = spanOf(asked.day, school.calendar);
    const person = teachers.get(asked.subject);
    if (person === undefined) return null;
    const parameters = parametersOn(div, asked.day);
    const input = { cls: this.#ledger.cls, row: this.#ledger.facts(span), minutes: asked.minutes, parameters };
    if (refusing(judgeReservation({ ...input, today: asked.moment.day })).length > 0) return null;
    this.#ledger.reserve(span, asked.state === 'held' ? asked.minutes : 0);
    const path = `reservation/${classId}/${asked.day}/${asked.subject}`;
    const id = this.#pen.namer.at(millisecondsOf(asked.moment), path);
    this.#pen.loader.add('reservation', {
      div,
      id,
      school_id: school.id,
      class_id: classId,
      day: span.first,
      subject: asked.subject,
      person_id: person.id,
      minutes: asked.minutes,
      state: asked.state,
      version: asked.state === 'held' ? 1 : 2,
      created_at: instantOf(asked.moment),
    });
    return { ...asked, id };
  }

  /** Asks the holder for minutes; the holder or the grade lead has decided, or has yet to. */
  ask(held: Reserved, { to, minutes, reason, decided }: Swapping): void {
    const { id: classId, school, grade, teachers } = this.#class;
    const leg = { giver: held.subject, taker: to, day: held.day, held: held.minutes, minutes };
    const [giver, taker] = [teachers.get(held.subject), teachers.get(to)];
    if (giver === undefined || taker === undefined || judgeSwap([leg], held.moment.day).length > 0) return;
    const moment = later(held.moment, 25);
    this.#pen.loader.add('swap_request', {
      div: school.seed.div,
      id: this.#pen.namer.at(millisecondsOf(moment), `swap/${held.id}`),
      reservation_id: held.id,
      school_id: school.id,
      class_id: classId,
      grade,
      day: held.day,
      from_subject: held.subject,
      from_person_id: giver.id,
      to_subject: to,
      to_person_id: taker.id,
      minutes,
      reason,
      state: decided === null ? 'asked' : decided.grant ? 'granted' : 'declined',
      asked_at: instantOf(moment),
      decided_by: decided?.by.id ?? null,
      decided_at: decided === null ? null : instantOf(later(moment, 40)),
      decision: decided?.note ?? null,
      version: decided === null ? 1 : 2,
    });
    const day = held.day;
    this.#notify(giver, 'swap-asked', { by: taker.name, minutes, day }, moment, decided !== null);
    if (decided !== null) {
      const kind = decided.grant ? 'swap-granted' : 'swap-declined';
      this.#notify(taker, kind, { by: decided.by.name, minutes, day }, later(moment, 40), true);
    }
  }

  #notify(
    to: Person,
    kind: NoticeKind,
    facts: { by: string; minutes: number; day: Day },
    at: Moment,
    read: boolean,
  ): void {
    this.#pen.loader.add('notification', {
      div: this.#class.school.seed.div,
      id: this.#pen.namer.at(millisecondsOf(at), `notification/${to.id}/${kind}/${this.#class.id}`),
      person_id: to.id,
      kind,
      facts: JSON.stringify({ ...facts, className: this.#class.name }),
      to_path: `/console/grade-board?grade=${this.#class.grade}&week=${facts.day}`,
      created_at: instantOf(at),
      read_at: read ? instantOf(later(at, 12)) : null,
    });
  }
}
