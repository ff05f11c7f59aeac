import { named } from '../database/query.ts';
import type { WriteTx } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { newId } from '../identity.ts';

export const NOTICE_KINDS = [
  'swap-asked',
  'swap-granted',
  'swap-declined',
  'import-checked',
  'import-done',
  'import-failed',
  'institution-asked',
  'institution-answered',
  'list-entered',
  'list-renewed',
  'list-removed',
  'list-appeal-upheld',
  'list-appeal-granted',
  'list-appeal-restored',
  'case-assigned',
  'case-recused',
  'case-third',
  'case-ready',
  'case-decided',
  'case-appealed',
  'case-final',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface Notice {
  readonly div: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  /** Fills the sentence of the kind in the reader's language. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Where in the console it leads. */
  readonly to: string;
}

const insert = named<never>(
  'notification-add',
  'insert into notification (div, id, person_id, kind, facts, to_path, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
);

/** Leaves a notice in somebody's list, in the transaction that causes it. */
export async function notify(tx: WriteTx, house: House, n: Notice): Promise<void> {
  await tx.run(
    insert(n.div, newId(house.clock.wall()), n.personId, n.kind, JSON.stringify(n.facts), n.to, house.clock.now()),
  );
}
