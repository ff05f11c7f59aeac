import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { className, gradeOfCohort, parseClassName, parseGrade, resolveClass } from './values/class-name.ts';
import { day, parseDay } from './values/day.ts';
import { mobile, schoolCode, schoolYear, studentNumber, teachings } from './values/identity.ts';
import { fen, subjectCodes } from './values/institution.ts';
import { minutes, parseMinutes } from './values/minutes.ts';
import { chineseNumber, findNumber } from './values/number.ts';
import { subject } from './values/subject.ts';
import { text, yesNo } from './values/text.ts';

const AROUND = '2026-11-19';
const context = { around: AROUND, header: '' };
const written = (value: string): Cell => ({ kind: 'text', text: value });

describe('days in the forms offices use', () => {
  it.each([
    '2026-11-18',
    '2026/11/18',
    '2026.11.18',
    '20261118',
    '2026年11月18日',
    '11月18日',
    '１１月１８日',
    '11-18',
    '26.11.18',
    '2026-11-18 08:00',
    '2026年11月18日 星期三',
    '11/18（周三）',
    '二〇二六年十一月十八日',
    '十一月十八日',
    '2026-11-18T08:00:00+08:00',
    '2026 年 11 月 18 日',
  ])('%s', (shown) => {
    expect(parseDay(shown, AROUND)).toBe('2026-11-18');
  });

  it('a day without a year is the closest one', () => {
    expect(parseDay('1月5日', AROUND)).toBe('2027-01-05');
    expect(parseDay('12月30日', '2027-01-08')).toBe('2026-12-30');
  });

  it.each(['2026-02-30', '18/11/2026', '13月1日', '2月29日', '昨天', '', '第3周'])('%s is none', (shown) => {
    expect(parseDay(shown, AROUND)).toBeNull();
  });

  it('a number in a day column is a serial or packed digits', () => {
    expect(day({ kind: 'number', number: 46344 }, context)).toEqual({ ok: true, value: '2026-11-18' });
    expect(day({ kind: 'number', number: 20261118 }, context)).toEqual({ ok: true, value: '2026-11-18' });
    expect(day({ kind: 'number', number: 11.18 }, context)).toMatchObject({ ok: false, code: 'day' });
  });
});

describe('minutes in the forms offices use', () => {
  it.each([
    ['30分钟', 30],
    ['约30分', 30],
    ['半小时', 30],
    ['１.5小时', 90],
    ['一小时二十分', 80],
    ['一个半小时', 90],
    ['1小时半', 90],
    ['20-30分钟', 30],
    ['15min', 15],
    ['15′', 15],
    ['三十分钟', 30],
    ['不超过20分钟', 20],
    ['20分钟以内', 20],
    ['0:30', 30],
    ['两小时', 120],
    ['１５ 分钟', 15],
  ])('%s', (shown, expected) => {
    expect(parseMinutes(shown)).toBe(expected);
  });

  const judged = minutes(600);
  it.each([
    [{ kind: 'number', number: -5 }, 'minutesNegative'],
    [{ kind: 'number', number: 0 }, 'minutesZero'],
    [{ kind: 'number', number: 12.5 }, 'minutesFraction'],
    [{ kind: 'number', number: 1e9 }, 'minutesLarge'],
    [written('一会儿'), 'minutes'],
    [written('-3'), 'minutesNegative'],
    [{ kind: 'boolean', value: true }, 'minutes'],
  ] as [Cell, string][])('%o is refused as %s', (cell, code) => {
    expect(judged(cell, context)).toMatchObject({ ok: false, code });
  });

  it('a time of day counts as a span, hours under a header of hours, sums without their rounding error', () => {
    expect(judged({ kind: 'date', day: null, minutes: 30 }, context)).toEqual({ ok: true, value: 30 });
    expect(judged({ kind: 'number', number: 0.5 }, { ...context, header: '预计时长（小时）' })).toEqual({
      ok: true,
      value: 30,
    });
    expect(judged({ kind: 'number', number: 14.999999999999998 }, context)).toEqual({ ok: true, value: 15 });
  });
});

