import type { CourseKind, Dimension, DoubtId, SignalId } from '../../institutions/index.ts';
import { findSubject } from '../../kernel/subject.ts';
import { type Facts, textOf } from '../facts.ts';
import type {
  classificationRuleTexts as zhRuleTexts,
  classificationSentences as zhSentences,
} from '../zh-CN/institutions-classification.ts';
import { dayText } from './words.ts';

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  purpose: 'purpose',
  content: 'content',
  method: 'method',
  evaluation: 'evaluation',
};
const KINDS: Readonly<Record<CourseKind, string>> = { subject: 'subject-type', 'non-subject': 'non-subject' };
const RELATIONS: Readonly<Record<string, string>> = {
  post: 'holds a post there',
  'part-time': 'works there part-time',
  relative: 'a close relative works there',
  shares: 'holds shares, or a close relative does',
  other: 'another interest',
};
const STAGES: Readonly<Record<string, string>> = {
  preschool: 'children before school',
  senior: 'senior secondary pupils',
};

const dimension = (f: Facts): string => DIMENSIONS[textOf(f.dimension) as Dimension];
const kind = (fact: Facts[string] | undefined): string => KINDS[textOf(fact) as CourseKind];

export const classificationSentences: Readonly<Record<keyof typeof zhSentences, (facts: Facts) => string>> = {
  'classification.missing': (f) =>
    `The dimension “${dimension(f)}” has not been judged. All four – purpose, content, method, evaluation – are needed.`,
  'classification.noEvidence': (f) =>
    `The dimension “${dimension(f)}” has no evidence. Say what in the course’s material supports the judgement.`,
  'classification.against': (f) =>
    `By the four dimensions it would be ${kind(f.says)}, yet the conclusion is ${kind(f.kind)}. Check it; if it is meant, give the reason.`,
  'classification.undeclared': (f) =>
    `The course “${textOf(f.name)}” is running without a self-declaration in four dimensions. The institution must declare it.`,
  'classification.declaredOtherwise': (f) =>
    `The course “${textOf(f.name)}” is declared non-subject, but its material shows signs of subject teaching. Have it classified.`,
  'classification.byReference': (f) =>
    `The course “${textOf(f.name)}” is for ${STAGES[textOf(f.stage)]}: the rules of compulsory education apply by reference.`,
  'classification.changed': (f) =>
    `The course “${textOf(f.name)}” was changed after it was classified: the decision no longer covers it. Classify it again.`,
  'classification.notExpert': (f) => `${textOf(f.name)} is not in the pool of experts that day. Choose another expert.`,
  'classification.tie': (f) =>
    `${textOf(f.name)} has a tie to this institution (${RELATIONS[textOf(f.relation)]}) and must stand aside. Choose another expert.`,
  'classification.employed': (f) =>
    `${textOf(f.name)}, or a direct relative, works at another institution and may judge no course. Choose another expert.`,
  'classification.seatedAlready': (f) => `${textOf(f.name)} has already sat on this case. Choose another expert.`,
  'classification.differ': () => 'The two experts differ. Ask a third one.',
  'classification.tooFew': (f) =>
    f.count === 1
      ? 'Only one expert has given an opinion. A course that is not clear needs two before it is decided.'
      : 'No expert has given an opinion. A course that is not clear needs two before it is decided.',
  'classification.overruled': (f) =>
    `Most experts say ${kind(f.most)}; the education authority decides ${kind(f.kind)}. Its word is final, and both are kept.`,
  'classification.late': (f) =>
    `Re-examination could be asked for until ${dayText(f.until)}; today is ${dayText(f.today)}, which is too late.`,
  'classification.corrected': (f) =>
    `The higher level changes ${kind(f.before)} to ${kind(f.after)}. Both decisions and their reasons are kept.`,
};

