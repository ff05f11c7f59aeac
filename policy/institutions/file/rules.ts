import { FIRST_DAY } from '../../kernel/day.ts';
import { defineRule, type Rule } from '../../kernel/rule.ts';

/** 80H (规范校外培训机构发展) as published; YJ strengthens it. */
const OPINIONS_2018 = '2018-08-22';
const YJ = '2021-07-24';

export const completeFile = defineRule({
  id: 'REG-2',
  section: 5,
  clauses: ['SEED-5-3'],
  from: YJ,
  locality: 'N',
  consequence: 'block',
});

export const eightFacts = defineRule({
  id: 'REG-3',
  section: 5,
  clauses: ['SEED-5-3'],
  from: YJ,
  locality: 'N',
  consequence: 'duty',
});

export const approvedPoint = defineRule({
  id: 'LIC-17',
  section: 6,
  clauses: ['YJ-13', '80H'],
  from: OPINIONS_2018,
  locality: 'N',
  consequence: 'block',
});

export const areaPerPupil = defineRule({
  id: 'SET-1',
  section: 6,
  clauses: ['80H', 'XF9'],
  from: OPINIONS_2018,
  locality: 'N',
  parameters: ['set.areaPerPupilMin'],
  consequence: 'block',
});

/** REG-C rules are conventions: whether what is written into a file can be true at all. */
const convention = (id: string, consequence: Rule['consequence']): Rule =>
  defineRule({ id, section: 5, clauses: ['SEED-5-1'], from: FIRST_DAY, locality: 'C', consequence });

export const creditCode = convention('REG-C1', 'block');
export const legalFormCode = convention('REG-C2', 'block');
export const sharedNumber = convention('REG-C3', 'block');
export const licenceNumber = convention('REG-C4', 'block');
export const placeInCounty = convention('REG-C5', 'block');
export const licenceRuns = convention('REG-C6', 'warn');
export const phoneNumber = convention('REG-C7', 'block');
export const rightfulWriter = convention('REG-C8', 'block');
export const statusMove = convention('REG-C9', 'block');
export const lessonPrice = convention('REG-C10', 'warn');
export const classNumbers = convention('REG-C11', 'warn');

export const fileRules: readonly Rule[] = [
  completeFile,
  eightFacts,
  approvedPoint,
  areaPerPupil,
  creditCode,
  legalFormCode,
  sharedNumber,
  licenceNumber,
  placeInCounty,
  licenceRuns,
  phoneNumber,
  rightfulWriter,
  statusMove,
  lessonPrice,
  classNumbers,
];
