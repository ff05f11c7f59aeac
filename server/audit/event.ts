import type { Caller } from '../access/caller.ts';
import { named } from '../database/query.ts';

export type Outcome = 'done' | 'refused' | 'fault';

export interface AuditEntry {
  readonly id: string;
  readonly action: string;
  readonly outcome: Outcome;
  readonly caller: Caller | null;
  readonly touched: readonly string[];
}

/** Events of visitors belong to no county; they stand under '0'. */
export const auditDiv = (caller: Caller | null): string => caller?.region ?? '0';

export const auditValues = (e: AuditEntry): unknown[] => [
  auditDiv(e.caller),
  e.id,
  e.action,
  e.outcome,
  e.caller?.personId ?? null,
  e.caller?.role ?? null,
  e.caller?.schoolId ?? null,
  [...e.touched],
];

const INSERT =
  'insert into audit_event (div, id, action, outcome, person_id, role, school_id, touched) values ($1, $2, $3, $4, $5, $6, $7, $8)';

/** One event, inside the transaction that it tells of. */
export const recordEvent = named<never>('audit-record', INSERT);

/** The event and the answer kept under its idempotency key, in one statement; fails when the key was taken meanwhile. */
export const recordEventAndReply = named<never>(
  'audit-record-reply',
  `with event as (${INSERT})
   insert into idempotency_key (div, person_id, key, request_hash, status, reply) values ($1, $5, $9, $10, $11, $12)`,
);
