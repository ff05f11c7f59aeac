import type { DatabaseAddress } from '../database/connection.ts';
import { startRollUp } from '../homework/index.ts';
import type { House } from '../house.ts';
import { startJobs } from './start-jobs.ts';

export interface Background {
  /** Lets what is under way finish, then rests. */
  stop(): Promise<void>;
}

/** What the server does beside answering: the load roll-up every second, the daily and five-minute jobs by the queue. */
export function startBackground(address: DatabaseAddress, house: House): Background {
  const rollUp = startRollUp(house);
  const jobs = startJobs(address, house);
  return {
    async stop() {
      await Promise.all([rollUp.stop(), jobs.stop()]);
    },
  };
}
