import { spanOf } from '#policy/homework/index.ts';
import { isTeachingDay } from '#policy/kernel/calendar/index.ts';
import { addDays, type Day, daysBetween, weekday } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import type { SchoolClass } from '../people/school.ts';
import { AUTUMN } from '../place/calendar.ts';
import { VILLAGE_SCHOOL } from '../place/schools.ts';
import type { Random } from '../random.ts';
import type { ImportBatch } from './import-batch.ts';
import { Incidents } from './incidents.ts';
import { clock, type Moment } from './instant.ts';
import { Ledger } from './ledger.ts';
import { type Task, writeTask } from './lessons/index.ts';
import { aim, estimate, partOf } from './minutes.ts';
import { formOf, type Offer, placeOf } from './offer.ts';
import { planDay, type Slot, type TeachingStage, teachingStage } from './plan.ts';
import { Publisher } from './publisher.ts';
import { teachingDayAfter } from './school-days.ts';
import type { ClassStory } from './story.ts';

/** Teaching days in an autumn term, for the pace of the lessons. */
const TERM_DAYS = 97;
const LEAST_MINUTES = 4;

/** The chances that make a term's homework of one class. */
export interface Setting {
  readonly pen: Pen;
  readonly cls: SchoolClass;
  readonly principalId: string;
  readonly story: ClassStory;
  /** Registers that were uploaded for a week of this class. */
  readonly batches: readonly ImportBatch[];
}

/** Plays a class's term, day by day, up to and with the demo's today. */
export class ClassHistory {
  readonly #setting: Setting;
  readonly #random: Random;
  readonly #stage: TeachingStage;
  readonly #said = new Set<string>();
  readonly #layered: string | null;
  readonly #incidents: Incidents;
  readonly publisher: Publisher;
  #dayOfTerm = 0;

  constructor(setting: Setting) {
    const { pen, cls } = setting;
    this.#setting = setting;
    this.#random = pen.random(`homework/${cls.id}`);
    this.#stage = teachingStage(cls.grade, cls.school.seed.system);
    this.#layered = cls.grade >= 5 && this.#random.chance(0.35) ? this.#random.pick(['SX', 'WY-EN']) : null;
    this.publisher = new Publisher(pen, cls, new Ledger(cls), setting.batches);
    this.#incidents = new Incidents(pen, this.#random, this.publisher, setting);
  }

  play(): void {
    const { today } = this.#setting.pen;
    for (let day = AUTUMN.first; day <= today; day = addDays(day, 1)) {
      if (!isTeachingDay(day, this.#setting.cls.school.calendar)) continue;
      this.#dayOfTerm += 1;
      if (this.#silent(day)) continue;
      if (day === today) this.#today(day);
      else this.#playDay(day);
    }
  }

  /** Whether nobody publishes on a day. Of the village school only the classes of the story are silent today. */
  #silent(day: Day): boolean {
    const { story, cls, pen } = this.#setting;
    const { key, silence } = cls.school.seed;
    const chance = this.#random.chance(silence);
    if (story.silentFrom !== undefined && day >= story.silentFrom) return true;
    return chance && !(day === pen.today && (story.today !== undefined || key === VILLAGE_SCHOOL));
  }

  #playDay(day: Day): void {
    const slots = this.#plan(day);
    const offers = this.#offersOf(day, slots);
    const { story, pen } = this.#setting;
    const late = story.late === true && day === addDays(pen.today, -2);
    offers.forEach((offer, at) => {
      if (late && at === 0) this.publisher.publish({ ...offer, moment: { day: addDays(day, 1), minute: clock(8, 5) } });
      else this.#give(offer);
    });
    const last = offers.findLast(({ form }) => form === 'written');
    if (story.refusedAt !== undefined && day === addDays(pen.today, -1) && last !== undefined)
      this.#incidents.refused({ ...last, moment: { day, minute: clock(16, 20) } }, story.refusedAt);
  }

  /** The day is not over: some have published, some have a draft, some have not begun. */
  #today(day: Day): void {
    const fixed = this.#setting.story.today;
    if (fixed !== undefined) {
      for (const { subject, minutes, state } of fixed) this.#fixed(day, subject, minutes, state);
      return;
    }
    const offers = this.#offersOf(day, this.#plan(day));
    offers.forEach((offer, at) => {
      const fate = this.#random.next();
      if (at === 0 || fate < 0.68) this.#give(offer);
      else if (fate < 0.82) this.publisher.draft(offer);
    });
  }

  #fixed(day: Day, subject: string, minutes: number, state: 'published' | 'draft'): void {
    const task = this.#task(subject, ['daily']);
    if (task === null) return;
    const offer = { ...this.#offer(task, day, 1, 0), minutes };
    if (state === 'draft') this.publisher.draft(offer);
    else this.publisher.publish(offer);
  }

