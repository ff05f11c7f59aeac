import { sql } from 'kysely';
import type { RegistryOverview, registry } from '#contract/institutions/overview.ts';
import type { Call } from '../../http/call.ts';
import { countsOf, figuresOf, missingFigures, missingOf, OVERVIEW_FIGURES } from './figures.ts';
import { whereOf } from './filters.ts';
import { getPlace } from './place.ts';
import { registerView } from './view.ts';

/** 概览: how many of what kind, in what state, how complete and how fresh, in a region. */
export async function readOverview({
  tx,
  query,
  house,
}: Call<(typeof registry)['overview']>): Promise<RegistryOverview> {
  const place = await getPlace(tx, query.region);
  const today = house.clock.today();
  const view = await registerView(tx, today);
  const counted = await tx.one(sql<Record<string, number>>`
    select ${countsOf(view, OVERVIEW_FIGURES)} from institution i where ${whereOf(view, { region: place.code })}`);
  const missing = await tx.many(missingOf(view, place.code));
  // Without a region the figures open the whole scope, as the register does by itself.
  const within: Record<string, string> = query.region === undefined ? {} : { region: query.region };
  const figures = [...figuresOf(OVERVIEW_FIGURES, counted, within), ...missingFigures(missing, within)];
  return { region: place.code, name: place.name, day: today, figures };
}
