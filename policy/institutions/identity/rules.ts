import { defineRule, type Rule } from '../../kernel/rule.ts';

/** PT25 (平台应用管理办法) as published. */
const PT25 = '2025-03-26';

export const onPlatform = defineRule({
  id: 'REG-7',
  section: 5,
  clauses: ['PT25'],
  from: PT25,
  locality: 'N',
  parameters: ['reg.platformDays'],
  consequence: 'block',
});

export const prepaidOnPlatform = defineRule({
  id: 'REG-8',
  section: 5,
  clauses: ['PT25'],
  from: PT25,
  locality: 'N',
  consequence: 'record',
});

export const identityRules: readonly Rule[] = [onPlatform, prepaidOnPlatform];
