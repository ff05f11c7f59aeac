import { nationalValues, parametersAt } from '../../kernel/parameter.ts';
import type { VisitOutcome } from '../facts.ts';
import type { Answer, Answers, Visit } from './index.ts';

/** Facts for tests: an ordinary visit on a Thursday morning, and what a test changes about it. */

export const sweepDay = '2026-11-19';
export const ten = '2026-11-19T10:00:00+08:00';
export const national = parametersAt(nationalValues, '980102', sweepDay);

export const answered = (values: Readonly<Record<string, Answer>>, at = '2026-11-19T10:02:00+08:00'): Answers =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, at }]));

const INSIDE = {
  signboard: 'same',
  opening: 'teaching',
  pupils: 18,
  subjects: ['SX'],
  licence: 'shown',
  exits: 'clear',
} as const;

/** Every answer that the outcome cannot do without. */
export const wholeAnswers: Readonly<Record<VisitOutcome, Readonly<Record<string, Answer>>>> = {
  visited: { ...INSIDE, fees: 'shown', staff: 'shown' },
  closed: { closedHow: 'notice' },
  refused: { refusedBy: 'guard', note: '保安说没有预约不能上楼' },
  'not-found': { searched: 'no-address' },
  new: { ...INSIDE, name: '小博士课业中心', address: '文化路9号3栋201', licence: 'none', signboard: 'none' },
};

export const aVisit = (change: Partial<Visit> = {}): Visit => {
  const outcome = change.outcome ?? 'visited';
  return {
    outcome,
    answers: answered(wholeAnswers[outcome]),
    photos: 1,
    position: { latitude: 30.26, longitude: 120.18, accuracy: 12 },
    begunAt: ten,
    endedAt: '2026-11-19T10:06:00+08:00',
    ...change,
  };
};
