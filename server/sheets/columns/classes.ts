import { optional, type RowOf, required } from '../column.ts';
import { schoolYear } from '../values/identity.ts';
import { text } from '../values/text.ts';
import { classColumn, codeColumn, gradeColumn } from './roster.ts';

export const classColumns = {
  code: codeColumn,
  schoolYear: required(
    { zh: '学年', en: 'School year', aliases: ['学年度'], sample: { value: '2026', width: 12 } },
    schoolYear,
  ),
  grade: gradeColumn,
  class: classColumn,
  name: optional(
    { zh: '班名', en: 'Class name', aliases: ['班级别名', '别名'], sample: { value: '', width: 14 } },
    text(30),
    '',
  ),
  leadNumber: optional(
    { zh: '班主任工号', en: 'Class teacher number', aliases: ['班主任编号'], sample: { value: 'T0231', width: 14 } },
    text(40),
    '',
  ),
  leadName: optional(
    { zh: '班主任', en: 'Class teacher', aliases: ['班主任姓名'], sample: { value: '周敏', width: 12 } },
    text(60),
    '',
  ),
};

export type ClassRow = RowOf<typeof classColumns>;
export const classTable = { kind: 'classes', columns: classColumns } as const;
