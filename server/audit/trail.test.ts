import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../house.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';
import { sealTrail } from './seal.ts';
import { verifyTrail } from './verify.ts';

let house: TestHouse;
let inner: House;
beforeAll(async () => {
  house = await openTestHouse();
  inner = { pool: house.pool, clock: house.clock, demo: true, log: house.app.log };
  for (const post of [house.county.posts.county, house.county.posts.city, null]) {
    const client = await house.as(post);
    for (let i = 0; i < 4; i++) await client.rule.list();
  }
});
afterAll(() => house.close());

/** As one who has got hold of the database itself. */
const tamper = (text: string) => house.pool.query(text);
const seq = (n: number) => `(select event_id from audit_link where div = '980102' and seq = ${n})`;

describe('the trail', () => {
  it('is sealed in order, each region in a chain of its own, and nothing twice', async () => {
    expect(await sealTrail(inner)).toBe(12);
    expect(await sealTrail(inner)).toBe(0);
    const report = await verifyTrail(house.pool);
    expect(report).toMatchObject({ links: 12, fault: null });
    expect(report.heads.map((h) => [h.div, h.seq])).toEqual([
      ['0', '4'],
      ['9801', '4'],
      ['980102', '4'],
    ]);
  });

  it('goes on where it ended; two that seal at once do not fork it', async () => {
    const client = await house.as(house.county.posts.county);
    await client.place.regions();
    expect((await Promise.all([sealTrail(inner), sealTrail(inner)])).reduce((a, b) => a + b)).toBe(1);
    expect(await verifyTrail(house.pool)).toMatchObject({ links: 13, fault: null });
  });

  it('names an event that was altered by hand', async () => {
    await tamper(`update audit_event set action = 'nothing.happened' where id = ${seq(3)}`);
    const { rows } = await house.pool.query(`select event_id as id from audit_link where div = '980102' and seq = 3`);
    expect((await verifyTrail(house.pool)).fault).toMatchObject({
      kind: 'altered',
      div: '980102',
      seq: '3',
      eventId: rows[0].id,
    });
    await tamper(`update audit_event set action = 'rule.read' where id = ${seq(3)}`);
    expect((await verifyTrail(house.pool)).fault).toBeNull();
  });

  it('names an event that was slipped in behind', async () => {
    await tamper(
      `insert into audit_event (div, at, id, action, outcome) values ('980102', now() - interval '3 days', gen_random_uuid(), 'forged', 'done')`,
    );
    expect((await verifyTrail(house.pool)).fault).toMatchObject({ kind: 'unsealed', div: '980102', seq: null });
    await tamper(`delete from audit_event where action = 'forged'`);
    expect((await verifyTrail(house.pool)).fault).toBeNull();
  });

  it('names an event that is gone, and a link that is gone', async () => {
    await tamper(`delete from audit_event where id = ${seq(4)}`);
    expect((await verifyTrail(house.pool)).fault).toMatchObject({ kind: 'missing', div: '980102', seq: '4' });
    await tamper(`delete from audit_link where div = '980102' and seq = 2`);
    expect((await verifyTrail(house.pool)).fault).toMatchObject({ kind: 'gap', div: '980102', seq: '2' });
  });

  it('grants no role of the server to change or remove an event or a link', async () => {
    const { rows } = await house.pool.query(`
      select r.rolname, t.name, p.privilege from (values ('audit_event'), ('audit_link')) t(name)
        cross join (values ('UPDATE'), ('DELETE'), ('TRUNCATE')) p(privilege)
        join pg_roles r on r.rolname like 'qingzhou\\_%' and not r.rolcanlogin
       where has_table_privilege(r.rolname, t.name, p.privilege)`);
    expect(rows).toEqual([]);
  });
});
