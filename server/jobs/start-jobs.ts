import type { PgBoss } from 'pg-boss';
import { sealTrail } from '../audit/seal.ts';
import { clientOptions, type DatabaseAddress } from '../database/connection.ts';
import { CHECK_HOUR, catchUpMissingNotices } from '../homework/index.ts';
import type { House } from '../house.ts';
import { forgetUnconfirmed } from '../imports/forget.ts';
import {
  checkComparisons,
  checkDeclarations,
  checkDuplicates,
  checkInstitutionFiles,
  recheckDuplicates,
  recheckWhiteLists,
} from '../institutions/index.ts';
import { fillInitials } from '../search/index.ts';

/** Work that the house does by the clock on the wall: each may be started twice, or broken off anywhere, without harm. */
interface Job {
  readonly name: string;
  /** In Asia/Shanghai. */
  readonly cron: string;
  /** Also run once at every start, for what was missed while nothing ran. */
  readonly atStart: boolean;
  run(house: House): Promise<unknown>;
}

const JOBS: readonly Job[] = [
  { name: 'missing-notice', cron: `0 ${CHECK_HOUR} * * *`, atStart: true, run: catchUpMissingNotices },
  { name: 'fill-initials', cron: '40 3 * * *', atStart: true, run: fillInitials },
  { name: 'institution-files', cron: '50 2 * * *', atStart: true, run: checkInstitutionFiles },
  { name: 'duplicates', cron: '*/5 * * * *', atStart: true, run: checkDuplicates },
  { name: 'duplicates-anew', cron: '20 3 * * *', atStart: false, run: recheckDuplicates },
  { name: 'forget-sheets', cron: '30 * * * *', atStart: true, run: forgetUnconfirmed },
  { name: 'white-list', cron: '10 3 * * *', atStart: true, run: recheckWhiteLists },
  { name: 'declarations', cron: '0 4 * * *', atStart: false, run: checkDeclarations },
  { name: 'platform-age', cron: '20 4 * * *', atStart: true, run: checkComparisons },
  { name: 'seal-trail', cron: '*/5 * * * *', atStart: true, run: sealTrail },
];

/** Connections of the queue's own: its waiting must never stand in the way of a request. */
const CONNECTIONS = 2;
/** Seconds between two looks for a job that has come due. */
const LOOK_EVERY = 10;
/** Milliseconds that a job under way is given when the server stops. */
const GRACE_MS = 5_000;

export interface Jobs {
  /** Resolves once the queue is open; it never rejects, a fault is logged. */
  readonly opened: Promise<void>;
  stop(): Promise<void>;
}

async function open(address: DatabaseAddress, house: House): Promise<PgBoss> {
  // Loaded only now: a server that has just begun to listen should answer, not read modules.
  const { PgBoss: Boss } = await import('pg-boss');
  const { types: _, ...connection } = clientOptions(address);
  const boss = new Boss({
    ...(connection as object),
    max: CONNECTIONS,
    application_name: 'qingzhou-jobs',
    schema: 'pgboss',
  });
  boss.on('error', (cause) => house.log.error({ err: cause }, 'the job queue stumbled'));
  await boss.start();
  for (const job of JOBS) {
    // One of a kind waits at a time. That two run beside each other, after a crash or on two servers, does no harm.
    await boss.createQueue(job.name, { policy: 'short', retryLimit: 3, retryBackoff: true, expireInSeconds: 3_600 });
    await boss.work(job.name, { pollingIntervalSeconds: LOOK_EVERY }, () => job.run(house));
    await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Shanghai' });
    if (job.atStart) await boss.send(job.name, {});
  }
  return boss;
}

/** Opens the queue behind the server's back and returns at once. */
export function startJobs(address: DatabaseAddress, house: House): Jobs {
  const boss = open(address, house).catch((cause: unknown) => {
    house.log.error({ err: cause }, 'the job queue did not open; daily checks and sealing wait for the next start');
    return null;
  });
  return {
    opened: boss.then(() => undefined),
    stop: async () => (await boss)?.stop({ graceful: true, timeout: GRACE_MS }),
  };
}
