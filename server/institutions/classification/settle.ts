import type { RuleAnswer } from '#contract/schemas.ts';
import { asking, refusing } from '#policy/homework/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { type FindingPlace, recordFindings } from '../../findings/record.ts';
import { Refusal } from '../../refusal.ts';

interface Place {
  readonly div: string;
  readonly institutionId: string;
  readonly courseId: string;
  readonly day: string;
  /** Null for the house's own jobs. */
  readonly by: string | null;
  readonly at: string;
}

export const placeOf = ({ div, institutionId, courseId, day, by, at }: Place): FindingPlace => ({
  div,
  schoolId: null,
  classId: null,
  grade: null,
  assignmentId: null,
  day,
  by,
  at,
  institutionId,
  partId: courseId,
});

/** Goes on only where nothing blocks. @throws Refusal REFUSED_BY_RULE with every finding, which is kept as a near miss */
export function requireUnblocked(place: FindingPlace, findings: readonly Finding[]): void {
  const blocked = refusing(findings);
  if (blocked.length === 0) return;
  const kept = blocked.map((finding) => ({ finding, outcome: 'refused' as const, answer: null }));
  throw new Refusal('REFUSED_BY_RULE', { findings, keep: async (tx) => recordFindings(tx, place, kept) });
}

/** What asks must be answered first. @throws Refusal ANSWER_NEEDED */
export function requireAnswered(findings: readonly Finding[], answers: readonly RuleAnswer[]): void {
  const open = asking(findings).filter(({ rule }) => !answers.some((each) => each.rule === rule));
  if (open.length > 0) throw new Refusal('ANSWER_NEEDED', { findings: open });
}

/** Keeps what was found, with the answers that were given. */
export function keepFindings(
  tx: WriteTx,
  place: FindingPlace,
  findings: readonly Finding[],
  answers: readonly RuleAnswer[] = [],
): void {
  recordFindings(
    tx,
    place,
    findings.map((finding) => {
      const answer = answers.find(({ rule }) => rule === finding.rule)?.reason ?? null;
      return { finding, outcome: answer === null ? 'open' : 'answered', answer };
    }),
  );
}
