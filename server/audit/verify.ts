import { sql } from 'kysely';
import type { Pool } from 'pg';
import { wholeScope } from '../database/scope.ts';
import { type ReadTx, reading } from '../database/transaction.ts';
import { CHAINED_COLUMNS, type ChainedEvent, LATE, linkHash, ORIGIN } from './chain.ts';

/**
 * altered: the event no longer reads as it was sealed, or its link was rewritten. missing: the sealed event is gone. gap: a link is gone.
 * unsealed: an event that stands behind the sealed ones without a link of its own.
 */
export interface TrailFault {
  readonly kind: 'altered' | 'missing' | 'gap' | 'unsealed';
  readonly div: string;
  /** Place in the chain; null for an event that has none. */
  readonly seq: string | null;
  readonly at: string;
  readonly eventId: string;
}
export interface TrailReport {
  /** Links that hold. */
  readonly links: number;
  /** The end of each chain: whoever notes it elsewhere can later tell whether the end was cut off. */
  readonly heads: readonly { readonly div: string; readonly seq: string; readonly hash: string }[];
  /** The first fault of the first chain that is broken; null when all hold. */
  readonly fault: TrailFault | null;
}

/** Links read at once. */
const BATCH = 5_000;

interface LinkRow extends Omit<ChainedEvent, 'id'> {
  seq: string;
  hash: Buffer;
  event_at: string;
  event_id: string;
  /** Null where the event is gone. */
  id: string | null;
}

const linksAfter = (tx: ReadTx, div: string, seq: bigint): Promise<LinkRow[]> =>
  tx.many(sql<LinkRow>`
    select l.seq, l.hash, l.event_at, l.event_id, ${sql.raw(CHAINED_COLUMNS)} from audit_link l
      left join audit_event e on e.div = l.div and e.at = l.event_at and e.id = l.event_id
     where l.div = ${div} and l.seq > ${seq.toString()}::bigint order by l.seq limit ${BATCH}`);

/** What is wrong with one link, given the one before; null when it holds. */
function faultOf(row: LinkRow, div: string, before: Buffer, seq: bigint): TrailFault | null {
  const place = { div, seq: row.seq, at: row.event_at, eventId: row.event_id };
  if (BigInt(row.seq) !== seq) return { ...place, kind: 'gap', seq: seq.toString() };
  if (row.id === null) return { ...place, kind: 'missing' };
  return linkHash(before, { ...row, id: row.id }).equals(row.hash) ? null : { ...place, kind: 'altered' };
}

async function findUnsealed(tx: ReadTx, div: string): Promise<TrailFault | null> {
  const row = await tx.maybe(sql<{ at: string; id: string }>`
    select e.at, e.id from audit_event e
     where e.div = ${div} and e.at <= (select max(l.event_at) - ${LATE}::interval from audit_link l where l.div = ${div})
       and not exists (select from audit_link l where l.div = e.div and l.event_at = e.at and l.event_id = e.id)
     order by e.at, e.id limit 1`);
  return row === undefined ? null : { kind: 'unsealed', div, seq: null, at: row.at, eventId: row.id };
}

interface Walked {
  readonly seq: bigint;
  readonly hash: Buffer;
  readonly fault: TrailFault | null;
}

async function walk(tx: ReadTx, div: string): Promise<Walked> {
  let hash: Buffer = ORIGIN;
  let seq = 0n;
  for (;;) {
    const rows = await linksAfter(tx, div, seq);
    for (const row of rows) {
      const fault = faultOf(row, div, hash, seq + 1n);
      if (fault !== null) return { seq, hash, fault };
      seq += 1n;
      hash = row.hash;
    }
    if (rows.length < BATCH) return { seq, hash, fault: await findUnsealed(tx, div) };
  }
}

/** Walks every chain from its beginning and names the first row that is altered, missing or slipped in. */
export async function verifyTrail(pool: Pool): Promise<TrailReport> {
  return reading(pool, 'reader', wholeScope, async (tx) => {
    const chains = await tx.many(sql<{ div: string }>`select distinct div from audit_link order by div`);
    const heads: { div: string; seq: string; hash: string }[] = [];
    let links = 0;
    for (const { div } of chains) {
      const { seq, hash, fault } = await walk(tx, div);
      links += Number(seq);
      heads.push({ div, seq: seq.toString(), hash: hash.toString('hex') });
      if (fault !== null) return { links, heads, fault };
    }
    return { links, heads, fault: null };
  });
}
