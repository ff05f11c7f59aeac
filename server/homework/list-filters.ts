import type * as z from 'zod';
import type { ListQuery } from '#contract/homework.ts';
import { GIVEN_WITHIN } from '#policy/homework/index.ts';
import { LONGEST_RUN } from '#policy/kernel/calendar/index.ts';
import type { Values } from '../database/query.ts';
import type { Scope } from '../database/scope.ts';

export type Filters = Omit<z.output<typeof ListQuery>, 'page' | 'size'>;

const COUNTY_DIGITS = 6;

/** The share of `a` that lies on a day. It lies on its ledger row, which may be a whole run of days off: no such row begins earlier. */
export const shareOn = (day: string): string => `
  assignment_share x join class_day d on d.div = x.div and d.class_id = x.class_id and d.day = x.day
   where x.div = a.div and x.assignment_id = a.id
     and d.day <= ${day}::date and d.day > ${day}::date - ${LONGEST_RUN} and ${day}::date < d.day + d.days`;

/** The days of giving are bounded first: otherwise every assignment of the area's history would be asked for its shares. */
const liesOn = (day: string): string => `
  a.assigned_on >= ${day}::date - ${GIVEN_WITHIN.before} and a.assigned_on <= ${day}::date + ${GIVEN_WITHIN.after}
  and exists (select from ${shareOn(day)})`;

/** One county is named, not ranged over: an index by county and day is then read only on the days asked for. */
const within = (region: string, values: Values): string =>
  region.length === COUNTY_DIGITS
    ? `a.div = ${values.put(region)}`
    : `a.div >= ${values.put(region)} and a.div < ${values.put(`${region}~`)}`;

/** What the caller may see of what was asked for; drafts are their author's alone. The text names only places, `values` holds what stands there. */
export function listCondition(scope: Scope, f: Filters, personId: string, values: Values): string {
  const parts = [within(f.region ?? scope.lo, values)];
  const ask = (condition: (place: string) => string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') parts.push(condition(values.put(value)));
  };
  ask((at) => `a.school_id = ${at}::uuid`, f.school ?? scope.school);
  ask((at) => `a.class_id = ${at}::uuid`, f.class);
  ask((at) => `a.grade = ${at}`, f.grade);
  ask((at) => `a.subject = ${at}`, f.subject);
  ask((at) => `a.form = ${at}`, f.form);
  ask((at) => `a.assigned_on >= ${at}::date`, f.from);
  ask((at) => `a.assigned_on <= ${at}::date`, f.until);
  ask(liesOn, f.on);
  ask((at) => `a.teacher_id = ${at}::uuid`, f.mine ? personId : undefined);
  ask((at) => `strpos(a.title || ' ' || a.content, ${at}) > 0`, f.q);
  ask((at) => `a.state = ${at}`, f.state);
  ask((at) => `(a.state <> 'draft' or a.teacher_id = ${at}::uuid)`, personId);
  return parts.join(' and ');
}
