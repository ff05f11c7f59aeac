import { FIRST_DAY } from '../../kernel/day.ts';
import { defineRule, type Rule } from '../../kernel/rule.ts';

/** The day on which YJ was published, which the plan carries out; YX8 followed in September. */
const YJ = '2021-07-24';
const YX8 = '2021-09-08';

export const inventory = defineRule({
  id: 'REG-1',
  section: 5,
  clauses: ['SEED-5-1'],
  from: YJ,
  locality: 'C',
  parameters: ['reg.staleDays'],
  consequence: 'duty',
});

export const hiddenClass = defineRule({
  id: 'REG-10',
  section: 5,
  clauses: ['SEED-5-1', 'YX12', 'YX8-1'],
  from: YX8,
  locality: 'N',
  consequence: 'case',
});

export const visitPlace = defineRule({
  id: 'SW-C1',
  section: 5,
  clauses: ['SEED-5-1'],
  from: FIRST_DAY,
  locality: 'C',
  consequence: 'record',
});

export const visitTimes = defineRule({
  id: 'SW-C2',
  section: 5,
  clauses: ['SEED-5-1'],
  from: FIRST_DAY,
  locality: 'C',
  parameters: ['sweep.clockSkewMax'],
  consequence: 'record',
});

/** A visit is kept however little it says; into the file it comes only whole. */
export const visitWhole = defineRule({
  id: 'SW-C3',
  section: 5,
  clauses: ['SEED-5-1'],
  from: FIRST_DAY,
  locality: 'C',
  consequence: 'block',
});

export const secondShare = defineRule({
  id: 'SW-C4',
  section: 5,
  clauses: ['SEED-5-1'],
  from: FIRST_DAY,
  locality: 'C',
  parameters: ['sweep.secondShareMin'],
  consequence: 'block',
});

export const sweepRules: readonly Rule[] = [inventory, hiddenClass, visitPlace, visitTimes, visitWhole, secondShare];
