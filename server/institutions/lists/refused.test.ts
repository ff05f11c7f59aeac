import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import { data, entry, mendFile } from './testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.pool.query(`
    delete from list_entry; delete from finding; delete from institution_change; delete from institution_snapshot;
    update institution set ledger = '{}'`);
});

const first = () => house.county.institutions.first.id;
const county = () => house.as(house.county.posts.county);
const enter = async (more: Parameters<typeof entry>[2] = {}) =>
  (await county()).lists.enter({ body: entry('white', first(), more) });

/** What the head finds: the queue on the desk, and the verdict that the page shows. */
async function atTheDesk() {
  const head = await house.as(house.county.posts.head);
  const queue = data(await head.desk.today()).queues.find(({ key }) => key === 'own-refused');
  const { refusedOn, findings } = data(await head.lists.check({ params: { id: first() } }));
  return { queue: [queue?.count, queue?.oldest, queue?.to], refusedOn, findings };
}
const later = async (sql: string, ...values: unknown[]) => {
  await house.pool.query(sql, values);
};

it('FE-14, REG-7: a refused white entry is a task of the head, with every failing fact and its clause, until it is mended', async () => {
  expect(await atTheDesk()).toMatchObject({ queue: [0, null, '/my-institution'], refusedOn: null });
  expect(await enter()).toMatchObject({ problem: { code: 'REFUSED_BY_RULE' } });
  expect(await atTheDesk()).toMatchObject({
    queue: [2, TODAY, '/my-institution'],
    refusedOn: TODAY,
    findings: [
      { rule: 'FE-14', field: 'custody', clauses: ['YSF'] },
      { rule: 'REG-7', field: 'platformNo', clauses: ['PT25'] },
    ],
  });
  await mendFile(house.pool, first(), { platformId: null });
  expect(await atTheDesk()).toMatchObject({ queue: [1, TODAY, '/my-institution'], findings: [{ rule: 'REG-7' }] });
  await mendFile(house.pool, first());
  expect(await atTheDesk()).toMatchObject({ queue: [0, null, '/my-institution'], refusedOn: TODAY, findings: [] });
});

it('REG-4: what the office left out of its own entry is nobody’s task', async () => {
  await mendFile(house.pool, first());
  expect(await enter({ evidence: '' })).toMatchObject({ problem: { findings: [{ rule: 'REG-4' }] } });
  expect((await atTheDesk()).refusedOn).toBeNull();
});

it('LIC-A1: a refused renewal is a task as well; what was granted since settles it, what fails later is the night’s', async () => {
  await mendFile(house.pool, first());
  const made = data(await enter({ validUntil: '2027-06-30' }));
  await later(`update institution_change set changed_at = '2026-11-01T09:00:00+08:00' where part = 'list'`);
  await mendFile(house.pool, first(), { inspectionResult: 'failed' });
  const renewal = { params: { id: made.id }, body: { reason: '年检', validUntil: '2028-06-30', version: 1 } };
  expect(await (await county()).lists.renew(renewal)).toMatchObject({ problem: { findings: [{ rule: 'LIC-A1' }] } });
  expect(await atTheDesk()).toMatchObject({ queue: [1, TODAY, '/my-institution'], findings: [{ rule: 'LIC-A1' }] });
  await mendFile(house.pool, first());
  data(await (await county()).lists.renew(renewal));
  await mendFile(house.pool, first(), { inspectionResult: 'failed' });
  expect(await atTheDesk()).toMatchObject({ queue: [0, null, '/my-institution'], refusedOn: null });
});

it('is shown to no other institution', async () => {
  await enter();
  const { second } = house.county.institutions;
  const head = await house.as(house.county.posts.head);
  expect(await head.lists.check({ params: { id: second.id } })).toMatchObject({ problem: { code: 'NOT_FOUND' } });
  await house.pool.query(`update duty set institution_id = $1 where role = 'institution-head'`, [second.id]);
  const queue = data(await (await house.as(house.county.posts.head)).desk.today()).queues.find(
    ({ key }) => key === 'own-refused',
  );
  expect(queue?.count).toBe(0);
});
