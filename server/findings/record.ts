import type { Finding } from '#policy/kernel/finding.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import { named } from '../database/query.ts';
import type { WriteTx } from '../database/transaction.ts';
import { newId } from '../identity.ts';

export interface FindingPlace {
  readonly div: string;
  readonly schoolId: string | null;
  readonly classId: string | null;
  readonly grade: number | null;
  readonly assignmentId: string | null;
  readonly day: string | null;
  readonly by: string | null;
  /** The institution it is about, and the point, person or course in it. */
  readonly institutionId?: string;
  readonly partId?: string;
  /** Business instant. */
  readonly at: string;
}
export interface Recorded {
  readonly finding: Finding;
  readonly outcome: 'refused' | 'answered' | 'open';
  readonly answer: string | null;
}

const insert = named<never>(
  'finding-record',
  `insert into finding (div, id, rule, rule_version, clauses, consequence, outcome, sentence_key, facts, sentence, measured, limit_value, unit, field,
                        day, school_id, class_id, grade, assignment_id, answer, found_by, found_at, institution_id, part_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
);

/** Keeps findings as they read today, in the language of the register: a later rule does not change them. Returns their ids. */
export function recordFindings(tx: WriteTx, place: FindingPlace, recorded: readonly Recorded[]): string[] {
  return recorded.map(({ finding: f, outcome, answer }) => {
    const id = newId();
    tx.send(
      insert(
        place.div,
        id,
        f.rule,
        f.version,
        [...f.clauses],
        f.consequence,
        outcome,
        f.sentence,
        JSON.stringify(f.facts),
        sentenceOf(f, 'zh-CN'),
        f.measured,
        f.limit,
        f.unit,
        f.field,
        place.day,
        place.schoolId,
        place.classId,
        place.grade,
        place.assignmentId,
        answer,
        place.by,
        place.at,
        place.institutionId ?? null,
        place.partId ?? null,
      ),
    );
    return id;
  });
}
