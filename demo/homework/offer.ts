import {
  type AssignmentFacts,
  FLAGS,
  type Flag,
  type Flags,
  type Form,
  type Place,
  type Tier,
} from '#policy/homework/index.ts';
import type { Random } from '../random.ts';
import type { Moment } from './instant.ts';
import type { Kind, Task } from './lessons/index.ts';

/** Homework that a teacher is about to give. */
export interface Offer {
  readonly subject: string;
  readonly title: string;
  readonly content: string;
  readonly form: Form;
  readonly place: Place;
  readonly tier: Tier;
  readonly minutes: number;
  readonly assignedOn: string;
  readonly dueOn: string;
  readonly moment: Moment;
  readonly flag?: Flag;
  readonly importId?: string;
}

const flagsOf = (flag?: Flag): Flags => Object.fromEntries(FLAGS.map((each) => [each, each === flag])) as Flags;

export const factsOf = (offer: Offer): AssignmentFacts => ({
  subject: offer.subject,
  title: offer.title,
  content: offer.content,
  form: offer.form,
  place: offer.place,
  tier: offer.tier,
  minutes: offer.minutes,
  assignedOn: offer.assignedOn,
  dueOn: offer.dueOn,
  flags: flagsOf(offer.flag),
});

const MAIN = new Set(['YW', 'SX', 'WY-EN']);

/** Long work in a main subject is written; elsewhere it is something to watch or to make. */
export function formOf({ kind, subject }: Pick<Task, 'kind' | 'subject'>): Form {
  if (kind === 'project') return MAIN.has(subject) ? 'written' : 'practice';
  if (kind === 'oral' || kind === 'reading' || kind === 'practice' || kind === 'sport') return kind;
  return 'written';
}

/** Primary pupils finish most written work in school, junior pupils a good part of it (HW-4, HW-5). */
export function placeOf(random: Random, kind: Kind, stage: 'lower' | 'upper' | 'junior'): Place {
  if (kind === 'inSchool') return 'inSchool';
  if (kind === 'holiday' || kind === 'reading' || kind === 'practice' || kind === 'sport') return 'home';
  if (kind === 'oral') return 'either';
  const at = random.next();
  if (stage === 'upper') return at < 0.45 ? 'inSchool' : at < 0.9 ? 'either' : 'home';
  return at < 0.2 ? 'inSchool' : at < 0.75 ? 'either' : 'home';
}

/** What the board shows and a change keeps. */
export const noticeOf = (offer: Offer) => ({
  subject: offer.subject,
  title: offer.title,
  content: offer.content,
  form: offer.form,
  place: offer.place,
  tier: offer.tier,
  minutes: offer.minutes,
  assignedOn: offer.assignedOn,
  dueOn: offer.dueOn,
});
