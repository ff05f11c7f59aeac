import type { Form, Place, Tier } from '#policy/homework/index.ts';
import { getParameter } from '#policy/kernel/parameters.ts';
import { optional, type RowOf, required } from '../column.ts';
import { className, grade } from '../values/class-name.ts';
import { day } from '../values/day.ts';
import { minutes } from '../values/minutes.ts';
import { subject } from '../values/subject.ts';
import { choice, text, yesNo } from '../values/text.ts';

/** 作业形式 as offices write it; the first word of each is the one offered in the template. */
export const FORM_WORDS: Readonly<Record<Form, readonly string[]>> = {
  written: ['书面', '书面作业', '笔头', '笔试', '练习', '写', '抄写', '习题', '纸笔', '书写'],
  oral: ['口头', '口头作业', '口语', '朗读', '背诵', '听说', '口述', '朗诵', '听读', '读背'],
  reading: ['阅读', '阅读作业', '课外阅读', '预习', '看书'],
  practice: [
    '实践',
    '实践作业',
    '实践类',
    '动手',
    '实验',
    '观察',
    '制作',
    '探究',
    '劳动',
    '活动',
    '综合实践',
    '操作',
    '手工',
    '调查',
  ],
  sport: ['体育', '体育锻炼', '运动', '体锻', '锻炼', '体育作业'],
};

export const PLACE_WORDS: Readonly<Record<Place, readonly string[]>> = {
  inSchool: [
    '校内',
    '校',
    '在校',
    '学校',
    '课堂',
    '课内',
    '课后服务',
    '校内完成',
    '课后服务时间',
    '在校完成',
    'school',
    'in school',
  ],
  home: ['家庭', '家', '校外', '家里', '在家', '课外', '家中', '回家', '家庭作业', '家庭完成', '课后'],
  either: ['均可', '不限', '校内或家庭', '校内+家庭', '校内、家庭', '校内/家庭', '都可以', '校内外', 'any'],
};

export const TIER_WORDS: Readonly<Record<Tier, readonly string[]>> = {
  all: ['全体', '全班', '全部', '所有', '全体学生', '不分层', '必做', '统一', '无', '否'],
  basic: ['基础', '基础层', 'a层', 'a', 'a类', '基础作业', '基础性', '一层', '巩固'],
  standard: ['标准', '标准层', 'b层', 'b', 'b类', '提高', '发展', '中等', '提升', '二层'],
  extended: ['拓展', '拓展层', 'c层', 'c', 'c类', '培优', '挑战', '选做', '拔高', '弹性', '拓展性', '三层'],
};

