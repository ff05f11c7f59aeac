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
  for (const { id, course, staff } of [first, second]) await furnish(id, course, staff);
  await checkInstitutionFiles({ pool: house.pool, clock: house.clock, demo: true, log: house.app.log });
});
afterAll(() => house.close());

/** A row of an institution in every table that its head has a door to. */
async function furnish(id: string, course: string, staff: string): Promise<void> {
  const official = house.county.posts.county.personId;
  const statements = [
    `insert into institution_change (div, id, institution_id, part, part_id, version, field, source, changed_at) values ($1, $2, $2, 'institution', $2, 1, 'phone', 'desk', now())`,
    `insert into institution_snapshot (div, id, institution_id, occasion, ref_id, body, sha256, taken_at) values ($1, $2, $2, 'status', $2, '{}', '\\x00', now())`,
    `insert into list_entry (div, id, list, institution_id, subject_kind, subject_name, reason, evidence, decided_by, decided_on, valid_from)
       values ($1, $2, 'black', $2, 'institution', '名', '事由', '笔录', '${official}', '2026-11-01', '2026-11-01')`,
    `insert into public_change (div, id, institution_id, what, changed_at) values ($1, $2, $2, 'list', now())`,
    `insert into stored_file (div, id, institution_id, name, media_type, size, sha256, bytes, created_by, created_at)
       values ($1, $2, $2, '证.pdf', 'application/pdf', 1, '\\x00', '\\x00', '${official}', now())`,
    `insert into institution_document (div, id, institution_id, kind, title, file_id, added_by, added_at) values ($1, $2, $2, 'licence', '许可证', $2, '${official}', now())`,
    `insert into course_teacher (div, course_id, staff_id, institution_id) values ($1, '${course}', '${staff}', $2)`,
    `insert into training_class (div, id, institution_id, course_id, name, lessons, capacity, starts_on, state)
       values ($1, $2, $2, '${course}', '一班', 40, 20, '2026-09-01', 'open')`,
    `insert into classification (div, id, course_id, institution_id, text_version, course_text, declared_kind, signals, suggestion, state, opened_by, opened_at)
       values ($1, $2, '${course}', $2, 1, '{}', 'subject', '[]', 'clear-subject', 'opened', '${official}', now())`,
  ];
  for (const statement of statements) await house.pool.query(statement, [COUNTY, id]);
}

const own = () => scopeOfInstitution(COUNTY, first.id, house.county.posts.head.personId);
const asHead = <T>(work: (tx: Parameters<Parameters<typeof recording>[3]>[0]) => Promise<T>) =>
  recording(house.pool, 'institution', own(), work);
const rowsIn = (tx: ReadTx, table: string, column = 'institution_id') =>
  tx.many(sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)}`);

const OWN = [
  'institution',
  'institution_change',
  'institution_snapshot',
  'teaching_point',
  'institution_staff',
  'course',
  'course_teacher',
  'training_class',
  'institution_document',
  'institution_request',
  'classification',
  'list_entry',
  'public_change',
  'stored_file',
  'finding',
];
const CLOSED = [
  'duplicate_pair',
  'duplicate_check',
  'sweep_campaign',
  'sweep_block',
  'sweep_target',
  'sweep_draw',
  'sweep_second',
  'sweep_visit',
  'sweep_photo',
  'sweep_visit_change',
  'expert',
  'expert_tie',
  'classification_opinion',
  'list_proposal',
  'platform_run',
  'platform_difference',
  'duty',
];

describe('the power of an institution’s head', () => {
  it.each(OWN)('sees in %s its own rows and no other', async (table) => {
    const column = table === 'institution' ? 'id' : 'institution_id';
    expect(await asHead((tx) => rowsIn(tx, table, column))).toEqual([{ id: first.id }]);
  });

  it.each([...CLOSED, 'staff', 'school', 'pupil'])('sees nothing at all of %s', async (table) => {
    const look = asHead((tx) => tx.many(sql`select * from ${sql.table(table)}`));
    await expect(look).rejects.toThrow(/permission denied/);
  });

  it('is tried on every table that says of which institution a row is', async () => {
    const { rows } = await house.pool.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'institution_id' order by 1`,
    );
    expect(rows.map(({ name }) => name).filter((name) => ![...OWN, ...CLOSED].includes(name))).toEqual([]);
  });

  it('does not see the clue for a case that the office has about it', async () => {
    await house.pool.query(
      `insert into finding (div, id, rule, rule_version, clauses, consequence, outcome, sentence_key, facts, sentence, unit, institution_id, found_at)
       values ($1, gen_random_uuid(), 'REG-10', 1, '{}', 'case', 'open', 'sweep.hiddenClass', '{}', '线索', 'item', $2, now())`,
      [COUNTY, first.id],
    );
    const held = await asHead((tx) => tx.many<{ consequence: string }>(sql`select consequence from finding`));
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter(({ consequence }) => consequence === 'case')).toEqual([]);
  });

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
