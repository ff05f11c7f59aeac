import { defineRule } from '../../kernel/rule.ts';

export const selfDeclared = defineRule({
  id: 'CLS-6',
  section: 5,
  clauses: ['SEED-5-2'],
  from: '2021-11-08',
  locality: 'N',
  consequence: 'block',
});
