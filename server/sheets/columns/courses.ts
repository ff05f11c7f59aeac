import {
  type CourseKind,
  FEE_UNITS,
  type FeeUnit,
  MODES,
  type Mode,
  STAGES,
  type Stage,
} from '#policy/institutions/index.ts';
import { optional, type RowOf, required } from '../column.ts';
import { fen, grades, subjectCode, whole } from '../values/institution.ts';
import { choice, text } from '../values/text.ts';
import { institutionColumn } from './institution-staff.ts';

const words = (zh: string, en: string, sample: string, width: number, most: number, ...aliases: string[]) =>
  optional({ zh, en, aliases, sample: { value: sample, width } }, text(most), null);

export const courseColumns = {
  institution: institutionColumn,
  name: required(
    {
      zh: '课程名称',
      en: 'Course',
      aliases: ['课程', '班级名称', '培训项目'],
      sample: { value: '五年级数学秋季班', width: 24 },
    },
    text(80),
  ),
  subject: required(
    {
      zh: '学科',
      en: 'Subject',
      aliases: ['科目', '培训学科', '课程类别', '培训内容'],
      sample: { value: '数学', width: 12 },
    },
    subjectCode,
  ),
  kind: required(
    {
      zh: '申报类别',
      en: 'Declared kind',
      aliases: ['学科类/非学科类', '课程性质', '自评类别', '是否学科类'],
      sample: { value: '学科类', width: 12, list: ['学科类', '非学科类'] },
    },
    choice<CourseKind>({ subject: ['学科类', '学科', '是'], 'non-subject': ['非学科类', '非学科', '否'] }),
  ),
  stage: required(
    {
      zh: '学段',
      en: 'Stage',
      aliases: ['培训学段', '招生学段'],
      sample: { value: '义务教育', width: 12, list: ['学前', '义务教育', '高中'] },
    },
    choice<Stage>({
      [STAGES[0]]: ['学前', '幼儿', '学龄前'],
      [STAGES[1]]: ['义务教育', '小学', '初中', '中小学'],
      [STAGES[2]]: ['高中', '普高', '普通高中'],
    } as Record<Stage, readonly string[]>),
  ),
  grades: optional(
    { zh: '年级', en: 'Grades', aliases: ['招生年级', '适用年级', '对象'], sample: { value: '五年级', width: 14 } },
    grades,
    null,
  ),
  mode: required(
    {
      zh: '培训形式',
      en: 'Mode',
      aliases: ['授课形式', '线上线下', '授课方式'],
      sample: { value: '线下', width: 10, list: ['线下', '线上'] },
    },
    choice<Mode>({ [MODES[0]]: ['线下', '面授'], [MODES[1]]: ['线上', '网络', '在线'] } as Record<
      Mode,
      readonly string[]
    >),
  ),
  classSize: required(
    { zh: '班额', en: 'Class size', aliases: ['班级人数', '每班人数', '招生人数'], sample: { value: 20, width: 8 } },
    whole(1, 500),
  ),
  minutes: required(
    {
      zh: '每课时分钟',
      en: 'Minutes a lesson',
      aliases: ['课时长', '每课时长', '课时时长', '单次时长'],
      sample: { value: 45, width: 12 },
    },
    whole(1, 600),
  ),
  lessons: required(
    { zh: '总课时', en: 'Lessons', aliases: ['课时数', '课时', '课次'], sample: { value: 40, width: 8 } },
    whole(1, 2000),
  ),
  price: required(
    {
      zh: '收费标准',
      en: 'Price',
      aliases: ['总价', '收费', '价格', '学费', '收费金额'],
      sample: { value: 1600, width: 12 },
    },
    fen,
  ),
  unit: optional(
    {
      zh: '收费单位',
      en: 'Charged by',
      aliases: ['计费单位', '计价单位', '收费方式'],
      sample: { value: '课时', width: 10, list: ['整期', '课时', '月', '天'] },
    },
    choice<FeeUnit>({
      [FEE_UNITS[0]]: ['整期', '期', '学期', '全程', '每期'],
      [FEE_UNITS[1]]: ['课时', '每课时', '节', '次', '元/课时'],
      [FEE_UNITS[2]]: ['月', '每月', '按月', '元/月'],
      [FEE_UNITS[3]]: ['天', '日', '每天', '按天', '元/天'],
    } as Record<FeeUnit, readonly string[]>),
    null,
  ),
  unitPrice: optional(
    {
      zh: '单价',
      en: 'Price of a unit',
      aliases: ['课时单价', '每课时收费', '课时费', '单位价格'],
      sample: { value: 40, width: 10 },
    },
    fen,
    null,
  ),
  outline: words('课程大纲', 'Outline', '与学校教材同步，每周一讲', 30, 4000, '大纲', '教学大纲', '课程内容'),
  purpose: words('培训目的', 'Purpose', '巩固课堂知识', 20, 1000, '目的', '培训目标'),
  method: words('培训方式说明', 'Method', '讲授与练习', 20, 1000, '教学方法', '授课方法'),
  evaluation: words('评价方式', 'Evaluation', '课堂练习', 20, 1000, '评价', '考核方式'),
  materials: words('培训材料', 'Materials', '自编讲义', 20, 1000, '教材', '材料'),
  absenceRule: words('缺课规则', 'Absence rule', '可补课一次', 20, 500, '缺课处理', '补课规则'),
  teachers: words('任课教师', 'Teachers', '钱文', 16, 200, '授课教师', '教师', '主讲'),
  point: words('教学点', 'Teaching point', '总校', 14, 60, '上课地点', '校区'),
  state: optional(
    {
      zh: '课程状态',
      en: 'State',
      aliases: ['状态', '开班状态'],
      sample: { value: '已申报', width: 10, list: ['已申报', '在开', '已停'] },
    },
    choice<'declared' | 'running' | 'stopped'>({
      declared: ['已申报', '申报', '待开'],
      running: ['在开', '在办', '开班', '开课', '正常'],
      stopped: ['已停', '停开', '停课', '结业'],
    }),
    null,
  ),
};

export type CourseRow = RowOf<typeof courseColumns>;
export const courseTable = { kind: 'courses', columns: courseColumns } as const;
