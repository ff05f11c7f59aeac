import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SchoolCalendar } from '../kernel/calendar/index.ts';
import { nationalValues, numbersOf, parametersAt } from '../kernel/parameter.ts';
import { FLAGS, type Flag } from './facts.ts';
import { asking, refusing } from './judge.ts';
import { calendar, fifth, flagged, publish, thursday, tiers, told } from './testing.ts';

const eighth = { grade: 8, system: '6-3' } as const;
const sixthOfFive = { grade: 6, system: '5-4' } as const;
const second = { grade: 2, system: '6-3' } as const;

describe('The minutes of a teaching day', () => {
  test.each([
    ['HW-2', fifth, 59, []],
    ['HW-2', fifth, 60, []],
    ['HW-2', fifth, 61, ['HW-2 block']],
    ['HW-3', eighth, 89, []],
    ['HW-3', eighth, 90, []],
    ['HW-3', eighth, 91, ['HW-3 block']],
    ['HW-3a', sixthOfFive, 90, []],
    ['HW-3a', sixthOfFive, 91, ['HW-3a block']],
    ['HW-2', { grade: 6, system: '6-3' } as const, 61, ['HW-2 block']],
    ['HW-2', { grade: 5, system: '5-4' } as const, 61, ['HW-2 block']],
  ])('%s judges %o at %i', (_, cls, minutes, findings) => {
    expect(told({ cls, assignment: { minutes } })).toEqual(findings);
  });

  test('are summed over subjects: the third teacher passes 60 and reads who holds the rest (HW-2)', () => {
    const holders = [
      { subject: 'YW', teacher: '王芳', minutes: 30 },
      { subject: 'WY-EN', teacher: '李强', minutes: 15 },
    ];
    const held = { written: tiers({ all: 45 }), holders };
    expect(told({ held, assignment: { minutes: 15 } })).toEqual([]);
    expect(publish({ held, assignment: { minutes: 16 } })).toEqual([
      {
        rule: 'HW-2',
        version: 1,
        clauses: ['SEED-2-5', 'YJ-5', 'ZY13-2'],
        consequence: 'block',
        sentence: 'homework.overLimit',
        measured: 61,
        limit: 60,
        unit: 'minute',
        field: 'minutes',
        facts: {
          grade: 5,
          day: thursday,
          days: 1,
          tier: 'all',
          minutes: 16,
          total: 61,
          limit: 60,
          others: 45,
          reserved: 0,
          left: 15,
          holders: JSON.stringify(holders),
          limitSource: 'YJ-5',
          limitRegion: '0',
          nationalLimit: null,
          nationalSource: null,
        },
      },
    ]);
  });

  test('that others have reserved are taken (HW-2)', () => {
    const held = { written: tiers({ all: 30 }), reserved: 20 };
    expect(told({ held, assignment: { minutes: 10 } })).toEqual([]);
    expect(told({ held, assignment: { minutes: 11 } })).toEqual(['HW-2 block']);
  });

  test('are those of the heaviest layer (HW-2)', () => {
    const held = { written: tiers({ all: 30, basic: 10, extended: 30 }) };
    expect(told({ held, assignment: { minutes: 20, tier: 'basic' } })).toEqual([]);
    expect(told({ held, assignment: { minutes: 21, tier: 'basic' } })).toEqual(['HW-2 block']);
    expect(told({ held, assignment: { minutes: 30, tier: 'standard' } })).toEqual([]);
    expect(told({ held, assignment: { minutes: 1, tier: 'all' } })).toEqual(['HW-2 block']);
    expect(told({ held, assignment: { minutes: 1, tier: 'extended' } })).toEqual(['HW-2 block']);
  });

  test('carried over are judged on each of their days (HW-2)', () => {
    const week = { assignedOn: '2026-11-16', dueOn: '2026-11-20' };
    const held = { written: tiers({ all: 50 }) };
    expect(told({ held, assignment: { ...week, minutes: 40 } })).toEqual([]);
    const findings = publish({ held, assignment: { ...week, minutes: 42 } });
    expect(findings.map(({ facts }) => [facts.day, facts.minutes])).toEqual([
      ['2026-11-16', 11],
      ['2026-11-17', 11],
    ]);
  });

  test('are judged on each day by the numbers of that day, not of the day of giving (HW-2)', () => {
    const fifty = {
      region: '980102',
      key: 'hw.g3g6.writtenMax',
      value: 50,
      from: '2026-12-01',
      until: null,
      source: '县',
    };
    const parameters = numbersOf([...nationalValues, fifty], '980102');
    const over = (minutes: number, assignedOn: string, dueOn: string) =>
      publish({ parameters, assignment: { minutes, assignedOn, dueOn } }).map((f) => [f.rule, f.facts.day, f.limit]);
    expect(over(60, '2026-11-30', '2026-12-01')).toEqual([]);
    expect(over(51, '2026-12-01', '2026-12-02')).toEqual([['HW-2', '2026-12-01', 50]]);
    expect(over(100, '2026-11-30', '2026-12-02')).toEqual([]);
    expect(over(102, '2026-11-30', '2026-12-02')).toEqual([['HW-2', '2026-12-01', 50]]);
    expect(over(122, '2026-11-30', '2026-12-02').map(([, day]) => day)).toEqual(['2026-11-30', '2026-12-01']);
  });

  test('of work that is not written do not count (HW-2)', () => {
    const held = { written: tiers({ all: 60 }) };
    for (const form of ['oral', 'reading', 'practice', 'sport'] as const)
      expect(told({ held, assignment: { form, minutes: 60 } })).toEqual([]);
  });

  test('count wherever the work is done (J-1, HW-2)', () => {
    expect(told({ assignment: { place: 'inSchool', minutes: 61 } })).toEqual(['HW-2 block']);
    expect(told({ assignment: { place: 'either', minutes: 61 } })).toEqual(['HW-2 block']);
  });

  test('meet the stricter local number, with both sources named (J-31)', () => {
    const local = {
      region: '980102',
      key: 'hw.g3g6.writtenMax',
      value: 50,
      from: '2026-09-01',
      until: null,
      source: '东湖区作业管理细则',
    };
    const parameters = parametersAt([...nationalValues, local], '980102', thursday);
    expect(told({ parameters, assignment: { minutes: 50 } })).toEqual([]);
    const [finding] = publish({ parameters, assignment: { minutes: 51 } });
    expect(finding).toMatchObject({ rule: 'HW-2', limit: 50 });
    expect(finding?.facts).toMatchObject({
      limitSource: '东湖区作业管理细则',
      limitRegion: '980102',
      nationalLimit: 60,
      nationalSource: 'YJ-5',
    });
  });
});

