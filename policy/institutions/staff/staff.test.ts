import { describe, expect, test } from 'vitest';
import type { FileFacts, StaffFacts } from '../file/file-facts.ts';
import { judgeRunning } from '../file/judge-course.ts';
import { judgeFile } from '../file/judge-file.ts';
import { aClass, aCourse, aFile, aPerson, hiring, numbers, today } from '../file/testing.ts';
import { judgeHiring, type Match } from './judge-hiring.ts';
import { judgeVetting, judgeVettingPenalty } from './judge-person.ts';
import { judgeCertificate, judgePublicity, judgeRatio, judgeTeachingKind } from './judge-teaching.ts';

const rulesOf = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);
const crowd = (n: number, more: Parameters<typeof aPerson>[0] = {}) =>
  Array.from({ length: n }, (_, i) => aPerson({ id: `s${i}`, name: `人${i}`, ...more }));

describe('Full-time staff', () => {
  const share = (full: number, part: number, other = 0) =>
    rulesOf(
      judgeFile(
        aFile({
          staff: [...crowd(full), ...crowd(part, { employment: 'part' }), ...crowd(other, { kind: 'other' })].map(
            (s, i) => ({ ...s, id: `x${i}` }),
          ),
          courses: [],
        }),
        today,
        numbers,
      ).map(({ finding }) => finding),
    ).includes('PS-1');

  test.each([
    [1, 1, 0, false],
    [1, 2, 0, true],
    [2, 1, 1, false],
    [2, 1, 2, true],
    [0, 0, 0, false],
  ])('%i full-time, %i part-time teachers and %i others fall short of half: %s (PS-1)', (full, part, other, short) => {
    expect(share(full, part, other)).toBe(short);
  });

  test.each([
    [1, 1],
    [50, 1],
    [51, 2],
    [100, 2],
    [101, 3],
  ])('a class of %i pupils needs %i of them (PS-2)', (classSize, need) => {
    const judge = (n: number) => rulesOf(judgeRatio(aCourse({ classSize }), crowd(n), numbers));
    expect([judge(need - 1), judge(need)]).toEqual([['PS-2'], []]);
  });

  test.each([
    [16, 1],
    [17, 2],
    [33, 2],
    [34, 3],
    [50, 3],
  ])('a class of %i preschool children needs %i of them (PS-3)', (classSize, need) => {
    const judge = (n: number) => rulesOf(judgeRatio(aCourse({ classSize, stage: 'preschool' }), crowd(n), numbers));
    expect([judge(need - 1), judge(need)]).toEqual([['PS-3'], []]);
  });

  test('are not counted for a class on line; part-time and research staff are none', () => {
    expect(judgeRatio(aCourse({ mode: 'online' }), [], numbers)).toEqual([]);
    expect(rulesOf(judgeRatio(aCourse(), crowd(3, { employment: 'part' }), numbers))).toEqual(['PS-2']);
    expect(rulesOf(judgeRatio(aCourse(), crowd(3, { kind: 'research' }), numbers))).toEqual(['PS-2']);
  });
});

describe('Certificates (PS-4, PS-4a) and kinds (PS-10)', () => {
  test.each([
    ['teacher', 'subject', []],
    ['professional', 'subject', ['PS-4']],
    ['none', 'subject', ['PS-4']],
    ['teacher', 'non-subject', []],
    ['professional', 'non-subject', []],
    ['none', 'non-subject', ['PS-4a']],
  ] as const)('%s for a %s course: %o', (certificateKind, kind, rules) => {
    expect(rulesOf(judgeCertificate(aPerson({ certificateKind }), kind, '课'))).toEqual(rules);
  });

  test('assistants and minders do not teach (PS-10)', () => {
    expect(rulesOf(judgeTeachingKind(aPerson({ kind: 'other' }), '课'))).toEqual(['PS-10']);
    expect(judgeTeachingKind(aPerson({ kind: 'research' }), '课')).toEqual([]);
  });
});

describe('The query of a record (PS-5)', () => {
  test.each([
    ['2025-11-19', []],
    ['2025-11-18', ['staff.vettingOld']],
    ['2026-11-19', []],
    ['2026-11-20', ['staff.vettingAhead']],
    [null, ['staff.vettingMissing']],
  ])('of %s: %o', (vettedOn, sentences) => {
    expect(judgeVetting(aPerson({ vettedOn }), today, numbers).map(({ sentence }) => sentence)).toEqual(sentences);
  });

  test('of the last of February stands until the end of the next one', () => {
    expect(judgeVetting(aPerson({ vettedOn: '2024-02-29' }), '2025-02-28', numbers)).toEqual([]);
    expect(judgeVetting(aPerson({ vettedOn: '2024-02-29' }), '2025-03-01', numbers)).toHaveLength(1);
  });

  test.each([
    [{ vettedOn: '2025-10-20' }, []],
    [{ vettedOn: '2025-10-19' }, ['PS-12']],
    [{ vettedOn: null, joinedOn: '2026-10-20' }, []],
    [{ vettedOn: null, joinedOn: '2026-10-19' }, ['PS-12']],
    [{ vettingResult: 'hit' as const }, ['PS-12']],
    [{}, []],
  ])('with %o is after thirty days of grace a case: %o (PS-12)', (more, rules) => {
    expect(rulesOf(judgeVettingPenalty(aPerson(more), today, numbers))).toEqual(rules);
  });
});