describe('classes as offices write them', () => {
  it.each([
    ['五（2）班', 5, 2],
    ['5.2', 5, 2],
    ['5-2', 5, 2],
    ['五年级2班', 5, 2],
    ['五年级二班', 5, 2],
    ['五二班', 5, 2],
    ['502', 5, 2],
    ['五2', 5, 2],
    ['小五（2）班', 5, 2],
    ['初一(3)班', 7, 3],
    ['七年级3班', 7, 3],
    ['七年级第3班', 7, 3],
    ['预初1班', 6, 1],
    ['一（10）班', 1, 10],
  ])('%s', (shown, grade, number) => {
    expect(parseClassName(shown)).toMatchObject({ grade, number });
  });

  it('a number alone leaves the grade to its column, a name stands for itself', () => {
    expect(parseClassName('3班')).toMatchObject({ grade: null, number: 3 });
    expect(parseClassName('向日葵班')).toMatchObject({ grade: null, number: null });
    expect(parseClassName('全体')).toBeNull();
  });

  it('5-2 that became the second of May is class 5-2 again', () => {
    expect(className({ kind: 'date', day: '2026-05-02', minutes: 0 }, context)).toMatchObject({
      ok: true,
      value: { grade: 5, number: 2 },
    });
  });

  it('a cohort takes its grade from the day and the kind of school', () => {
    expect(parseClassName('2023级3班')).toMatchObject({ cohort: 2023, number: 3 });
    expect(gradeOfCohort(2023, AROUND, '', '6-3')).toBe(4);
    expect(gradeOfCohort(2025, AROUND, '东湖区实验小学', '6-3')).toBe(2);
    expect(gradeOfCohort(2025, AROUND, '第三中学', '6-3')).toBe(8);
    expect(gradeOfCohort(2025, AROUND, '第三中学', '5-4')).toBe(7);
    expect(gradeOfCohort(2025, AROUND, '', '6-3')).toBeNull();
    expect(gradeOfCohort(2025, '2026-05-01', '东湖区实验小学', '6-3')).toBe(1);
  });

  it('class and grade column must agree', () => {
    const said = parseClassName('五（2）班')!;
    expect(resolveClass(said, null)).toEqual({ grade: 5, number: 2, name: '五（2）班' });
    expect(resolveClass(said, 6)).toMatchObject({ code: 'classGrade' });
    expect(resolveClass(parseClassName('2班')!, 5)).toMatchObject({ name: '五（2）班' });
    expect(resolveClass(parseClassName('2班')!, null)).toMatchObject({ code: 'gradeMissing' });
  });

  it.each([
    ['五年级', 5],
    ['5', 5],
    ['初二', 8],
    ['初中三年级', 9],
    ['九', 9],
    ['高一', null],
    ['10', null],
  ])('grade %s', (shown, grade) => {
    expect(parseGrade(shown)).toBe(grade);
  });
});

describe('other values', () => {
  it('numbers with full-width digits, grouping, Chinese numerals', () => {
    expect(findNumber(written('１，２００'))).toBe(1200);
    expect(findNumber(written("'12"))).toBe(12);
    expect(['三十', '一百零五', '两百四', '十', '一千二百'].map(chineseNumber)).toEqual([30, 105, 240, 10, 1200]);
  });

  it('amounts of yuan to the fen, whatever binary fractions make of them', () => {
    const read = (yuan: number | string) =>
      fen(typeof yuan === 'number' ? { kind: 'number', number: yuan } : written(yuan), context);
    for (const [yuan, value] of [
      [140487.55, 14_048_755],
      [0.29, 29],
      ['1,600.10元', 160_010],
      [14.999999999999998, 1500],
      [1_000_000_000, 100_000_000_000],
    ] as const)
      expect(read(yuan)).toMatchObject({ ok: true, value });
    for (const yuan of [1.005, 0.001, -1, 1_000_000_000.01, '一点'])
      expect(read(yuan)).toMatchObject({ ok: false, code: 'money' });
  });

  it('several subjects in one cell, where 与 may be part of a name', () => {
    const read = (text: string) => subjectCodes(written(text), context);
    expect(read('体育与健康')).toMatchObject({ ok: true, value: ['TY'] });
    expect(read('语文与数学、劳动与技术')).toMatchObject({ ok: true, value: ['YW', 'SX', 'ZH-LT'] });
    expect(read('书法和围棋')).toMatchObject({ ok: true, value: ['SF', 'OTH'] });
  });

  it('subjects by any of their names', () => {
    expect(subject(written(' 数 学（人教版）'), context)).toMatchObject({ ok: true });
    expect(subject(written('炼丹'), context)).toMatchObject({ ok: false, code: 'subject' });
  });

  it('identifiers are checked and never repeated in what is said about them', () => {
    expect(studentNumber(written('G360102201203040012'), context)).toMatchObject({ ok: true });
    expect(studentNumber(written('G360102201203040013'), context)).toEqual({
      ok: false,
      code: 'studentNumber',
      facts: {},
    });
    expect(mobile({ kind: 'number', number: 13800138000 }, context)).toMatchObject({ ok: true, value: '13800138000' });
    expect(mobile(written('12345'), context)).toEqual({ ok: false, code: 'phone', facts: {} });
    expect(schoolCode({ kind: 'number', number: 2198000101 }, context)).toMatchObject({ ok: true });
    expect(schoolCode(written('1198000101'), context)).toMatchObject({ ok: false });
    expect(schoolYear(written('2026-2027学年'), context)).toMatchObject({ ok: true, value: 2026 });
  });

  it('classes taught, the second subject of a class without its class', () => {
    expect(teachings(written('五1语文、五（2）班语文，数学'), context)).toMatchObject({
      ok: true,
      value: [
        { grade: 5, number: 1, subject: 'YW' },
        { grade: 5, number: 2, subject: 'YW' },
        { grade: 5, number: 2, subject: 'SX' },
      ],
    });
    expect(teachings(written('五1炼丹'), context)).toMatchObject({ ok: false, code: 'teaching' });
  });

  it('texts lose control characters and the guard, keep the rest', () => {
    expect(text(10)(written("'=1+1\u0007"), context)).toMatchObject({ value: '=1+1' });
    expect(text(3)(written('四个汉字'), context)).toMatchObject({ ok: false, code: 'tooLong' });
    expect(['是', '√', 'Yes', '否', '×'].map((word) => yesNo(written(word), context))).toMatchObject([
      { value: true },
      { value: true },
      { value: true },
      { value: false },
      { value: false },
    ]);
  });
});
