import { type RawBuilder, sql } from 'kysely';
import type { ComparedPlace, RegistryComparison, registry } from '#contract/institutions/overview.ts';
import { placesOf, WHOLE } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { countsOf, figuresOf, type Sought, wantedBy } from './figures.ts';
import { whereOf } from './filters.ts';
import { groupsOf, hashGroups, type Wanted } from './groups.ts';
import { getPlace } from './place.ts';
import { registerView } from './view.ts';

const PRESENT = { standing: 'present' };

/** The columns of the comparison. */
const COMPARED: readonly Sought[] = [
  { group: 'total', value: 'present', filter: PRESENT },
  { group: 'scope', value: 'subject', filter: { ...PRESENT, scope: 'subject' } },
  { group: 'scope', value: 'non-subject', filter: { ...PRESENT, scope: 'non-subject' } },
  { group: 'band', value: 'incomplete', filter: { ...PRESENT, below: String(WHOLE) } },
  { group: 'freshness', value: 'stale', filter: { ...PRESENT, freshness: 'stale' } },
  { group: 'licence', value: 'expired', filter: { ...PRESENT, licence: 'expired' } },
  { group: 'list', value: 'black', filter: { ...PRESENT, list: 'black' } },
  { group: 'request', value: 'open', filter: { request: 'open' } },
];
const WANTED = wantedBy(COMPARED);
/** How complete the files are that somebody still answers for. */
const MEAN: Wanted = { filters: { standing: 'present' }, beside: ['below'] };

interface Level {
  readonly by: RegistryComparison['by'];
  /** The part of a row that says to which place it belongs. */
  readonly key: RawBuilder<unknown>;
}

const LEVELS: Readonly<Record<number, Level>> = {
  2: { by: 'city', key: sql`left(i.div, 4)` },
  4: { by: 'county', key: sql`i.div` },
  6: { by: 'street', key: sql`coalesce(i.street_code, 'none')` },
};

/** Regions that are compared: all of that level today, those without an institution too. */
const regionsBelow = (tx: ReadTx, code: string, by: Level['by'], today: string) =>
  tx.many(sql<{ code: string; name: string }>`
    select code, name from region where code >= ${code} and code < ${`${code}~`} and kind = ${by}
       and valid_from <= ${today}::date and (valid_until is null or valid_until > ${today}::date) order by code`);

interface CountedPlace extends Record<string, unknown> {
  readonly key: string;
  readonly mean: number | null;
}

/** 比较: the places one level below, by the completeness of their files. */
export async function comparePlaces({
  tx,
  query,
  house,
}: Call<(typeof registry)['compare']>): Promise<RegistryComparison> {
  // A street has nothing below it to compare: its county's streets are shown.
  const place = await getPlace(tx, query.region?.slice(0, 6));
  const { by, key } = LEVELS[place.code.length]!;
  const today = house.clock.today();
  const view = await registerView(tx, today);
  const groups = groupsOf(view, whereOf(view, { region: place.code }), [...WANTED, MEAN], key);
  const mean = groups.has(MEAN);
  const [, counted] = await Promise.all([
    hashGroups(tx),
    tx.many(sql<CountedPlace>`
      with groups as materialized (${groups.query})
      select i.place as key, ${countsOf(groups, WANTED)},
             round(sum(i.rows * i.completeness_permille) filter (where ${mean}) / sum(i.rows) filter (where ${mean}))::int as mean
        from groups i group by i.place`),
  ]);
  const byKey = new Map(counted.map((row) => [row.key, row]));
  const regions: { code: string; name: string | null }[] = await regionsBelow(tx, place.code, by, today);
  const known = new Set(regions.map(({ code }) => code));
  // A street that was dissolved, or none at all: what lies there is still counted once.
  const others = [...byKey.keys()].filter((code) => !known.has(code)).toSorted();
  const all = [...regions, ...others.map((code) => ({ code, name: null }))];
  const ranks = placesOf(all.map(({ code }) => byKey.get(code)?.mean ?? null));
  const within: Record<string, string> = query.region === undefined ? {} : { region: place.code };
  const places = all.map(
    ({ code, name }, n): ComparedPlace => ({
      code,
      name,
      completeness: byKey.get(code)?.mean ?? null,
      rank: ranks[n]?.rank ?? null,
      tied: ranks[n]?.tied ?? false,
      figures: figuresOf(
        COMPARED,
        byKey.get(code) ?? {},
        by === 'street' ? { ...within, street: code } : { region: code },
      ),
    }),
  );
  return { region: place.code, name: place.name, by, places };
}
