import { defineRule, type Rule } from '../../kernel/rule.ts';

/** 80H (规范校外培训机构发展) as published. */
const OPINIONS_2018 = '2018-08-22';
const YJ = '2021-07-24';
/** By the end of this day every subject institution for compulsory pupils had to be a non-profit (FYL). */
const AFTER_CONVERSION = '2022-01-01';
const YSF = '2021-10-01';
const PT25 = '2025-03-26';

export const listEntry = defineRule({
  id: 'REG-4',
  section: 5,
  clauses: ['SEED-5-1', '80H'],
  from: YJ,
  locality: 'N',
  parameters: ['list.appealDays'],
  consequence: 'block',
});

export const whiteList = defineRule({
  id: 'REG-5',
  section: 5,
  clauses: ['80H'],
  from: OPINIONS_2018,
  locality: 'N',
  consequence: 'block',
});

export const blackList = defineRule({
  id: 'REG-6',
  section: 5,
  clauses: ['80H'],
  from: OPINIONS_2018,
  locality: 'N',
  parameters: ['list.publicDays'],
  consequence: 'case',
});

export const publicQuery = defineRule({
  id: 'REG-9',
  section: 5,
  clauses: ['PT25'],
  from: PT25,
  locality: 'N',
  consequence: 'record',
});

export const nonProfit = defineRule({
  id: 'LIC-5',
  section: 6,
  clauses: ['SEED-6-2', 'FYL'],
  from: AFTER_CONVERSION,
  locality: 'N!',
  consequence: 'block',
});

export const inspected = defineRule({
  id: 'LIC-A1',
  section: 6,
  clauses: ['80H'],
  from: OPINIONS_2018,
  locality: 'N',
  consequence: 'block',
});

export const pricesPublished = defineRule({
  id: 'FE-7',
  section: 7,
  clauses: ['SEED-7-4', 'YSF', '80H'],
  from: OPINIONS_2018,
  locality: 'N!',
  consequence: 'block',
});

export const feesSupervised = defineRule({
  id: 'FE-14',
  section: 7,
  clauses: ['YSF'],
  from: YSF,
  locality: 'N',
  consequence: 'block',
});

export const listRules: readonly Rule[] = [
  listEntry,
  whiteList,
  blackList,
  publicQuery,
  nonProfit,
  inspected,
  pricesPublished,
  feesSupervised,
];
