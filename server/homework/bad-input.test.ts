import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { written } from '../testing/homework.ts';
import { type Caller, openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';

let house: TestHouse;
let chinese: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  chinese = await house.as(house.county.posts.chinese);
});
afterAll(() => house.close());

const publish = (more: object) =>
  chinese.homework.publish({ body: { ...written(house.county.classes.g5, 'YW', 10), ...more } });
const at = (path: string) => ({
  status: 400,
  problem: { code: 'INPUT_INVALID', errors: expect.arrayContaining([expect.objectContaining({ path })]) },
});

describe('bad input is answered at its place', () => {
  it.each([-5, 0, 12.5, 1e9, Number.NaN, '30', null])('minutes %s', async (minutes) => {
    expect(await publish({ minutes })).toMatchObject(at('body.minutes'));
  });

  it('in the language of the reader', async () => {
    const english = await house.as(house.county.posts.chinese, 'en');
    const body = { ...written(house.county.classes.g5, 'YW', 10), minutes: -5 };
    expect(await english.homework.publish({ body })).toMatchObject({
      problem: { errors: [{ message: 'Whole minutes from 1 to 600' }] },
    });
    expect(await publish({ minutes: -5 })).toMatchObject({
      problem: { errors: [{ message: '请填写 1 至 600 的整数分钟' }] },
    });
  });

  it('names every wrong field at once', async () => {
    const answer = await publish({ minutes: 0, title: ' ', assignedOn: '2026-02-30', form: 'phone' });
    const paths = answer.ok ? [] : (answer.problem.errors ?? []).map((e) => e.path).toSorted();
    expect(paths).toEqual(['body.assignedOn', 'body.form', 'body.minutes', 'body.title']);
  });

  it('an unknown class is missing, also when the id is not an id', async () => {
    expect(await publish({ classId: '0197a000-0000-7000-8000-000000000000' })).toMatchObject({ status: 404 });
    expect(await publish({ classId: 'x' })).toMatchObject(at('body.classId'));
    expect(await chinese.homework.read({ params: { id: 'x' } })).toMatchObject({ status: 404 });
  });

  it("another county's class, and another school's, are missing; another teacher's class is not yours", async () => {
    const { far5, other5, g7 } = house.county.classes;
    for (const classId of [far5, other5, g7])
      expect(await publish({ classId })).toMatchObject({ status: 404, problem: { code: 'NOT_FOUND' } });
    expect(await publish({ subject: 'SX' })).toMatchObject({ status: 403, problem: { code: 'NOT_ALLOWED' } });
  });

  it.each(['0001-01-01', '0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
    'a day outside the calendar: %s',
    async (day) => {
      expect(await publish({ assignedOn: day, dueOn: day })).toMatchObject(at('body.assignedOn'));
      expect(await publish({ dueOn: day })).toMatchObject(at('body.dueOn'));
      const { g5 } = house.county.classes;
      expect(await chinese.homework.ledger({ query: { class: g5, day } })).toMatchObject(at('query.day'));
    },
  );

  it('a subject that does not exist', async () => {
    expect(await publish({ subject: 'HOGWARTS' })).toMatchObject(at('body.subject'));
  });

  it('a day before any cap', async () => {
    for (const day of ['2019-05-06', '1900-01-01', '2199-12-31'])
      expect(await publish({ assignedOn: day, dueOn: day })).toMatchObject({
        status: 422,
        problem: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'HW-C3' })]) },
      });
    const { g5 } = house.county.classes;
    expect(await chinese.homework.ledger({ query: { class: g5, day: '2019-05-06' } })).toMatchObject({
      ok: true,
      data: { limitRegion: '0', written: 0 },
    });
  });

  it('a day outside the term (HW-C3), due before assigned (HW-C2 at its field)', async () => {
    expect(await publish({ assignedOn: '2027-02-10', dueOn: '2027-02-11' })).toMatchObject({
      status: 422,
      problem: {
        findings: [
          { rule: 'HW-C3', field: 'assignedOn' },
          { rule: 'HW-C5', consequence: 'record' },
        ],
      },
    });
    expect(await publish({ dueOn: '2026-11-18' })).toMatchObject(at('body.dueOn'));
  });

  it('text that would run elsewhere is kept as text: SQL, script, formula', async () => {
    const title = `'; drop table assignment; --`;
    const content = '=HYPERLINK("http://x","<script>alert(1)</script>")';
    const done = await publish({ title, content });
    expect(done).toMatchObject({ ok: true, data: { title, content } });
    const list = await chinese.homework.list({ query: { q: title } });
    expect(list).toMatchObject({ ok: true, data: { total: 1, rows: [{ title, content }] } });
  });

  it('control characters are refused with a word', async () => {
    expect(await publish({ title: 'a\u0000b' })).toMatchObject({
      problem: { errors: [{ path: 'body.title', message: '含有看不见的控制字符，请删去后重填' }] },
    });
  });

  it.each([
    ['not JSON', '{"a":', 'application/json', 400, 'NOT_JSON'],
    ['another media type', 'a=1', 'application/x-www-form-urlencoded', 400, 'NOT_JSON'],
    ['a body over the cap', JSON.stringify({ title: 'x'.repeat(2_000_000) }), 'application/json', 413, 'TOO_LARGE'],
  ])('%s', async (_, payload, type, status, code) => {
    const cookie = await house.cookie(house.county.posts.chinese);
    const reply = await house.send({
      method: 'POST',
      url: '/api/homework/publish',
      payload,
      headers: { cookie, 'content-type': type },
    });
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ code });
  });

  it('a session that ended says so, and the same body goes through after signing in again', async () => {
    const body = written(house.county.classes.g5b, 'YW', 9);
    const visitor = await house.as(null);
    expect(await visitor.homework.publish({ body })).toMatchObject({
      status: 401,
      problem: { code: 'NOT_SIGNED_IN', title: '登录已失效，请重新登录；已填写的内容不会丢失' },
    });
    expect(await chinese.homework.publish({ body })).toMatchObject({ ok: true });
  });

  it("a write that another site's page sends is refused", async () => {
    const cookie = await house.cookie(house.county.posts.chinese);
    const payload = JSON.stringify(written(house.county.classes.g5, 'YW', 5));
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const reply = await house.send({
        method: 'POST',
        url: '/api/homework/publish',
        payload,
        headers: { cookie, 'content-type': 'application/json', ...headers },
      });
      expect(reply.statusCode).toBe(403);
    }
  });

  it('keys of idempotency that are no keys', async () => {
    const answer = await chinese.homework.publish(
      { body: written(house.county.classes.g5, 'YW', 5) },
      { idempotencyKey: 'x' },
    );
    expect(answer).toMatchObject({ status: 400 });
  });

  it('nothing of all this touched the ledger wrongly', async () => {
    const sums = await house.pool.query(
      `select 1 from class_day d where d.all_minutes <> (select coalesce(sum(x.minutes), 0) from assignment_share x where x.class_id = d.class_id and x.day = d.day)`,
    );
    expect(sums.rowCount).toBe(0);
    expect(await chinese.homework.ledger({ query: { class: house.county.classes.g5, day: TODAY } })).toMatchObject({
      data: { written: 10 },
    });
  });
});
