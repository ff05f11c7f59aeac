import { sql } from 'kysely';
import type { RegistryOverview, registry } from '#contract/institutions/overview.ts';
import type { Call } from '../../http/call.ts';
import { countsOf, figuresOf, LACKING, missingFigures, missingOf, OVERVIEW_FIGURES, wantedBy } from './figures.ts';
import { whereOf } from './filters.ts';
import { groupsOf, hashGroups } from './groups.ts';
import { getPlace } from './place.ts';
import { registerView } from './view.ts';

const WANTED = wantedBy(OVERVIEW_FIGURES);

interface Counted extends Record<string, unknown> {
  readonly missing: Readonly<Record<string, number>> | null;
}

/** 概览: how many of what kind, in what state, how complete and how fresh, in a region. */
export async function readOverview({
  tx,
  query,
  house,
}: Call<(typeof registry)['overview']>): Promise<RegistryOverview> {
  const place = await getPlace(tx, query.region);
  const today = house.clock.today();
  const view = await registerView(tx, today);
  const groups = groupsOf(view, whereOf(view, { region: place.code }), [...WANTED, LACKING]);
  const [, { missing, ...counted }] = await Promise.all([
    hashGroups(tx),
    tx.one(sql<Counted>`
      with groups as materialized (${groups.query}) select ${countsOf(groups, WANTED)}, ${missingOf(groups)} as missing from groups i`),
  ]);
  // Without a region the figures open the whole scope, as the register does by itself.
  const within: Record<string, string> = query.region === undefined ? {} : { region: query.region };
  const figures = [...figuresOf(OVERVIEW_FIGURES, counted, within), ...missingFigures(missing ?? {}, within)];
  return { region: place.code, name: place.name, day: today, figures };
}
