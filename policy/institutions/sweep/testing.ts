import { nationalValues, parametersAt } from '../../kernel/parameter.ts';
import type { VisitOutcome } from '../facts.ts';
import {
  type Answer,
  type Answers,
  coverageOf,
  judgeClose,
  judgeHidden,
  judgeSecondShare,
  judgeStart,
  judgeVisit,
  type Visit,
} from './index.ts';

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

/** Every kind of finding that the sweep can make. */
export const sweepFindings = () => {
  const bounds = {
    extent: { south: 30.2, north: 30.4, west: 120.1, east: 120.3 },
    receivedAt: Date.parse('2026-11-19T09:00:00+08:00'),
    parameters: national,
  };
  const far = { latitude: 31.9, longitude: 118.7, accuracy: 5 };
  const odd = answered({ ...wholeAnswers.visited, licence: 'perhaps' }, '2026-11-19T08:00:00+08:00');
  const place = { name: '小博士课业中心', address: '文化路9号3栋201' };
  return [
    ...judgeStart({ blocks: [], outside: 2 }, sweepDay),
    ...judgeStart({ blocks: [{ name: '一格', hasWorker: false }], outside: 0 }, sweepDay),
    judgeClose('秋季摸排', coverageOf({ targets: 4, seen: 3, blocks: 2, blocksDone: 1 }), sweepDay),
    judgeSecondShare(10, national),
    ...judgeVisit(aVisit({ position: far, answers: odd, photos: 0 }), bounds),
    ...judgeVisit(aVisit({ endedAt: '2026-11-19T08:00:00+08:00' }), bounds),
    judgeHidden(place, answered(wholeAnswers.new), sweepDay),
  ].filter((finding) => finding !== null);
};
