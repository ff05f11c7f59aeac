import { FIRST_DAY } from '../../kernel/day.ts';
import { defineRule, type Rule } from '../../kernel/rule.ts';

/** YJ (双减意见), LAW-WB (未成年人保护法) as revised, RY9 (从业人员管理办法). */
const YJ = '2021-07-24';
const LAW_WB = '2021-06-01';
const RY9 = '2021-09-14';

const staffRule = (id: string, more: Partial<Rule>): Rule =>
  defineRule({ id, section: 6, clauses: ['RY9'], from: RY9, locality: 'N!', consequence: 'block', ...more });

export const fullTimeShare = staffRule('PS-1', {
  locality: 'N',
  parameters: ['staff.fullTimeShareMin'],
  consequence: 'warn',
});
export const pupilsPerTeacher = staffRule('PS-2', { locality: 'N', parameters: ['staff.offlineRatioMin'] });
export const childrenPerTrainer = staffRule('PS-3', { locality: 'N', parameters: ['staff.preschoolRatioMin'] });
export const teacherCertificate = staffRule('PS-4', { clauses: ['YJ-14', '80H', 'RY9'] });
export const skillCertificate = staffRule('PS-4a', { clauses: ['RY9', 'FXK'] });
export const vetted = staffRule('PS-5', { clauses: ['LAW-WB-62'], from: LAW_WB, parameters: ['staff.bgCheckMonths'] });
export const inService = staffRule('PS-6', { clauses: ['RY9', '80H'] });
export const barredPerson = staffRule('PS-7', {});
export const redLine = staffRule('PS-8', { consequence: 'case' });
export const staffPublished = staffRule('PS-9', { clauses: ['RY9', 'YJ-14'] });
export const staffKinds = staffRule('PS-10', {});
export const poaching = staffRule('PS-11', {
  clauses: ['YJ-14'],
  from: YJ,
  locality: 'N',
  parameters: ['staff.poachMonths'],
  consequence: 'warn',
});
export const vettingPenalty = staffRule('PS-12', {
  clauses: ['LAW-WB-126'],
  from: LAW_WB,
  parameters: ['staff.bgCheckMonths', 'staff.vettingGraceDays'],
  consequence: 'case',
});
/** Conventions: one person cannot work full time in two places; an identity number must be one. */
export const oneFullTime = staffRule('PS-C1', { from: FIRST_DAY, locality: 'C' });
export const oneEntry = staffRule('PS-C3', { from: FIRST_DAY, locality: 'C' });
export const identityNumber = staffRule('PS-C2', { from: FIRST_DAY, locality: 'C' });

export const staffRules: readonly Rule[] = [
  fullTimeShare,
  pupilsPerTeacher,
  childrenPerTrainer,
  teacherCertificate,
  skillCertificate,
  vetted,
  inService,
  barredPerson,
  redLine,
  staffPublished,
  staffKinds,
  poaching,
  vettingPenalty,
  oneFullTime,
  identityNumber,
  oneEntry,
];
