import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { FieldWork, VisitInput } from '#contract/institutions/index.ts';

/** One answer of a visit that is being filled in. */
export interface GivenAnswer {
  value: string | number | string[];
  at: string;
}

/** A visit on its way to the server, or stuck there. */
export interface OutboxItem {
  readonly id: string;
  readonly personId: string;
  /** The door's name, for lists. */
  readonly name: string;
  readonly doorKey: string;
  readonly filledAt: string;
  readonly body: Omit<VisitInput, 'answers'> & { answers: Record<string, GivenAnswer> };
  /** Of a visit that came back: the version that is being mended; null for a new one. */
  readonly amends: number | null;
  readonly photos: readonly { readonly id: string; readonly at: string; readonly sent: boolean }[];
  readonly visitSent: boolean;
  readonly state: 'waiting' | 'stuck';
  /** Why the server did not take it, in its own words. */
  readonly reason: string | null;
}

export interface KeptPhoto {
  readonly id: string;
  readonly blob: Blob;
  readonly at: string;
}

/** A form that is being filled in, by the door that it is about. */
export interface Draft {
  readonly key: string;
  readonly personId: string;
  readonly id: string;
  readonly begunAt: string;
  readonly outcome: VisitInput['outcome'] | null;
  readonly answers: Record<string, GivenAnswer>;
  readonly photos: readonly string[];
}

interface Shape extends DBSchema {
  outbox: { key: string; value: OutboxItem };
  photos: { key: string; value: KeptPhoto };
  drafts: { key: string; value: Draft };
  /** The worker's list as last read, by person. */
  work: { key: string; value: { readonly personId: string; readonly at: string; readonly work: FieldWork } };
}

let opened: Promise<IDBPDatabase<Shape>> | null = null;

const database = (): Promise<IDBPDatabase<Shape>> => {
  opened ??= openDB<Shape>('qingzhou-field', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'id' });
      db.createObjectStore('photos', { keyPath: 'id' });
      db.createObjectStore('drafts', { keyPath: 'key' });
      db.createObjectStore('work', { keyPath: 'personId' });
    },
  });
  return opened;
};

const listeners = new Set<() => void>();
const changed = () => {
  for (const listener of listeners) listener();
};
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everything of one person that has not been handed in, the oldest first. Nobody else's: two may share a phone. */
export async function outboxOf(personId: string): Promise<OutboxItem[]> {
  const all = await (await database()).getAll('outbox');
  return all.filter((item) => item.personId === personId).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const findItem = async (id: string): Promise<OutboxItem | undefined> => (await database()).get('outbox', id);

/** Puts a filled-in visit into the outbox and takes its draft away, both or neither. */
export async function handIn(item: OutboxItem, draftKey: string): Promise<void> {
  const db = await database();
  const tx = db.transaction(['outbox', 'drafts'], 'readwrite');
  await Promise.all([tx.objectStore('outbox').put(item), tx.objectStore('drafts').delete(draftKey), tx.done]);
  // Asked once there is something to lose; a browser that refuses still keeps it until space runs out.
  await navigator.storage?.persist?.();
  changed();
}

export async function putItem(item: OutboxItem): Promise<void> {
  await (await database()).put('outbox', item);
  changed();
}

/** Takes a visit and its photos off the phone. */
export async function dropItem(item: OutboxItem): Promise<void> {
  const tx = (await database()).transaction(['outbox', 'photos'], 'readwrite');
  await Promise.all([
    tx.objectStore('outbox').delete(item.id),
    ...item.photos.map(({ id }) => tx.objectStore('photos').delete(id)),
    tx.done,
  ]);
  changed();
}

export const putPhoto = async (photo: KeptPhoto): Promise<string> => (await database()).put('photos', photo);
export const findPhoto = async (id: string): Promise<KeptPhoto | undefined> => (await database()).get('photos', id);
export const dropPhoto = async (id: string): Promise<void> => (await database()).delete('photos', id);

export const putDraft = async (draft: Draft): Promise<string> => (await database()).put('drafts', draft);
export const findDraft = async (key: string): Promise<Draft | undefined> => (await database()).get('drafts', key);

export const keepWork = async (personId: string, work: FieldWork): Promise<string> =>
  (await database()).put('work', { personId, at: new Date().toISOString(), work });
export const findWork = async (personId: string) => (await database()).get('work', personId);
