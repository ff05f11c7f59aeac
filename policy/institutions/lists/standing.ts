import { addDays, type Day } from '../../kernel/day.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import type { ListName, Status } from '../facts.ts';
import { entryStanding } from './moves.ts';

/** What a family must know first about an institution (REG-9), the gravest word that is true. */
export const STANDINGS = [
  'black',
  'unlicensed',
  'revoked',
  'absconded',
  'closed',
  'expired',
  'paused',
  'white',
  'unlisted',
] as const;
export type Standing = (typeof STANDINGS)[number];

export interface ListedSpan {
  readonly list: ListName;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly removedOn: Day | null;
}

export interface StandingFacts {
  readonly status: Status;
  readonly licenceNo: string | null;
  readonly licenceUntil: Day | null;
  readonly entries: readonly ListedSpan[];
}

const BY_STATUS: Partial<Record<Status, Standing>> = {
  unlicensed: 'unlicensed',
  revoked: 'revoked',
  absconded: 'absconded',
  closed: 'closed',
  deregistered: 'closed',
  rectifying: 'paused',
  suspended: 'paused',
  converting: 'paused',
  stripping: 'paused',
  closing: 'paused',
};

/** Whether an entry of this list holds on the day. */
export const isListed = (entries: readonly ListedSpan[], list: ListName, day: Day): boolean =>
  entries.some((entry) => entry.list === list && entryStanding(entry, day) === 'current');

/**
 * Only 'white' means that one may enrol and pay. A white-listed institution whose licence has run out is 'expired' from the next day
 * on, before anybody has taken it off the list: a family reads what is true today.
 */
export function standingOf(facts: StandingFacts, day: Day): Standing {
  if (isListed(facts.entries, 'black', day)) return 'black';
  const gone = BY_STATUS[facts.status];
  if (gone !== undefined && gone !== 'paused') return gone;
  if (facts.licenceNo !== null && facts.licenceUntil !== null && day > facts.licenceUntil) return 'expired';
  if (gone !== undefined) return gone;
  return isListed(facts.entries, 'white', day) ? 'white' : 'unlisted';
}

/** Until which day the standing holds if nobody does anything: the licence's last day or the day before the entry's end. */
export function validUntil(facts: StandingFacts, day: Day): Day | null {
  const ends = facts.entries
    .filter((entry) => entry.list === 'white' && entryStanding(entry, day) === 'current' && entry.validUntil !== null)
    .map((entry) => addDays(entry.validUntil!, -1));
  return [...ends, ...(facts.licenceUntil === null ? [] : [facts.licenceUntil])].toSorted()[0] ?? null;
}

/** A removed or expired entry stays in the public history for a while; a current one always. The internal list is never public. */
export function isPublic(entry: ListedSpan, day: Day, parameters: Parameters): boolean {
  if (entry.list === 'watch') return false;
  const over = entry.removedOn ?? entry.validUntil;
  if (over === null || over > day) return true;
  return day < addDays(over, parameters.get('list.publicDays'));
}
