import type { RuleAnswer } from '#contract/schemas.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { type FindingPlace, recordFindings } from '../../findings/record.ts';
import { Refusal } from '../../refusal.ts';

/** Where a finding about an institution is put on record. */
export interface MatterPlace {
  readonly div: string;
  /** Absent for a file that does not exist yet. */
  readonly institutionId?: string;
  readonly partId?: string;
  readonly day: string;
  readonly by: string | null;
  readonly at: string;
}

export const placeOfMatter = ({ institutionId, partId, ...place }: MatterPlace): FindingPlace => ({
  ...place,
  schoolId: null,
  classId: null,
  grade: null,
  assignmentId: null,
  ...(institutionId !== undefined && { institutionId }),
  ...(partId !== undefined && { partId }),
});

/**
 * Splits what the rules say of a write: what blocks goes back and is kept as a near miss, what asks goes back until it is answered, the
 * rest goes on record with its answers.
 * @throws Refusal REFUSED_BY_RULE, ANSWER_NEEDED
 */
export function settle(
  tx: WriteTx,
  findings: readonly Finding[],
  answers: readonly RuleAnswer[],
  place: MatterPlace,
): void {
  const blocked = findings.filter(({ consequence }) => consequence === 'block');
  const { partId: _, ...file } = place;
  if (blocked.length > 0) {
    const refused = blocked.map((finding) => ({ finding, outcome: 'refused' as const, answer: null }));
    const keep = async (kept: WriteTx) => recordFindings(kept, placeOfMatter(file), refused);
    throw new Refusal('REFUSED_BY_RULE', { findings, keep });
  }
  const answerTo = ({ rule }: Finding) => answers.find((answer) => answer.rule === rule)?.reason ?? null;
  const open = findings.filter((finding) => finding.consequence === 'warn' && answerTo(finding) === null);
  if (open.length > 0) throw new Refusal('ANSWER_NEEDED', { findings: open });
  const recorded = findings.map((finding) => ({
    finding,
    outcome: finding.consequence === 'warn' ? ('answered' as const) : ('open' as const),
    answer: answerTo(finding),
  }));
  recordFindings(tx, placeOfMatter(place), recorded);
}
