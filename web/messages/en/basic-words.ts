import type { ConsoleText } from '../console.ts';

export const basicWords: Pick<ConsoleText['words'], 'role' | 'form' | 'place' | 'tier'> = {
  role: {
    'province-official': 'Province office',
    'city-official': 'City office',
    'county-official': 'County office',
    principal: 'Principal',
    'grade-lead': 'Grade lead',
    teacher: 'Teacher',
    guardian: 'Guardian',
    auditor: 'Auditor',
    admin: 'Administrator',
    'institution-head': 'Head of an institution',
    'grid-worker': 'Grid worker',
    expert: 'Classification expert',
  },
  form: { written: 'Written', oral: 'Oral', reading: 'Reading', practice: 'Practical', sport: 'Exercise' },
  place: { inSchool: 'In school', home: 'At home', either: 'School or home' },
  tier: { all: 'Whole class', basic: 'Basic layer', standard: 'Standard layer', extended: 'Extended layer' },
};
