/** Names of the closed lists that the phone speaks of too. */
export const basicWords = {
  role: {
    'province-official': '省级教育部门',
    'city-official': '市级教育部门',
    'county-official': '县级教育部门',
    principal: '校长',
    'grade-lead': '年级组长',
    teacher: '教师',
    guardian: '家长',
    auditor: '审计员',
    admin: '系统管理员',
    'institution-head': '机构负责人',
    'grid-worker': '网格员',
    expert: '鉴别专家',
  },
  form: { written: '书面', oral: '口头', reading: '阅读', practice: '实践', sport: '体育锻炼' },
  place: { inSchool: '校内完成', home: '回家完成', either: '校内或回家' },
  tier: { all: '全班', basic: '基础层', standard: '提高层', extended: '拓展层' },
};
