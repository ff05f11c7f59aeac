import { type RawBuilder, sql } from 'kysely';
import {
  type DirectoryAnswer,
  type DirectoryCounty,
  type directory,
  type FoundInstitution,
  type ListedPlace,
  MOST_FOUND,
} from '#contract/institutions/directory.ts';
import { publicAddress, standingOf } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { foundByName } from '../../search/index.ts';
import { isCurrent } from '../lists/current.ts';
import { entriesOfInstitution, type PublicEntry } from './public-entries.ts';

type Asked = Call<(typeof directory)['search']>['query'];

/** The counties to choose from: by the first row of each, where counting all would cost more than the search itself. */
export const countiesToChoose = (tx: ReadTx): Promise<Pick<DirectoryCounty, 'code' | 'name' | 'cityName'>[]> =>
  tx.many(sql<Pick<DirectoryCounty, 'code' | 'name' | 'cityName'>>`
    select r.code, r.name, city.name as "cityName" from region r
      left join region city on city.code = r.parent_code and city.kind = 'city'
     where r.kind = 'county' and exists (select from institution i where i.div = r.code and i.merged_into is null)
     order by r.code`);

export const countiesWithInstitutions = (tx: ReadTx): Promise<DirectoryCounty[]> =>
  tx.many(sql<DirectoryCounty>`
    select r.code, r.name, city.name as "cityName", count(*)::int as institutions
      from institution i
      join region r on r.code = i.div
      left join region city on city.code = r.parent_code and city.kind = 'city'
     where i.merged_into is null group by r.code, r.name, city.name order by r.code`);

/** Codes and numbers are looked for as typed, names by any part and by pinyin initials. */
const IDENTIFIER = /^[0-9A-Z]{6,18}$/;

function sought(text: string): RawBuilder<unknown> {
  const key = text.normalize('NFKC').toUpperCase();
  const named = sql`select div, id from ${foundByName('institution', text)} n`;
  // County by county, as the indexes begin.
  const coded = (column: 'credit_code' | 'licence_no') => sql`
    union select div, id from institution
           where div = any (array(select code from region where kind = 'county')) and ${sql.ref(column)} = ${key} and merged_into is null`;
  const keyed = IDENTIFIER.test(key) ? sql`${coded('credit_code')} ${coded('licence_no')}` : sql``;
  return sql`(i.div, i.id) in (${named}${keyed})`;
}

const listed = (list: 'white' | 'black', today: string): RawBuilder<unknown> => sql`
  exists (select from list_entry e where e.div = i.div and e.institution_id = i.id and e.list = ${list} and ${isCurrent(today)})`;

/** Who is black-listed, and who has no licence: families look for both at once. They are few, so they are gathered first. */
const blackOrUnlicensed = (today: string): RawBuilder<unknown> => sql`
  (i.div, i.id) in (select e.div, e.institution_id from list_entry e
                     where e.list = 'black' and e.institution_id is not null and ${isCurrent(today)}
                     union select div, id from institution where status = 'unlicensed' and merged_into is null)`;

function listIs(list: NonNullable<Asked['list']>, today: string): RawBuilder<unknown> {
  if (list === 'white') return listed('white', today);
  if (list === 'black') return blackOrUnlicensed(today);
  return sql`not ${listed('white', today)} and not ${listed('black', today)}`;
}

const within = (region: string | undefined, column: RawBuilder<unknown>): RawBuilder<unknown> =>
  region === undefined ? sql`true` : sql`${column} >= ${region} and ${column} < ${`${region}~`}`;

function whereOf({ q, region, kind, stage, list }: Asked, today: string): RawBuilder<unknown> {
  const parts = [
    sql`i.merged_into is null and ${within(region, sql`i.div`)}`,
    ...(q === undefined || q === '' ? [] : [sought(q)]),
    ...(kind === undefined ? [] : [sql`i.scope in (${kind}, 'both')`]),
    ...(stage === undefined ? [] : [sql`${stage} = any (i.stages)`]),
    ...(list === undefined ? [] : [listIs(list, today)]),
  ];
  return sql.join(parts, sql` and `);
}

interface Row extends Omit<FoundInstitution, 'standing'> {
  licenceNo: string | null;
  entries: PublicEntry[];
}

const institutions = (tx: ReadTx, query: Asked, today: string): Promise<Row[]> =>
  tx.many(sql<Row>`
    select i.id, i.name, r.name as "regionName", i.status, i.scope, i.stages, i.modes, i.address, i.licence_no as "licenceNo",
           i.licence_until as "licenceUntil", ${entriesOfInstitution} as entries
      from (select i.* from (select div, id, name, status, scope, stages, modes, address, licence_no, licence_until, credit_code, merged_into
                               from institution) i
             where ${whereOf(query, today)} order by i.div, i.name, i.id limit ${MOST_FOUND}) i
      join region r on r.code = i.div order by i.div, i.name, i.id`);

/** Places that no file exists of; asked for by name, or together with the black list. */
const places = (tx: ReadTx, { q, region, list }: Asked, today: string): Promise<ListedPlace[]> =>
  list === 'white' || list === 'none' || (list === undefined && (q === undefined || q === ''))
    ? Promise.resolve([])
    : tx.many(sql<ListedPlace>`
        select e.subject_name as name, e.subject_address as address, r.name as "regionName", e.reason, e.valid_from as since
          from list_entry e join region r on r.code = e.div
         where e.subject_kind = 'place' and e.list = 'black' and ${isCurrent(today)} and ${within(region, sql`e.div`)}
           and strpos(e.subject_name, ${q ?? ''}) > 0
         order by e.valid_from desc, e.id limit ${MOST_FOUND}`);

/** REG-9: looks institutions up. What is nobody's home is hidden here, before anything leaves the house. */
export async function searchDirectory({
  tx,
  query,
  house,
}: Call<(typeof directory)['search']>): Promise<DirectoryAnswer> {
  const today = house.clock.today();
  const rows = await institutions(tx, query, today);
  return {
    institutions: rows.map(({ entries, licenceNo, address, ...row }) => ({
      ...row,
      address: publicAddress(address).text,
      standing: standingOf({ ...row, licenceNo, entries }, today),
    })),
    places: (await places(tx, query, today)).map((place) => ({ ...place, address: publicAddress(place.address).text })),
  };
}