describe('Grades 1 and 2', () => {
  test('take no written homework home, not even a minute (HW-1)', () => {
    expect(told({ cls: second, assignment: { minutes: 1, place: 'home' } })).toEqual(['HW-1 block']);
    expect(told({ cls: second, assignment: { minutes: 1, place: 'either' } })).toEqual(['HW-1 block']);
    expect(told({ cls: { grade: 3, system: '6-3' }, assignment: { minutes: 1 } })).toEqual([]);
  });

  test('take none on weekends either (HW-1, HW-17)', () => {
    const weekend = { assignedOn: '2026-11-20', dueOn: '2026-11-23', minutes: 3 };
    expect(told({ cls: second, assignment: weekend })).toEqual(['HW-1 block']);
  });

  test('may speak, read, move and make things at home (HW-1)', () => {
    for (const form of ['oral', 'reading', 'practice', 'sport'] as const)
      expect(told({ cls: second, assignment: { form, place: 'home' } })).toEqual([]);
  });

  test.each([
    [19, []],
    [20, []],
    [21, ['HW-1a warn']],
  ])('practise in school for %i minutes (HW-1a)', (minutes, findings) => {
    expect(told({ cls: second, assignment: { place: 'inSchool', minutes } })).toEqual(findings);
  });

  test('practise in school with what others give summed (HW-1a)', () => {
    const assignment = { place: 'inSchool', minutes: 6 } as const;
    expect(told({ cls: second, held: { practice: 14 }, assignment })).toEqual([]);
    expect(publish({ cls: second, held: { practice: 15 }, assignment })).toMatchObject([
      { rule: 'HW-1a', measured: 21, limit: 20, facts: { left: 5, others: 15 } },
    ]);
  });
});

