import type { Day } from '#policy/kernel/day.ts';
import { nationalValues, type Parameters, type ParameterValue, parametersAt } from '#policy/kernel/parameter.ts';
import { CITY, LAKE, STREAM } from './regions.ts';

/** What a city and a county have tightened; both stand in the rule book's history. */
export const LOCAL_VALUES: readonly ParameterValue[] = [
  {
    region: CITY,
    key: 'hw.g1g2.practiceMax',
    value: 15,
    from: '2026-09-01',
    until: null,
    source: '清川市教育局《义务教育学校作业管理细则》',
  },
  {
    region: STREAM,
    key: 'hw.g3g6.writtenMax',
    value: 55,
    from: '2026-10-12',
    until: null,
    source: '临溪县教育局关于进一步压减小学作业总量的通知',
  },
  {
    region: LAKE,
    key: 'hw.g7g9.writtenMax',
    value: 85,
    from: '2026-12-01',
    until: null,
    source: '东湖区教育局初中作业减量试点方案',
  },
];

const VALUES = [...nationalValues, ...LOCAL_VALUES];
const known = new Map<string, Parameters>();

/** The numbers in force at a place on a day. */
export function parametersOn(div: string, day: Day): Parameters {
  const key = `${div}/${day}`;
  const held = known.get(key);
  if (held !== undefined) return held;
  const made = parametersAt(VALUES, div, day);
  known.set(key, made);
  return made;
}
