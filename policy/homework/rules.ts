import { FIRST_DAY } from '../kernel/day.ts';
import { defineRule, type Rule } from '../kernel/rule.ts';

/** The day on which ZY13 (作业管理十条) was published; YJ repeats and strengthens it. */
const ZY13 = '2021-04-25';
const YJ = '2021-07-24';
const SJ3 = '2021-02-01';
const SM11 = '2021-03-30';

export const lowerPrimaryHome = defineRule({
  id: 'HW-1',
  section: 2,
  clauses: ['SEED-2-4', 'YJ-5', 'ZY13-2'],
  from: ZY13,
  locality: 'N!',
  parameters: ['hw.g1g2.homeWrittenMax'],
  consequence: 'block',
});

export const lowerPrimaryPractice = defineRule({
  id: 'HW-1a',
  section: 2,
  clauses: ['SEED-2-4', 'YJ-5'],
  from: ZY13,
  locality: 'L',
  parameters: ['hw.g1g2.practiceMax'],
  consequence: 'warn',
});

export const upperPrimaryMinutes = defineRule({
  id: 'HW-2',
  section: 2,
  clauses: ['SEED-2-5', 'YJ-5', 'ZY13-2'],
  from: ZY13,
  locality: 'N',
  parameters: ['hw.g3g6.writtenMax'],
  consequence: 'block',
});

export const juniorMinutes = defineRule({
  id: 'HW-3',
  section: 2,
  clauses: ['SEED-2-5', 'YJ-5', 'ZY13-2'],
  from: ZY13,
  locality: 'N',
  parameters: ['hw.g7g9.writtenMax'],
  consequence: 'block',
});

export const juniorSixthMinutes = defineRule({
  id: 'HW-3a',
  section: 2,
  clauses: ['SEED-2-5', 'YJ-5', 'ZY13-2'],
  from: ZY13,
  locality: 'N',
  parameters: ['hw.g7g9.writtenMax'],
  consequence: 'block',
});

export const coordination = defineRule({
  id: 'HW-8',
  section: 2,
  clauses: ['SEED-2-1', 'YJ-4'],
  from: YJ,
  locality: 'N',
  consequence: 'block',
});

export const publicity = defineRule({
  id: 'HW-9',
  section: 2,
  clauses: ['SEED-2-3', 'YJ-4'],
  from: YJ,
  locality: 'N',
  consequence: 'record',
});

export const parentWork = defineRule({
  id: 'HW-12',
  section: 2,
  clauses: ['SEED-2-8', 'YJ-4', 'ZY13-7'],
  from: ZY13,
  locality: 'N!',
  consequence: 'block',
});

export const parentCheck = defineRule({
  id: 'HW-13',
  section: 2,
  clauses: ['SEED-2-8', 'YJ-4'],
  from: ZY13,
  locality: 'N!',
  consequence: 'block',
});

export const selfMarking = defineRule({
  id: 'HW-14',
  section: 2,
  clauses: ['SEED-2-8', 'YJ-7'],
  from: ZY13,
  locality: 'N!',
  consequence: 'block',
});

export const mechanical = defineRule({
  id: 'HW-15',
  section: 2,
  clauses: ['YJ-6', 'ZY13-3', 'XL10-1'],
  from: ZY13,
  locality: 'N!',
  parameters: ['hw.repeat.windowDays'],
  consequence: 'block',
});

export const phone = defineRule({
  id: 'HW-16',
  section: 2,
  clauses: ['SJ3-2'],
  from: SJ3,
  locality: 'N!',
  consequence: 'block',
});

export const restMinutes = defineRule({
  id: 'HW-17',
  section: 2,
  clauses: ['ZY13-2'],
  from: ZY13,
  locality: 'L',
  parameters: ['hw.g3g6.writtenMax', 'hw.g7g9.writtenMax', 'hw.rest.dailyShareMax'],
  consequence: 'warn',
});

export const bedtime = defineRule({
  id: 'HW-18',
  section: 2,
  clauses: ['SM11-4', 'SM11-5', 'YJ-8'],
  from: SM11,
  locality: 'N',
  consequence: 'block',
});

/** HW-C rules are conventions: whether an entry makes sense at all, on whatever day it lies. */
export const plausibleMinutes = defineRule({
  id: 'HW-C1',
  section: 2,
  clauses: ['SEED-2-5'],
  from: FIRST_DAY,
  locality: 'C',
  parameters: ['hw.item.minutesMax'],
  consequence: 'block',
});

export const plausibleDays = defineRule({
  id: 'HW-C2',
  section: 2,
  clauses: ['SEED-2-5'],
  from: FIRST_DAY,
  locality: 'C',
  parameters: ['hw.item.daysMax'],
  consequence: 'block',
});

export const withinTerm = defineRule({
  id: 'HW-C3',
  section: 2,
  clauses: ['SEED-2-5'],
  from: FIRST_DAY,
  locality: 'C',
  consequence: 'block',
});

export const repeatedRow = defineRule({
  id: 'HW-C4',
  section: 2,
  clauses: ['SEED-2-5'],
  from: FIRST_DAY,
  locality: 'C',
  consequence: 'warn',
});

/** A year without a State Council notice is answered by weekends and law alone, and whoever relies on it is told (CAL-4). */
export const publishedYear = defineRule({
  id: 'HW-C5',
  section: 2,
  clauses: ['SEED-2-5'],
  from: FIRST_DAY,
  locality: 'C',
  consequence: 'record',
});

export const homeworkRules: readonly Rule[] = [
  lowerPrimaryHome,
  lowerPrimaryPractice,
  upperPrimaryMinutes,
  juniorMinutes,
  juniorSixthMinutes,
  coordination,
  publicity,
  parentWork,
  parentCheck,
  selfMarking,
  mechanical,
  phone,
  restMinutes,
  bedtime,
  plausibleMinutes,
  plausibleDays,
  withinTerm,
  repeatedRow,
  publishedYear,
];
