import { sql } from 'kysely';
import { scopeOfRegion, wholeScope } from '../../database/scope.ts';
import { reading, type WriteTx, writing } from '../../database/transaction.ts';
import type { House } from '../../house.ts';
import { recount } from './recount.ts';

/** Milliseconds between two looks for changed days. */
const PAUSE = 1_000;
/** Changed days of one county taken into one transaction. */
const BATCH = 2_000;

interface Change {
  id: string;
  day: string;
}

/**
 * Counts the changed days of one county again and forgets exactly the changes it took; whatever is written meanwhile is a change of its
 * own. One county is counted by one process at a time, otherwise an older count could overwrite a newer one.
 */
async function countCounty(tx: WriteTx, div: string): Promise<number> {
  const { free } = await tx.one(sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('load/' || ${div}, 0)) as free`);
  if (!free) return 0;
  const taken = await tx.many(sql<Change>`
    select id, day from load_change where div = ${div} order by id limit ${BATCH} for update skip locked`);
  if (taken.length === 0) return 0;
  await recount(tx, div, [...new Set(taken.map((change) => change.day))].toSorted());
  await tx.run(
    sql`delete from load_change where div = ${div} and id = any(${taken.map((change) => change.id)}::bigint[])`,
  );
  return taken.length;
}

const changedCounties = (house: House): Promise<{ div: string }[]> =>
  reading(house.pool, 'reader', wholeScope, (tx) =>
    tx.many(sql<{ div: string }>`select distinct div from load_change order by div`),
  );

/** Counts what has changed in every county, one transaction each. Returns how many changes were taken. */
async function countAll(house: House): Promise<number> {
  let taken = 0;
  for (const { div } of await changedCounties(house))
    taken += await writing(house.pool, scopeOfRegion(div), (tx) => countCounty(tx, div));
  return taken;
}

export interface RollUp {
  /** Lets the count under way finish, then counts no more. */
  stop(): Promise<void>;
  /** Counts until nothing is left to count. */
  drain(): Promise<void>;
}

/** Keeps load_day and load_county_day up with the minutes ledger, about a second behind; the board covers that second itself. */
export function startRollUp(house: House): RollUp {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work);
    running = next.catch(() => undefined);
    return next;
  };
  const look = async () => {
    await after(() => countAll(house)).catch((cause: unknown) =>
      house.log.error({ err: cause }, 'the load roll-up failed; it tries again'),
    );
    if (!stopped) timer = setTimeout(() => void look(), PAUSE).unref();
  };
  timer = setTimeout(() => void look(), PAUSE).unref();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
    drain: () =>
      after(async () => {
        while ((await countAll(house)) > 0);
      }),
  };
}
