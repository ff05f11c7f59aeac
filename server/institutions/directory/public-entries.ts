import { type RawBuilder, sql } from 'kysely';
import type { ListedSpan, ListName } from '#policy/institutions/index.ts';

/** An entry as the public may see it, out of a JSON aggregate. */
export interface PublicEntry extends ListedSpan {
  readonly list: ListName;
  readonly reason: string;
  readonly removalReason: string | null;
  readonly noticeNo: string | null;
}

/** The entries of institution `i`, the newest first. The watch list is behind the wall and never comes along. */
export const entriesOfInstitution: RawBuilder<PublicEntry[]> = sql`
  (select coalesce(json_agg(json_build_object('list', e.list, 'validFrom', e.valid_from, 'validUntil', e.valid_until, 'removedOn', e.removed_on,
            'reason', e.reason, 'removalReason', e.removal_reason, 'noticeNo', e.notice_no) order by e.valid_from desc, e.id desc), '[]')
     from list_entry e where e.div = i.div and e.institution_id = i.id)`;
