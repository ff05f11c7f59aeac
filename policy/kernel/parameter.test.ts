import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt, dayNumber } from './day.ts';
import {
  checkTightening,
  getParameter,
  isStricter,
  lineage,
  nationalValues,
  numbersOf,
  type ParameterKey,
  type ParameterValue,
  parameterCatalogue,
  parametersAt,
} from './parameter.ts';

const today = '2026-11-19';
const written: ParameterKey = 'hw.g3g6.writtenMax';

const set = (region: string, value: number, change: Partial<ParameterValue> = {}): ParameterValue => ({
  region,
  key: written,
  value,
  from: '2026-09-01',
  until: null,
  source: '本地细则',
  ...change,
});

const at = (region: string, ...local: readonly ParameterValue[]) =>
  parametersAt([...nationalValues, ...local], region, today);
const check = (proposed: ParameterValue, ...existing: readonly ParameterValue[]) =>
  checkTightening([...nationalValues, ...existing], proposed)?.sentence ?? null;

describe('A number in force', () => {
  test('is the nation’s where nobody is stricter', () => {
    expect(at('980102').get(written)).toBe(60);
    expect(at('0').source(written)).toMatchObject({ region: '0', source: 'YJ-5' });
  });

  test('is the strictest on the way down, whoever set it (J-31)', () => {
    const local = [set('98', 55), set('9801', 50), set('980102', 52), set('980103', 30), set('97', 10)];
    expect(at('980102', ...local).source(written)).toMatchObject({ region: '9801', value: 50 });
    expect(at('980103', ...local).get(written)).toBe(30);
    expect(at('98', ...local).get(written)).toBe(55);
    expect(at('9802', ...local).get(written)).toBe(55);
    expect(
      at('980102', ...local)
        .layers(written)
        .map(({ region }) => region),
    ).toEqual(['0', '98', '9801', '980102']);
  });

  test('is the higher level’s where both say the same', () => {
    expect(at('980102', set('980102', 55), set('98', 55)).source(written).region).toBe('98');
  });

  test('holds from its first day to the day before its last', () => {
    const span = set('98', 45, { from: '2026-11-01', until: '2026-11-19' });
    const on = (day: string) => parametersAt([...nationalValues, span], '980102', day).get(written);
    expect([on('2026-10-31'), on('2026-11-01'), on('2026-11-18'), on('2026-11-19')]).toEqual([60, 45, 45, 60]);
  });

  test('is asked by its declared name, on a day on which it holds', () => {
    expect(() => at('98').get('hw.unheard')).toThrow("No parameter 'hw.unheard' is declared");
    expect(() => parametersAt(nationalValues, '98', '2020-01-01').get(written)).toThrow(
      'has no value in 98 on 2020-01-01',
    );
    expect(() => at('98').layers('hw.unheard')).toThrow(RangeError);
  });

  test('has one national value on every day from its first', () => {
    for (const { key, national } of parameterCatalogue) {
      for (const value of national) expect(parametersAt(nationalValues, '0', value.from).get(key)).toBe(value.value);
      expect(national.filter(({ until }) => until === null)).toHaveLength(1);
    }
  });
});

describe('The numbers of a place by day', () => {
  test('are on each day those in force on it', () => {
    const edges = ['2026-11-01', '2026-11-19', '2027-01-01'];
    const local = [
      set('98', 55, { from: edges[0]!, until: edges[2]! }),
      set('9801', 50, { from: edges[1]!, until: null }),
      set('97', 10),
    ];
    const numbers = numbersOf([...nationalValues, ...local], '980102');
    const around = edges.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
    for (const day of [...around, '2021-07-23', '2021-07-24', '1900-01-01', ...around])
      expect(numbers(day).find(written), day).toBe(
        parametersAt([...nationalValues, ...local], '980102', day).find(written),
      );
  });
});

