/** Names of the closed lists of the contract, as public pages say them. */
export const words = {
  form: { written: '书面', oral: '口头', reading: '阅读', practice: '实践', sport: '体育锻炼' },
  place: { inSchool: '校内完成', home: '回家完成', either: '校内或回家' },
  tier: { all: '全班', basic: '基础层', standard: '提高层', extended: '拓展层' },
  schoolKind: { primary: '小学', junior: '初中', 'nine-year': '九年一贯制' },
  setting: { town: '城镇', village: '乡村' },
  dayKind: {
    teachingDay: '上课日',
    restDay: '休息日',
    statutoryHoliday: '法定节假日',
    holidayBlockDay: '放假调休',
    makeupWorkday: '调休工作日',
    vacation: '假期',
    suspended: '停课',
  },
  grade: (grade: number): string => `${'零一二三四五六七八九'[grade] ?? grade}年级`,
  minutes: (n: number): string => `${n} 分钟`,
};
export type Words = typeof words;
