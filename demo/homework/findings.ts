import type { Finding } from '#policy/kernel/finding.ts';
import { findingColumns } from '../finding-columns.ts';
import type { Pen } from '../pen.ts';
import type { SchoolClass } from '../people/school.ts';
import { instantOf, type Moment, millisecondsOf } from './instant.ts';

export interface FoundAt {
  readonly cls: SchoolClass;
  readonly day: string;
  readonly moment: Moment;
  /** Who was about to publish, or did. */
  readonly by: string;
  readonly assignmentId: string | null;
}
export type Outcome =
  | { readonly kind: 'refused' }
  | { readonly kind: 'answered'; readonly reason: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'handled'; readonly by: string; readonly moment: Moment; readonly note: string };

/** Keeps a finding as it read on the day, in the language of the register. */
export function addFinding(pen: Pen, finding: Finding, at: FoundAt, outcome: Outcome): void {
  const { cls } = at;
  const handled = outcome.kind === 'handled' ? outcome : null;
  const path = `finding/${cls.id}/${at.day}/${finding.rule}/${finding.sentence}/${at.by}/${at.assignmentId ?? ''}`;
  pen.loader.add('finding', {
    div: cls.school.seed.div,
    id: pen.namer.at(millisecondsOf(at.moment), path),
    ...findingColumns(finding),
    outcome: outcome.kind,
    day: at.day,
    school_id: cls.school.id,
    class_id: cls.id,
    grade: cls.grade,
    assignment_id: at.assignmentId,
    answer: outcome.kind === 'answered' ? outcome.reason : null,
    found_by: at.by,
    found_at: instantOf(at.moment),
    handled_by: handled?.by ?? null,
    handled_at: handled === null ? null : instantOf(handled.moment),
    handling_note: handled?.note ?? null,
    version: handled === null ? 1 : 2,
    institution_id: null,
  });
}
