import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { stoppedClock } from '../clock.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';
import { hashPassword, passwordMatches } from './password.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.pool.query('update account set password_hash = $1 where person_id = $2', [
    await hashPassword('秋水共长天'),
    house.county.posts.chinese.personId,
  ]);
});
afterAll(() => house.close());

const login = 'login-语文老师';
const open = (body: object, app = house.app) =>
  app.inject({ method: 'POST', url: '/api/session', payload: body, headers: { 'content-type': 'application/json' } });

describe('passwords', () => {
  it('match only themselves, and never without a hash', async () => {
    const hash = await hashPassword('一二三四五');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]+\$[\w+/]+$/);
    expect(await passwordMatches('一二三四五', hash)).toBe(true);
    expect(await passwordMatches('一二三四', hash)).toBe(false);
    expect(await passwordMatches('', null)).toBe(false);
  });
});

describe('signing in', () => {
  it('opens a session whose token is known to the browser alone', async () => {
    const reply = await open({ login, password: '秋水共长天' });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({
      name: '语文老师',
      duty: { role: 'teacher' },
      actions: expect.arrayContaining(['homework.publish']),
    });
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/^qz_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookie.slice('qz_session='.length, cookie.indexOf(';'));
    const kept = await house.pool.query(
      `select 1 from session where encode(token_hash, 'escape') like '%' || $1 || '%'`,
      [token],
    );
    expect(kept.rowCount).toBe(0);
    const me = await house.send({ method: 'GET', url: '/api/session', headers: { cookie: `qz_session=${token}` } });
    expect(me.json()).toMatchObject({ name: '语文老师' });
  });

  it('says the same of a wrong password and of nobody', async () => {
    const [wrong, nobody] = await Promise.all([
      open({ login, password: 'x' }),
      open({ login: '查无此人', password: 'x' }),
    ]);
    expect([wrong.statusCode, nobody.statusCode]).toEqual([401, 401]);
    expect(wrong.json().detail).toBe(nobody.json().detail);
  });

  it('locks after five mistakes in a row, for fifteen minutes', async () => {
    await house.pool.query('update account set failed_attempts = 0 where login = $1', [login]);
    for (let i = 0; i < 5; i++) await open({ login, password: 'x' });
    expect((await open({ login, password: '秋水共长天' })).json()).toMatchObject({
      code: 'LOGIN_REFUSED',
      detail: expect.stringContaining('15 分钟'),
    });
    const later = await buildApp({
      pool: house.pool,
      clock: stoppedClock('2026-11-19T12:16:00+08:00'),
      demo: true,
      logLevel: 'silent',
    });
    expect((await open({ login, password: '秋水共长天' }, later)).statusCode).toBe(200);
    await later.close();
  });
});

describe('a session', () => {
  it('ends after twelve idle hours, after three days, and on signing out', async () => {
    const cookie = await house.cookie(house.county.posts.maths);
    const at = async (instant: string) => {
      const app = await buildApp({ pool: house.pool, clock: stoppedClock(instant), demo: true, logLevel: 'silent' });
      const reply = await app.inject({ method: 'GET', url: '/api/session', headers: { cookie } });
      await app.close();
      return reply.statusCode;
    };
    expect(await at('2026-11-19T23:59:00+08:00')).toBe(200);
    // The use a minute before midnight has renewed it.
    expect(await at('2026-11-20T11:58:00+08:00')).toBe(200);
    expect(await at('2026-11-20T23:59:00+08:00')).toBe(401);
    const other = await house.cookie(house.county.posts.maths);
    expect((await house.send({ method: 'DELETE', url: '/api/session', headers: { cookie: other } })).statusCode).toBe(
      204,
    );
    expect((await house.send({ method: 'GET', url: '/api/session', headers: { cookie: other } })).statusCode).toBe(401);
  });

  it('acts as one duty at a time and turns to another of the same person only', async () => {
    const { posts, school } = house.county;
    await house.pool.query(
      `insert into duty (id, person_id, role, region_code, school_id, grade, valid_from) values ('0197a000-0000-7000-8000-00000000d001', $1, 'grade-lead', '980102', $2, 5, '2026-09-01')`,
      [posts.english.personId, school],
    );
    const english = await house.as(posts.english);
    expect(await english.session.read()).toMatchObject({
      data: { duty: { role: 'teacher' }, duties: [{ role: 'teacher' }, { role: 'grade-lead', grade: 5 }] },
    });
    expect(await english.session.switchDuty({ body: { dutyId: posts.county.dutyId } })).toMatchObject({ status: 404 });
    expect(
      await english.session.switchDuty({ body: { dutyId: '0197a000-0000-7000-8000-00000000d001' } }),
    ).toMatchObject({ data: { duty: { role: 'grade-lead' } } });
    expect(await english.session.read()).toMatchObject({ data: { duty: { role: 'grade-lead' } } });
  });

  it('a duty that has ended opens no door', async () => {
    const { posts } = house.county;
    const lead = await house.as(posts.lead5);
    expect((await lead.session.read()).ok).toBe(true);
    await house.pool.query(`update duty set valid_until = '2026-11-19' where id = $1`, [posts.lead5.dutyId]);
    expect(await lead.session.read()).toMatchObject({ status: 401 });
  });
});

