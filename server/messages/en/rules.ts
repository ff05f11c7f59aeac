import type { RuleBookText } from '../zh-CN/rules.ts';

export const rules: RuleBookText = {
  nation: 'Nation',
  enforcedAt: {
    page: 'Entry pages',
    api: 'API',
    import: 'Spreadsheet import',
    register: 'Register check',
    nightly: 'Daily check',
    database: 'Database constraint',
  },
};
