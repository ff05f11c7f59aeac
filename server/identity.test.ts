import { expect, it } from 'vitest';
import { newId } from './identity.ts';

const WALL = Date.parse('2026-11-19T09:00:00+08:00');

it('an id is a uuid of version 7 that carries its moment', () => {
  const id = newId(WALL);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(WALL);
});

it('ids of one moment, however many, stand in the order in which they were given out', () => {
  const given = Array.from({ length: 20_000 }, () => newId(WALL));
  expect(given.toSorted()).toEqual(given);
  expect(new Set(given).size).toBe(given.length);
});

it('a later moment comes after an earlier one', () => {
  expect([newId(WALL + 1), newId(WALL), newId(WALL - 1)].toSorted().map((id) => id.slice(0, 13))).toEqual(
    [newId(WALL - 1), newId(WALL), newId(WALL + 1)].map((id) => id.slice(0, 13)),
  );
});
