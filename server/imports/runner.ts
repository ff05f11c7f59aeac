import { sql } from 'kysely';
import type { Pool } from 'pg';
import { scopeOf } from '../access/caller.ts';
import { findDuty } from '../accounts/duty.ts';
import { wholeScope } from '../database/scope.ts';
import { reading, writing } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { forgetSheet } from './forget.ts';
import type { ImportKindName } from './kind.ts';
import { runImport } from './run-import.ts';

interface Waiting {
  readonly div: string;
  readonly id: string;
  readonly kind: ImportKindName;
  readonly file_id: string;
  readonly duty_id: string;
}

/**
 * The imports that wait are rows in state 'checking' or 'writing': the row is the job. A server that dies leaves it there, and the next
 * one takes it up from the start; nothing was written, because an import writes in one transaction.
 */
const waitingImports = (pool: Pool): Promise<Waiting[]> =>
  reading(pool, 'reader', wholeScope, (tx) =>
    tx.many(
      sql<Waiting>`select div, id, kind, file_id, duty_id from sheet_import where state in ('checking', 'writing') order by created_at limit 20`,
    ),
  );

/** Only one process works on an import: the lock belongs to the connection and falls with it. */
async function alone(pool: Pool, id: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    const got = await client.query<{ ok: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as ok', [id]);
    if (got.rows[0]?.ok !== true) return;
    try {
      await work();
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [id]);
    }
  } finally {
    client.release();
  }
}

async function take(house: House, waiting: Waiting): Promise<void> {
  const held = await findDuty(house.pool, waiting.duty_id, house.clock.today());
  if (held === undefined) {
    // Whoever sent it no longer holds the duty: the file has no power any more.
    await writing(house.pool, wholeScope, async (tx) => {
      await tx.run(
        sql`update sheet_import set state = 'failed', failure = 'duty', version = version + 1 where div = ${waiting.div} and id = ${waiting.id}::uuid`,
      );
      await forgetSheet(tx, waiting);
    });
    return;
  }
  await runImport(house, held.caller, scopeOf(held.caller), waiting.id);
}

export interface ImportRunner {
  /** Looks for waiting imports now instead of at the next tick. */
  poke(): void;
  /** Runs until none waits: for tests and for stopping. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const TICK = 2_000;

export function startImportRunner(house: House): ImportRunner {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const sweep = async () => {
    for (const waiting of stopped ? [] : await waitingImports(house.pool)) {
      if (stopped) return;
      await alone(house.pool, waiting.id, () => take(house, waiting)).catch((cause: unknown) =>
        house.log.error({ err: cause, import: waiting.id }, 'import'),
      );
    }
  };
  const poke = () => {
    running = running.then(sweep).catch((cause: unknown) => house.log.error({ err: cause }, 'imports'));
  };
  const timer = setInterval(poke, TICK);
  timer.unref();
  return {
    poke,
    async drain() {
      poke();
      await running;
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
