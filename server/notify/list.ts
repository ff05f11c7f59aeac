import { sql } from 'kysely';
import type { desk, Notification } from '#contract/desk.ts';
import type { Call } from '../http/call.ts';
import { notifyText } from '../messages/index.ts';
import type { NoticeKind } from './notify.ts';

type Table = typeof desk;

/** Notices shown at most: older ones have had their time. */
const MOST = 100;

interface Row {
  id: string;
  at: string;
  kind: NoticeKind;
  facts: Record<string, string | number>;
  to: string | null;
  read: boolean;
}

/** The caller's notices, newest first, told in the reader's language from the facts that were kept. */
export async function listNotifications({ tx, caller, locale }: Call<Table['notifications']>): Promise<Notification[]> {
  const rows = await tx.many(sql<Row>`
    select id, created_at as at, kind, facts, to_path as to, read_at is not null as read from notification
     where div = ${caller.region} and person_id = ${caller.personId}::uuid order by created_at desc limit ${MOST}`);
  const tell = notifyText(locale);
  return rows.map(({ facts, ...row }) => ({ ...row, text: tell[row.kind](facts) }));
}

/** Ids of other people's notices change nothing. */
export async function markRead({ tx, body, caller, house }: Call<Table['markRead']>): Promise<undefined> {
  await tx.run(sql`
    update notification set read_at = ${house.clock.now()}::timestamptz
     where div = ${caller.region} and person_id = ${caller.personId}::uuid and id = any(${body.ids}::uuid[]) and read_at is null`);
  return undefined;
}
