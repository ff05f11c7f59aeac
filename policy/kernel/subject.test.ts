import { describe, expect, test } from 'vitest';
import { isLowerPrimary, stageOf } from './grade.ts';
import { findSubject, isAcademic, subjectByName, subjects } from './subject.ts';

describe('A subject', () => {
  test.each([
    ['数学', 'SX'],
    ['语文', 'YW'],
    ['英语', 'WY-EN'],
    ['English', 'WY-EN'],
    ['外语', 'WY-EN'],
    ['道法', 'DAO'],
    ['道德与法治', 'DAO'],
    ['科学', 'KX'],
    ['物理', 'WL'],
    ['化学', 'HX'],
    ['生物', 'SW'],
    ['生物学', 'SW'],
    ['历史', 'LS'],
    ['地理', 'DL'],
    ['体育', 'TY'],
    ['体育与健康', 'TY'],
    ['音乐', 'YS-MU'],
    ['美术', 'YS-ART'],
    ['信息科技', 'ZH-IT'],
    ['信息技术', 'ZH-IT'],
    ['劳动', 'ZH-LT'],
    ['综合实践', 'ZH'],
    ['综合实践活动', 'ZH'],
    [' 数 学 ', 'SX'],
    ['数学课', 'SX'],
    ['小学语文', 'YW'],
    ['初中道法', 'DAO'],
    ['七年级数学', 'SX'],
    ['数学（人教版）', 'SX'],
    ['英语作业', 'WY-EN'],
    ['数学上册', 'SX'],
    ['语文老师', 'YW'],
    ['SX', 'SX'],
    ['ｓｘ', 'SX'],
    ['数学思维训练', 'SX'],
  ])('written as “%s” is %s', (text, code) => expect(subjectByName(text)?.code).toBe(code));

  test.each(['', ' ', '天文', '12', '生活', '学习'])('“%s” is none', (text) => expect(subjectByName(text)).toBeNull());

  test('has one code and names that mean no other', () => {
    expect(new Set(subjects.map(({ code }) => code)).size).toBe(subjects.length);
    const names = subjects.flatMap(({ zh, en, aliases }) => [zh, en, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const subject of subjects) {
      expect(findSubject(subject.code)).toBe(subject);
      for (const name of [subject.zh, ...subject.aliases]) expect(subjectByName(name)).toBe(subject);
    }
  });
});

describe('A stage', () => {
  test.each([
    [1, '6-3', 'primary'],
    [5, '5-4', 'primary'],
    [6, '6-3', 'primary'],
    [6, '5-4', 'junior'],
    [7, '6-3', 'junior'],
    [9, '5-4', 'junior'],
  ] as const)('of grade %i in a %s school is %s', (grade, system, stage) => expect(stageOf(grade, system)).toBe(stage));

  test('begins with the two grades that take nothing home', () => {
    expect([1, 2, 3].map(isLowerPrimary)).toEqual([true, true, false]);
  });
});

test.each([
  ['SX', '2021-07-27', false],
  ['SX', '2021-07-28', true],
  ['KX', '2021-07-23', false],
  ['KX', '2021-07-24', true],
  ['TY', '2026-11-19', false],
  ['unknown', '2026-11-19', false],
])('%s is subject-type on %s: %s (J-4)', (code, day, academic) => {
  expect(isAcademic(code, day)).toBe(academic);
});

test.each([
  ['YW', { academic: true, since: '2021-07-28', source: 'FW3' }],
  ['KX', { academic: true, since: '2021-07-24', source: 'SEED-5-2' }],
  ['TY', { academic: false, since: '2021-07-28', source: 'FW3' }],
  ['ZH-IT', { academic: false, since: '2021-07-28', source: 'FW3' }],
  ['OTH', null],
])('%s belongs where its source puts it (J-4)', (code, training) => {
  expect(findSubject(code)!.training).toEqual(training);
});