describe('A local number', () => {
  test('may tighten and may not loosen (PAR-1)', () => {
    expect(check(set('98', 60))).toBeNull();
    expect(check(set('98', 59))).toBeNull();
    expect(check(set('98', 61))).toBe('parameter.loosened');
    expect(check(set('980102', 56), set('9801', 55))).toBe('parameter.loosened');
    expect(check(set('980102', 56), set('9802', 50), set('97', 50))).toBeNull();
  });

  test('that may only rise is judged the other way round (PAR-1)', () => {
    const days = { key: 'hw.repeat.windowDays' };
    expect(check(set('98', 13, days))).toBe('parameter.loosened');
    expect(check(set('98', 30, days))).toBeNull();
  });

  test('is judged against every part of its span (PAR-1)', () => {
    const winter = set('98', 50, { from: '2027-01-01', until: '2027-03-01' });
    expect(check(set('9801', 55), winter)).toBe('parameter.loosened');
    expect(check(set('9801', 55, { until: '2027-01-01' }), winter)).toBeNull();
    expect(check(set('9801', 55, { from: '2027-03-01' }), winter)).toBeNull();
  });

  test('may be tightened above those below it (PAR-1)', () => {
    expect(check(set('98', 40), set('980102', 55))).toBeNull();
  });

  test('beside another of the same place must be stricter than each it overlaps (PAR-1)', () => {
    const open = set('98', 55);
    expect(check(set('98', 54, { from: '2026-12-01' }), open)).toBeNull();
    expect(check(set('98', 55, { from: '2026-12-01' }), open)).toBe('parameter.overlap');
    expect(check(set('98', 56, { from: '2026-12-01' }), open)).toBe('parameter.overlap');
    const again = set('98', 50, { from: '2026-12-01' });
    expect(check(set('98', 52, { from: '2026-10-01', until: '2026-12-01' }), open, again)).toBeNull();
    expect(check(set('98', 52, { from: '2026-10-01', until: '2026-12-02' }), open, again)).toBe('parameter.overlap');
    const days = { key: 'hw.repeat.windowDays' };
    expect(check(set('98', 30, days), set('98', 30, days))).toBe('parameter.overlap');
    expect(check(set('98', 31, days), set('98', 30, days))).toBeNull();
  });

  test('that is tightened again binds from its day, the earlier one until then (PAR-1)', () => {
    const numbers = numbersOf([...nationalValues, set('98', 55), set('98', 50, { from: '2026-12-01' })], '980102');
    expect(['2026-08-31', '2026-09-01', '2026-11-30', '2026-12-01'].map((day) => numbers(day).get(written))).toEqual([
      60, 55, 55, 50,
    ]);
  });

  test('may follow another of the same place, and may not end before it begins (PAR-1)', () => {
    const first = set('98', 50, { until: '2027-01-01' });
    expect(check(set('98', 55, { from: '2026-12-31' }), first)).toBe('parameter.overlap');
    expect(check(set('98', 55, { from: '2027-01-01' }), first)).toBeNull();
    expect(check(set('98', 50, { until: '2026-09-01' }))).toBe('parameter.span');
  });

  test('cannot stand beside one that is fixed for the nation (PAR-1)', () => {
    expect(check(set('98', 0, { key: 'hw.g1g2.homeWrittenMax' }))).toBe('parameter.fixed');
  });

  test('must be declared', () => {
    expect(() => check(set('98', 1, { key: 'hw.unheard' }))).toThrow(RangeError);
  });

  test('never makes any place looser than those above it, in whatever order numbers are set', () => {
    const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2028-01-01') });
    const proposals = fc.record({
      region: fc.constantFrom('98', '9801', '980102', '980103', '97'),
      key: fc.constantFrom<ParameterKey>('hw.g3g6.writtenMax', 'hw.repeat.windowDays'),
      value: fc.integer({ min: 5, max: 70 }),
      from: day.map(dayAt),
      days: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(proposals, { maxLength: 12 }), day, (list, number) => {
        const held: ParameterValue[] = [...nationalValues];
        for (const { days, ...rest } of list) {
          const value = { ...rest, until: days === null ? null : addDays(rest.from, days), source: '' };
          if (checkTightening(held, value) === null) held.push(value);
        }
        const on = dayAt(number);
        for (const region of ['98', '9801', '980102', '980103'])
          for (const key of ['hw.g3g6.writtenMax', 'hw.repeat.windowDays']) expectTighter(held, region, key, on);
      }),
      { numRuns: 200 },
    );
  });
});

function expectTighter(values: readonly ParameterValue[], region: string, key: string, day: string): void {
  const { direction } = getParameter(key);
  const here = parametersAt(values, region, day).get(key);
  for (const above of lineage(region))
    expect(isStricter(parametersAt(values, above, day).get(key), here, direction)).toBe(false);
}
