import type { RuleWords, ruleTexts as zh } from '../zh-CN/rules.ts';

export const ruleTexts: Readonly<Record<keyof typeof zh, RuleWords>> = {
  'PAR-1': {
    title: 'A lower level may only tighten',
    summary:
      'Nation, province, city and county set numbers; a lower level may only be stricter, and the strictest holds.',
  },
  'HW-1': {
    title: 'No written homework at home in grades 1 and 2',
    summary: 'Written work of grades 1 and 2 is done in school; what may go home is refused from the first minute.',
  },
  'HW-1a': {
    title: 'Suitable in-school practice in grades 1 and 2',
    summary: 'Practice in school is allowed; a day above the local measure asks for a reason.',
  },
  'HW-2': {
    title: 'Written homework, grades 3 to 6',
    summary:
      'All subjects of a class and day together (the heaviest layer counts) stay within the limit, wherever the work is done; above it publishing is refused.',
  },
  'HW-3': {
    title: 'Written homework, junior secondary',
    summary:
      'All subjects of a junior class and day together (the heaviest layer counts) stay within the limit, wherever the work is done; above it publishing is refused.',
  },
  'HW-3a': {
    title: 'Grade 6 of a 5-4 school is junior',
    summary: 'In a 5-4 school grade 6 falls under the junior limit, grades 3 to 5 under that of primary school.',
  },
  'HW-8': {
    title: 'Subject and grade groups coordinate',
    summary: 'Subjects reserve, release and swap minutes; the grade lead decides. Nobody gives more than is held.',
  },
  'HW-9': {
    title: 'Homework is shown in school',
    summary:
      'Homework goes on the board when it is given; a later entry is admitted and stays on record, and a class without any notice on a teaching day is found.',
  },
  'HW-12': {
    title: 'No homework for parents',
    summary: 'No work for parents, open or disguised: declared, it is refused; suspicious words ask first.',
  },
  'HW-13': {
    title: 'No checking or marking by parents',
    summary:
      'No checking, marking, signing or check-ins by parents: declared, it is refused; suspicious words ask first.',
  },
  'HW-14': {
    title: 'No self-marking',
    summary: 'Teachers mark: declared self-marking is refused; suspicious words ask first.',
  },
  'HW-15': {
    title: 'Nothing mechanical, repetitive or punitive',
    summary: 'Declared, it is refused; suspicious words, or the same content again within some days, ask first.',
  },
  'HW-16': {
    title: 'No phone',
    summary: 'Homework is not given by phone and needs none: declared, it is refused; suspicious words ask first.',
  },
  'HW-17': {
    title: 'Written homework on days off',
    summary:
      'A weekend, holiday or vacation is summed as a whole; an average above the daily limit asks for a reason. No national number: the daily limit is the measure, localities may tighten it.',
  },
  'HW-18': {
    title: 'Bedtime without penalty',
    summary: 'A pupil who has tried goes to sleep on time, unpunished; homework that forbids sleep is refused.',
  },
  'HW-C1': { title: 'Plausible minutes', summary: 'Expected minutes are a whole number within a plausible range.' },
  'HW-C2': {
    title: 'Plausible days',
    summary: 'Due not before given, and not too long after; the minutes are spread evenly over the days between.',
  },
  'HW-C3': { title: 'Given within a term', summary: 'The day of giving lies in a term of the school calendar.' },
  'HW-C4': {
    title: 'No repeated register rows',
    summary: 'Rows that are the same word for word count once and are pointed out.',
  },
  'HW-C5': {
    title: 'Years without a holiday notice are named',
    summary:
      'Homework on days of a year whose days off the State Council has not yet published is admitted, said to be so and kept on record until they are.',
  },
};
