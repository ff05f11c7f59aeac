import { afterAll, beforeAll, expect, it } from 'vitest';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';

/** More names than are looked up one by one. */
const MANY = 5_100;

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.pool.query(
    `insert into institution (div, id, name, name_key, initials, legal_form, scope, status, status_since, completeness_permille, source, created_at, changed_at)
     select $1, gen_random_uuid(), '共通' || lpad(n::text, 4, '0') || '艺术部', n::text, 'gt' || n || 'ysb', 'none', 'none',
            case when n % 1700 = 0 then 'closed' else 'unlicensed' end, '2026-09-01', case n when 4321 then 900 else 100 end, 'sweep', now(), now()
       from generate_series(1, $2::int) n`,
    [COUNTY, MANY],
  );
  await house.pool.query(`update course set name = '共通体验课' where institution_id = $1`, [
    house.county.institutions.first.id,
  ]);
});
afterAll(() => house.close());

async function ask(query: Record<string, string | number>) {
  const reply = await (await house.as(house.county.posts.city)).registry.list({ query: query as never });
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.data;
}

it('a text that thousands of names hold is met in the order of the register, with the courses called so', async () => {
  const first = await ask({ q: '共通', size: 3 });
  expect(first).toMatchObject({ total: 1_000, more: true });
  expect(first.rows.map(({ name }) => name)).toEqual(['东湖启明培训学校', '共通0001艺术部', '共通0002艺术部']);
  const second = await ask({ q: '共通', size: 3, page: 2 });
  expect(second.rows[0]?.name).toBe('共通0003艺术部');
  expect((await ask({ q: 'ysb', size: 1 })).rows[0]?.name).toBe('共通0001艺术部');
});

it('narrowed by other filters, or in another order, it is found among all of them', async () => {
  const closed = await ask({ q: '共通', status: 'closed' });
  expect(closed.rows.map(({ name }) => name)).toEqual(['共通1700艺术部', '共通3400艺术部', '共通5100艺术部']);
  const complete = await ask({ q: '艺术部', sort: '-completeness', size: 1 });
  expect(complete.rows[0]?.name).toBe('共通4321艺术部');
});
