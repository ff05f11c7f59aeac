import { addDays } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import type { PeopledSchool } from '../people/county.ts';
import type { Person } from '../people/person.ts';
import type { SchoolClass } from '../people/school.ts';
import { ClassHistory } from './class-history.ts';
import { batchesOf } from './import-batch.ts';
import { clock } from './instant.ts';
import { Reservations } from './reservations.ts';
import { teachingDayAfter } from './school-days.ts';
import { SWAP_CLASS, storyKeyOf, storyOf } from './story.ts';

const REASONS = [
  '明天要讲评单元练习，需要多留几分钟',
  '本周新授课多，作业稍长，下周还回',
  '实验报告要写完整，想借 5 分钟',
  '作文起草需要连贯时间',
];
const GRANTED = ['同意，下周还回', '可以，我们改成口头作业', '同意'];
const DECLINED = ['明天有单元整理，让不出来', '本周已让过一次，请再压减'];

/** Plays the term of every class of a school and writes its ledger. */
export function playSchool(pen: Pen, { school, staff }: PeopledSchool): void {
  const batches = batchesOf(pen, school, staff);
  for (const cls of school.classes) {
    const history = new ClassHistory({
      pen,
      cls,
      principalId: staff.principal.id,
      story: storyOf(cls, pen.today),
      batches,
    });
    history.play();
    const ahead = new Ahead(pen, cls, new Reservations(pen, cls, history.publisher.ledger), staff.leads.get(cls.grade));
    ahead.play();
    history.publisher.ledger.write(pen);
  }
  for (const batch of batches) batch.write(pen);
}

/** What the teachers of a class have held back for today and tomorrow, and what they held on earlier days. */
class Ahead {
  readonly #pen: Pen;
  readonly #class: SchoolClass;
  readonly #reservations: Reservations;
  readonly #lead: Person | undefined;

  constructor(pen: Pen, cls: SchoolClass, reservations: Reservations, lead: Person | undefined) {
    this.#pen = pen;
    this.#class = cls;
    this.#reservations = reservations;
    this.#lead = lead;
  }

  play(): void {
    if (this.#class.grade <= 2) return;
    const { today } = this.#pen;
    const tomorrow = teachingDayAfter(this.#class.school.calendar, today);
    if (storyKeyOf(this.#class) === SWAP_CLASS) {
      this.#story(tomorrow);
      return;
    }
    const random = this.#pen.random(`ahead/${this.#class.id}`);
    if (random.chance(0.22))
      this.#hold(tomorrow, random.pick(['SX', 'YW', 'WY-EN']), random.pick([10, 12, 15, 20]), random.chance(0.25));
    for (let week = 1; week <= 10; week++) {
      if (!random.chance(0.12)) continue;
      const day = teachingDayAfter(this.#class.school.calendar, addDays(today, -7 * week - random.int(1, 3)));
      this.#held(day, random.pick(['SX', 'YW', 'WY-EN']), random.pick([10, 15, 20]));
    }
  }

  /** English needs five of the minutes that mathematics holds tomorrow. */
  #story(tomorrow: string): void {
    const moment = { day: this.#pen.today, minute: clock(7, 30) };
    const held = this.#reservations.reserve({ day: tomorrow, subject: 'SX', minutes: 20, state: 'held', moment });
    this.#reservations.reserve({
      day: tomorrow,
      subject: 'YW',
      minutes: 25,
      state: 'held',
      moment: { ...moment, minute: clock(7, 10) },
    });
    if (held === null) return;
    this.#reservations.ask(held, {
      to: 'WY-EN',
      minutes: 5,
      reason: '明天要写 Unit 4 小短文，还差 5 分钟',
      decided: null,
    });
  }

  #hold(day: string, subject: string, minutes: number, asked: boolean): void {
    const random = this.#pen.random(`hold/${this.#class.id}/${day}`);
    const moment = { day: this.#pen.today, minute: clock(7, 15) + random.int(0, 30) };
    const held = this.#reservations.reserve({ day, subject, minutes, state: 'held', moment });
    const to = subject === 'YW' ? 'SX' : 'YW';
    if (held !== null && asked)
      this.#reservations.ask(held, { to, minutes: 5, reason: random.pick(REASONS), decided: null });
  }

  /** Long used or given back; some of it after a swap was asked for. */
  #held(day: string, subject: string, minutes: number): void {
    const random = this.#pen.random(`held/${this.#class.id}/${day}`);
    const moment = { day: addDays(day, -1), minute: clock(15) + random.int(0, 90) };
    const state = random.chance(0.8) ? 'used' : 'released';
    const held = this.#reservations.reserve({ day, subject, minutes, state, moment });
    if (held === null || this.#lead === undefined || !random.chance(0.3)) return;
    const grant = random.chance(0.7);
    const decided = { grant, by: this.#lead, note: random.pick(grant ? GRANTED : DECLINED) };
    this.#reservations.ask(held, {
      to: subject === 'YW' ? 'SX' : 'YW',
      minutes: 5,
      reason: random.pick(REASONS),
      decided,
    });
  }
}
