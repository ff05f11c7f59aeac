import { addDays } from '#policy/kernel/day.ts';
import { type OwnDesk, ownDesk } from '../institutions/index.ts';
import { licenceNotice } from './institution-queues.ts';
import { type CountQueue, consolePath, type DeskFacts } from './queue.ts';

/** The file is measured once for all queues of one look. */
const desks = new WeakMap<DeskFacts, Promise<OwnDesk>>();

function deskOf(facts: DeskFacts): Promise<OwnDesk> {
  const { institutionId } = facts.caller;
  if (institutionId === null) throw new Error('no institution stands behind this duty');
  const known = desks.get(facts) ?? ownDesk(facts.tx, institutionId, facts.today);
  desks.set(facts, known);
  return known;
}

export const askedOfUs: CountQueue = async (facts) => {
  const { asked, due } = await deskOf(facts);
  const late = due !== null && due < facts.today;
  return {
    key: 'own-asked',
    count: asked,
    oldest: due,
    to: consolePath('/my-institution', { tab: 'requests' }),
    tone: late ? 'bad' : 'warn',
  };
};

export const ownMissing: CountQueue = async (facts) => {
  const { missing } = await deskOf(facts);
  return { key: 'own-missing', count: missing, oldest: null, to: '/my-institution', tone: 'warn' };
};

export const ownStale: CountQueue = async (facts) => {
  const { stale, staleSince } = await deskOf(facts);
  return { key: 'own-stale', count: stale, oldest: staleSince, to: '/my-institution', tone: 'warn' };
};

/** One licence at most: it has ended, or ends within the notice. */
export const ownLicence: CountQueue = async (facts) => {
  const { licenceUntil } = await deskOf(facts);
  const last = addDays(facts.today, await licenceNotice(facts));
  const ends = licenceUntil !== null && licenceUntil <= last;
  return {
    key: 'own-licence',
    count: ends ? 1 : 0,
    oldest: ends ? licenceUntil : null,
    to: consolePath('/my-institution', { tab: 'fields' }),
    tone: licenceUntil !== null && licenceUntil < facts.today ? 'bad' : 'warn',
  };
};

/** A white list that was refused: each requirement that still fails is one thing to mend. */
export const ownRefused: CountQueue = async (facts) => {
  const { refused, refusedOn } = await deskOf(facts);
  return {
    key: 'own-refused',
    count: refused,
    oldest: refused === 0 ? null : refusedOn,
    to: '/my-institution',
    tone: 'bad',
  };
};
