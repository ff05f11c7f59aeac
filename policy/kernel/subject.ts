import type { Day } from './day.ts';

/** Which class training in a subject belongs to, where that is laid down, and from which day it holds. */
export interface SubjectClass {
  readonly academic: boolean;
  readonly since: Day;
  readonly source: 'FW3' | 'SEED-5-2';
}

/** FW3 (学科类和非学科类范围) as published. */
const SUBJECT: SubjectClass = { academic: true, since: '2021-07-28', source: 'FW3' };
const OTHER: SubjectClass = { ...SUBJECT, academic: false };
/** The plan names science among the subjects, FW3 does not (J-4). */
const PLAN: SubjectClass = { academic: true, since: '2021-07-24', source: 'SEED-5-2' };

/** A subject of compulsory school. Codes follow policy-facts 5.2 (a product convention). */
export interface Subject {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Names under which offices and schools write it. */
  readonly aliases: readonly string[];
  /** Null for what neither list names: people judge it by its content. */
  readonly training: SubjectClass | null;
}

const subject = (
  code: string,
  zh: string,
  en: string,
  training: SubjectClass | null,
  ...aliases: string[]
): Subject => ({
  code,
  zh,
  en,
  training,
  aliases,
});

export const subjects: readonly Subject[] = [
  subject('YW', '语文', 'Chinese', SUBJECT, '国语', '阅读', '习作', '写字', '作文'),
  subject('SX', '数学', 'Mathematics', SUBJECT, '算术', '口算'),
  subject('WY-EN', '英语', 'English', SUBJECT, '外语', '英文'),
  subject('WY-JA', '日语', 'Japanese', SUBJECT, '日文'),
  subject('WY-RU', '俄语', 'Russian', SUBJECT, '俄文'),
  subject(
    'DAO',
    '道德与法治',
    'Morality and Law',
    SUBJECT,
    '道法',
    '品德',
    '思品',
    '政治',
    '思想品德',
    '道德和法治',
    '品社',
  ),
  subject('LS', '历史', 'History', SUBJECT, '史'),
  subject('DL', '地理', 'Geography', SUBJECT, '地'),
  subject('WL', '物理', 'Physics', SUBJECT, '理'),
  subject('HX', '化学', 'Chemistry', SUBJECT, '化'),
  subject('SW', '生物', 'Biology', SUBJECT, '生物学', '生'),
  subject('KX', '科学', 'Science', PLAN, '自然', '自然科学'),
  subject('TY', '体育与健康', 'Physical Education', OTHER, '体育', '体健', '体锻'),
  subject('YS-MU', '音乐', 'Music', OTHER, '唱游'),
  subject('YS-ART', '美术', 'Fine Art', OTHER, '绘画', '造型'),
  subject('YS', '艺术', 'Arts', OTHER),
  subject('SF', '书法', 'Calligraphy', null, '书法练习'),
  subject('ZH-IT', '信息科技', 'Information Technology', OTHER, '信息技术', '信息', '信技', '电脑', '计算机'),
  subject('ZH-LT', '劳动', 'Labour', OTHER, '劳动与技术', '劳动技术', '劳技', '劳动教育'),
  subject('ZH', '综合实践活动', 'Integrated Practice', OTHER, '综合实践', '综合', '研究性学习', '综实'),
  subject('XL', '心理健康', 'Mental Health', null, '心理', '心理健康教育'),
  subject('OTH', '校本课程', 'School Course', null, '校本', '地方课程', '班会', '其他', '其它'),
];

const byCode = new Map(subjects.map((each) => [each.code, each]));

export function findSubject(code: string): Subject | undefined {
  return byCode.get(code);
}

/** Whether training in it was subject-type (学科类) on the day of the act; without a day, as the list stands. */
export function isAcademic(code: string, day?: Day): boolean {
  const training = byCode.get(code)?.training;
  return training?.academic === true && (day === undefined || day >= training.since);
}

const byName = new Map<string, Subject>();
for (const each of subjects) {
  for (const name of [each.code, each.zh, each.en, ...each.aliases]) byName.set(plain(name), each);
}

/** Longest first, so that '体育与健康' is not taken for '体育' nor '生物' for '生'; single characters never match inside. */
const insideNames = [...byName.keys()]
  .filter((name) => /^\p{Script=Han}{2,}$/u.test(name))
  .sort((a, b) => b.length - a.length);

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·•/]/gu, '')
    .toLowerCase();
}

/** Whether a text is a name of one subject and nothing more: '体育与健康', not '语文与数学'. */
export const isSubjectName = (text: string): boolean => byName.has(plain(text));

/** Words that offices put around a subject: book editions, stages, grades, volumes. */
const DECORATION =
  /[(（[【《].*?[)）\]】》]|小学|初中|[一二三四五六七八九1-9]年级|[上下]册|学科|科目|作业|课程?$|老师$|教师$/gu;

/** The subject that a text names, however an office writes it ('数学（人教版）', '初中道法', 'Maths' is not known); null if none. */
export function subjectByName(text: string): Subject | null {
  const whole = plain(text);
  const exact = byName.get(whole);
  if (exact !== undefined) return exact;
  const bare = whole.replace(DECORATION, '');
  const stripped = byName.get(bare);
  if (stripped !== undefined) return stripped;
  const inside = insideNames.find((name) => bare.includes(name));
  return inside === undefined ? null : byName.get(inside)!;
}
