import type { FieldWork, OwnVisit } from '#contract/institutions/index.ts';
import { metresBetween } from '#policy/institutions/index.ts';
import type { OutboxItem } from './store.ts';

export type DoorState = 'todo' | 'waiting' | 'stuck' | OwnVisit['state'];

/** A place to knock at, as the list shows it. */
export interface Door {
  readonly key: string;
  readonly blockId: string;
  readonly targetId: string | null;
  readonly secondId: string | null;
  readonly name: string;
  readonly address: string;
  readonly position: readonly [number, number] | null;
  readonly state: DoorState;
  /** The visit that has been handed in, where there is one. */
  readonly visit: OwnVisit | null;
}

export const keyOfTarget = (id: string): string => `t-${id}`;
export const keyOfSecond = (id: string): string => `s-${id}`;

function stateOf(key: string, visit: OwnVisit | null, outbox: readonly OutboxItem[]): DoorState {
  const item = outbox.find(({ doorKey }) => doorKey === key);
  return item?.state ?? visit?.state ?? 'todo';
}

export function doorsOf(work: FieldWork, outbox: readonly OutboxItem[]) {
  const firstOf = (targetId: string) => work.visits.find((v) => v.targetId === targetId && v.secondId === null) ?? null;
  const blocks = work.blocks.map((block) => ({
    block,
    doors: block.targets.map((target): Door => {
      const key = keyOfTarget(target.id);
      const visit = firstOf(target.id);
      const { name, address, position } = target;
      const where = { key, blockId: block.id, targetId: target.id, secondId: null };
      return { ...where, name, address, position, state: stateOf(key, visit, outbox), visit };
    }),
  }));
  const seconds = work.seconds.map((second): Door => {
    const key = keyOfSecond(second.id);
    const visit = work.visits.find((v) => v.secondId === second.id) ?? null;
    const { name, address, position, blockId, targetId } = second;
    return {
      key,
      blockId,
      targetId,
      secondId: second.id,
      name,
      address,
      position,
      state: stateOf(key, visit, outbox),
      visit,
    };
  });
  // What was found on the way has no door on the list; it is shown only when it comes back.
  const returned = work.visits.filter((visit) => visit.state === 'returned');
  return { blocks, seconds, returned };
}

export type Here = readonly [number, number];

export const metresTo = (door: Door, here: Here | null): number | null =>
  here === null || door.position === null ? null : metresBetween(here, door.position);

const rank = ({ state }: Door): number => (state === 'returned' ? 0 : state === 'todo' ? 1 : 2);

/** What is still to be done first, then the nearest. */
export const inOrder = (doors: readonly Door[], here: Here | null): Door[] =>
  [...doors].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (metresTo(a, here) ?? Number.POSITIVE_INFINITY) - (metresTo(b, here) ?? Number.POSITIVE_INFINITY) ||
      a.name.localeCompare(b.name, 'zh-CN'),
  );