describe('Hiring', () => {
  const judge = (matches: readonly Partial<Match>[], person: Parameters<typeof hiring>[0] = {}) =>
    judgeHiring(hiring(person, matches), today, numbers).map(({ rule, consequence }) => `${rule} ${consequence}`);

  test.each<[Partial<Match>, string[]]>([
    [{ by: 'identity' }, ['PS-6 block']],
    [{ by: 'name-phone' }, ['PS-6 block']],
    [{ by: 'name' }, ['PS-6 warn']],
    [{ by: 'name', leftOn: '2026-01-01' }, []],
  ])('of school staff found by %o: %o (PS-6)', (match, said) => {
    expect(judge([match])).toEqual(said);
  });

  test.each([
    ['2026-11-01', '2025-11-02', ['PS-11 warn']],
    ['2026-11-01', '2025-11-01', []],
    ['2026-11-01', '2026-11-01', ['PS-11 warn']],
    ['2026-11-01', '2026-11-02', []],
  ])('on %s of whoever left a school on %s: %o (PS-11)', (joinedOn, leftOn, said) => {
    expect(judge([{ leftOn }], { joinedOn })).toEqual(said);
  });

  test('full time in two places, or barred anywhere, is refused; part time beside it is not (PS-C1, PS-7)', () => {
    expect(judge([{ what: 'full-time' }])).toEqual(['PS-C1 block']);
    expect(judge([{ what: 'full-time' }], { employment: 'part' })).toEqual([]);
    expect(judge([{ what: 'barred', leftOn: '2026-01-01' }])).toEqual(['PS-7 block']);
    expect(judge([], { barred: true })).toEqual(['PS-7 block']);
  });

  test('of somebody who is here already is refused; an equal name alone is another person (PS-C3)', () => {
    expect(judge([{ what: 'here' }])).toEqual(['PS-C3 block']);
    expect(judge([{ what: 'here', by: 'name' }])).toEqual([]);
  });
});

describe('Publicity (PS-9)', () => {
  test.each([
    [{}, undefined],
    [{ hasPhoto: false }, 'photo'],
    [{ certificateNo: null, experience: null }, 'certificate experience'],
    [{ publishedOn: null }, 'publishedOn'],
  ])('with %o lacks %s', (more, lacks) => {
    expect(judgePublicity(aPerson(more), '课')[0]?.facts.lacks).toBe(lacks);
  });

  test('is asked of everybody who teaches the course and is still there, before it runs', () => {
    const staff = [aPerson({ publishedOn: null }), aPerson({ id: 's2', publishedOn: null, leftOn: '2026-11-01' })];
    const rules = rulesOf(judgeRunning(aCourse({ teacherIds: ['s1', 's2'] }), aFile({ staff }), today, numbers));
    expect(rules).toEqual(['PS-9']);
  });

  const unshown = (more: Partial<StaffFacts> = {}) => aPerson({ publishedOn: null, ...more });
  const standing = (more: Partial<FileFacts>) =>
    judgeFile(aFile({ staff: [unshown()], ...more }), today, numbers)
      .filter(({ finding }) => finding.rule === 'PS-9')
      .map(({ finding, partId }) => [partId, finding.facts.course, finding.facts.courses]);
  const second = aCourse({ id: 'c2', name: '六年级数学' });

  test('of a file as it stands is one matter for one posting, however many courses wait for it', () => {
    expect(standing({})).toEqual([['s1', '五年级数学', 1]]);
    expect(standing({ courses: [aCourse(), second] })).toEqual([['s1', '五年级数学', 2]]);
    expect(standing({ courses: [aCourse(), aCourse({ id: 'c3' })] })).toEqual([['s1', '五年级数学', 1]]);
    const both = {
      staff: [unshown(), unshown({ id: 's2', name: '孙' })],
      courses: [aCourse({ teacherIds: ['s1', 's2'] }), second],
    };
    expect(standing(both)).toEqual([
      ['s1', '五年级数学', 2],
      ['s2', '五年级数学', 1],
    ]);
  });

  test.each<[string, Partial<FileFacts>, number]>([
    ['shown', { staff: [aPerson()] }, 0],
    [
      'who teaches nothing that runs',
      { courses: [aCourse({ state: 'stopped' }), { ...second, state: 'declared' }] },
      0,
    ],
    ['who left today', { staff: [unshown({ leftOn: today })] }, 0],
    ['who leaves tomorrow', { staff: [unshown({ leftOn: '2026-11-20' })] }, 1],
    ['who teaches one class of a course', { courses: [aCourse({ teacherIds: [] })], classes: [aClass()] }, 1],
    ['who teaches a course and a class of it', { classes: [aClass()] }, 1],
    [
      'who teaches a class that is not open',
      { courses: [aCourse({ teacherIds: [] })], classes: [aClass({ state: 'ended' })] },
      0,
    ],
    ['of an institution that has ended', { status: 'closed' }, 0],
  ])('of somebody %s stands accordingly', (_, more, count) => {
    expect(standing(more)).toHaveLength(count);
  });
});
