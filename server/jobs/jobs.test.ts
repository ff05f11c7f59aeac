import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { stoppedClock } from '../clock.ts';
import { databaseNamed } from '../database/administer.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';
import { startJobs } from './index.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const rows = async (text: string) => (await house.pool.query(text)).rows;

it('opens the queue as an ordinary user, plans by the clock of Shanghai, makes up for what was missed, and stops', async () => {
  const [{ name, super: isSuper }] = await rows(
    `select current_database() as name, rolsuper as super from pg_roles where rolname = current_user`,
  );
  expect(isSuper).toBe(false);
  await (await house.as(house.county.posts.county)).rule.list();
  const inner = { pool: house.pool, clock: stoppedClock('2026-11-19T21:00:00+08:00'), demo: true, log: house.app.log };
  const address = databaseNamed(inject('testCluster').address, name);
  const jobs = startJobs(address, inner);
  await jobs.opened;
  expect(await rows('select name, cron, timezone from pgboss.schedule order by name')).toEqual([
    { name: 'declarations', cron: '0 4 * * *', timezone: 'Asia/Shanghai' },
    { name: 'duplicates', cron: '*/5 * * * *', timezone: 'Asia/Shanghai' },
    { name: 'duplicates-anew', cron: '20 3 * * *', timezone: 'Asia/Shanghai' },
    { name: 'fill-initials', cron: '40 3 * * *', timezone: 'Asia/Shanghai' },
    { name: 'forget-sheets', cron: '30 * * * *', timezone: 'Asia/Shanghai' },
    { name: 'institution-files', cron: '50 2 * * *', timezone: 'Asia/Shanghai' },
    { name: 'missing-notice', cron: '0 20 * * *', timezone: 'Asia/Shanghai' },
    { name: 'platform-age', cron: '20 4 * * *', timezone: 'Asia/Shanghai' },
    { name: 'seal-trail', cron: '*/5 * * * *', timezone: 'Asia/Shanghai' },
    { name: 'white-list', cron: '10 3 * * *', timezone: 'Asia/Shanghai' },
  ]);
  await expect.poll(() => rows('select div from audit_link'), { timeout: 20_000 }).toContainEqual({ div: '980102' });
  await jobs.stop();
  // A second start finds the queue made.
  const again = startJobs(address, inner);
  await again.opened;
  await again.stop();
  // A connection let go of stands in the list until its process has ended.
  const open = () =>
    rows(`select 1 from pg_stat_activity where application_name = 'qingzhou-jobs' and datname = current_database()`);
  await expect.poll(open, { timeout: 5_000 }).toEqual([]);
});
