import { type RawBuilder, sql } from 'kysely';
import type { IdentityFacts } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';

/** Others taken for one value: a phone of a whole chain, or a filler such as 00000, must not pair everybody with everybody. */
const MOST_OTHERS = 50;

/** Pairs of characters that more names hold than this say nothing: 英语, 美术. */
const MOST_NAMES = 20;

const EQUAL = ['credit_code', 'licence_no', 'phone', 'name_key', 'legal_person', 'legal_person_hash'] as const;

/** Institutions that share the value of a column with one of a few that are asked about, each by its own index. */
const sharingWithFew = (div: string, column: (typeof EQUAL)[number]): RawBuilder<unknown> => sql`
  select s.id as one, o.id as other from sought s cross join lateral (
    select o.id from institution o
     where o.div = ${div} and o.merged_into is null and o.${sql.ref(column)} = s.${sql.ref(column)} and o.id <> s.id limit ${MOST_OTHERS}) o`;

/**
 * The same for many: the county is grouped by the value in one walk. Right after an import nobody has counted the rows yet, and looking each
 * of the many up would walk the county for every one of them.
 */
const sharingWithMany = (
  div: string,
  column: (typeof EQUAL)[number],
  ids: readonly string[],
): RawBuilder<unknown> => sql`
  select one, o.other
    from (select array_agg(id order by id) as ids from institution
           where div = ${div} and merged_into is null and ${sql.ref(column)} is not null group by ${sql.ref(column)} having count(*) > 1) g
   cross join lateral unnest(g.ids) one
   cross join lateral (select other from unnest(g.ids) other where other <> one limit ${MOST_OTHERS}) o
   where one = any (${[...ids]}::uuid[])`;

/** Institutions whose name keys share at least half the pairs of characters of the shorter one; pairs that many names hold say nothing. */
const soundingAlike = sql`
  select a.id as one, b.id as other from gram a join gram b on b.gram = a.gram and b.id <> a.id
   where a.id in (select id from sought) and a.gram not in (select gram from gram group by gram having count(*) > ${MOST_NAMES})
   group by a.id, b.id, a.size, b.size having count(*) * 2 >= least(a.size, b.size)`;

/** Up to so many files, only names that share a pair of characters with one of them are taken apart; beyond it, all are. */
const FEW = 20;

const grams = (div: string, asked: number): RawBuilder<unknown> => sql`
  select distinct i.id, substr(i.name_key, at, 2) as gram, length(i.name_key) - 1 as size
    from institution i, generate_series(1, length(i.name_key) - 1) at
   where i.div = ${div} and i.merged_into is null ${
     asked > FEW
       ? sql``
       : sql`and i.name_key like any (select '%' || substr(s.name_key, g, 2) || '%' from sought s, generate_series(1, length(s.name_key) - 1) g)`
   }`;

export interface Candidate {
  readonly first: IdentityFacts;
  readonly second: IdentityFacts;
}

interface Pair {
  readonly one: string;
  readonly other: string;
}

const pairsOf = (tx: ReadTx, div: string, ids: readonly string[]): Promise<Pair[]> =>
  tx.many(sql<Pair>`
    with sought as (select id, credit_code, licence_no, phone, name_key, legal_person, legal_person_hash from institution
                     where div = ${div} and id = any (${[...ids]}::uuid[]) and merged_into is null),
      gram as materialized (${grams(div, ids.length)}),
      pair as (${sql.join(
        [
          ...EQUAL.map((column) =>
            ids.length > FEW ? sharingWithMany(div, column, ids) : sharingWithFew(div, column),
          ),
          soundingAlike,
          sql`select p.first_id, p.second_id from duplicate_pair p where p.div = ${div} and p.state = 'proposed'
               and (p.first_id in (select id from sought) or p.second_id in (select id from sought))`,
        ],
        sql` union `,
      )})
    select distinct least(one, other) as one, greatest(one, other) as other from pair`);

/** What is compared of each, by its id; a file that went into another is not among them. */
export async function factsById(
  tx: ReadTx,
  div: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, IdentityFacts>> {
  const rows = await tx.many(sql<IdentityFacts>`
    select id, name, name_key as "nameKey", credit_code as "creditCode", licence_no as "licenceNo", phone, legal_person as "legalPerson",
           ledger->>'legalPersonId' as "legalPersonId", encode(legal_person_hash, 'hex') as "legalPersonKey", address
      from institution where div = ${div} and id = any (${[...ids]}::uuid[]) and merged_into is null`);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Pairs worth a comparison: one of these institutions and any other of the county that shares a code, a number, a phone, a person or half a
 * name with it, and the pairs that are proposed already. The smaller id stands first.
 */
export async function candidatesOf(tx: ReadTx, div: string, ids: readonly string[]): Promise<Candidate[]> {
  const pairs = await pairsOf(tx, div, ids);
  const facts = await factsById(tx, div, new Set(pairs.flatMap(({ one, other }) => [one, other])));
  return pairs.flatMap(({ one, other }) => {
    const [first, second] = [facts.get(one), facts.get(other)];
    return first === undefined || second === undefined ? [] : [{ first, second }];
  });
}
