import { named } from '../../database/query.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';

export type PublicMatter = 'file' | 'status' | 'list' | 'course' | 'staff' | 'point' | 'merge';

const insert = named<never>(
  'public-change-add',
  'insert into public_change (div, id, institution_id, what, changed_at) values ($1, $2, $3, $4, $5)',
);

/** Tells subscribers of the open data that something public about an institution has changed (U22): what kind, never what value. */
export function notePublicChange(
  tx: WriteTx,
  institution: { readonly div: string; readonly id: string },
  what: PublicMatter,
  at: string,
): void {
  tx.send(insert(institution.div, newId(), institution.id, what, at));
}
