import type { Problem } from '#contract/problem.ts';
import type { Dimension } from '#policy/institutions/index.ts';
import { DIMENSIONS } from './sheet.ts';

/** The sentences of a refusal by the dimension that they are about; the rest is for the list above the form. */
export const dimensionErrors = (problem: Problem | null): Partial<Record<Dimension, string>> =>
  Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const finding = problem?.findings?.find(({ field }) => field === `sheet.${dimension}`);
      return finding === undefined ? [] : [[dimension, finding.sentence]];
    }),
  );

export const otherFindings = (problem: Problem | null) =>
  (problem?.findings ?? []).filter(({ field }) => !field?.startsWith('sheet.'));

/** Reasons that somebody has given, by rule, without those left empty. */
export const answersOf = (answers: Readonly<Record<string, string>>) =>
  Object.entries(answers)
    .filter(([, reason]) => reason.trim().length >= 2)
    .map(([rule, reason]) => ({ rule, reason: reason.trim() }));
