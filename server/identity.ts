import { randomUUID } from 'node:crypto';

/** A uuid version 7 (RFC 9562): time-ordered, so that new rows land at the end of their index. */
export function newId(wall: number = Date.now()): string {
  const time = wall.toString(16).padStart(12, '0');
  // The random part of a version 4, which Node draws from a buffer filled in advance.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