describe('Days off', () => {
  const weekend = { assignedOn: '2026-11-21', dueOn: '2026-11-22' };
  const holiday = { assignedOn: '2026-10-01', dueOn: '2026-10-08' };

  test.each([
    [weekend, 120, []],
    [weekend, 121, ['HW-17 warn']],
    [holiday, 420, []],
    [holiday, 421, ['HW-17 warn']],
  ])('are judged over the whole run by its average: %o, %i minutes (HW-17)', (days, minutes, findings) => {
    expect(told({ assignment: { ...days, minutes } })).toEqual(findings);
  });

  test('name the average and the sum (HW-17)', () => {
    expect(publish({ assignment: { ...weekend, minutes: 31 }, held: { written: tiers({ all: 90 }) } })).toMatchObject([
      { rule: 'HW-17', measured: 61, limit: 60, facts: { total: 121, average: 61, days: 2, left: 30 } },
    ]);
  });

  test('of a junior class follow its own cap (HW-17)', () => {
    expect(told({ cls: eighth, assignment: { ...weekend, minutes: 180 } })).toEqual([]);
    expect(told({ cls: eighth, assignment: { ...weekend, minutes: 181 } })).toEqual(['HW-17 warn']);
  });

  test('may be held shorter locally (HW-17)', () => {
    const half = {
      region: '98',
      key: 'hw.rest.dailyShareMax',
      value: 0.5,
      from: '2026-01-01',
      until: null,
      source: '省厅通知',
    };
    const parameters = parametersAt([...nationalValues, half], '980102', thursday);
    expect(told({ parameters, assignment: { ...weekend, minutes: 60 } })).toEqual([]);
    expect(told({ parameters, assignment: { ...weekend, minutes: 61 } })).toEqual(['HW-17 warn']);
  });
});

describe('What a teacher declares', () => {
  test.each([
    ['parentAction', 'HW-12'],
    ['parentCheck', 'HW-13'],
    ['selfMarking', 'HW-14'],
    ['phoneRequired', 'HW-16'],
    ['punitive', 'HW-15'],
    ['repetitive', 'HW-15'],
  ] as const)('as %s is refused under %s', (flag, rule) => {
    expect(publish({ assignment: { flags: flagged(flag) } })).toMatchObject([
      { rule, consequence: 'block', field: `flags.${flag}`, sentence: `homework.flag.${flag}` },
    ]);
  });

  test('binds whatever the form, the place and the grade', () => {
    const flags = flagged('parentCheck');
    expect(told({ cls: second, assignment: { form: 'oral', flags } })).toEqual(['HW-13 block']);
  });

  test('refuses all that it names, whatever else stands', () => {
    fc.assert(
      fc.property(fc.subarray([...FLAGS]), fc.integer({ min: 1, max: 200 }), (flags: Flag[], minutes) => {
        const findings = publish({ assignment: { flags: flagged(...flags), minutes } });
        const declared = findings.filter(({ field }) => field?.startsWith('flags.'));
        expect(declared.map(({ field }) => field)).toEqual(
          FLAGS.filter((flag) => flags.includes(flag)).map((flag) => `flags.${flag}`),
        );
        expect(findings.some(({ rule }) => rule === 'HW-2')).toBe(minutes > 60);
      }),
    );
  });
});

describe('What the words sound like', () => {
  test.each([
    ['HW-12', '请家长听写词语'],
    ['HW-13', '完成后请家长签字'],
    ['HW-14', '对照答案自己批改'],
    ['HW-15', '抄写生字20遍'],
    ['HW-16', '用手机扫码提交'],
    ['HW-18', '不完成不许睡'],
  ])('asks under %s: %s', (rule, content) => {
    expect(told({ assignment: { content } })).toEqual([`${rule} warn`]);
  });

  test('is looked for in the title as well, and asked about once per rule', () => {
    const findings = publish({ assignment: { title: '家长签字', content: '请家长签字后家长检查' } });
    expect(findings).toMatchObject([{ rule: 'HW-13', consequence: 'warn', field: 'title' }]);
    expect(findings[0]?.facts).toMatchObject({ phrase: '家长签字', start: 0, end: 4 });
  });

  test('is not asked about when it is declared and refused already', () => {
    expect(told({ assignment: { content: '请家长签字', flags: flagged('parentCheck') } })).toEqual(['HW-13 block']);
  });

  test('keeps a child from bed as a punishment: refused (HW-18)', () => {
    const assignment = { content: '不完成不许睡', flags: flagged('punitive') };
    expect(told({ assignment })).toEqual(['HW-15 block', 'HW-18 block']);
  });
});

