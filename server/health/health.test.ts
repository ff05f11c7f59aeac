import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const get = (url: string, headers: Record<string, string> = {}) => house.send({ method: 'GET', url, headers });

describe('health', () => {
  it('the process answers, and is ready once the database is migrated', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await get('/readyz');
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toEqual({ status: 'ready', database: true, migrated: true });
  });

  it('is not ready on a database that lacks a migration', async () => {
    await house.pool.query('delete from schema_migration where number = (select max(number) from schema_migration)');
    expect((await get('/readyz')).statusCode).toBe(503);
  });

  it('counts answers by route pattern, never by address', async () => {
    await get(`/board/${house.county.school}/2026-11-19`);
    const text = (await get('/metrics')).body;
    expect(text).toContain('route="/board/:id/:day",status="200"');
    expect(text).not.toContain(house.county.school);
    expect(text).toMatch(/database_connections\{state="open"\} \d/);
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('shows metrics to this machine or with the token, and to nobody else', async () => {
    const { pool, clock } = house;
    const metricsToken = 'a-long-random-token';
    const app = await buildApp({ pool, clock, demo: false, logLevel: 'silent', metricsToken });
    const from = async (remoteAddress: string, headers: Record<string, string> = {}) =>
      (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
    expect(await from('127.0.0.1')).toBe(200);
    expect(await from('10.1.2.3')).toBe(404);
    expect(await from('127.0.0.1', { 'x-forwarded-for': '10.1.2.3' })).toBe(404);
    expect(await from('10.1.2.3', { authorization: `Bearer ${metricsToken}` })).toBe(200);
    expect(await from('10.1.2.3', { authorization: 'Bearer a-wrong-random-token' })).toBe(404);
    await app.close();
  });
});
