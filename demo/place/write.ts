import { addDays } from '#policy/kernel/day.ts';
import { getParameter, nationalValues, type ParameterValue } from '#policy/kernel/parameter.ts';
import type { Pen } from '../pen.ts';
import { REGION_DAYS, TERMS } from './calendar.ts';
import { LOCAL_VALUES } from './parameters.ts';
import { OFF_WORK, pathOf, REGIONS } from './regions.ts';

/** Writes the region tree, terms, changed days and off-work times. */
export function addPlaces(pen: Pen): void {
  for (const { code, kind, name, parent } of REGIONS)
    pen.loader.add('region', { code, kind, name, parent_code: parent, path: pathOf(code), valid_from: '2010-01-01' });
  for (const { region, from, until, at } of OFF_WORK)
    pen.loader.add('off_work_time', { region_code: region, valid_from: from, valid_until: until, at });
  for (const { key, region, name, first, last } of TERMS)
    pen.loader.add('term', {
      region_code: region,
      id: pen.namer.id(`term/${key}`),
      name,
      first_day: first,
      last_day: last,
    });
  for (const { region, day, kind, note } of REGION_DAYS)
    pen.loader.add('region_day', { region_code: region, day, kind, note });
}

/** Writes the nation's numbers, unless the house has them already, and what city and county have tightened. */
export function addNumbers(pen: Pen, nationHeld: boolean, setBy: ReadonlyMap<string, string>): void {
  for (const value of nationHeld ? LOCAL_VALUES : [...nationalValues, ...LOCAL_VALUES])
    addNumber(pen, value, setBy.get(value.region) ?? null);
}

export function addNumber(pen: Pen, value: ParameterValue, by: string | null): void {
  pen.loader.add('rule_parameter', {
    id: pen.namer.id(`parameter/${value.region}/${value.key}/${value.from}`),
    region_code: value.region,
    key: value.key,
    direction: getParameter(value.key).direction,
    value: value.value,
    valid_from: value.from,
    valid_until: value.until,
    source: value.source,
    set_by: by,
    // What binds later was set some days ago.
    set_at: `${value.from > pen.today ? addDays(pen.today, -3) : value.from}T09:00:00+08:00`,
  });
}
