import * as z from 'zod';
import { contract } from './kit.ts';
import { Consequence, Day, FromDay, Id, RegionCode, typed } from './schemas.ts';

export const ParameterEntry = z
  .object({
    id: Id.nullable(),
    key: z.string(),
    title: z.string(),
    region: z.string(),
    regionName: z.string(),
    value: z.number(),
    unit: z.string(),
    direction: z.enum(['max', 'min']),
    from: FromDay,
    until: Day.nullable(),
    source: z.string(),
    inForce: z.boolean(),
    /** The strictest in force here today: the number that binds. */
    binding: z.boolean(),
  })
  .meta({ id: 'ParameterEntry' });
export type ParameterEntry = z.output<typeof ParameterEntry>;

export const ClauseView = z.object({ id: z.string(), source: z.string(), text: z.string() }).meta({ id: 'ClauseView' });
export type ClauseView = z.output<typeof ClauseView>;

export const RuleRow = z
  .object({
    id: z.string(),
    section: z.int(),
    title: z.string(),
    summary: z.string(),
    consequence: Consequence,
    locality: z.string(),
    version: z.int(),
    from: FromDay,
    until: Day.nullable(),
    inForce: z.boolean(),
    clauses: z.array(ClauseView),
    numbers: z.array(ParameterEntry),
    enforcedAt: z.array(z.string()),
    /** How often it fired since the first day of the term, by outcome, among what the caller may read; `since` is null where they may read none. */
    fired: z.object({ refused: z.int(), answered: z.int(), open: z.int(), handled: z.int(), since: Day.nullable() }),
  })
  .meta({ id: 'RuleRow' });
export type RuleRow = z.output<typeof RuleRow>;
export const RuleDetail = RuleRow.extend({ history: z.array(ParameterEntry) }).meta({ id: 'RuleDetail' });
export type RuleDetail = z.output<typeof RuleDetail>;

/** Numbers are those of the region; findings are counted in the region and the school. */
const at = z.object({ region: RegionCode.optional(), school: Id.optional(), day: Day.optional() });
export const rule = contract({
  list: { method: 'GET', path: '/rules', action: 'rule.read', summary: '规则书', query: at, output: z.array(RuleRow) },
  read: {
    method: 'GET',
    path: '/rules/{id}',
    action: 'rule.read',
    summary: '一条规则：条款、数值沿革、触发',
    params: z.object({ id: z.string().max(20) }),
    query: at,
    output: RuleDetail,
  },
  setParameter: {
    method: 'POST',
    path: '/rules/parameters',
    action: 'rule.set-parameter',
    summary: '本级收紧一个数值（只能更严）',
    body: z.object({
      key: z.string().max(60),
      region: RegionCode,
      value: z.number(),
      from: Day,
      until: Day.nullable().default(null),
      source: typed(120, 2),
    }),
    status: 201,
    output: ParameterEntry,
  },
});
