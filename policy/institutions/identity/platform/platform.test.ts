import { describe, expect, test } from 'vitest';
import { nationalValues, parametersAt } from '../../../kernel/parameter.ts';
import { sentenceOf } from '../../../messages/index.ts';
import { ours, places, theirs } from '../testing.ts';
import { judgeAge, judgeMatter, platformStages, platformStatus, reconcile } from './index.ts';

const keys = (ourList: Parameters<typeof reconcile>[0], theirList: Parameters<typeof reconcile>[1]) =>
  reconcile(ourList, theirList, places).matters.map((m) => m.key);
const only = (our: Parameters<typeof ours>[0], row: Parameters<typeof theirs>[0]) => keys([ours(our)], [theirs(row)]);

describe('The two registers', () => {
  test('say the same', () => {
    expect(reconcile([ours()], [theirs()], places)).toEqual({ matters: [], matched: 1, again: [] });
  });

  test('REG-7: an institution at work that the platform does not have is absent; one that has ended is not missed', () => {
    expect(
      keys([ours(), ours({ id: 'c', status: 'deregistered' }), ours({ id: 'd', status: 'unlicensed' })], []),
    ).toEqual(['absent:a']);
  });

  test('a row that nobody of ours matches is unknown, once, by its code or its name', () => {
    const stranger = theirs({ creditCode: null, licenceNo: null, name: '晨曦', nameKey: '晨曦' });
    expect(keys([], [theirs(), stranger, stranger])).toEqual(['unknown:52980102mj0000001k', 'unknown:晨曦']);
  });

  test('match by credit code, then by licence number, then by name where no code says otherwise', () => {
    expect(only({}, { licenceNo: null, name: '别名', nameKey: '别名' })).not.toContain('absent:a');
    expect(
      only({ creditCode: null }, { creditCode: '91980102MA00000156', name: '别名', nameKey: '别名' }),
    ).not.toContain('absent:a');
    expect(only({ creditCode: null, licenceNo: null }, {})).not.toContain('absent:a');
    expect(only({ licenceNo: null }, { creditCode: '91980102MA00000156' })).toContain('absent:a');
  });

  test('a code that two of ours share leads to neither', () => {
    expect(
      keys([ours({ licenceNo: null }), ours({ id: 'b', licenceNo: null })], [theirs({ licenceNo: null })]),
    ).toEqual(['absent:a', 'absent:b', 'unknown:52980102mj0000001k']);
  });

  test('a row that names an institution again is told and not compared', () => {
    expect(reconcile([ours()], [theirs(), theirs({ address: '学府街1号' })], places)).toEqual({
      matters: [],
      matched: 1,
      again: [1],
    });
  });

  test.each([
    ['name', { name: '新希望学校' }, { name: '新希望培训学校' }, true],
    ['licenceNo', { licenceNo: '教民198010270000001号' }, {}, false],
    ['address', { address: '文化路12号' }, { address: '东湖区文化路十二号' }, false],
    ['address', {}, { address: '文化路14号' }, true],
    ['legalPerson', {}, { legalPerson: '钱文' }, true],
    ['licenceUntil', {}, { licenceUntil: '2026-12-31' }, true],
    ['status', { status: 'converting' }, { status: '正常' }, false],
    ['status', { status: 'rectifying' }, { status: '正常' }, true],
    ['status', {}, { status: '已注销' }, true],
    ['status', {}, { status: '待核' }, false],
    ['stages', {}, { stages: '高中' }, true],
    ['stages', { stages: ['compulsory', 'senior'] }, { stages: '义务教育、普通高中' }, false],
    ['platformId', { platformId: null }, {}, true],
  ] as const)('compare %s of %o with %o: %s', (field, our, row, differs) => {
    expect(only(our, row).includes(`differs:a:${field}`)).toBe(differs);
  });

  test('a column that is blank from top to bottom tells nothing; a blank cell in a told one does', () => {
    expect(only({}, { legalPerson: null, account: null, prepaid: null })).toEqual([]);
    const second = { id: 'b', creditCode: '52980102MJ00000290', licenceNo: null, nameKey: '晨曦', name: '晨曦' };
    expect(keys([ours(), ours(second)], [theirs({ legalPerson: null }), theirs(second)])).toEqual([
      'differs:a:legalPerson',
    ]);
  });

  test('courses that run here and none there', () => {
    expect(only({}, { courses: 0 })).toEqual(['no-course:a']);
    expect(only({ courses: 0 }, { courses: 0 })).toEqual([]);
    expect(only({}, { courses: null })).toEqual([]);
  });

  test('REG-8: prepaid money outside supervision, or without an account', () => {
    expect(only({}, { prepaid: false, account: null })).toEqual(['differs:a:prepaid']);
    const second = { id: 'b', creditCode: '52980102MJ00000290', licenceNo: null };
    expect(keys([ours(), ours(second)], [theirs({ account: null }), theirs(second)])).toEqual(['differs:a:account']);
  });
});

describe('The words of the platform', () => {
  test.each([
    ['正常', 'operating'],
    ['停止招生', 'suspended'],
    ['暂停营业', 'suspended'],
    ['已注销（吊销）', 'revoked'],
    ['停业', 'closed'],
    ['无证', 'unlicensed'],
    ['？', null],
  ])('%s: %s', (word, status) => {
    expect(platformStatus(word)).toBe(status);
  });
  test('of stages', () => {
    expect(platformStages('高中，小学')).toEqual(['compulsory', 'senior']);
    expect(platformStages('')).toEqual([]);
  });
});

describe('A matter is judged', () => {
  const judged = (our: Parameters<typeof ours>[0], row: Parameters<typeof theirs>[0] | null) =>
    reconcile([ours(our)], row === null ? [] : [theirs(row)], places).matters.map(judgeMatter);

  test.each([
    [{}, null, 'REG-7', '不在全国平台'],
    [{}, { courses: 0 }, 'REG-7', '在办 2 门课程'],
    [{}, { status: '注销' }, 'REG-7', '本县台账为“正常”，全国平台为“注销”'],
    [{}, { stages: '高中' }, 'REG-7', '本县台账为“义务教育”'],
    [{ platformId: null }, {}, 'REG-7', '本县台账为“空白”'],
    [{}, { prepaid: false }, 'REG-8', '没有纳入监管'],
  ] as const)('%o and %o by %s', (our, row, rule, says) => {
    const [finding] = judged(our, row);
    expect(finding).toMatchObject({ rule, consequence: rule === 'REG-7' ? 'warn' : 'record' });
    expect(sentenceOf(finding!, 'zh-CN')).toContain(says);
    expect(sentenceOf(finding!, 'en')).toContain('新希望');
  });

  test('unknown ones break no rule of ours', () => {
    expect(reconcile([], [theirs()], places).matters.map(judgeMatter)).toEqual([null]);
  });
});

describe('A comparison that is old, or was never made', () => {
  const numbers = parametersAt(nationalValues, '980102', '2026-11-19');
  test.each([
    [null, '还没有与全国平台核对过'],
    ['2026-10-20', null],
    ['2026-10-19', '已过 31 天，超过 30 天'],
  ] as const)('REG-7: last made on %s: %s', (on, says) => {
    const finding = judgeAge('东湖区', on === null ? null : { id: 'r', on }, '2026-11-19', numbers);
    expect(finding === null ? null : sentenceOf(finding, 'zh-CN')).toEqual(
      says === null ? null : expect.stringContaining(says),
    );
    if (finding !== null) {
      expect(finding).toMatchObject({ rule: 'REG-7', consequence: 'warn' });
      expect(sentenceOf(finding, 'en')).toContain('national platform');
    }
  });
});
