import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopeOfPerson } from '../database/scope.ts';
import { reading } from '../database/transaction.ts';
import { newId } from '../identity.ts';
import { COUNTY } from '../testing/county.ts';
import { written } from '../testing/homework.ts';
import { type Caller, openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';

let house: TestHouse;
let guardian: Caller;
let neighbour: string;
beforeAll(async () => {
  house = await openTestHouse();
  guardian = await house.as(house.county.posts.guardian);
  const { g5, g5b } = house.county.classes;
  const chinese = await house.as(house.county.posts.chinese);
  await chinese.homework.publish({ body: written(g5, 'YW', 25, { title: '五二班的作业' }) });
  await chinese.homework.publish({ body: written(g5b, 'YW', 30, { title: '五三班的作业' }) });
  neighbour = newId();
  await house.pool.query(
    `insert into pupil (div, id, school_id, class_id, name, gender, student_no)
     values ($1, $2, $3, $4, '别家孩子', 'f', 'G980102201504030020')`,
    [COUNTY, neighbour, house.county.school, g5b],
  );
});
afterAll(() => house.close());

describe('a guardian', () => {
  it("sees the child's notice of today and the week around it", async () => {
    const seen = await guardian.family.homework();
    if (!seen.ok) throw new Error(JSON.stringify(seen.problem));
    expect(seen.data).toHaveLength(1);
    const [child] = seen.data;
    expect(child).toMatchObject({
      name: '小明',
      schoolName: '东湖实验小学',
      today: { className: '五（2）班', written: 25, limit: 60, lines: [{ title: '五二班的作业', counted: 25 }] },
    });
    expect(child?.week.map((d) => [d.kind, d.first, d.written, d.limit])).toEqual([
      ['teachingDay', '2026-11-16', 0, 60],
      ['teachingDay', '2026-11-17', 0, 60],
      ['teachingDay', '2026-11-18', 0, 60],
      ['teachingDay', '2026-11-19', 25, 60],
      ['teachingDay', '2026-11-20', 0, 60],
      ['restDay', '2026-11-21', 0, 120],
      ['restDay', '2026-11-21', 0, 120],
    ]);
  });

  it('sees another day when asked', async () => {
    const seen = await guardian.family.homework({ query: { day: '2026-11-18' } });
    expect(seen).toMatchObject({ ok: true, data: [{ today: { day: '2026-11-18', lines: [] } }] });
  });

  it('never sees another child, class or draft, whatever is asked of the database', async () => {
    const { posts, classes } = house.county;
    const scope = scopeOfPerson(COUNTY, posts.guardian.personId);
    const seen = await reading(house.pool, 'family', scope, async (tx) => ({
      pupils: await tx.many({ name: 'a', text: 'select id from pupil', values: [] }),
      classes: await tx.many({ name: 'b', text: 'select id from school_class', values: [] }),
      homework: await tx.many({ name: 'c', text: 'select distinct class_id from assignment', values: [] }),
      people: await tx.many({ name: 'd', text: 'select id from person', values: [] }),
    }));
    expect(seen).toEqual({
      pupils: [{ id: house.county.pupil }],
      classes: [{ id: classes.g5 }],
      homework: [{ class_id: classes.g5 }],
      people: [{ id: posts.guardian.personId }],
    });
  });

  it('asking for a class, its pupils, its ledger or an assignment is turned away everywhere', async () => {
    const { g5b } = house.county.classes;
    const chinese = await house.as(house.county.posts.chinese);
    const list = await chinese.homework.list({ query: { class: g5b } });
    const id = list.ok ? list.data.rows[0]!.id : '';
    const answers = await Promise.all([
      guardian.homework.ledger({ query: { class: g5b, day: TODAY } }),
      guardian.homework.list({ query: { class: g5b } }),
      guardian.homework.read({ params: { id } }),
      guardian.homework.gradeBoard({ query: { school: house.county.school, grade: 5, week: TODAY } }),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, status: 403 });
    expect(JSON.stringify(answers)).not.toContain('五三班的作业');
  });

  it('leaves a trail that names the child that was read', async () => {
    const { rows } = await house.pool.query(
      "select touched from audit_event where action = 'family.read' and person_id = $1",
      [house.county.posts.guardian.personId],
    );
    expect(rows[0]).toEqual({ touched: [house.county.pupil] });
  });
});

describe('everyone else', () => {
  it('has no family page', async () => {
    expect(await (await house.as(null)).family.homework()).toMatchObject({ status: 401 });
    for (const post of ['chinese', 'principal', 'county', 'admin'] as const)
      expect(await (await house.as(house.county.posts[post])).family.homework()).toMatchObject({ status: 403 });
  });
});
