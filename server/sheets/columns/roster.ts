import { optional, required } from '../column.ts';
import { className, grade } from '../values/class-name.ts';
import { schoolCode, studentNumber } from '../values/identity.ts';
import { choice, text } from '../values/text.ts';

/** Columns that several rosters share. */
export const codeColumn = required(
  {
    zh: '学校标识码',
    en: 'School code',
    aliases: ['学校代码', '标识码', '机构标识码', '学校（机构）标识码', '学校编码'],
    sample: { value: '2198000101', width: 14 },
  },
  schoolCode,
);

export const gradeColumn = optional(
  { zh: '年级', en: 'Grade', aliases: ['所在年级', '年段'], sample: { value: '五年级', width: 10 } },
  grade,
  null,
);

export const classColumn = required(
  {
    zh: '班号',
    en: 'Class',
    aliases: ['班级', '班', '班级名称', '行政班', '班别', '班级号', 'Class number'],
    sample: { value: '2', width: 10 },
  },
  className,
);

export const nameColumn = (zh: string, en: string, sample: string, ...aliases: string[]) =>
  required({ zh, en, aliases, sample: { value: sample, width: 12 } }, text(60));

export const genderColumn = required(
  { zh: '性别', en: 'Gender', aliases: ['Sex'], sample: { value: '女', width: 8, list: ['男', '女'] } },
  choice({ m: ['男', '男生', '男性', 'male'], f: ['女', '女生', '女性', 'female'] }),
);

export const studentNumberColumn = required(
  {
    zh: '学籍号',
    en: 'Student number',
    aliases: ['全国学籍号', '学籍编号', '学生学籍号', '学籍辅号'],
    sample: { value: 'G360102201506010021', width: 24 },
  },
  studentNumber,
);
