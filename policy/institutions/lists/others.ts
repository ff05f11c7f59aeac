import { defineRule } from '../../kernel/rule.ts';

export const completeFile = defineRule({
  id: 'REG-2',
  section: 5,
  clauses: ['SEED-5-3'],
  from: '2021-07-24',
  locality: 'N',
  consequence: 'block',
});
export const vetted = defineRule({
  id: 'PS-5',
  section: 6,
  clauses: ['LAW-WB'],
  from: '2021-06-01',
  locality: 'N!',
  consequence: 'block',
});
export const staffPublished = defineRule({
  id: 'PS-9',
  section: 6,
  clauses: ['RY9'],
  from: '2021-09-14',
  locality: 'N!',
  consequence: 'block',
});
export const selfDeclared = defineRule({
  id: 'CLS-6',
  section: 5,
  clauses: ['SEED-5-2'],
  from: '2021-11-08',
  locality: 'N',
  consequence: 'block',
});
