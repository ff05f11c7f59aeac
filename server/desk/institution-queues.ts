import { type RawBuilder, sql } from 'kysely';
import type { RegistryFilters } from '#contract/institutions/index.ts';
import { WHOLE } from '#policy/institutions/index.ts';
import { addWorkingDays } from '#policy/kernel/calendar/index.ts';
import { addDays, daysBetween } from '#policy/kernel/day.ts';
import { revisions } from '../database/revision.ts';
import { countRegister } from '../institutions/index.ts';
import { parametersFor } from '../rules/parameters.ts';
import { type CountQueue, consolePath, type DeskFacts } from './queue.ts';

/** A queue of institutions: what is counted and what the link shows are the same filters. */
async function queueOf(
  { tx, today }: DeskFacts,
  key: string,
  tone: 'bad' | 'warn' | 'calm',
  filters: RegistryFilters,
  more: { readonly day?: RawBuilder<unknown>; readonly sort?: string } = {},
) {
  const { count, oldest } = await countRegister(tx, today, filters, more.day);
  const to = consolePath('/institutions', { ...filters, ...(more.sort && { sort: more.sort }) });
  return { key, count, oldest, to, tone };
}

export const incompleteFiles: CountQueue = (facts) =>
  queueOf(facts, 'files-incomplete', 'warn', { standing: 'present', below: WHOLE }, { sort: 'completeness' });

export const staleFiles: CountQueue = (facts) =>
  queueOf(
    facts,
    'files-stale',
    'warn',
    { standing: 'present', freshness: 'stale' },
    { day: sql`i.stale_since`, sort: 'stale' },
  );

/**
 * Calendar days from today to the last working day of the notice. Where the State Council has not yet published a year, three calendar
 * days stand for two working ones: the notice comes rather too early than too late.
 */
export async function licenceNotice({ tx, area, today }: DeskFacts): Promise<number> {
  const parameters = await parametersFor(tx, area.region, today, (await revisions(tx)).parameters);
  const days = parameters.get('reg.licenceNoticeDays');
  const end = addWorkingDays(today, days);
  return daysBetween(today, end.ok ? end.day : addDays(today, Math.ceil(days * 1.5)));
}

export const endingLicences: CountQueue = async (facts) =>
  queueOf(
    facts,
    'licences-ending',
    'warn',
    { standing: 'present', ending: await licenceNotice(facts) },
    { day: sql`i.licence_until`, sort: 'licenceUntil' },
  );

export const expiredLicences: CountQueue = (facts) =>
  queueOf(
    facts,
    'licences-expired',
    'bad',
    { standing: 'present', licence: 'expired' },
    { day: sql`i.licence_until`, sort: 'licenceUntil' },
  );

export const openRequests: CountQueue = (facts) => queueOf(facts, 'requests-open', 'calm', { request: 'open' });
export const overdueRequests: CountQueue = (facts) => queueOf(facts, 'requests-overdue', 'bad', { request: 'overdue' });
export const answeredRequests: CountQueue = (facts) =>
  queueOf(facts, 'requests-answered', 'warn', { request: 'answered' });
