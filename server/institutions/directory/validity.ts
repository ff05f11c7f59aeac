import { sql } from 'kysely';
import type { directory, Validity, ValidityAnswer } from '#contract/institutions/directory.ts';
import { isListed, type ListName, type Status, standingOf, validUntil } from '#policy/institutions/index.ts';
import { bareIdentifier } from '#policy/kernel/identifiers/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { entriesOfInstitution, type PublicEntry } from './public-entries.ts';

interface Row {
  id: string;
  name: string;
  creditCode: string | null;
  licenceNo: string | null;
  licenceUntil: string | null;
  status: Status;
  entries: PublicEntry[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** By the index of each county: codes and numbers of the whole country are asked for in one go. */
const find = (tx: ReadTx, keys: readonly string[]): Promise<Row[]> => {
  const ids = keys.filter((key) => UUID.test(key)).map((key) => key.toLowerCase());
  const among = sql`select div, id from institution c where c.div = r.code and c.merged_into is null`;
  return tx.many(sql<Row>`
    select i.id, i.name, i.credit_code as "creditCode", i.licence_no as "licenceNo", i.licence_until as "licenceUntil", i.status,
           ${entriesOfInstitution} as entries
      from region r
      cross join lateral (
        ${among} and c.credit_code = any (${keys}::text[]) union ${among} and c.licence_no = any (${keys}::text[])
        union ${among} and c.id = any (${ids}::uuid[])) found
      join institution i on i.div = found.div and i.id = found.id
     where r.kind = 'county'`);
};

const LISTED: readonly ListName[] = ['white', 'black'];

function answer(asked: string, rows: readonly Row[], today: string): Validity {
  const key = bareIdentifier(asked);
  const row = rows.find((each) => [each.creditCode, each.licenceNo, each.id.toUpperCase()].includes(key));
  if (row === undefined)
    return { key: asked, found: false, valid: false, standing: null, id: null, name: null, lists: [], until: null };
  const standing = standingOf(row, today);
  return {
    key: asked,
    found: true,
    valid: standing === 'white',
    standing,
    id: row.id,
    name: row.name,
    lists: LISTED.filter((list) => isListed(row.entries, list, today)),
    until: standing === 'white' ? validUntil(row, today) : null,
  };
}

/** 批量核验. An unknown key is no fault: it is answered as not found. */
export async function checkValidity({
  tx,
  body,
  house,
}: Call<(typeof directory)['validity']>): Promise<ValidityAnswer> {
  const today = house.clock.today();
  const rows = await find(tx, [...new Set(body.keys.map(bareIdentifier))]);
  return { day: today, answers: body.keys.map((key) => answer(key, rows, today)) };
}

export async function checkOne({ tx, query, house }: Call<(typeof directory)['validityOne']>): Promise<Validity> {
  const rows = await find(tx, [bareIdentifier(query.key)]);
  return answer(query.key, rows, house.clock.today());
}
