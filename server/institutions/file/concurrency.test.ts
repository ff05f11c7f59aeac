import { afterAll, beforeAll, expect, it } from 'vitest';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import { data } from './testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const AT_ONCE = 8;
const county = () => house.as(house.county.posts.county);

it('of many files that are given one licence at once, one gets it (REG-C3)', async () => {
  const client = await county();
  const open = (name: string) =>
    client.institutionFile.create({
      body: {
        status: 'operating',
        values: {
          name,
          legalForm: 'nonprofit',
          scope: 'non-subject',
          stages: ['compulsory'],
          modes: ['offline'],
          licenceNo: '198010270000099',
        },
      },
    });
  const results = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => open(`第${i}琴行`)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const { rows } = await house.pool.query(
    `select count(*)::int as n from institution where div = $1 and licence_no = '198010270000099'`,
    [COUNTY],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

it('of two institutions that take one person on full time at once, one does (PS-C1)', async () => {
  const client = await county();
  const { first, second } = house.county.institutions;
  const hire = (id: string) =>
    client.institutionFile.addStaff({
      params: { id },
      body: {
        name: '蒋九',
        identity: '440524188001010014',
        kind: 'teaching',
        employment: 'full',
        certificateKind: 'teacher',
        vettedOn: TODAY,
        vettingResult: 'clear',
        joinedOn: TODAY,
      },
    });
  const results = await Promise.all([hire(first.id), hire(second.id), hire(second.id), hire(first.id)]);
  const hired = results.filter(({ ok }) => ok).map((result) => data(result).id);
  const { rows } = await house.pool.query(
    'select count(distinct institution_id)::int as n from institution_staff where id = any($1)',
    [hired],
  );
  expect(rows).toEqual([{ n: 1 }]);
  expect(hired).toHaveLength(1);
});

it('of many writes against one version, one goes through and the others see what it left', async () => {
  const client = await county();
  const { id } = house.county.institutions.second;
  const results = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, i) =>
      client.institutionFile.edit({ params: { id }, body: { version: 1, values: { contact: `联系人${i}` } } }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results.filter(({ ok }) => !ok))
    expect(result).toMatchObject({ problem: { code: 'STALE_VERSION', current: { version: 2 } } });
  const { rows } = await house.pool.query(
    `select count(*)::int as n from institution_change where institution_id = $1 and field = 'contact'`,
    [id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});
