import { optional, type RowOf, required } from '../column.ts';
import { grade } from '../values/class-name.ts';
import { day } from '../values/day.ts';
import { mobile, residentId, type Teaching, teachings } from '../values/identity.ts';
import { choice, text } from '../values/text.ts';
import { codeColumn, nameColumn } from './roster.ts';

const NO_TEACHING: readonly Teaching[] = [];

export const staffColumns = {
  code: codeColumn,
  name: nameColumn('姓名', 'Name', '周敏', '教师姓名', '教职工姓名'),
  number: required(
    {
      zh: '工号',
      en: 'Staff number',
      aliases: ['教职工号', '教工号', '人员编号', '职工号'],
      sample: { value: 'T0231', width: 12 },
    },
    text(40),
  ),
  phone: optional(
    {
      zh: '手机号',
      en: 'Phone',
      aliases: ['手机', '联系电话', '电话', '手机号码', '联系方式'],
      sample: { value: '13900000231', width: 16 },
    },
    mobile,
    null,
  ),
  identity: optional(
    {
      zh: '身份证号',
      en: 'Identity number',
      aliases: ['身份证', '身份证号码', '身份证件号', '证件号码', '公民身份号码'],
      sample: { value: '980102198503124032', width: 22 },
    },
    residentId,
    null,
  ),
  post: required(
    {
      zh: '岗位',
      en: 'Post',
      aliases: ['职务', '岗位名称', '身份'],
      sample: { value: '教师', width: 12, list: ['校长', '年级组长', '教师'] },
    },
    choice({
      principal: ['校长', '正校长', '负责人'],
      'grade-lead': ['年级组长', '年级主任', '级部主任', '年段长'],
      teacher: ['教师', '任课教师', '老师', '科任教师', '班主任', '专任教师'],
    }),
  ),
  grade: optional(
    { zh: '负责年级', en: 'Leads grade', aliases: ['年级组', '所管年级', '年级'], sample: { value: '', width: 12 } },
    grade,
    null,
  ),
  teaching: optional(
    {
      zh: '任教',
      en: 'Teaches',
      aliases: ['任教班级学科', '任课', '任课情况', '任教情况', '任教班级'],
      sample: { value: '五1数学、五2数学', width: 30 },
    },
    teachings,
    NO_TEACHING,
  ),
  joinedOn: optional(
    {
      zh: '到校日期',
      en: 'Joined on',
      aliases: ['入职日期', '进校日期', '任职日期'],
      sample: { value: '2018-09-01', isDay: true, width: 13 },
    },
    day,
    null,
  ),
};

export type StaffRow = RowOf<typeof staffColumns>;
export const staffTable = { kind: 'staff', columns: staffColumns } as const;
