import { randomUUID } from 'node:crypto';

/** 24 bits behind the millisecond; a new millisecond starts in the lower half, so that millions more fit. */
const COUNT = 0x1000000;
let [last, count] = [0, 0];

/**
 * A uuid version 7 (RFC 9562, 6.2, method 1): time-ordered, so that new rows land at the end of their index, and within one
 * millisecond in the order in which this process gave them out, so that what was written first is listed first.
 */
export function newId(wall: number = Date.now()): string {
  // The random part of a version 4, which Node draws from a buffer filled in advance.
  const random = randomUUID();
  count = wall === last ? (count + 1) % COUNT : Number.parseInt(random.slice(0, 8), 16) % (COUNT / 2);
  last = wall;
  const [time, order] = [wall.toString(16).padStart(12, '0'), count.toString(16).padStart(6, '0')];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order.slice(0, 3)}-8${order.slice(3)}-${random.slice(24)}`;
}
