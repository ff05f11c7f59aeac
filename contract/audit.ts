import * as z from 'zod';
import { contract } from './kit.ts';
import { Day, Id, Instant, PageQuery, pageOf } from './schemas.ts';

const Moment = z.union([z.iso.datetime({ offset: true }), Day]);

export const AuditEvent = z
  .object({
    id: Id,
    at: Instant,
    action: z.string(),
    outcome: z.enum(['done', 'refused', 'fault']),
    by: z.string().nullable(),
    role: z.string().nullable(),
    region: z.string().nullable(),
    touched: z.array(z.string()),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEvent = z.output<typeof AuditEvent>;

export const audit = contract({
  list: {
    method: 'GET',
    path: '/audit-events',
    action: 'audit.read',
    summary: '操作留痕',
    query: PageQuery.extend({
      action: z.string().max(60).optional(),
      person: Id.optional(),
      /** Instants, or days. */
      from: Moment.optional(),
      until: Moment.optional(),
    }),
    output: pageOf(AuditEvent),
  },
});

export const AccountRow = z
  .object({
    personId: Id,
    name: z.string(),
    login: z.string().nullable(),
    duties: z.array(z.object({ role: z.string(), place: z.string(), grade: z.int().nullable() })),
    lastSeenAt: Instant.nullable(),
  })
  .meta({ id: 'AccountRow' });
export type AccountRow = z.output<typeof AccountRow>;
export const people = contract({
  list: {
    method: 'GET',
    path: '/people',
    action: 'people.read',
    summary: '账号与职务',
    query: PageQuery.extend({ q: z.string().trim().max(40).optional() }),
    output: pageOf(AccountRow),
  },
});
