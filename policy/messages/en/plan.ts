import type {
  nationalClauses as zhNational,
  planClauses as zhPlan,
  sectionTitles as zhSections,
} from '../zh-CN/plan.ts';

export const sectionTitles: typeof zhSections = {
  1: 'Mandate',
  2: 'Homework',
  3: 'After-school service',
  4: 'Vacation care',
  5: 'Institutions',
  6: 'Licensing',
  7: 'Conduct of training',
  8: 'Campaigns and cases',
  9: 'Risk',
  10: 'Outreach',
};

export const planClauses: typeof zhPlan = {
  'SEED-1-1': 'See the weight of the task and study the national opinions.',
  'SEED-1-2': 'Report to Party committee and government in time.',
  'SEED-1-3': 'Work with the other departments, map every requirement to a task, and see it carried out.',
  'SEED-2-1': 'Guide schools to improve their homework rules; subject and grade groups balance the whole.',
  'SEED-2-2': 'No homework harder than the national curriculum standard.',
  'SEED-2-3': 'Homework is shown in school, and its quality is watched.',
  'SEED-2-4': 'Grades 1 and 2 take no written homework home; suitable practice in school is allowed.',
  'SEED-2-5': 'Written homework on average: at most an hour in grades 3 to 6, an hour and a half in junior secondary.',
  'SEED-2-6': 'Primary pupils finish nearly all written homework in school, junior pupils most of it.',
  'SEED-2-7': 'Teachers mark with care, give feedback soon, and explain face to face.',
  'SEED-2-8':
    'No work for parents, open or disguised; no checking or marking by parents; no marking by pupils themselves.',
  'SEED-3-1': 'The county education office manages, the school is responsible, every compulsory school takes part.',
  'SEED-3-2': 'One plan per school; every school and every pupil in need covered from autumn.',
  'SEED-3-3': 'Five days a week, at least two hours a day, until the local end of work.',
  'SEED-3-4': 'Extended care for special needs; evening study on workdays in junior secondary.',
  'SEED-3-5': 'Raise quality so that pupils in need come all five days; teachers may work flexible hours.',
  'SEED-4-1': 'Survey need, demand and resources of vacation care and choose hosts by them.',
  'SEED-4-2':
    "Prefer well-placed, well-equipped schools and public places; employers may care for their staff's children.",
  'SEED-4-3': 'Care and rest first; activities and homework help; no make-up classes, no new lessons.',
  'SEED-5-1': 'Take a full inventory of training institutions at once and keep black and white lists.',
  'SEED-5-2': 'Tell subject from non-subject training by the national curriculum.',
  'SEED-5-3':
    'Know enrolment, plans, teachers, hours, contracts, prepayments and prices of each subject institution, one file each.',
  'SEED-6-1': 'Three kinds get no new licence: compulsory subject, preschool, senior-secondary subject.',
  'SEED-6-2': 'Re-examine existing subject institutions and register them as non-profit.',
  'SEED-6-3': 'Online filing becomes approval; those that fail lose filing and internet licence.',
  'SEED-7-1': 'No subject training on statutory holidays, rest days and vacations.',
  'SEED-7-2': 'Nothing ahead of the syllabus, no subject training by non-subject institutions, no overseas courses.',
  'SEED-7-3': 'Punish out-of-scope, poor, vulgar, illegal and pirated training.',
  'SEED-7-4': 'Fees are public; the model contract is used everywhere.',
  'SEED-7-5': 'Stop summer subject classes and keep things stable.',
  'SEED-8-1': 'Set up a special mechanism and body, and run joint campaigns.',
  'SEED-8-2': 'Roadmap, timetable and owners; look hardest where it matters.',
  'SEED-8-3': 'Reduce subject training; punish the five severe kinds as a warning.',
  'SEED-9-1': 'Judge the impact, plan ahead, handle opinion, petitions and disputes, help those in hardship.',
  'SEED-9-2': 'Make it part of supervision and evaluation, and hold failures to account.',
  'SEED-10-1': 'Explain the policy in mainstream media and foster sound views.',
  'SEED-10-2': 'Bring the requirements to every institution and guide their change.',
  'SEED-10-3': 'Explain to pupils and parents; spread good practice.',
};

export const nationalClauses: typeof zhNational = {
  'YJ-4':
    'Schools manage homework: balanced across subjects, shown in school, of fitting difficulty; none for parents, none for parents to check or mark.',
  'YJ-5':
    'Written homework by stage: none at home in grades 1 and 2, 60 minutes on average in grades 3 to 6, 90 in junior secondary.',
  'YJ-6': 'Better design, in layers and by need; no mechanical, repetitive or punitive homework.',
  'YJ-7': 'Help pupils finish in school; teachers mark and give feedback, pupils do not mark their own.',
  'YJ-8': 'Sensible free time; at bedtime a pupil sleeps though homework is unfinished.',
  'ZY13-2': 'Control the amount of written homework, on weekends, vacations and holidays too.',
  'ZY13-3': 'New kinds of homework, well designed; none that is mechanical, repetitive or punitive.',
  'ZY13-7': "Homework is not the parents' affair: none that they must do or mark.",
  'SJ3-2': 'No homework given by phone, none that needs a phone.',
  'SM11-4': 'Study may not eat into sleep: bedtime holds though homework is unfinished.',
  'SM11-5':
    'In general bed by 21:20 in primary and 22:00 in junior secondary; unfinished after effort, a pupil sleeps on time without penalty.',
  'XL10-1': 'Reduce study burden: control homework; none that is mechanical, repetitive or punitive.',
  FW3: 'Catalogue subjects, and whatever their curriculum standards lay down, are subject-type; sport, arts and integrated practice are not.',
  JB16: 'Weigh purpose, content, method and evaluation together; institutions declare first, experts without ties advise where it is unclear, education decides.',
  '80H':
    'Names and main facts of approved and registered institutions are published; lists follow daily supervision, inspection and annual reports; fees are published.',
  FYL: 'Subject institutions for compulsory-stage pupils are registered as non-profits; until then they neither recruit nor charge.',
  YSF: 'Prepaid fees are wholly supervised, by bank custody or a risk deposit; items and prices are published.',
  'YX8-1':
    'Subject training must satisfy all six elements at once: body, staff, time, place, content and mode; one unmet is a breach.',
  YX12: 'Communities, caretakers and grid workers find hidden training together, report clues in time and see them pursued.',
  PT25: 'All institutions, on line and off, subject and non-subject, are on the national platform; parents look up lists, choose, pay, get refunds and complain there.',
  'YJ-13':
    'Strict approval: three kinds get no new licence, existing subject institutions become non-profits; every point is approved on its own; online filing becomes approval.',
  'YJ-14':
    'Conduct: subject staff hold teacher certificates and are shown; no poaching of school teachers, no foreigners abroad.',
  RY9: 'Staff are teaching, research or other; certified, vetted, shown and filed, full-time in set shares; no teachers in service, nobody who is barred.',
  FXK: 'Non-subject institutions are managed by kind; their staff hold certificates of their trade.',
  XF9: 'Training rooms meet fire rules and give each pupil at least 3 square metres at one time.',
  'LAW-WB-62':
    'Whoever works close to minors is checked for offences before hiring and once a year; with a record they are not hired or are dismissed.',
  'LAW-WB-126':
    'Without the check: correction, warning, fine; refusal or grave results: suspension or loss of the licence.',
};
