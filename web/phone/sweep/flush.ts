import type { Result } from '#contract/client.ts';
import { api } from '#web/api/client.ts';
import { dropItem, findItem, findPhoto, type OutboxItem, outboxOf, putItem } from './store.ts';

type Outcome = 'sent' | 'later' | 'stuck';

/** No network, a server in trouble, a session that has ended: the item waits. Anything else is an answer. */
const undecided = (status: number): boolean => status === 0 || status === 401 || status === 429 || status >= 500;

async function settle(item: OutboxItem, result: Result<unknown>, done: OutboxItem): Promise<Outcome> {
  if (result.ok) {
    await putItem(done);
    return 'sent';
  }
  if (undecided(result.status)) return 'later';
  const { title, detail } = result.problem;
  await putItem({ ...item, state: 'stuck', reason: detail ?? title });
  return 'stuck';
}

function sendVisit(item: OutboxItem): Promise<Result<unknown>> {
  const { body, amends } = item;
  // The key is the visit's own id: sent twice, it is taken once.
  if (amends === null) return api.sweep.bring({ body }, { idempotencyKey: body.id });
  const { id, blockId: _block, targetId: _target, secondId: _second, ...rest } = body;
  return api.sweep.amend({ params: { id }, body: { ...rest, version: amends } }, { idempotencyKey: `${id}:${amends}` });
}

async function sendPhoto(item: OutboxItem, photo: OutboxItem['photos'][number]): Promise<Result<unknown> | null> {
  const kept = await findPhoto(photo.id);
  if (kept === undefined) return null;
  const upload = new FormData();
  upload.append('file', kept.blob, `${photo.id}.jpg`);
  const params = { id: item.body.id, photo: photo.id };
  return api.sweep.addPhoto({ params, query: { at: photo.at }, upload }, { idempotencyKey: photo.id });
}

/** One visit with its photos: the visit first, for a photo belongs to it. What has been sent is written down after each step. */
async function sendItem(id: string): Promise<Outcome> {
  let item = await findItem(id);
  if (item === undefined || item.state === 'stuck') return 'sent';
  if (!item.visitSent) {
    const outcome = await settle(item, await sendVisit(item), { ...item, visitSent: true });
    if (outcome !== 'sent') return outcome;
  }
  for (const photo of item.photos.filter(({ sent }) => !sent)) {
    item = (await findItem(id)) ?? item;
    const photos = item.photos.map((each) => (each.id === photo.id ? { ...each, sent: true } : each));
    const result = await sendPhoto(item, photo);
    const outcome = result === null ? 'sent' : await settle(item, result, { ...item, photos });
    if (outcome !== 'sent') return outcome;
  }
  await dropItem(item);
  return 'sent';
}

let running: Promise<number> | null = null;
const watchers = new Set<() => void>();
const tell = () => {
  for (const watcher of watchers) watcher();
};

/** Whether something is being sent right now: a phone that says it is online may still reach nobody. */
export const sending = {
  subscribe(watcher: () => void) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  now: () => running !== null,
};

async function sendAll(personId: string): Promise<number> {
  let sent = 0;
  for (const { id } of (await outboxOf(personId)).filter(({ state }) => state === 'waiting')) {
    const outcome = await sendItem(id);
    if (outcome === 'later') break;
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}

/** Two open pages of one phone do not send the same thing at the same time, where the browser can hold a lock. */
const alone = (work: () => Promise<number>): Promise<number> =>
  'locks' in navigator ? navigator.locks.request('qingzhou-field-outbox', work) : work();

/**
 * Hands in whatever waits, one after the other; asked again meanwhile, it is the same run.
 * @returns how many visits have arrived
 */
export function flush(personId: string): Promise<number> {
  if (running !== null) return running;
  running = alone(() => sendAll(personId)).finally(() => {
    running = null;
    tell();
  });
  tell();
  return running;
}

/** Gives a stuck visit another chance. */
export const tryAgain = (item: OutboxItem): Promise<void> => putItem({ ...item, state: 'waiting', reason: null });
