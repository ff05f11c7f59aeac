import type { Words } from '../zh-CN/words.ts';

export const words: Words = {
  form: { written: 'Written', oral: 'Oral', reading: 'Reading', practice: 'Hands-on', sport: 'Exercise' },
  place: { inSchool: 'done at school', home: 'done at home', either: 'at school or home' },
  tier: { all: 'Whole class', basic: 'Basic group', standard: 'Standard group', extended: 'Extended group' },
  schoolKind: { primary: 'Primary school', junior: 'Junior secondary', 'nine-year': 'Nine-year school' },
  setting: { town: 'town', village: 'village' },
  dayKind: {
    teachingDay: 'School day',
    restDay: 'Day off',
    statutoryHoliday: 'Public holiday',
    holidayBlockDay: 'Holiday break',
    makeupWorkday: 'Make-up workday',
    vacation: 'Vacation',
    suspended: 'Classes suspended',
  },
  grade: (grade) => `Grade ${grade}`,
  minutes: (n) => `${n} min`,
};
