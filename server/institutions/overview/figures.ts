import { type RawBuilder, sql } from 'kysely';
import { type RegistryFigure, RegistryFilters } from '#contract/institutions/overview.ts';
import { LISTS, MODES, RISK_GRADES, SCOPES, STAGES, STATUSES } from '#policy/institutions/facts.ts';
import { COMPLETENESS_BANDS, SOURCES } from '#policy/institutions/index.ts';
import { meets, whereOf } from './filters.ts';
import type { RegisterView } from './view.ts';

/** A figure before it is counted. */
export type Sought = Omit<RegistryFigure, 'count'>;

/** What has ended is counted by its status alone: nobody owes anything about it any more. */
const PRESENT = { standing: 'present' };

const each = (group: Sought['group'], values: readonly string[], filter: (value: string) => Record<string, string>) =>
  values.map((value): Sought => ({ group, value, filter: filter(value) }));

/** Days within which a licence that ends is worth a look on the overview. */
const SOON = 90;

/** Every figure of the overview, each a set of filters of the register: what is counted and what is opened cannot differ. */
export const OVERVIEW_FIGURES: readonly Sought[] = [
  { group: 'total', value: 'all', filter: {} },
  { group: 'total', value: 'present', filter: PRESENT },
  { group: 'total', value: 'ended', filter: { standing: 'ended' } },
  ...each('scope', SCOPES, (scope) => ({ ...PRESENT, scope })),
  ...each('stage', STAGES, (stage) => ({ ...PRESENT, stage })),
  ...each('mode', MODES, (mode) => ({ ...PRESENT, mode })),
  ...each('status', STATUSES, (status) => ({ status })),
  ...each('list', [...LISTS, 'none'], (list) => ({ ...PRESENT, list })),
  ...COMPLETENESS_BANDS.map(
    ({ key, atLeast, below }): Sought => ({
      group: 'band',
      value: key,
      filter: { ...PRESENT, ...(atLeast > 0 && { atLeast: String(atLeast) }), below: String(below) },
    }),
  ),
  ...each('freshness', ['fresh', 'stale'], (freshness) => ({ ...PRESENT, freshness })),
  ...each('licence', ['expired', 'none'], (licence) => ({ ...PRESENT, licence })),
  { group: 'licence', value: 'ending', filter: { ...PRESENT, ending: String(SOON) } },
  ...each('request', ['open', 'overdue', 'answered'], (request) => ({ request })),
  ...each('source', SOURCES, (source) => ({ ...PRESENT, source })),
  ...each('risk', [...RISK_GRADES, 'none'], (risk) => ({ ...PRESENT, risk })),
];

/** How often each field of the catalogue is missing: a file lacks many, so they are counted by what stands in the files. */
export const missingOf = (view: RegisterView, region: string): RawBuilder<{ field: string; count: number }> => sql`
  select field, count(*)::int as count from institution i cross join lateral unnest(i.missing) field
   where ${whereOf(view, { region, standing: 'present' })} group by field`;

/** The fields that somebody must still give, the commonest first, each with its filters. */
export const missingFigures = (
  rows: readonly { field: string; count: number }[],
  place: Readonly<Record<string, string>>,
): RegistryFigure[] =>
  rows
    .toSorted((a, b) => b.count - a.count || a.field.localeCompare(b.field))
    .map(({ field, count }) => ({
      group: 'missing',
      value: field,
      count,
      filter: { ...place, ...PRESENT, missing: field },
    }));

/** `count(*) filter (…)` of each figure, in order, as columns f0, f1, …: one walk over the rows counts them all. */
export const countsOf = (view: RegisterView, figures: readonly Sought[]): RawBuilder<unknown> =>
  sql.join(
    figures.map(
      ({ filter }, n) =>
        sql`(count(*) filter (where ${meets(view, RegistryFilters.parse(filter))}))::int as ${sql.id(`f${n}`)}`,
    ),
  );

/** The figures with what was counted, each narrowed to the place that was counted. */
export const figuresOf = (
  figures: readonly Sought[],
  counted: Readonly<Record<string, unknown>>,
  place: Readonly<Record<string, string>>,
): RegistryFigure[] =>
  figures.map((figure, n) => ({
    ...figure,
    count: Number(counted[`f${n}`] ?? 0),
    filter: { ...place, ...figure.filter },
  }));
