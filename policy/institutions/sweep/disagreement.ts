import type { VisitOutcome } from '../facts.ts';
import { type Answer, findQuestion, questionsFor } from './form.ts';
import type { Answers } from './visit.ts';

/** What one visitor found, as far as another can find the same. */
export interface Sight {
  readonly outcome: VisitOutcome;
  readonly answers: Answers;
}

export interface Comparison {
  /** Fields that both have seen; 'outcome' always. */
  readonly compared: readonly string[];
  readonly differing: readonly string[];
}

const plain = (value: Answer): string => JSON.stringify(typeof value === 'object' ? [...value].sort() : value);

/** A first and a second visit to the same door, field by field. What one of them had no occasion to see is not compared. */
export function compareVisits(first: Sight, second: Sight): Comparison {
  const both = questionsFor(first.outcome)
    .filter(({ key, asked }) => asked.includes(second.outcome) && findQuestion(key)?.compared === true)
    .map(({ key }) => key)
    .filter((key) => first.answers[key] !== undefined && second.answers[key] !== undefined);
  const differing = both.filter((key) => plain(first.answers[key]!.value) !== plain(second.answers[key]!.value));
  return {
    compared: ['outcome', ...both],
    differing: first.outcome === second.outcome ? differing : ['outcome', ...differing],
  };
}

/** Of several comparisons together. */
export interface Disagreement {
  /** Visits that somebody repeated. */
  readonly visits: number;
  /** Of these, with at least one field that differs. */
  readonly differing: number;
  readonly fields: number;
  readonly fieldsDiffering: number;
  /** Fields that differ of those compared; null while nothing has been compared. */
  readonly permille: number | null;
}

export function disagreementOf(comparisons: readonly Comparison[]): Disagreement {
  const fields = comparisons.reduce((sum, { compared }) => sum + compared.length, 0);
  const fieldsDiffering = comparisons.reduce((sum, { differing }) => sum + differing.length, 0);
  return {
    visits: comparisons.length,
    differing: comparisons.filter(({ differing }) => differing.length > 0).length,
    fields,
    fieldsDiffering,
    permille: fields === 0 ? null : Math.round((fieldsDiffering * 1000) / fields),
  };
}
