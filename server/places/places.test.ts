import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY, OTHER_COUNTY } from '../testing/county.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.pool.query(`update person set phone = '19912341234' where id = $1`, [
    house.county.posts.guardian.personId,
  ]);
});
afterAll(() => house.close());

const data = <T>(result: { ok: true; data: T } | { ok: false }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
};

describe('regions', () => {
  it('a city sees its counties with the number of schools; its root has no parent', async () => {
    const regions = data(await (await house.as(house.county.posts.city)).place.regions());
    expect(regions.map((r) => [r.code, r.parent, r.schools])).toEqual([
      ['9801', null, 4],
      [COUNTY, '9801', 3],
      [OTHER_COUNTY, '9801', 1],
    ]);
  });
  it('a principal sees the county with the one school that is theirs', async () => {
    const regions = data(await (await house.as(house.county.posts.principal)).place.regions());
    expect(regions).toMatchObject([{ code: COUNTY, schools: 1 }]);
  });
});

describe('schools', () => {
  it('are listed under the scope with the sizes of their registers', async () => {
    const list = data(await (await house.as(house.county.posts.county)).place.schools());
    expect(list.total).toBe(3);
    expect(list.rows[0]).toMatchObject({ name: '东湖实验小学', regionName: '东湖区', classes: 4, pupils: 1, staff: 5 });
  });
  it('are found by a part of the name, by kind and by region', async () => {
    const city = await house.as(house.county.posts.city);
    expect(data(await city.place.schools({ query: { q: '第二' } })).rows.map((s) => s.name)).toEqual(['东湖第二小学']);
    expect(data(await city.place.schools({ query: { kind: 'nine-year' } })).total).toBe(1);
    expect(data(await city.place.schools({ query: { region: OTHER_COUNTY } })).rows.map((s) => s.name)).toEqual([
      '临溪中心小学',
    ]);
    expect(data(await city.place.schools({ query: { q: `'; drop table school; --` } })).total).toBe(0);
  });
  it('of another county, or beside a school post, are missing', async () => {
    const county = await house.as(house.county.posts.county);
    expect(await county.place.school({ params: { id: house.county.farSchool } })).toMatchObject({
      ok: false,
      status: 404,
    });
    const principal = await house.as(house.county.posts.principal);
    expect(await principal.place.school({ params: { id: house.county.otherSchool } })).toMatchObject({ status: 404 });
    expect(data(await principal.place.school({ params: { id: house.county.school } }))).toMatchObject({
      name: '东湖实验小学',
    });
  });
});

describe('classes', () => {
  it('a teacher asks for the classes they teach', async () => {
    const english = await house.as(house.county.posts.english);
    expect(data(await english.place.classes({ query: { mine: 'true' } })).map((c) => c.name)).toEqual([
      '五（2）班',
      '五（3）班',
    ]);
    expect(data(await english.place.classes()).length).toBe(4);
    expect(data(await english.place.classes({ query: { grade: 1 } })).map((c) => c.name)).toEqual(['一（1）班']);
  });
  it('an official names the school', async () => {
    const county = await house.as(house.county.posts.county);
    expect(await county.place.classes()).toMatchObject({
      status: 400,
      problem: { errors: [{ path: 'query.school' }] },
    });
    expect(data(await county.place.classes({ query: { school: house.county.fiveFour } }))).toMatchObject([
      { grade: 6, system: '5-4' },
      { grade: 7 },
    ]);
    expect(data(await county.place.classes({ query: { school: house.county.farSchool } }))).toEqual([]);
  });
  it('open to who teaches what', async () => {
    const cls = data(
      await (await house.as(house.county.posts.lead5)).place.class({ params: { id: house.county.classes.g5 } }),
    );
    expect(cls).toMatchObject({ pupils: 1, schoolName: '东湖实验小学' });
    expect(cls.teaching.map((t) => [t.subject, t.teacher])).toEqual([
      ['SX', '数学老师'],
      ['WY-EN', '英语老师'],
      ['YW', '语文老师'],
    ]);
  });
});

describe('pupils', () => {
  it('are named with masked numbers and phones, and the reading leaves their ids in the trail', async () => {
    const maths = await house.as(house.county.posts.maths);
    const pupils = data(await maths.place.pupils({ params: { id: house.county.classes.g5 } }));
    expect(pupils).toMatchObject([
      { name: '小明', studentNo: '****0012', guardians: [{ name: '家长', relation: '祖母', phone: '199****1234' }] },
    ]);
    const { rows } = await house.pool.query(
      `select touched from audit_event where action = 'pupil.read' and outcome = 'done'`,
    );
    expect(rows[0].touched).toContain(house.county.pupil);
  });
  it('are for those who teach the class, or lead its grade', async () => {
    const { english, lead5, otherTeacher, auditor, city } = house.county.posts;
    const of = async (post: typeof english, id: string) => (await house.as(post)).place.pupils({ params: { id } });
    expect(await of(english, house.county.classes.g1)).toMatchObject({ status: 403 });
    expect(await of(lead5, house.county.classes.g1)).toMatchObject({ status: 403 });
    expect(await of(lead5, house.county.classes.g5)).toMatchObject({ ok: true });
    expect(await of(otherTeacher, house.county.classes.g5)).toMatchObject({ status: 404 });
    expect(await of(auditor, house.county.classes.g5)).toMatchObject({ status: 403 });
    expect(await of(city, house.county.classes.g5)).toMatchObject({ status: 403 });
  });
});

describe('staff', () => {
  it('are listed with their post and what they teach, in the reader’s language', async () => {
    const principal = await house.as(house.county.posts.principal, 'en');
    const list = data(await principal.place.staff({ query: { q: '英语' } }));
    expect(list).toMatchObject({
      total: 1,
      rows: [{ name: '英语老师', duties: ['teacher'], teaching: ['五（2）班 English', '五（3）班 English'] }],
    });
  });
});
