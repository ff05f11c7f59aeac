import type { EnforcedAt } from '../../rules/enforced.ts';

export interface RuleBookText {
  readonly nation: string;
  readonly enforcedAt: Readonly<Record<EnforcedAt, string>>;
}

export const rules: RuleBookText = {
  nation: '国家',
  enforcedAt: {
    page: '填写页面',
    api: '接口',
    import: '表格导入',
    register: '登记表试判',
    nightly: '每日核查',
    database: '数据库约束',
  },
};