describe('the demo', () => {
  it('lets nobody in through the demo door when the demo is off', async () => {
    const app = await buildApp({ pool: house.pool, clock: house.clock, demo: false, logLevel: 'silent' });
    expect((await app.inject({ method: 'GET', url: '/api/demo/people' })).statusCode).toBe(404);
    const reply = await app.inject({
      method: 'POST',
      url: '/api/demo/session',
      payload: { dutyId: house.county.posts.chinese.dutyId },
      headers: { 'content-type': 'application/json' },
    });
    expect(reply.statusCode).toBe(404);
    await app.close();
  });

  it('opens only for people of the cast', async () => {
    const visitor = await house.as(null);
    expect(await visitor.session.demoOpen({ body: { dutyId: house.county.posts.chinese.dutyId } })).toMatchObject({
      status: 404,
    });
  });
});

describe('the trail', () => {
  it('holds one event for every request, refused ones too, with ids and no words', async () => {
    const { posts } = house.county;
    const maths = await house.as(posts.maths);
    await house.pool.query('delete from audit_event');
    await maths.homework.swaps();
    await maths.audit.list();
    await maths.homework.read({ params: { id: '0197a000-0000-7000-8000-000000000000' } });
    const events = await house.pool.query('select action, outcome, role, person_id from audit_event order by at');
    expect(events.rows).toEqual([
      { action: 'homework.read', outcome: 'done', role: 'teacher', person_id: posts.maths.personId },
      { action: 'audit.read', outcome: 'refused', role: 'teacher', person_id: posts.maths.personId },
      { action: 'homework.read', outcome: 'refused', role: 'teacher', person_id: posts.maths.personId },
    ]);
  });

  it('cannot be changed or read elsewhere by the powers that write it', async () => {
    const client = await house.pool.connect();
    try {
      for (const statement of [
        'update audit_event set action = $$x$$',
        'delete from audit_event',
        'delete from audit_link',
      ]) {
        await client.query('begin; set local role qingzhou_writer');
        await expect(client.query(statement)).rejects.toThrow(/permission denied/);
        await client.query('rollback');
      }
    } finally {
      client.release();
    }
  });
});

describe('guessing', () => {
  it('is slowed down by address, told as a problem with the time to wait', async () => {
    const replies = [];
    for (let i = 0; i < 31; i++)
      replies.push(
        await house.app.inject({
          method: 'POST',
          url: '/api/session',
          payload: { login: `nobody-${i}`, password: 'x' },
          remoteAddress: '10.9.8.7',
        }),
      );
    const last = replies.at(-1)!;
    expect(last.statusCode).toBe(429);
    expect(last.headers['retry-after']).toBeDefined();
    expect(last.headers['content-type']).toContain('application/problem+json');
    expect(last.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });
});
