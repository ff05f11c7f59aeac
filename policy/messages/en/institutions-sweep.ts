import { type Facts, numberOf, textOf } from '../facts.ts';
import type { sweepSentences as zh, sweepRuleTexts as zhRules } from '../zh-CN/institutions-sweep.ts';
import type { RuleWords } from '../zh-CN/rules.ts';
import { visitQuestions } from './visit-form.ts';

const named = (keys: Facts[string] | undefined): string =>
  textOf(keys)
    .split(',')
    .filter((key) => key !== '')
    .map((key) => visitQuestions[key]?.title.toLowerCase() ?? key)
    .join(', ');

const whole = (f: Facts): string =>
  [
    textOf(f.missing) === '' ? '' : `Missing: ${named(f.missing)}`,
    textOf(f.odd) === '' ? '' : `Not a possible answer: ${named(f.odd)}`,
  ]
    .filter((part) => part !== '')
    .join('; ');

export const sweepSentences: typeof zh = {
  'sweep.noBlocks': () =>
    'The area has not been divided into blocks yet. Divide it and give each block a worker first.',
  'sweep.blockWithoutWorker': (f) =>
    `${numberOf(f.count)} blocks have no worker: ${textOf(f.names)}. Assign somebody to each before the sweep starts.`,
  'sweep.outsideBlocks': (f) =>
    `${numberOf(f.count)} registered teaching points lie in no block, so this sweep will not reach them. Add blocks, or put them into the nearest one.`,
  'sweep.notCovered': (f) =>
    `When “${textOf(f.name)}” was closed, ${numberOf(f.seen)} of ${numberOf(f.targets)} registered places had been seen and ${numberOf(f.open)} blocks were not finished. The rest must be seen in the next sweep.`,
  'sweep.tooFewSeconds': (f) =>
    `Repeating ${numberOf(f.percent)}% of the visits is too few: at least ${numberOf(f.least)}% are needed to tell whether the first ones can be relied on.`,
  'sweep.outsideCounty': (f) =>
    `The position (${numberOf(f.latitude)} N, ${numberOf(f.longitude)} E) lies outside the county. The visit has been kept; check whether the place or the position is wrong.`,
  'sweep.endedBeforeBegun': () =>
    'The visit ends before it begins. It has been kept; check the clock of the phone, or ask what happened.',
  'sweep.fromTheFuture': (f) =>
    `The visit lies ${numberOf(f.minutes)} minutes after its arrival, more than the ${numberOf(f.limit)} minutes by which clocks may differ. It has been kept; check the clock of the phone.`,
  'sweep.answeredApart': (f) =>
    `${numberOf(f.count)} questions were not answered during the visit. It has been kept; check whether they were filled in later.`,
  'sweep.incomplete': (f) => `${whole(f)}. It cannot go into the file before that is mended.`,
  'sweep.hiddenClass': (f) =>
    `A worker found a place of training without a licence in force: ${textOf(f.name)} (${textOf(f.address)})${f.pupils === null ? '' : `, ${numberOf(f.pupils)} pupils seen`}${textOf(f.clues) === '' ? '' : `, clues ${textOf(f.clues)}`}. Open it as a clue for a case.`,
};

export const sweepRuleTexts: Readonly<Record<keyof typeof zhRules, RuleWords>> = {
  'REG-1': {
    title: 'Every institution is looked at',
    summary:
      'A sweep is divided into blocks, each with a worker, and reaches every place; what is registered and unseen, or lies in no block, must be made up for.',
  },
  'REG-10': {
    title: 'A hidden class found in the grid is a clue',
    summary:
      'Training without a licence that workers find in homes, offices or hotels becomes a clue for a case once the county has reviewed it.',
  },
  'SW-C1': {
    title: 'Visits lie in the county',
    summary: 'A visit with a position outside the county is kept, said to be so, and checked.',
  },
  'SW-C2': {
    title: 'Times of visits can be believed',
    summary:
      'A visit that ends before it begins, comes from the future or was answered at another time is kept, said to be so, and checked.',
  },
  'SW-C3': {
    title: 'Only whole visits go into the file',
    summary:
      'A visit enters the file once the questions and photos that its outcome cannot do without are there; before that it is kept and sent back.',
  },
  'SW-C4': {
    title: 'A least share of second visits',
    summary:
      'In every sweep a share of the visits is drawn and repeated by another worker; seed and list are published.',
  },
};
