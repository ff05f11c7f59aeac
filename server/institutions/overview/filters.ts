import { type RawBuilder, sql } from 'kysely';
import type { RegistryFilters } from '#contract/institutions/overview.ts';
import { STATUSES } from '#policy/institutions/facts.ts';
import { isEnded } from '#policy/institutions/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import type { RegisterView } from './view.ts';

export type Condition = RawBuilder<unknown>;

const ENDED = STATUSES.filter(isEnded);

/** Rows of a table about institutions that stand in the scope, by their institution. Uncorrelated: it is asked once and hashed. */
const among = (view: RegisterView, table: 'list_entry' | 'institution_request', where: Condition): Condition => sql`
  (i.div, i.id) in (select x.div, x.institution_id from ${sql.table(table)} x
    where x.div >= ${view.lo} and x.div < ${view.hi} and x.institution_id is not null and ${where})`;

/** On a list on the day: entered, not removed, not run out (the end is exclusive). */
const listedNow = (today: string): Condition => sql`
  x.removed_on is null and x.valid_from <= ${today}::date and (x.valid_until is null or x.valid_until > ${today}::date)`;

const REQUESTS = {
  open: () => sql`x.state = 'open'`,
  overdue: (today: string) => sql`x.state = 'open' and x.due_on < ${today}::date`,
  answered: () => sql`x.state = 'answered'`,
} as const;

export type Filter = keyof RegistryFilters;
type Given<K extends Filter> = NonNullable<RegistryFilters[K]>;

/** What each filter asks of a row `i` of `institution`. */
const CONDITIONS: { readonly [K in Filter]: (value: Given<K>, view: RegisterView) => Condition } = {
  region: (code) => (code.length > 6 ? sql`i.street_code = ${code}` : sql`i.div >= ${code} and i.div < ${`${code}~`}`),
  street: (code) => (code === 'none' ? sql`i.street_code is null` : sql`i.street_code = ${code}`),
  // Looked for before, by `soughtBy`.
  q: () => sql`true`,
  scope: (scope) => sql`i.scope = ${scope}`,
  stage: (stage) => sql`${stage} = any (i.stages)`,
  mode: (mode) => sql`${mode} = any (i.modes)`,
  status: (status) => sql`i.status = ${status}`,
  standing: (standing) =>
    standing === 'ended' ? sql`i.status = any (${ENDED}::text[])` : sql`i.status <> all (${ENDED}::text[])`,
  list: (list, view) =>
    list === 'none'
      ? sql`not ${among(view, 'list_entry', listedNow(view.today))}`
      : among(view, 'list_entry', sql`x.list = ${list} and ${listedNow(view.today)}`),
  atLeast: (permille) => sql`i.completeness_permille >= ${permille}`,
  below: (permille) => sql`i.completeness_permille < ${permille}`,
  freshness: (freshness, view) => (freshness === 'stale' ? view.stale : sql`not ${view.stale}`),
  licence: (licence, view) =>
    licence === 'none'
      ? sql`i.licence_until is null`
      : licence === 'expired'
        ? sql`i.licence_until < ${view.today}::date`
        : sql`i.licence_until >= ${view.today}::date`,
  ending: (days, view) =>
    sql`i.licence_until >= ${view.today}::date and i.licence_until <= ${addDays(view.today, days)}::date`,
  missing: (field) => sql`i.missing @> array[${field}]::text[]`,
  request: (state, view) => among(view, 'institution_request', REQUESTS[state](view.today)),
  source: (source) => sql`i.source = ${source}`,
  risk: (risk) => (risk === 'none' ? sql`i.risk_grade is null` : sql`i.risk_grade = ${risk}`),
};

/** The column of a row that alone decides a filter and has few values; none where a day or another table decides. */
export const COLUMN_OF: { readonly [K in Filter]?: string } = {
  scope: 'scope',
  stage: 'stages',
  mode: 'modes',
  status: 'status',
  standing: 'status',
  atLeast: 'completeness_permille',
  below: 'completeness_permille',
  missing: 'missing',
  source: 'source',
  risk: 'risk_grade',
};

export const conditionOf = <K extends Filter>(key: K, value: Given<K>, view: RegisterView): Condition =>
  CONDITIONS[key](value, view);

const conditionsOf = (view: RegisterView, filters: RegistryFilters): Condition[] =>
  (Object.keys(CONDITIONS) as Filter[]).flatMap((key) => {
    const value = filters[key];
    return value === undefined ? [] : [conditionOf(key, value, view)];
  });

/** Whether a row `i` meets all filters. */
export const meets = (view: RegisterView, filters: RegistryFilters): Condition =>
  sql.join([sql`true`, ...conditionsOf(view, filters)], sql` and `);

/** The rows `i` of the register in the scope that meet all filters; merged files have left it. A text is looked for before, by `soughtBy`. */
export const whereOf = (view: RegisterView, filters: RegistryFilters): Condition =>
  sql`i.div >= ${view.lo} and i.div < ${view.hi} and i.merged_into is null and ${meets(view, filters)}`;
