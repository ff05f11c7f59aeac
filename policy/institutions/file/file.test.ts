import { describe, expect, test } from 'vitest';
import { factTitle, fieldTitle, LOCALES, sentenceOf } from '../../messages/index.ts';
import { STATUSES } from '../facts.ts';
import { dueDay } from './due.ts';
import { EIGHT_FACTS, type FileBasis, isRequired } from './field.ts';
import { fields, getField } from './fields.ts';
import type { FileFacts } from './file-facts.ts';
import { judgePrice } from './judge-course.ts';
import { capacityOf, judgeFields } from './judge-fields.ts';
import { judgeFile } from './judge-file.ts';
import { judgeNonProfit } from './judge-nonprofit.ts';
import { isApproved, judgePlace } from './judge-point.ts';
import { measureCompleteness } from './measure.ts';
import { judgeStatus, MOVES } from './status.ts';
import { aCourse, aFile, aMove, anEntry, aPerson, aPoint, numbers, today } from './testing.ts';
import { fits } from './value.ts';

const STALE = 90;
const rulesOf = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);
const entry = (values: Parameters<typeof anEntry>[0], more: Parameters<typeof anEntry>[1] = {}) =>
  judgeFields(anEntry(values, more), today, numbers);
const required = (basis: Partial<FileBasis>) =>
  fields.filter((field) => isRequired(field, { ...aFile(), ...basis })).map(({ key }) => key);

describe('The catalogue', () => {
  test('names every field once, in both languages', () => {
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    for (const locale of LOCALES) {
      expect(fields.filter(({ key }) => fieldTitle(key, locale) === key)).toEqual([]);
      for (const fact of EIGHT_FACTS) expect(factTitle(fact, locale)).not.toBe('');
    }
    expect(() => getField('nonsense')).toThrow(RangeError);
  });

  test('holds the plan’s eight facts, each by a field that a teaching subject institution owes (REG-3)', () => {
    const owed = new Set(fields.filter((field) => isRequired(field, aFile())).map(({ fact }) => fact));
    expect(EIGHT_FACTS.filter((fact) => !owed.has(fact))).toEqual([]);
  });

  test.each<[Partial<FileBasis>, string, boolean]>([
    [{ modes: ['offline'] }, 'icp', false],
    [{ modes: ['offline', 'online'] }, 'icp', true],
    [{ modes: ['online'] }, 'pointArea', false],
    [{ scope: 'subject' }, 'category', false],
    [{ scope: 'both' }, 'category', true],
    [{ scope: 'non-subject' }, 'guidePrice', false],
    [{ legalForm: 'enterprise' }, 'registrationUntil', false],
    [{ legalForm: 'nonprofit' }, 'registrationUntil', true],
    [{ scope: 'none', status: 'unlicensed' }, 'licenceNo', false],
    [{ scope: 'none', status: 'unlicensed' }, 'prepaidBalance', false],
    [{ scope: 'none', status: 'unlicensed' }, 'address', true],
    [{ status: 'closing' }, 'prepaidBalance', true],
    [{ status: 'deregistered' }, 'prepaidBalance', false],
  ])('asks of %o for %s: %s', (basis, key, asked) => {
    expect(required(basis).includes(key)).toBe(asked);
  });

  test.each<[string, Parameters<typeof fits>[1], boolean]>([
    ['classCount', 0, true],
    ['classCount', 1.5, false],
    ['classCount', -1, false],
    ['prepaidBalance', 1_000_000_000_000, true],
    ['prepaidBalance', 1_000_000_000_001, false],
    ['insuranceUntil', '2026-02-29', false],
    ['emergencyPlan', false, true],
    ['emergencyPlan', 'yes', false],
    ['stages', ['compulsory', 'compulsory'], false],
    ['stages', [], true],
    ['rating', 'E', false],
    ['enrolled', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], true],
    ['enrolled', [1, 2, 3], false],
    ['contact', ' 周明', false],
    ['contact', null, true],
    ['name', null, false],
  ])('%s can hold %o: %s', (key, value, right) => {
    expect(fits(getField(key), value)).toBe(right);
  });
});

