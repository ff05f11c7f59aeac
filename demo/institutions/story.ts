import type { CaseState, CourseKind } from '#policy/institutions/index.ts';
import type { Pen } from '../pen.ts';
import { BORDERLINE, type CourseSeed, DISGUISED } from './courses.ts';
import type { DemoInstitution } from './institution.ts';

/** How far the classification of one course has come. */
export interface CaseStory {
  /** Key of the institution. */
  readonly of: string;
  readonly course: string;
  readonly state: CaseState;
  /** Days before the demo's day on which the case was opened. */
  readonly ago: number;
  /** By seat; null where the expert has not spoken yet. */
  readonly opinions: readonly (CourseKind | null)[];
  readonly decided?: CourseKind;
  readonly decision?: string;
  readonly appealed?: CourseKind | 'waiting';
}

const AS_SUBJECT = '培训内容为课程标准所列学科内容，按学科类管理；机构须停止以非学科名义招生。';
const AS_NONE = '以兴趣体验为主，不涉及学科课程标准内容，按非学科类管理；大纲改动须重新鉴别。';

const AS_DECLARED = '申报为学科类，与课程内容一致，按学科类管理。';

const CASE_STORIES: readonly CaseStory[] = [
  { of: 'lake-disguised', course: '数理思维训练营', state: 'with-experts', ago: 4, opinions: [null, 'subject'] },
  { of: 'lake-disguised-2', course: '硬笔书法与汉字文化', state: 'with-experts', ago: 2, opinions: [null, null] },
  {
    of: 'lake-science',
    course: '小小科学家俱乐部',
    state: 'third',
    ago: 9,
    opinions: ['non-subject', 'subject', null],
  },
  { of: 'lake-french', course: '法语兴趣班', state: 'to-decide', ago: 11, opinions: ['non-subject', 'non-subject'] },
  {
    of: 'lake-disguised-2',
    course: '大语文国学素养',
    state: 'decided',
    ago: 20,
    opinions: ['subject', 'subject'],
    decided: 'subject',
    decision: AS_SUBJECT,
  },
  {
    of: 'stream-disguised',
    course: '英文戏剧表演',
    state: 'appealed',
    ago: 24,
    opinions: ['subject', 'non-subject', 'subject'],
    decided: 'subject',
    decision: AS_SUBJECT,
    appealed: 'waiting',
  },
  {
    of: 'ridge-disguised',
    course: '科学实验研学营',
    state: 'final',
    ago: 60,
    opinions: ['subject', 'subject'],
    decided: 'subject',
    decision: AS_SUBJECT,
    appealed: 'subject',
  },
  {
    of: 'lake-off-platform',
    course: '图形化编程',
    state: 'final',
    ago: 90,
    opinions: ['non-subject', 'non-subject'],
    decided: 'non-subject',
    decision: AS_NONE,
  },
];

/** Courses that everybody reads alike were declared and settled in spring, without experts; where files lie fallow, so do declarations. */
function settledOf(pen: Pen, of: DemoInstitution, { seed, running }: CaseCourse): CaseStory | undefined {
  const random = pen.random(`settled/${of.key}/${seed.name}`);
  if (!running || UNCLEAR.includes(seed) || !random.chance(of.gaps > 0.15 ? 0.4 : 0.93)) return undefined;
  const decision = seed.kind === 'subject' ? AS_DECLARED : AS_NONE;
  return {
    of: of.key,
    course: seed.name,
    state: 'decided',
    ago: random.int(40, 230),
    opinions: [],
    decided: seed.kind,
    decision,
  };
}

interface CaseCourse {
  readonly seed: CourseSeed;
  readonly running: boolean;
}
const UNCLEAR: readonly CourseSeed[] = [...DISGUISED, ...BORDERLINE];

/** How the classification of a course stands; undefined where nobody has declared it yet. */
export const storyOf = (pen: Pen, of: DemoInstitution, course: CaseCourse): CaseStory | undefined =>
  CASE_STORIES.find((each) => each.of === of.key && each.course === course.seed.name) ?? settledOf(pen, of, course);

/** Days from the opening of a case to its decision. */
export const DAYS_TO_DECIDE = 12;
