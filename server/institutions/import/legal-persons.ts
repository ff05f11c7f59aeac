import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import type { Draft } from './draft.ts';

interface Held {
  readonly id: string;
  readonly legal_person_hash: Buffer | null;
}

/** Files whose legal person's number is another than the row gives, or was never seen whole: the masked numbers may be equal all the same. */
export async function otherPersons(tx: ReadTx, div: string, drafts: readonly Draft[]): Promise<ReadonlySet<string>> {
  const given = new Map(
    drafts.flatMap(({ stored, person }) => (stored && person.hash ? [[stored.id, person.hash]] : [])),
  );
  if (given.size === 0) return new Set();
  const held = await tx.many(sql<Held>`
    select id, legal_person_hash from institution where div = ${div} and id = any (${[...given.keys()]}::uuid[])`);
  const differs = ({ id, legal_person_hash: hash }: Held) => hash === null || !given.get(id)!.equals(hash);
  return new Set(held.filter(differs).map(({ id }) => id));
}

/** What the rows say of the legal persons' numbers; one that says nothing leaves what is there. */
export async function writeLegalPersons(
  tx: WriteTx,
  div: string,
  rows: readonly { readonly id: string; readonly hash: Buffer | null | undefined }[],
): Promise<void> {
  const given = rows.filter(({ hash }) => hash !== undefined);
  if (given.length === 0) return;
  await tx.run(sql`
    update institution i set legal_person_hash = v.hash
      from unnest(${given.map(({ id }) => id)}::uuid[], ${given.map(({ hash }) => hash)}::bytea[]) as v(id, hash)
     where i.div = ${div} and i.id = v.id`);
}
