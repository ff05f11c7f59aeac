import type { RowOf } from '../column.ts';
import { classColumn, codeColumn, genderColumn, gradeColumn, nameColumn, studentNumberColumn } from './roster.ts';

export const pupilColumns = {
  code: codeColumn,
  grade: gradeColumn,
  class: classColumn,
  name: nameColumn('姓名', 'Name', '林小禾', '学生姓名'),
  gender: genderColumn,
  studentNumber: studentNumberColumn,
};

export type PupilRow = RowOf<typeof pupilColumns>;
export const pupilTable = { kind: 'pupils', columns: pupilColumns } as const;
