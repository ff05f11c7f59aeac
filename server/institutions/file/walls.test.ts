import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopeOfInstitution, scopeOfRegion } from '../../database/scope.ts';
import { type ReadTx, recording } from '../../database/transaction.ts';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { checkInstitutionFiles } from '../index.ts';
import { data, refused } from './testing.ts';

let house: TestHouse;
let first: { id: string; point: string; staff: string; course: string };
let second: { id: string; point: string; staff: string; course: string };
beforeAll(async () => {
  house = await openTestHouse();
  ({ first, second } = house.county.institutions);
  for (const id of [first.id, second.id])
    await house.pool.query(
      `insert into institution_request (div, id, institution_id, kind, text, due_on, state, asked_by, asked_at) values ($1, $2, $2, 'fill', '请补填', '2026-11-26', 'open', $3, now())`,
      [COUNTY, id, house.county.posts.county.personId],
    );
  await checkInstitutionFiles({ pool: house.pool, clock: house.clock, demo: true, log: house.app.log });
});
afterAll(() => house.close());

const own = () => scopeOfInstitution(COUNTY, first.id, house.county.posts.head.personId);
const asHead = <T>(work: (tx: Parameters<Parameters<typeof recording>[3]>[0]) => Promise<T>) =>
  recording(house.pool, 'institution', own(), work);
const rowsIn = (tx: ReadTx, table: string, column = 'institution_id') =>
  tx.many(sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)}`);

describe('the power of an institution’s head', () => {
  it.each([
    ['institution', 'id'],
    ['teaching_point', 'institution_id'],
    ['institution_staff', 'institution_id'],
    ['course', 'institution_id'],
    ['institution_request', 'institution_id'],
    ['finding', 'institution_id'],
  ])('sees in %s its own rows and no other', async (table, column) => {
    expect(await asHead((tx) => rowsIn(tx, table, column))).toEqual([{ id: first.id }]);
  });

  it.each(['staff', 'school', 'pupil', 'duplicate_pair', 'expert', 'sweep_visit', 'platform_difference'])(
    'sees nothing at all of %s',
    async (table) => {
      const look = asHead((tx) => tx.many(sql`select * from ${sql.table(table)}`));
      await expect(look).rejects.toThrow(/permission denied/);
    },
  );

  it('changes nothing of another institution', async () => {
    const touched = await asHead(async (tx) => [
      await tx.run(sql`update institution set phone = '1' where id = ${second.id}::uuid`),
      await tx.run(sql`update institution_staff set name = '改' where institution_id = ${second.id}::uuid`),
      await tx.run(sql`update course set name = '改' where institution_id = ${second.id}::uuid`),
      await tx.run(sql`update institution_request set answer = '改' where institution_id = ${second.id}::uuid`),
    ]);
    expect(touched).toEqual([0, 0, 0, 0]);
    const point = asHead((tx) =>
      tx.run(
        sql`insert into teaching_point (div, id, institution_id, name, address) values (${COUNTY}, gen_random_uuid(), ${second.id}::uuid, '假', '假')`,
      ),
    );
    await expect(point).rejects.toThrow(/row-level security/);
  });

  it.each([
    ['status', sql`update institution set status = 'operating'`],
    ['licence_no', sql`update institution set licence_no = '1'`],
    ['name', sql`update institution set name = '改名'`],
    ['merged_into', sql`update institution set merged_into = null`],
    ['decided_kind', sql`update course set decided_kind = 'non-subject', decided_on = now(), decided_text_version = 1`],
    ['approval_no', sql`update teaching_point set approval_no = 'X'`],
  ])('cannot write %s even of its own', async (_, statement) => {
    await expect(asHead((tx) => tx.run(statement))).rejects.toThrow(/permission denied/);
  });

  it('asks about other people only through the door that shows a kind and a county', async () => {
    const matches = (div: string) =>
      asHead((tx) =>
        tx.many(sql`select * from staff_matches(${div}, ${first.id}::uuid, gen_random_uuid(), null, '数学老师', null)`),
      );
    expect(await matches(COUNTY)).toEqual([{ what: 'school-staff', matched: 'name', county: '东湖区', left_on: null }]);
    expect(await matches('980103')).toEqual([]);
  });

  it('writes by rule what is its own, and is told field by field what is the county’s (REG-C8)', async () => {
    const client = await house.as(house.county.posts.head);
    const file = data(await client.institutionFile.own());
    expect(file.fields.filter(({ editable }) => editable).map(({ key }) => key)).toContain('prepaidBalance');
    expect(file.moves).toEqual([]);
    const countyOnly = [
      'name',
      'creditCode',
      'legalForm',
      'licenceNo',
      'licenceUntil',
      'scope',
      'inspectionResult',
      'rating',
      'depositRequired',
    ];
    expect(file.fields.filter(({ key, editable }) => editable && countyOnly.includes(key))).toEqual([]);
    const values = {
      name: '改名',
      licenceUntil: '2030-01-01',
      inspectionResult: 'passed',
      rating: 'A',
      contact: '周明',
    };
    const result = await client.institutionFile.edit({
      params: { id: first.id },
      body: { version: file.version, values },
    });
    expect(refused(result)).toEqual({ code: 'REFUSED_BY_RULE', rules: Array(4).fill('REG-C8') });
    data(
      await client.institutionFile.edit({
        params: { id: first.id },
        body: { version: file.version, values: { contact: '周明' } },
      }),
    );
    expect(refused(await client.institutionFile.create({ body: { status: 'unlicensed', values: {} } })).code).toBe(
      'NOT_ALLOWED',
    );
  });
});

it('a school’s post sees no institution, by the table and by the database', async () => {
  const { principal } = house.county.posts;
  expect(refused(await (await house.as(principal)).institutionFile.read({ params: { id: first.id } })).code).toBe(
    'NOT_ALLOWED',
  );
  const scope = { ...scopeOfRegion(COUNTY), school: house.county.school };
  expect(await recording(house.pool, 'writer', scope, (tx) => rowsIn(tx, 'institution', 'id'))).toEqual([]);
});
