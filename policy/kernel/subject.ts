import type { Day } from './day.ts';

/** FW3 (学科类和非学科类范围) as published. */
const FW3 = '2021-07-28';
/** The plan names science among the subjects, FW3 does not (J-4). */
const PLAN = '2021-07-24';

/** A subject of compulsory school. Codes follow policy-facts 5.2 (a product convention). */
export interface Subject {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Names under which offices and schools write it. */
  readonly aliases: readonly string[];
  /** 学科类 from this day on; null for what is 非学科类. */
  readonly academicFrom: Day | null;
}

const subject = (code: string, zh: string, en: string, academicFrom: Day | null, ...aliases: string[]): Subject => ({
  code,
  zh,
  en,
  academicFrom,
  aliases,
});

export const subjects: readonly Subject[] = [
  subject('YW', '语文', 'Chinese', FW3, '国语', '阅读', '习作', '写字', '作文'),
  subject('SX', '数学', 'Mathematics', FW3, '算术', '口算'),
  subject('WY-EN', '英语', 'English', FW3, '外语', '英文'),
  subject('WY-JA', '日语', 'Japanese', FW3, '日文'),
  subject('WY-RU', '俄语', 'Russian', FW3, '俄文'),
  subject(
    'DAO',
    '道德与法治',
    'Morality and Law',
    FW3,
    '道法',
    '品德',
    '思品',
    '政治',
    '思想品德',
    '道德和法治',
    '品社',
  ),
  subject('LS', '历史', 'History', FW3, '史'),
  subject('DL', '地理', 'Geography', FW3, '地'),
  subject('WL', '物理', 'Physics', FW3, '理'),
  subject('HX', '化学', 'Chemistry', FW3, '化'),
  subject('SW', '生物', 'Biology', FW3, '生物学', '生'),
  subject('KX', '科学', 'Science', PLAN, '自然', '自然科学'),
  subject('TY', '体育与健康', 'Physical Education', null, '体育', '体健', '体锻'),
  subject('YS-MU', '音乐', 'Music', null, '唱游'),
  subject('YS-ART', '美术', 'Fine Art', null, '绘画', '造型'),
  subject('YS', '艺术', 'Arts', null),
  subject('SF', '书法', 'Calligraphy', null, '书法练习'),
  subject('ZH-IT', '信息科技', 'Information Technology', null, '信息技术', '信息', '信技', '电脑', '计算机'),
  subject('ZH-LT', '劳动', 'Labour', null, '劳动与技术', '劳动技术', '劳技', '劳动教育'),
  subject('ZH', '综合实践活动', 'Integrated Practice', null, '综合实践', '综合', '研究性学习', '综实'),
  subject('XL', '心理健康', 'Mental Health', null, '心理', '心理健康教育'),
  subject('OTH', '校本课程', 'School Course', null, '校本', '地方课程', '班会', '其他', '其它'),
];

const byCode = new Map(subjects.map((each) => [each.code, each]));

export function findSubject(code: string): Subject | undefined {
  return byCode.get(code);
}

/** Whether training in it was subject-type (学科类) on the day of the act; without a day, as the list stands. */
export function isAcademic(code: string, day?: Day): boolean {
  const from = byCode.get(code)?.academicFrom ?? null;
  return from !== null && (day === undefined || day >= from);
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