const first = (words: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.values(words).map((names) => names[0]!);
const mostMinutes = Math.max(...getParameter('hw.item.minutesMax').national.map(({ value }) => value));

const flag = (zh: string, en: string, ...aliases: string[]) =>
  optional({ zh, en, aliases, sample: { value: '否', width: 14, list: ['是', '否'] } }, yesNo, false);

/** The homework register (作业登记表): one row is one piece of homework given to one class. */
export const homeworkColumns = {
  school: optional(
    {
      zh: '学校',
      en: 'School',
      aliases: ['学校名称', '校名', '校区', '所在学校', '单位'],
      sample: { value: '临溪镇中心小学', width: 20 },
    },
    text(100),
    '',
  ),
  grade: optional(
    { zh: '年级', en: 'Grade', aliases: ['年段', '学段年级', '所在年级'], sample: { value: '五年级', width: 10 } },
    grade,
    null,
  ),
  class: required(
    {
      zh: '班级',
      en: 'Class',
      aliases: ['班', '班别', '班级名称', '教学班', '行政班', '班号', '年级班级', '年级（班级）'],
      sample: { value: '五（2）班', width: 12 },
    },
    className,
  ),
  subject: required(
    {
      zh: '学科',
      en: 'Subject',
      aliases: ['科目', '课程', '学科名称', '任教学科', '所属学科'],
      sample: { value: '数学', width: 10 },
    },
    subject,
  ),
  title: optional(
    {
      zh: '作业名称',
      en: 'Title',
      aliases: ['作业标题', '作业题目', '名称', '作业主题', '标题'],
      sample: { value: '小数乘法练习', width: 20 },
    },
    text(200),
    '',
  ),
  content: optional(
    {
      zh: '作业内容',
      en: 'Content',
      aliases: [
        '内容',
        '作业',
        '作业要求',
        '作业布置',
        '具体内容',
        '作业详情',
        '布置内容',
        '作业内容及要求',
        '今日作业',
        '家庭作业',
        'Homework',
      ],
      sample: { value: '练习册第 23 页第 1 至 4 题', width: 36 },
    },
    text(4000),
    '',
  ),
  minutes: required(
    {
      zh: '预计时长（分钟）',
      en: 'Minutes',
      aliases: [
        '预计时长',
        '时长',
        '预计完成时间',
        '预计用时',
        '完成时长',
        '作业时长',
        '预估时长',
        '所需时间',
        '用时',
        '预计时间',
        '估计时间',
        '作业时间',
        '完成所需时间',
        '时间（分钟）',
        '分钟',
        '预计完成时长',
        '书面作业时长',
        'Estimated minutes',
        'Duration',
        'Time',
      ],
      sample: { value: 15, width: 16 },
    },
    minutes(mostMinutes),
  ),
  assignedOn: required(
    {
      zh: '布置日期',
      en: 'Assigned on',
      aliases: [
        '日期',
        '布置时间',
        '作业日期',
        '布置日',
        '留作业日期',
        '下发日期',
        '发布日期',
        '登记日期',
        'Date',
        'Assigned',
      ],
      sample: { value: '2026-11-18', isDay: true, width: 13 },
    },
    day,
  ),
  dueOn: optional(
    {
      zh: '完成日期',
      en: 'Due on',
      aliases: [
        '上交日期',
        '截止日期',
        '提交日期',
        '上交时间',
        '交作业日期',
        '应交日期',
        '完成时间',
        '提交时间',
        '截止时间',
        '收交日期',
        'Due',
        'Due date',
      ],
      sample: { value: '2026-11-19', isDay: true, width: 13 },
    },
    day,
    null,
  ),
  form: optional(
    {
      zh: '作业形式',
      en: 'Form',
      aliases: ['形式', '作业类型', '类型', '作业类别', '类别', '作业方式', 'Type'],
      sample: { value: '书面', width: 10, list: first(FORM_WORDS) },
    },
    choice(FORM_WORDS),
    null,
  ),
  place: optional(
    {
      zh: '完成地点',
      en: 'Place',
      aliases: ['地点', '完成场所', '完成场地', '完成方式', '校内/家庭', '校内或家庭'],
      sample: { value: '家庭', width: 10, list: first(PLACE_WORDS) },
    },
    choice(PLACE_WORDS),
    null,
  ),
  tier: optional(
    {
      zh: '分层',
      en: 'Tier',
      aliases: ['层次', '作业分层', '分层类别', '作业层次', '面向学生', '对象', '适用对象', '层级', 'Layer'],
      sample: { value: '全体', width: 10, list: first(TIER_WORDS) },
    },
    choice(TIER_WORDS),
    null,
  ),
  teacher: optional(
    {
      zh: '任课教师',
      en: 'Teacher',
      aliases: ['教师', '教师姓名', '任教教师', '布置教师', '老师', '科任教师', '布置人', '任课老师'],
      sample: { value: '周敏', width: 10 },
    },
    text(60),
    '',
  ),
  staffNumber: optional(
    { zh: '教师工号', en: 'Staff number', aliases: ['工号', '教职工号'], sample: { value: 'T0231', width: 12 } },
    text(40),
    '',
  ),
  parentAction: flag('需家长参与', 'Needs parents', '家长参与', '是否需家长完成'),
  parentCheck: flag('要求家长检查签字', 'Parents check', '家长检查', '家长签字', '是否要求家长批改', '家长批改'),
  selfMarking: flag('学生自批自改', 'Self-marking', '自批自改', '是否学生自批'),
  phoneRequired: flag('需用手机', 'Needs phone', '使用手机', '是否使用手机', '手机打卡'),
  punitive: flag('惩罚性', 'Punitive', '惩罚性作业', '是否惩罚性'),
  repetitive: flag('机械重复', 'Repetitive', '重复性', '重复性作业', '是否机械重复'),
  note: optional(
    { zh: '备注', en: 'Note', aliases: ['说明', '备注说明', 'Remarks'], sample: { value: '', width: 20 } },
    text(1000),
    '',
  ),
};

export type HomeworkColumns = typeof homeworkColumns;
export type HomeworkRow = RowOf<HomeworkColumns>;
export const homeworkTable = { kind: 'homework', columns: homeworkColumns } as const;
