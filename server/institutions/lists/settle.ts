import { refusing } from '#policy/homework/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { type FindingPlace, recordFindings } from '../../findings/record.ts';
import { Refusal } from '../../refusal.ts';

/** What is found about an institution, or about a place outside the register. */
export const placeOf = (
  div: string,
  institutionId: string | null,
  day: string,
  by: string | null,
  at: string,
): FindingPlace => ({
  div,
  schoolId: null,
  classId: null,
  grade: null,
  assignmentId: null,
  day,
  by,
  at,
  ...(institutionId === null ? {} : { institutionId }),
});

/**
 * Goes on only where nothing blocks; what is left goes on record as a matter for somebody.
 * @throws Refusal REFUSED_BY_RULE with every finding; the refused entry is kept as a near miss
 */
export function settleEntry(tx: WriteTx, place: FindingPlace, findings: readonly Finding[]): void {
  const blocked = refusing(findings);
  if (blocked.length > 0) {
    const kept = blocked.map((finding) => ({ finding, outcome: 'refused' as const, answer: null }));
    throw new Refusal('REFUSED_BY_RULE', { findings, keep: async (own) => recordFindings(own, place, kept) });
  }
  recordFindings(
    tx,
    place,
    findings.map((finding) => ({ finding, outcome: 'open', answer: null })),
  );
}
