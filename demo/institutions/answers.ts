import type { VisitOutcome } from '#policy/institutions/facts.ts';
import type { Answer, Answers } from '#policy/institutions/index.ts';
import { instantOf, later, type Moment } from '../homework/index.ts';
import type { Random } from '../random.ts';
import type { DemoFile } from './write.ts';

const inside = (random: Random, { of, courses }: DemoFile): Record<string, Answer> => ({
  signboard: random.chance(0.06) ? 'other' : 'same',
  opening: random.chance(0.7) ? 'teaching' : 'open',
  pupils: random.int(0, 46),
  subjects: [...new Set(courses.filter((course) => course.running).map(({ seed }) => seed.subject))],
  licence:
    of.licenceUntil !== null && of.licenceUntil < '2026-11-19' ? 'expired' : random.chance(0.05) ? 'none' : 'shown',
  fees: random.chance(0.08) ? 'none' : 'shown',
  staff: random.chance(0.1) ? 'none' : 'shown',
  exits: random.chance(0.04) ? 'blocked' : 'clear',
  phone: of.phone,
});

const HIDDEN: Readonly<Record<string, Answer>> = {
  name: '住宅内小班课',
  signboard: 'none',
  opening: 'teaching',
  pupils: 9,
  subjects: ['SX', 'WY-EN'],
  licence: 'none',
  exits: 'none',
  'element.body': 'not-met',
  'element.place': 'not-met',
  clues: ['YB-1', 'YB-4'],
  note: '家长接送，住宅内摆放课桌九张，自称托管。',
};

function valuesOf(random: Random, file: DemoFile, outcome: VisitOutcome): Record<string, Answer> {
  if (outcome === 'new') return { ...HIDDEN, address: file.of.spot.address };
  if (outcome === 'closed') return { signboard: 'same', closedHow: 'notice', note: '门上贴有停业告示，已拍照。' };
  if (outcome === 'refused') return { signboard: 'same', refusedBy: 'staff', note: '前台称负责人不在，不让进入。' };
  if (outcome === 'not-found') return { searched: 'other-tenant', note: '该处已是一家餐馆。' };
  return inside(random, file);
}

/** What a worker wrote down, a quarter of a minute a question. */
export function makeAnswers(random: Random, file: DemoFile, outcome: VisitOutcome, from: Moment): Answers {
  const values = Object.entries(valuesOf(random, file, outcome));
  return Object.fromEntries(
    values.map(([key, value], at) => [key, { value, at: instantOf(later(from, Math.floor(at / 4))) }]),
  );
}
