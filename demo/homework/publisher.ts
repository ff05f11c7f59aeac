import {
  type Account,
  accountOf,
  asking,
  judgePublish,
  refusing,
  type Share,
  spanOf,
  spread,
} from '#policy/homework/index.ts';
import { type SchoolCalendar, termOf } from '#policy/kernel/calendar/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { Pen } from '../pen.ts';
import type { Person } from '../people/person.ts';
import type { SchoolClass } from '../people/school.ts';
import { parametersOn } from '../place/parameters.ts';
import { addFinding } from './findings.ts';
import type { ImportBatch } from './import-batch.ts';
import { millisecondsOf } from './instant.ts';
import type { Ledger } from './ledger.ts';
import { factsOf, type Offer } from './offer.ts';
import { type Fate, PUBLISHED, writeAssignment, writeDraft } from './write-assignment.ts';

/** How a late notice was dealt with, if it was. */
export type Handling = { readonly by: string; readonly daysLater: number; readonly note: string } | null;
interface Terms {
  readonly fate?: Fate;
  /** The reason given where a rule asked. */
  readonly answer?: string;
  readonly handling?: Handling;
}

/** Gives homework to one class through the rules, as the server does; what a rule refuses is never written. */
export class Publisher {
  readonly #pen: Pen;
  readonly #class: SchoolClass;
  readonly ledger: Ledger;
  readonly #batches: readonly ImportBatch[];
  #count = 0;

  constructor(pen: Pen, cls: SchoolClass, ledger: Ledger, batches: readonly ImportBatch[]) {
    this.#batches = batches;
    this.#pen = pen;
    this.#class = cls;
    this.ledger = ledger;
  }

  /** The offer with as many of its minutes as every row it touches still takes; null when that is fewer than `least`. */
  fit(offer: Offer, least: number): Offer | null {
    const account = accountOf(offer, this.ledger.cls);
    for (let minutes = offer.minutes; minutes >= least; minutes--) {
      const tried = { ...offer, minutes };
      if (this.#sharesOf(tried).every((share) => share.minutes <= this.#room(share, tried, account))) return tried;
    }
    return null;
  }

  get calendar(): SchoolCalendar {
    return this.#class.school.calendar;
  }

  judge(offer: Offer): readonly Finding[] {
    const { school } = this.#class;
    const shares = this.#sharesOf(offer);
    return judgePublish({
      assignment: factsOf(offer),
      cls: this.ledger.cls,
      calendar: school.calendar,
      term: termOf(offer.assignedOn, school.calendar),
      shares,
      ledger: shares.map((share) => this.ledger.facts(share)),
      earlier: [],
      parameters: (day) => parametersOn(school.seed.div, day),
      today: offer.moment.day,
    });
  }

  /** Keeps the findings that stopped an attempt: a near miss. */
  attempt(offer: Offer): void {
    const found = { ...this.#place(offer), assignmentId: null };
    for (const finding of refusing(this.judge(offer))) addFinding(this.#pen, finding, found, { kind: 'refused' });
  }

  /** Whether the homework was given: not when a rule refuses it, nor when one asks and nobody answers. */
  publish(offer: Offer, terms: Terms = {}): boolean {
    const findings = this.judge(offer);
    if (refusing(findings).length > 0 || (asking(findings).length > 0 && terms.answer === undefined)) return false;
    const id = this.#nextId(offer);
    const fate = terms.fate ?? PUBLISHED;
    const shares = this.#enter(offer, fate);
    writeAssignment(this.#pen, this.#class, this.#teacher(offer), { id, offer, fate, shares });
    this.#batches.find((batch) => batch.id === offer.importId)?.add(this.#class, offer, this.#teacher(offer));
    this.#keep(findings, { ...this.#place(offer), assignmentId: id }, terms);
    return true;
  }

  draft(offer: Offer): void {
    writeDraft(this.#pen, this.#class, this.#teacher(offer), this.#nextId(offer), offer);
  }

  #keep(findings: readonly Finding[], at: Parameters<typeof addFinding>[2], { answer, handling }: Terms): void {
    for (const finding of findings) {
      if (finding.consequence === 'warn') {
        addFinding(this.#pen, finding, at, { kind: 'answered', reason: answer ?? '' });
      } else if (handling == null) {
        addFinding(this.#pen, finding, at, { kind: 'open' });
      } else {
        const { by, daysLater, note } = handling;
        const moment = { day: addDays(at.moment.day, daysLater), minute: 540 };
        addFinding(this.#pen, finding, at, { kind: 'handled', by, moment, note });
      }
    }
  }

  /** Puts the minutes on the ledger, unless the notice was withdrawn later. */
  #enter(offer: Offer, fate: Fate): readonly Pick<Share, 'first' | 'minutes'>[] {
    const given = spanOf(offer.assignedOn, this.#class.school.calendar);
    const shares = this.#sharesOf(offer);
    if (fate.kind === 'withdrawn') {
      for (const span of [given, ...shares]) this.ledger.touch(span);
      return [];
    }
    const account = accountOf(offer, this.ledger.cls);
    const by = { subject: offer.subject, teacher: this.#teacher(offer).name };
    this.ledger.count(given);
    // The day of giving keeps a share even of 0 minutes: it is where the notice is counted.
    const all = shares.some(({ first }) => first === given.first) ? shares : [{ ...given, minutes: 0 }, ...shares];
    for (const share of all) this.ledger.add(share, account, offer.tier, share.minutes, by);
    return all;
  }

  #sharesOf(offer: Offer): readonly Share[] {
    if (accountOf(offer, this.ledger.cls) === 'none') return [];
    return spread(offer.minutes, offer.assignedOn, offer.dueOn, this.#class.school.calendar);
  }

  #room(share: Share, offer: Offer, account: Account): number {
    return account === 'practice' ? this.ledger.practiceLeft(share) : this.ledger.left(share, offer.tier);
  }

  #teacher(offer: Offer): Person {
    return this.#class.teachers.get(offer.subject)!;
  }

  #place(offer: Offer) {
    return { cls: this.#class, day: offer.assignedOn, moment: offer.moment, by: this.#teacher(offer).id };
  }

  #nextId(offer: Offer): string {
    this.#count += 1;
    return this.#pen.namer.at(millisecondsOf(offer.moment), `assignment/${this.#class.id}/${this.#count}`);
  }
}
