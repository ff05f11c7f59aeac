import { sql } from 'kysely';
import { scopeOfRegion, wholeScope } from '../database/scope.ts';
import { reading, type WriteTx, writing } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { CHAINED_COLUMNS, type ChainedEvent, LATE, linkHash, ORIGIN } from './chain.ts';

/** Links made in one transaction. */
const BATCH = 5_000;

interface Head {
  seq: string;
  event_at: string;
  hash: Buffer;
}

/** The regions whose duties leave events, and '0' for visitors. */
const chains = (house: House): Promise<{ div: string }[]> =>
  reading(house.pool, 'reader', wholeScope, (tx) =>
    tx.many(
      sql<{ div: string }>`select '0' as div union all select code from region where kind <> 'street' order by 1`,
    ),
  );

async function sealBatch(tx: WriteTx, div: string): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('trail/' || ${div}, 0))`);
  const head = await tx.maybe(sql<Head>`
    select seq, event_at, hash from audit_link where div = ${div} order by seq desc limit 1`);
  const events = await tx.many(sql<ChainedEvent>`
    select ${sql.raw(CHAINED_COLUMNS)} from audit_event e
     where e.div = ${div} and e.at > coalesce(
             (select max(l.event_at) - ${LATE}::interval from audit_link l where l.div = ${div}), '-infinity')
       and not exists (select from audit_link l where l.div = e.div and l.event_at = e.at and l.event_id = e.id)
     order by e.at, e.id limit ${BATCH}`);
  let hash: Buffer = head?.hash ?? ORIGIN;
  let seq = BigInt(head?.seq ?? 0);
  const links = events.map((event) => {
    hash = linkHash(hash, event);
    seq += 1n;
    return { seq: seq.toString(), at: event.at, id: event.id, hash: hash.toString('hex') };
  });
  await tx.run(sql`
    insert into audit_link (div, seq, event_at, event_id, hash)
    select ${div}, seq, at, id, decode(hash, 'hex')
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as v(seq bigint, at timestamptz, id uuid, hash text)`);
  return links.length;
}

/** 封链: links the events that are not linked yet, each region's in its own chain. Restartable at any batch. Returns how many were linked. */
export async function sealTrail(house: House): Promise<number> {
  let sealed = 0;
  for (const { div } of await chains(house)) {
    let linked: number;
    do {
      linked = await writing(house.pool, scopeOfRegion(div), (tx) => sealBatch(tx, div));
      sealed += linked;
    } while (linked === BATCH);
  }
  return sealed;
}
