import { addDays } from '#policy/kernel/day.ts';
import { residentCheck } from '#policy/kernel/identifiers/index.ts';
import { type OutCell, writeWorkbook } from '#server/sheets/index.ts';
import { BIG } from '../county/big-school.ts';

const HOMEWORK = ['班级', '学科', '作业内容', '预计时长（分钟）', '布置日期', '完成日期', '作业形式', '完成地点'];
const kindOf = (header: string) => (header.endsWith('日期') ? 'day' : header.endsWith('）') ? 'number' : 'text');
/** Nine subjects of six minutes stay within sixty. */
const MINUTES = 6;
const GRADE = '一二三四五六七八九';

function* homeworkRows(count: number, days: readonly string[]): Iterable<readonly OutCell[]> {
  let written = 0;
  for (const day of days) {
    for (const grade of BIG.grades)
      for (let number = 1; number <= BIG.classesPerGrade; number++)
        for (const subject of BIG.subjects) {
          if (written === count) return;
          written += 1;
          const cls = `${GRADE[grade - 1]}（${number}）班`;
          const text = `${day} ${cls} 完成课本练习第 ${written} 题，订正错题`;
          yield [cls, subject.zh, text, MINUTES, { day }, { day: addDays(day, 1) }, '书面', '均可'];
        }
  }
  throw new Error(`the days hold ${written} lines only`);
}

/** A term's register of the big school: `count` lines, every class and subject once a day. */
export const homeworkFile = (count: number, days: readonly string[]): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: '作业登记表',
      columns: HOMEWORK.map((header) => ({ header, kind: kindOf(header) }) as const),
      rows: homeworkRows(count, days),
    },
  ]);

const PUPILS = ['学校标识码', '年级', '班级', '姓名', '性别', '学籍号'];

export interface ClassPlace {
  readonly code: string;
  readonly grade: number;
  readonly number: number;
}

function* pupilRows(count: number, div: string, classes: readonly ClassPlace[]): Iterable<readonly OutCell[]> {
  for (let at = 0; at < count; at++) {
    const cls = classes[at % classes.length]!;
    const girl = at % 2 === 0;
    const born = addDays('2011-01-01', at % 3_000).replaceAll('-', '');
    const seventeen = `${div}${born}${String(2 * Math.floor(at / 3_000) + (girl ? 0 : 1)).padStart(3, '0')}`;
    const number = `G${seventeen}${residentCheck(seventeen)}`;
    yield [cls.code, cls.grade, cls.number, `林小${GRADE[at % 9]}`, girl ? '女' : '男', number];
  }
}

/** A county's pupils. */
export const pupilFile = (count: number, div: string, classes: readonly ClassPlace[]): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: '学生名册',
      columns: PUPILS.map((header) => ({ header, kind: 'text' as const })),
      rows: pupilRows(count, div, classes),
    },
  ]);
