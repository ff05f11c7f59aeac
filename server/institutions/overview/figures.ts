import { type RawBuilder, sql } from 'kysely';
import { type RegistryFigure, RegistryFilters } from '#contract/institutions/overview.ts';
import { LISTS, MODES, RISK_GRADES, SCOPES, STAGES, STATUSES } from '#policy/institutions/facts.ts';
import { COMPLETENESS_BANDS, SOURCES } from '#policy/institutions/index.ts';
import type { Groups, Wanted } from './groups.ts';

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

/** The same, as the register itself reads the filters. */
export const wantedBy = (figures: readonly Sought[]): Wanted[] =>
  figures.map(({ filter }) => ({ filters: RegistryFilters.parse(filter) }));

/** Files that still lack something, by what they lack. */
export const LACKING: Wanted = { filters: { standing: 'present' }, beside: ['missing'] };

/** How often each field of the catalogue is missing among groups `i`, as an object: a file lacks many. */
export const missingOf = (groups: Groups): RawBuilder<unknown> => sql`
  (select jsonb_object_agg(field, rows) from (select field, sum(i.rows)::int as rows
     from groups i cross join lateral unnest(i.missing) field where ${groups.has(LACKING)} group by field) m)`;

/** The fields that somebody must still give, the commonest first, each with its filters. */
export const missingFigures = (
  missing: Readonly<Record<string, number>>,
  place: Readonly<Record<string, string>>,
): RegistryFigure[] =>
  Object.entries(missing)
    .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([field, count]) => ({
      group: 'missing',
      value: field,
      count,
      filter: { ...place, ...PRESENT, missing: field },
    }));

/** Each figure in order as columns f0, f1, …, added up from groups `i`. */
export const countsOf = (groups: Groups, wanted: readonly Wanted[]): RawBuilder<unknown> =>
  sql.join(wanted.map((one, n) => sql`(sum(i.rows) filter (where ${groups.has(one)}))::int as ${sql.id(`f${n}`)}`));

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