describe('The measure', () => {
  const bare: FileFacts = aFile({ values: { name: '启明' }, points: [], staff: [], courses: [] });

  test('counts what is there among what is required (REG-2)', () => {
    const none = measureCompleteness(aFile({ values: {}, points: [], staff: [], courses: [] }), today, STALE);
    expect([none.permille, none.missing.length]).toEqual([0, none.required]);
    const one = measureCompleteness(bare, today, STALE);
    expect(one.permille).toBe(Math.floor(1000 / one.required));
    expect(one.missing.map(({ key }) => key)).not.toContain('name');
    expect(one.missing.find(({ key }) => key === 'licenceNo')?.owes).toBe('county');
    expect(one.missing.find(({ key }) => key === 'contact')?.owes).toBe('institution');
  });

  test('takes zero and false for answers, nothing and empty for none', () => {
    const of = (values: FileFacts['values']) =>
      measureCompleteness(aFile({ values }), today, STALE).missing.map(({ key }) => key);
    expect(of({ refundPending: 0, cameras: false })).not.toEqual(expect.arrayContaining(['refundPending']));
    expect(of({ refundPending: 0, cameras: false })).not.toContain('cameras');
    expect(of({ contact: '' })).toContain('contact');
  });

  test('asks every point, person and course, not one of them', () => {
    const missing = (more: Partial<FileFacts>) =>
      measureCompleteness(aFile(more), today, STALE).missing.map(({ key }) => key);
    expect(missing({})).not.toContain('pointArea');
    expect(missing({ points: [aPoint(), aPoint({ id: 'p2', area: null })] })).toContain('pointArea');
    expect(missing({ points: [aPoint(), aPoint({ id: 'p2', area: null, closedOn: '2026-01-01' })] })).not.toContain(
      'pointArea',
    );
    expect(missing({ staff: [aPerson(), aPerson({ id: 's2', certificateNo: null })] })).toContain('staffCertificates');
    expect(missing({ staff: [aPerson(), aPerson({ id: 's2', certificateNo: null, kind: 'other' })] })).not.toContain(
      'staffCertificates',
    );
    expect(missing({ courses: [aCourse(), aCourse({ id: 'c2', outline: '' })] })).toContain('courseOutlines');
    expect(missing({ courses: [aCourse(), aCourse({ id: 'c2', outline: '', state: 'draft' })] })).not.toContain(
      'courseOutlines',
    );
    expect(missing({ courses: [aCourse({ pointId: null })] })).toContain('coursePlaces');
    expect(missing({ courses: [aCourse({ pointId: null, mode: 'online' })] })).not.toContain('coursePlaces');
    expect(missing({ courses: [] })).toEqual(expect.arrayContaining(['courseCount', 'courseOutlines', 'coursePlaces']));
    expect(
      missing({ courses: [aCourse({ state: 'stopped', outline: '' })] }).filter((key) => key.startsWith('course')),
    ).toEqual([]);
  });

  test.each([
    ['2026-08-21', []],
    ['2026-08-20', ['name']],
  ])('a value confirmed on %s is stale after ninety days (REG-1): %o', (day, stale) => {
    const measure = measureCompleteness(aFile({ confirmed: { name: day } }), today, STALE);
    expect(measure.stale.map(({ key }) => key)).toEqual(stale);
    expect(measure.staleSince).toBe(day);
  });

  test('counts what nobody has confirmed from the day the file was opened', () => {
    const measure = measureCompleteness(aFile({ createdOn: '2026-08-20' }), today, STALE);
    expect(measure.stale.map(({ key }) => key)).toEqual(['name', 'creditCode', 'licenceUntil', 'capacity']);
  });
});

describe('What is written into fields', () => {
  test('is judged where it changes, and nowhere else', () => {
    expect(entry({ phone: '12', creditCode: '1' }, { changed: new Set() })).toEqual([]);
  });

  test.each([
    ['0791-88886666', []],
    ['13900000001', []],
    ['１３９００００００１', ['REG-C7']],
    ['１３９０００００００１', []],
    ['12345678', ['REG-C7']],
    ['13812345678', ['REG-C7']],
    ['电话', ['REG-C7']],
  ])('a telephone %s: %o (REG-C7)', (phone, rules) => {
    expect(rulesOf(entry({ phone }))).toEqual(rules);
  });

  test('a known old code passes with a word, any other wrong check character too (REG-C1)', () => {
    const odd = entry(
      { creditCode: '91350203M0001QAY9B' },
      { basis: aFile({ legalForm: 'enterprise', scope: 'non-subject' }) },
    );
    expect(odd).toMatchObject([{ rule: 'REG-C1', consequence: 'warn' }]);
    expect(entry({ creditCode: '52980102MJ0000018H' })).toEqual([]);
  });

  test.each([
    [30, 90, []],
    [31, 92.9, ['SET-1']],
    [31, 93, []],
  ])('%i pupils at one time in %d m²: %o (SET-1)', (capacity, pointArea, rules) => {
    expect(rulesOf(entry({ capacity, pointArea }))).toEqual(rules);
    expect(capacityOf(pointArea, numbers)).toBe(Math.floor(pointArea / 3));
  });

  test.each([
    ['2026-11-19', []],
    ['2026-11-18', ['REG-C6']],
  ])('a licence until %s on the 19th: %o (REG-C6)', (licenceUntil, rules) => {
    expect(rulesOf(entry({ licenceUntil }))).toEqual(rules);
  });
});

