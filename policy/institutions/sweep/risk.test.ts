import { describe, expect, test } from 'vitest';
import type { VisitOutcome } from '../facts.ts';
import { type Answer, riskOf } from './index.ts';
import { answered, wholeAnswers } from './testing.ts';

const risk = (outcome: VisitOutcome, change: Readonly<Record<string, Answer>> = {}) =>
  riskOf(outcome, answered({ ...wholeAnswers[outcome], ...change }));

describe('The risk grade of a visit', () => {
  test.each<[Readonly<Record<string, Answer>>, readonly string[], string]>([
    [{}, [], 'low'],
    [{ fees: 'none' }, ['publicity'], 'moderate'],
    [{ staff: 'none', signboard: 'other' }, ['publicity'], 'moderate'],
    [{ licence: 'expired' }, ['licence'], 'high'],
    [{ exits: 'blocked' }, ['safety'], 'high'],
    [{ exits: 'none', fees: 'none' }, ['safety', 'publicity'], 'high'],
    [{ 'element.staff': 'not-met' }, ['staff'], 'high'],
    [{ 'element.time': 'not-met', 'element.mode': 'not-met' }, ['time', 'mode'], 'high'],
    [{ 'element.content': 'unknown' }, [], 'low'],
    [{ clues: ['YB-5'] }, ['content'], 'high'],
    [{ clues: ['YB-4'], licence: 'none' }, ['licence', 'place'], 'high'],
  ])('with %o shows %o: %s', (change, categories, grade) => {
    expect(risk('visited', change)).toEqual({ categories, grade });
  });

  test('of a place found without a licence is high, of a door that stayed shut moderate', () => {
    expect(risk('new')).toEqual({ categories: ['licence', 'publicity'], grade: 'high' });
    expect(risk('refused')).toEqual({ categories: ['access'], grade: 'moderate' });
  });

  test.each<VisitOutcome>(['closed', 'not-found'])('is not given where nobody could look: %s', (outcome) => {
    expect(risk(outcome)).toEqual({ categories: [], grade: null });
  });
});