  #plan(day: Day): readonly Slot[] {
    const { cls, story } = this.#setting;
    const { quietWeekday } = cls.school.seed;
    return planDay(this.#random, {
      stage: this.#stage,
      weekday: weekday(day),
      restDays: this.#restDays(day),
      quiet: quietWeekday === weekday(day),
      subjects: new Set(cls.teachers.keys()),
      mayStartProject: story.today === undefined || daysBetween(day, this.#setting.pen.today) > 9,
    });
  }

  #restDays(day: Day): number {
    const { calendar } = this.#setting.cls.school;
    const next = spanOf(addDays(day, 1), calendar);
    return next.kind === 'rest' ? next.days : 0;
  }

  /** Shares the day's minutes out among what is wanted, each task within its own reach. */
  #offersOf(day: Day, slots: readonly Slot[]): readonly Offer[] {
    const { cls } = this.#setting;
    const { ledger } = this.publisher;
    const span = spanOf(day, cls.school.calendar);
    const { load } = cls.school.seed;
    const restDays = this.#restDays(day);
    const mood = { load, grade: cls.grade, weekday: weekday(day), restDays };
    const total = Math.max(10, ledger.limit(span) * aim(this.#random, mood) - ledger.used(span));
    const weights = slots.reduce((sum, { weight }) => sum + weight, 0);
    const offers: Offer[] = [];
    slots.forEach((slot, at) => {
      const task = this.#task(slot.subject, slot.kinds);
      if (task === null) return;
      const offer = this.#offer(task, day, slot.dueAfter, at);
      if (slot.weight === 0 || this.#stage === 'lower') offers.push(offer);
      else
        offers.push({
          ...offer,
          minutes: estimate(this.#random, partOf(this.#stage, (total * slot.weight) / weights, task.minutes)),
        });
    });
    return offers;
  }

  /** A task in words that the class has not had yet. */
  #task(subject: string, kinds: Slot['kinds']): Task | null {
    const { cls } = this.#setting;
    for (let tries = 0; tries < 4; tries++) {
      const progress = Math.min(0.999, (this.#dayOfTerm - 1) / TERM_DAYS);
      const task = writeTask(this.#random, { subject, grade: cls.grade, progress, dayOfTerm: this.#dayOfTerm, kinds });
      if (task === null) return null;
      const words = subject + (task.kind === 'project' || task.kind === 'holiday' ? task.title : task.content);
      if (this.#said.has(words)) continue;
      this.#said.add(words);
      return task;
    }
    return null;
  }

  #offer(task: Task, day: Day, dueAfter: number, order: number): Offer {
    const { cls } = this.#setting;
    const [low, high] = task.minutes;
    const batch = this.#setting.batches.find((each) => each.holds(cls, day));
    return {
      ...(batch === undefined ? {} : { importId: batch.id }),
      subject: task.subject,
      title: task.title,
      content: task.content,
      form: formOf(task),
      place: placeOf(this.#random, task.kind, this.#stage),
      tier: 'all',
      minutes: estimate(this.#random, this.#random.int(low, high)),
      assignedOn: day,
      dueOn: teachingDayAfter(cls.school.calendar, day, dueAfter),
      moment: batch?.moment ?? this.#moment(day, order),
    };
  }

  /** Notices go up between the second lesson and the end of school; today's went up the afternoon before or before lessons. */
  #moment(day: Day, order: number): Moment {
    if (day !== this.#setting.pen.today) return { day, minute: clock(9, 40) + order * 55 + this.#random.int(0, 50) };
    if (this.#random.chance(0.5)) return { day: addDays(day, -1), minute: clock(15, 40) + this.#random.int(0, 70) };
    return { day, minute: clock(7, 20) + order * 6 + this.#random.int(0, 5) };
  }

  #give(offer: Offer): void {
    const layered =
      offer.importId === undefined &&
      offer.subject === this.#layered &&
      offer.form === 'written' &&
      offer.minutes >= 10;
    if (layered && this.#random.chance(0.4)) {
      this.#giveInLayers(offer);
      return;
    }
    this.#incidents.before(offer);
    const fitting = this.publisher.fit(offer, LEAST_MINUTES);
    if (fitting !== null) this.#incidents.publish(fitting);
  }

  /** 分层: the same lesson in three strengths; the heaviest counts. */
  #giveInLayers(offer: Offer): void {
    for (const { tier, name, more, says } of LAYERS) {
      const one = {
        ...offer,
        tier,
        title: `${offer.title}（${name}）`.slice(0, 60),
        content: `${offer.content}${says}`,
        minutes: Math.max(5, offer.minutes + more),
      };
      const fitting = this.publisher.fit(one, LEAST_MINUTES);
      if (fitting !== null) this.publisher.publish(fitting);
    }
  }
}

const LAYERS = [
  { tier: 'basic', name: '基础', more: -5, says: '基础层：做标★的题，看清例题再动笔。' },
  { tier: 'standard', name: '提高', more: 0, says: '提高层：标★和标★★的题都做。' },
  { tier: 'extended', name: '拓展', more: 5, says: '拓展层：标★★的题和一道思考题，可以写两种方法。' },
] as const;