export const classificationRuleTexts: Readonly<Record<keyof typeof zhRuleTexts, { title: string; summary: string }>> = {
  'CLS-1': {
    title: 'All four dimensions are judged',
    summary: 'Purpose, content, method and evaluation are weighed together and kept; no conclusion without all four.',
  },
  'CLS-2': {
    title: 'Purpose',
    summary:
      'Oriented to subject knowledge and mainly serving better school results: subject-type in purpose. Evidence is required.',
  },
  'CLS-3': {
    title: 'Content',
    summary:
      'Mainly the catalogue subjects, or anything that their curriculum standards lay down, whatever the name: subject-type in content. Evidence is required.',
  },
  'CLS-4': {
    title: 'Method',
    summary:
      'Explaining subject knowledge and drilling language or arithmetic, in preview–teach–consolidate form, led by a teacher (also a virtual one): subject-type in method. Evidence is required.',
  },
  'CLS-5': {
    title: 'Evaluation',
    summary:
      'Screening and selection with grades and exam results as the basis: subject-type in evaluation. Evidence is required.',
  },
  'CLS-6': {
    title: 'Institutions declare first',
    summary:
      'Institutions assess themselves first and may not disguise; a running course without a declaration, or one that its material contradicts, is a finding.',
  },
  'CLS-7': {
    title: 'Experts without ties',
    summary:
      'What is unclear goes to experts; an expert who works at institutions, or whose close relatives do, stands aside.',
  },
  'CLS-8': {
    title: 'Levels rule and correct',
    summary:
      'Experts who differ need a third; disputes go up; the higher level corrects deviations, and both decisions are kept.',
  },
  'CLS-9': {
    title: 'Education has the last word',
    summary:
      'Whether a course is subject-type is for the education authority to say; deciding against most experts is recorded.',
  },
  'CLS-10': {
    title: 'Stages',
    summary:
      'For compulsory education; courses for younger children and senior secondary pupils are handled by reference, and say so.',
  },
  'CLS-11': {
    title: 'Notice, re-examination, new decision',
    summary:
      'The institution is told and may ask for re-examination in time; a decision covers the course as it then was, and a changed course needs a new one.',
  },
};

const subject = (code: string): string => findSubject(code)?.en ?? code;

export const signalTexts: Readonly<Record<SignalId, (phrase: string) => string>> = {
  declared: (code) => `The institution gives ${subject(code)}, a subject of the catalogue.`,
  subject: (phrase) => `“${phrase}” names a subject of the catalogue.`,
  topic: (phrase) =>
    `“${phrase}” is laid down in a subject’s curriculum standard: subject content whatever the course is called.`,
  textbook: (phrase) => `“${phrase}” ties the course to the school’s textbook or pace.`,
  ahead: (phrase) => `“${phrase}” speaks of learning ahead, tutoring or revision.`,
  exam: (phrase) => `“${phrase}” makes examinations the purpose.`,
  aim: (phrase) => `“${phrase}” aims at school results or subject knowledge.`,
  drill: (phrase) => `“${phrase}” is teaching and drilling of subject knowledge.`,
  score: (phrase) => `“${phrase}” evaluates by marks, ranks or subject tests.`,
  test: (phrase) => `“${phrase}” is a test: look at what is tested.`,
  grade: (phrase) => `“${phrase}” forms classes by school grade, which hobby courses rarely do.`,
  disguise: (phrase) => `“${phrase}” is a usual word of disguised training; alone it proves nothing.`,
  certificate: (code) =>
    `A teacher of the course holds a certificate for ${subject(code)}, which does not fit a non-subject course.`,
  price: (fen) => `${Number(fen) / 100} yuan a lesson in a tiny class looks like private tutoring.`,
};

export const doubtTexts: Readonly<Record<DoubtId, string>> = {
  science:
    'Science and experiments: subject-type where the science curriculum is taught, usually not in clubs; people must judge.',
  language: 'Languages: English, Japanese and Russian are subjects; others and stage work are for people to judge.',
  calligraphy: 'Calligraphy: as an art or as teaching of characters; people must judge.',
  classics: 'Classics: as culture or as school Chinese; people must judge.',
  reading: 'Reading and writing: subject-type where school Chinese is taught; people must judge.',
  contest: 'Competitions and algorithms: often mathematics in truth; people must judge.',
  reasoning: 'Puzzles and reasoning: often school mathematics in truth; people must judge.',
  'art-exam': 'Training for art entrance exams: non-subject but of high risk, under local rules; people must judge.',
  'sport-exam': 'Training for sport exams: non-subject but of high risk, under local rules; people must judge.',
  training: 'Attention, memory, learning skills: with subject content or not; people must judge.',
  tour: 'Study tours and camps: with subject lessons or not; people must judge.',
  speech: 'Speech: with school Chinese or languages or not; people must judge.',
  thought: 'Humanities: with subject content or not; people must judge.',
  silent: 'Nothing or too little is written here to tell anything. Ask the institution for more.',
};
