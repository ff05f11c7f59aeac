import type { castStories as source } from '../zh-CN/cast.ts';

export const castStories: Record<keyof typeof source, string> = {
  english:
    'Teaches English to class 5(2): Chinese and mathematics hold 46 minutes, the draft of 15 would make 61. See who holds them, and trim.',
  maths:
    'Teaches mathematics to class 5(2): 20 minutes are up today. Reserve some for tomorrow, correct or withdraw a notice.',
  gradeLead:
    'Leads grade 5: English of class 5(3) asks mathematics for 5 of tomorrow’s minutes and waits for a decision.',
  secondGrade: 'Teaches Chinese in grade 2: copying to take home is refused; as practice in school it may be given.',
  juniorSix:
    'Grade 6 in a 5-4 school: today’s 78 minutes are over 60 and under 90, and are judged as junior secondary.',
  villageTeacher: 'Grade 3 in a village school: nothing was published for three days. Put up today’s notice.',
  manyDuties: 'Three duties in one person: teacher, grade lead and parent. Switch between them at the top right.',
  principal:
    'Principal of the experimental primary school: load by grade, classes near the limit, late notices to look into.',
  villagePrincipal:
    'Principal in Baicha: two classes have published nothing for three days. Open the figure to see which.',
  county:
    'Education office of Donghu District: open today’s list, and drill from one cell of the heat table to one assignment.',
  countyTightened:
    'Education office of Linxi County: since 12 October the primary limit is 55 minutes. See how it is kept.',
  officialParent: 'Official in Yunling and a parent as well: the two duties see entirely different things.',
  city: 'Education bureau of Qingchuan City: compare three counties and find the schools with the heaviest load.',
  province:
    'Provincial education department: the province’s figures, and the numbers each level has set in the rule book.',
  grandmother: 'Grandmother of a boy in class 5(2): today’s homework and this week’s minutes, on a phone.',
  father: 'Father of a junior pupil: how much written homework there is today and over the weekend.',
  institutionHead:
    'Head of Qiming school: a few things are missing from the file; see what, who owes it, and fill it in.',
  gridWorker: 'Grid worker of Hubin street: today’s places, filled in without a signal and sent when it is back.',
  expert: 'Classification expert: declares ties first, then writes on purpose, content, method and evaluation.',
  auditor: 'Auditor: who looked at what and changed what, and when. Reads only.',
  admin: 'System administrator: accounts and duties, but no homework and no pupils.',
};
