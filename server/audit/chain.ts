import { createHash } from 'node:crypto';

/** An event as the chain reads it; `at` to the microsecond, UTC. */
export interface ChainedEvent {
  readonly div: string;
  readonly at: string;
  readonly id: string;
  readonly action: string;
  readonly outcome: string;
  readonly person_id: string | null;
  readonly role: string | null;
  readonly school_id: string | null;
  readonly touched: readonly string[];
}

/** What SQL must hand over for `e`, an audit_event. */
export const CHAINED_COLUMNS = `e.div, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.id, e.action, e.outcome,
  e.person_id, e.role, e.school_id, e.touched`;

/** Before the first link stands nothing. */
export const ORIGIN = Buffer.alloc(32);

/** SHA-256 over the link before and the canonical text of the event: one changed letter breaks every link after it. */
export function linkHash(before: Buffer, e: ChainedEvent): Buffer {
  const text = JSON.stringify([e.div, e.at, e.id, e.action, e.outcome, e.person_id, e.role, e.school_id, e.touched]);
  return createHash('sha256').update(before).update(text).digest();
}

/**
 * An event is stamped when it is written and seen when its transaction commits, so events may come to light in another order. Whatever commits
 * within this time is still sealed in turn; what appears behind it later was slipped in.
 */
export const LATE = '1 hour';
