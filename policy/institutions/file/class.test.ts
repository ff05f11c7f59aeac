import { describe, expect, test } from 'vitest';
import { countClasses, lacksOf } from './class-plan.ts';
import type { ClassFacts, CourseFacts, FileFacts, StaffFacts } from './file-facts.ts';
import { judgeClass, judgeCounted } from './judge-class.ts';
import { measureCompleteness } from './measure.ts';
import { aClass, aCourse, aFile, aPerson, aPoint, numbers, today } from './testing.ts';

describe('A class', () => {
  const found = (cls: Partial<ClassFacts>, course = aCourse(), file = aFile()) =>
    judgeClass(aClass(cls), course, file, today, numbers).map(({ rule, sentence, field }) => [rule, sentence, field]);

  test.each([
    [20, 20, []],
    [20, 21, [['REG-C11', 'file.classOverfull', 'enrolled']]],
    [19, 19, []],
    [21, 20, [['REG-C11', 'file.classLarger', 'capacity']]],
  ])('with %i places and %i learners of a course whose classes have 20: %o (REG-C11)', (capacity, learners, rules) => {
    expect(found({ capacity, enrolled: [0, 0, 0, 0, 0, learners, 0, 0, 0, 0, 0] })).toEqual(rules);
  });

  test('opens at its own point where it has one, else at its course’s; while it takes names only the size is judged (LIC-17, SET-1)', () => {
    const file = aFile({ points: [aPoint(), aPoint({ id: 'p2', approvalNo: null, area: 57 })] });
    expect(found({ pointId: 'p2' }, aCourse(), file).map(([rule]) => rule)).toEqual(['LIC-17', 'SET-1']);
    expect(found({ pointId: 'p2', state: 'planned' }, aCourse(), file).map(([rule]) => rule)).toEqual(['SET-1']);
    expect(found({}, aCourse(), file)).toEqual([]);
    expect(found({}, aCourse({ pointId: 'p2' }), file).map(([rule]) => rule)).toEqual(['LIC-17', 'SET-1']);
  });

  test('is not taught by whoever has left, is barred or is unvetted once it is open (PS-2, PS-5, PS-7)', () => {
    const staffed = (more: Partial<StaffFacts>) => aFile({ staff: [aPerson(more)] });
    const rules = (state: 'planned' | 'open', more: Partial<StaffFacts>) =>
      found({ state }, aCourse(), staffed(more)).map(([rule]) => rule);
    expect(rules('open', { vettedOn: null })).toEqual(['PS-5']);
    expect(rules('planned', { vettedOn: null })).toEqual([]);
    expect(rules('planned', { barred: true })).toEqual(['PS-7']);
    expect(rules('open', { leftOn: today })).toEqual(['PS-2']);
  });

  test.each<[Partial<ClassFacts>, Partial<CourseFacts>, readonly string[]]>([
    [{}, {}, []],
    [{ level: '', timetable: '', teacherId: null }, {}, ['level', 'timetable', 'teacherId']],
    [{}, { outline: '', materials: '' }, ['content', 'materials']],
    [{ content: '同步', materials: '备案 12 号' }, { outline: '', materials: '' }, []],
    [{ progress: '' }, { kind: 'subject' }, ['progress']],
    [{ progress: '' }, { kind: 'non-subject' }, []],
    [{ grades: [] }, {}, ['grades']],
    [{ grades: [] }, { stage: 'preschool' }, []],
  ])('%o of a course %o lacks %o (REG-3)', (cls, course, lacks) => {
    expect(lacksOf(aClass(cls), aCourse(course))).toEqual(lacks);
    const file = aFile({ classes: [aClass(cls)], courses: [aCourse(course)] });
    const { missing } = measureCompleteness(file, today, 90);
    expect(missing.some(({ key }) => key === 'classPlans')).toBe(lacks.length > 0);
  });

  test('counts while it is open, and makes the counted fields nobody’s to confirm (REG-1)', () => {
    const classes = [aClass(), aClass({ state: 'planned' }), aClass({ state: 'ended' }), aClass({ recruited: 2 })];
    expect(countClasses([])).toBeNull();
    expect(countClasses(classes)).toEqual({
      classCount: 2,
      recruits: 8,
      enrolled: [0, 0, 0, 0, 0, 36, 0, 0, 0, 0, 0],
    });
    const values = { ...aFile().values, classCount: 2, recruits: 8 };
    const stale = (more: Partial<FileFacts>) =>
      measureCompleteness(aFile({ values, createdOn: '2026-01-01', ...more }), today, 90).stale.map(({ key }) => key);
    expect(stale({})).toEqual(expect.arrayContaining(['classCount', 'recruits', 'capacity']));
    expect(stale({ classes })).toContain('capacity');
    expect(stale({ classes })).not.toContain('classCount');
    expect(judgeCounted({ classes }, ['classCount', 'capacity']).map(({ rule }) => rule)).toEqual(['REG-C8']);
    expect(judgeCounted({ classes: [] }, ['classCount'])).toEqual([]);
  });
});
