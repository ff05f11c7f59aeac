import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '../facts.ts';
import {
  canAnswer,
  cluesOf,
  findQuestion,
  judgeHidden,
  judgeVisit,
  judgeWhole,
  misfits,
  questionsFor,
  visitForm,
  wholenessOf,
} from './index.ts';
import { answered, aVisit, national, sweepDay, wholeAnswers } from './testing.ts';

const extent = { south: 30.2, north: 30.4, west: 120.1, east: 120.3 };
const receivedAt = Date.parse('2026-11-19T12:00:00+08:00');
const bounds = { extent, receivedAt, parameters: national };
const rules = (visit: Parameters<typeof judgeVisit>[0], more = {}) =>
  judgeVisit(visit, { ...bounds, ...more }).map(({ rule, sentence, consequence }) => [rule, sentence, consequence]);

describe('The visit form', () => {
  test('asks nothing twice, and requires nothing that it does not ask', () => {
    expect(new Set(visitForm.map(({ key }) => key)).size).toBe(visitForm.length);
    for (const { asked, required } of visitForm) expect(asked).toEqual(expect.arrayContaining([...required]));
  });

  test.each(OUTCOMES)('for %s says what is missing, one by one', (outcome) => {
    expect(wholenessOf({ outcome, answers: answered(wholeAnswers[outcome]), photos: 1 })).toEqual({
      missing: [],
      permille: 1000,
    });
    const { missing, permille } = wholenessOf({ outcome, answers: {}, photos: 0 });
    expect([missing.filter((key) => key !== 'photos').toSorted(), permille]).toEqual([
      Object.keys(wholeAnswers[outcome]).toSorted(),
      0,
    ]);
    expect(missing.includes('photos')).toBe(outcome !== 'refused');
  });

  test('counts an empty answer as none', () => {
    const answers = answered({ ...wholeAnswers.visited, subjects: [] });
    expect(wholenessOf({ outcome: 'visited', answers, photos: 1 }).missing).toEqual(['subjects']);
  });

  test.each([
    ['pupils', 0, true],
    ['pupils', 2000, true],
    ['pupils', 2001, false],
    ['pupils', -1, false],
    ['pupils', 1.5, false],
    ['pupils', '18', false],
    ['licence', 'shown', true],
    ['licence', 'perhaps', false],
    ['subjects', ['SX', 'YW'], true],
    ['subjects', ['SX', 'SX'], false],
    ['subjects', ['XX'], false],
    ['phone', '0571-88880000', true],
    ['phone', '打听不到', false],
    ['closedSince', '2026-02-28', true],
    ['closedSince', '2026-02-30', false],
    ['note', '一'.repeat(500), true],
    ['note', '一'.repeat(501), false],
  ])('%s may be %j: %s', (key, value, fit) => {
    expect(canAnswer(findQuestion(key)!, value)).toBe(fit);
  });

  test('names answers that belong to another outcome', () => {
    expect(misfits('closed', answered({ closedHow: 'notice', pupils: 3 }))).toEqual(['pupils']);
    expect(questionsFor('closed').map(({ key }) => key)).not.toContain('pupils');
  });
});

describe('An odd visit is kept and said to be odd', () => {
  test('an ordinary one says nothing', () => {
    expect(rules(aVisit())).toEqual([]);
    expect(rules(aVisit({ position: null }))).toEqual([]);
  });

  test.each([
    [30.2, 120.1, 0],
    [30.4, 120.3, 0],
    [30.199999, 120.2, 1],
    [30.3, 120.300001, 1],
  ])('SW-C1: the position %d, %d', (latitude, longitude, found) => {
    const position = { latitude, longitude, accuracy: 5 };
    expect(rules(aVisit({ position }))).toEqual(found ? [['SW-C1', 'sweep.outsideCounty', 'record']] : []);
    expect(rules(aVisit({ position }), { extent: null })).toEqual([]);
  });

  test.each([
    ['2026-11-19T10:00:00+08:00', '2026-11-19T10:06:00+08:00', []],
    ['2026-11-19T10:00:00+08:00', '2026-11-19T09:59:59+08:00', ['sweep.endedBeforeBegun']],
    ['2026-11-19T10:00:00+08:00', '2026-11-19T12:10:00+08:00', []],
    ['2026-11-19T10:00:00+08:00', '2026-11-19T12:10:01+08:00', ['sweep.fromTheFuture']],
    ['2026-11-19T10:03:00+08:00', '2026-11-19T10:06:00+08:00', ['sweep.answeredApart']],
  ])('SW-C2: from %s to %s', (begunAt, endedAt, sentences) => {
    expect(rules(aVisit({ begunAt, endedAt }))).toEqual(sentences.map((each) => ['SW-C2', each, 'record']));
  });

  test('SW-C3: a visit that wants something is kept, but does not go into the file', () => {
    const visit = aVisit({ answers: answered({ ...wholeAnswers.visited, licence: 'perhaps' }), photos: 0 });
    expect(rules(visit)).toEqual([['SW-C3', 'sweep.incomplete', 'record']]);
    expect(judgeWhole(visit)).toMatchObject({
      consequence: 'block',
      measured: 2,
      facts: { missing: 'photos', odd: 'licence' },
    });
    expect(judgeWhole(aVisit())).toBeNull();
  });
});

describe('REG-10: a hidden class', () => {
  const place = { name: '小博士课业中心', address: '文化路9号3栋201' };

  test('without a licence in force is a clue for a case, with its tags', () => {
    const answers = answered({ ...wholeAnswers.new, 'element.place': 'not-met', clues: ['YB-5'] });
    expect(judgeHidden(place, answers, sweepDay)).toMatchObject({
      rule: 'REG-10',
      consequence: 'case',
      facts: { ...place, clues: 'YB-1、YB-4、YB-5', pupils: 18 },
    });
  });

  test('is none where the licence hangs on the wall, nor before the rule was in force', () => {
    expect(judgeHidden(place, answered({ licence: 'shown' }), sweepDay)).toBeNull();
    expect(judgeHidden(place, answered({ licence: 'expired' }), sweepDay)).not.toBeNull();
    expect(judgeHidden(place, answered({ licence: 'none' }), '2021-09-07')).toBeNull();
  });

  test('is tagged by what the elements show: YB-1 to YB-6 for the six of YX8-1', () => {
    for (const [element, clue] of [
      ['body', 'YB-1'],
      ['staff', 'YB-2'],
      ['time', 'YB-3'],
      ['place', 'YB-4'],
      ['content', 'YB-5'],
      ['mode', 'YB-6'],
    ])
      expect(cluesOf(answered({ licence: 'shown', [`element.${element}`]: 'not-met' }))).toEqual([clue]);
    expect(cluesOf(answered({ licence: 'shown', 'element.body': 'met' }))).toEqual([]);
  });
});