describe('A compulsory subject institution is a non-profit (LIC-5)', () => {
  const enterprise = { legalForm: 'enterprise' } as const;
  test.each<[Partial<FileBasis>, string, boolean]>([
    [{}, '52980102MJ0000018H', false],
    [{}, '91360102MA00000156', true],
    [enterprise, '', true],
    [{ ...enterprise, status: 'converting' }, '91360102MA00000156', false],
    [{ ...enterprise, status: 'stripping' }, '91360102MA00000156', false],
    [{ ...enterprise, status: 'suspended' }, '91360102MA00000156', true],
    [{ ...enterprise, stages: ['senior'] }, '91360102MA00000156', false],
    [{ ...enterprise, stages: ['senior', 'compulsory'] }, '91360102MA00000156', true],
    [{ ...enterprise, scope: 'non-subject' }, '91360102MA00000156', false],
    [{ ...enterprise, scope: 'both' }, '91360102MA00000156', true],
  ])('%o with %s: %s', (basis, code, fires) => {
    expect(judgeNonProfit({ ...aFile(), ...basis }, code, today).length > 0).toBe(fires);
  });

  test('from the end of 2021 on', () => {
    expect(judgeNonProfit(aFile(enterprise), '', '2021-12-31')).toEqual([]);
    expect(judgeNonProfit(aFile(enterprise), '', '2022-01-01')).toHaveLength(1);
  });
});

describe('Places', () => {
  const box = { south: 28.5, north: 28.9, west: 115.8, east: 116.2 };
  test.each([
    [28.5, 115.8, []],
    [28.499999, 116, ['file.placeOutside']],
    [116, 28.6, ['file.placeSwapped']],
    [28.6, null, ['file.placeHalf']],
    [null, null, []],
  ])('%s, %s: %o (REG-C5)', (latitude, longitude, sentences) => {
    expect(judgePlace({ latitude, longitude }, box).map(({ sentence }) => sentence)).toEqual(sentences);
  });
  test('are not judged where the county’s box is not known', () => {
    expect(judgePlace({ latitude: 1, longitude: 1 }, null)).toEqual([]);
  });

  test.each([
    [{}, true],
    [{ approvalNo: null }, false],
    [{ approvedUntil: '2026-11-19' }, true],
    [{ approvedUntil: '2026-11-18' }, false],
    [{ closedOn: '2026-11-01' }, false],
  ])('a point with %o is approved: %s (LIC-17)', (more, approved) => {
    expect(isApproved(aPoint(more), today)).toBe(approved);
    const rules = rulesOf(judgeFile(aFile({ points: [aPoint(more)] }), today, numbers).map(({ finding }) => finding));
    expect(rules.includes('LIC-17')).toBe(!approved);
  });
});

describe('The life of an institution (REG-C9)', () => {
  test('ends with deregistration, and every status can be reached', () => {
    const reached = new Set(Object.values(MOVES).flatMap((moves) => moves.map(({ to }) => to)));
    expect(STATUSES.filter((status) => !reached.has(status))).toEqual(['unlicensed']);
    expect(MOVES.deregistered).toEqual([]);
    for (const status of STATUSES) expect(MOVES[status].map(({ to }) => to)).not.toContain(status);
  });

  test.each([
    [{}, []],
    [{ to: 'closed' as const }, ['file.moveUnknown']],
    [{ hasDocument: false }, ['file.moveDocument']],
    [{ to: 'closing' as const, hasDocument: false }, []],
    [{ since: '2026-11-20' }, ['file.moveDay']],
    [{ since: '2021-12-31' }, ['file.moveDay']],
    [{ since: '2022-01-01' }, []],
    [{ to: 'revoked' as const, running: 1 }, ['file.moveRunning']],
    [{ to: 'absconded' as const, running: 1 }, []],
  ])('%o: %o', (more, sentences) => {
    expect(judgeStatus(aMove(more), today).map(({ sentence }) => sentence)).toEqual(sentences);
  });
});

test.each([
  ['2026-11-19', 5, '2026-11-26'],
  ['2026-09-24', 1, '2026-09-28'],
  ['2026-12-31', 1, '2027-01-01'],
])('from %s %i working days on is %s', (from, days, due) => {
  expect(dueDay(from, days)).toBe(due);
});

test.each([
  ['lesson', 5_000, 20, 100_000, []],
  ['lesson', 5_333, 30, 160_000, []],
  ['lesson', 5_332, 30, 160_000, ['REG-C10']],
  ['lesson', 5_300, 30, 160_000, ['REG-C10']],
  ['lesson', null, 20, 100_000, []],
  ['month', 50_000, 20, 100_000, []],
  ['course', null, 20, 100_000, []],
] as const)(
  'charged by the %s at %s fen for %i lessons, %i in all: %o (REG-C10)',
  (feeUnit, unitPriceFen, lessons, priceFen, rules) => {
    const found = judgePrice(aCourse({ feeUnit, unitPriceFen, lessons, priceFen }));
    expect(found.map(({ rule, consequence }) => [rule, consequence])).toEqual(rules.map((rule) => [rule, 'warn']));
    if (found[0]) expect(sentenceOf(found[0], 'zh-CN')).toContain('与总价 1600 元不符');
  },
);