describe('The same again', () => {
  const before = { id: '7', title: '分数加法', content: '完成 练习册，第１２页！', assignedOn: '2026-11-10' };

  test('within the window asks (HW-15)', () => {
    expect(publish({ earlier: [before] })).toMatchObject([
      {
        rule: 'HW-15',
        consequence: 'warn',
        sentence: 'homework.repeated',
        facts: { earlierId: '7', earlierDay: '2026-11-10', window: 14 },
      },
    ]);
  });

  test.each([
    ['2026-11-05', ['HW-15 warn']],
    ['2026-11-04', []],
  ])('given on %s (HW-15)', (assignedOn, findings) => {
    expect(told({ earlier: [{ ...before, assignedOn }] })).toEqual(findings);
  });

  test('is told by its words alone, and by the title where there is no content (HW-15)', () => {
    expect(told({ earlier: [{ ...before, content: '完成练习册第13页' }] })).toEqual([]);
    expect(told({ earlier: [{ ...before, content: '' }], assignment: { content: ' ' } })).toEqual(['HW-15 warn']);
  });
});

describe('The entry itself', () => {
  test.each([0, -1, 1.5, 601, 1e9, Number.NaN, Number.POSITIVE_INFINITY])(
    'of %d minutes is refused (HW-C1)',
    (minutes) => {
      expect(told({ assignment: { minutes, form: 'oral' } })).toEqual(['HW-C1 block']);
    },
  );

  test('due before it is given, or a hundred days after, is refused (HW-C2)', () => {
    expect(told({ assignment: { dueOn: '2026-11-18' } })).toEqual(['HW-C2 block']);
    expect(told({ assignment: { dueOn: '2027-02-27' } })).toEqual(['HW-C5 record']);
    expect(told({ assignment: { dueOn: '2027-02-28' } })).toEqual(['HW-C2 block', 'HW-C5 record']);
  });

  test('outside the term is refused (HW-C3)', () => {
    expect(told({ assignment: { assignedOn: '2026-08-31', dueOn: '2026-08-31' } })).toEqual(['HW-C3 block']);
    expect(told({ assignment: { assignedOn: '2027-01-22', dueOn: '2027-01-22' } })).toEqual(['HW-C5 record']);
    expect(told({ assignment: { assignedOn: '2027-01-23', dueOn: '2027-01-23' } })).toEqual([
      'HW-C3 block',
      'HW-C5 record',
    ]);
  });

  test('on a day beyond the last State Council notice is admitted and said to be so (HW-C5)', () => {
    const on = (assignedOn: string, dueOn: string, overrides: SchoolCalendar['overrides'] = []) =>
      told({ calendar: { ...calendar, overrides }, assignment: { assignedOn, dueOn, form: 'oral' } });
    expect(on('2026-12-31', '2027-01-01')).toEqual([]);
    expect(on('2026-12-31', '2027-01-02')).toEqual(['HW-C5 record']);
    expect(on('2027-01-04', '2027-01-04')).toEqual(['HW-C5 record']);
    expect(on('2027-01-04', '2027-01-05', [{ day: '2027-01-04', kind: 'teachingDay', note: '' }])).toEqual([]);
    expect(on('2020-12-31', '2020-12-31')).not.toContain('HW-C5 record');
    expect(publish({ assignment: { assignedOn: '2027-01-04', dueOn: '2027-01-05' } })).toMatchObject([
      { rule: 'HW-C5', facts: { day: '2027-01-04', year: '2027' } },
    ]);
  });

  test('put on the board after the day of giving stays on record (HW-9)', () => {
    expect(told({ today: '2026-11-20' })).toEqual(['HW-9 record']);
    expect(told({ today: '2026-11-18' })).toEqual([]);
  });
});

describe('Findings', () => {
  test('tell what refuses and what asks', () => {
    const findings = publish({ assignment: { minutes: 70, content: '请家长签字' } });
    expect(refusing(findings).map(({ rule }) => rule)).toEqual(['HW-2']);
    expect(asking(findings).map(({ rule }) => rule)).toEqual(['HW-13']);
  });

  test('come only from rules in force on the day of giving', () => {
    const calendar = { terms: [{ first: '2019-01-01', last: '2022-01-01' }], overrides: [] };
    const assignment = { minutes: 100, content: '请家长签字', flags: flagged('phoneRequired') };
    const on = (assignedOn: string) => {
      const parameters = parametersAt(nationalValues, '980102', assignedOn);
      return told({ calendar, parameters, assignment: { ...assignment, assignedOn, dueOn: assignedOn } });
    };
    expect(on('2020-12-31')).toEqual([]);
    expect(on('2021-03-01')).toEqual(['HW-16 block']);
    expect(on('2021-04-26')).toEqual(['HW-2 block', 'HW-16 block', 'HW-13 warn']);
  });
});
