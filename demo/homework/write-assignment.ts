import type { Pen } from '../pen.ts';
import type { Person } from '../people/person.ts';
import type { SchoolClass } from '../people/school.ts';
import { instantOf, type Moment } from './instant.ts';
import { noticeOf, type Offer } from './offer.ts';

/** What became of a notice after it was published. */
export type Fate =
  | { readonly kind: 'published' }
  /** `before` is what the board showed first. */
  | { readonly kind: 'corrected'; readonly before: Offer; readonly moment: Moment; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly moment: Moment; readonly reason: string };
export const PUBLISHED: Fate = { kind: 'published' };

interface Written {
  readonly id: string;
  readonly offer: Offer;
  readonly fate: Fate;
  readonly shares: readonly { readonly first: string; readonly minutes: number }[];
}

/** Writes a notice with what was changed on it later, and its shares of the ledger. */
export function writeAssignment(
  pen: Pen,
  cls: SchoolClass,
  teacher: Person,
  { id, offer, fate, shares }: Written,
): void {
  const { div } = cls.school.seed;
  pen.loader.add('assignment', {
    ...columnsOf(cls, teacher, id, offer),
    state: fate.kind === 'withdrawn' ? 'withdrawn' : 'published',
    published_at: instantOf(offer.moment),
    corrected_at: fate.kind === 'corrected' ? instantOf(fate.moment) : null,
    withdrawn_at: fate.kind === 'withdrawn' ? instantOf(fate.moment) : null,
    version: fate.kind === 'published' ? 1 : 2,
  });
  const change = { div, assignment_id: id, changed_by: teacher.id };
  const first = JSON.stringify(noticeOf(fate.kind === 'corrected' ? fate.before : offer));
  const last = JSON.stringify(noticeOf(offer));
  if (fate.kind !== 'published') {
    pen.loader.add('assignment_change', {
      ...change,
      version: 2,
      kind: fate.kind,
      reason: fate.reason,
      before: first,
      after: fate.kind === 'corrected' ? last : null,
      changed_at: instantOf(fate.moment),
    });
  }
  for (const share of shares)
    pen.loader.add('assignment_share', {
      div,
      assignment_id: id,
      class_id: cls.id,
      day: share.first,
      minutes: share.minutes,
    });
}

export function writeDraft(pen: Pen, cls: SchoolClass, teacher: Person, id: string, offer: Offer): void {
  pen.loader.add('assignment', {
    ...columnsOf(cls, teacher, id, offer),
    state: 'draft',
    published_at: null,
    corrected_at: null,
    withdrawn_at: null,
    version: 1,
  });
}

const columnsOf = (cls: SchoolClass, teacher: Person, id: string, offer: Offer) => ({
  div: cls.school.seed.div,
  id,
  school_id: cls.school.id,
  class_id: cls.id,
  grade: cls.grade,
  subject: offer.subject,
  teacher_id: teacher.id,
  title: offer.title,
  content: offer.content,
  form: offer.form,
  place: offer.place,
  tier: offer.tier,
  minutes: offer.minutes,
  assigned_on: offer.assignedOn,
  due_on: offer.dueOn,
  source: offer.importId === undefined ? 'page' : 'import',
  import_id: offer.importId ?? null,
});
