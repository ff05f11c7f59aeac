import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRules } from '#policy/rules.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.pool.query(
    `select set_rule_parameter(gen_random_uuid(), '980102', 'hw.g3g6.writtenMax', 'max', 50, '2026-09-01', null, '东湖区规定', null)`,
  );
});
afterAll(() => house.close());

const get = async (url: string) => (await house.send({ method: 'GET', url })).body;

describe('the public rule book', () => {
  it('lists every rule with its number in force, within the weight of a page', async () => {
    const page = await house.send({ method: 'GET', url: '/rules' });
    for (const rule of allRules) expect(page.body).toContain(`id="${rule.id}"`);
    expect(page.body).not.toContain('<script');
    const packed = await house.send({ method: 'GET', url: '/rules', headers: { 'accept-encoding': 'gzip' } });
    expect(packed.rawPayload.length).toBeLessThan(50 * 1024);
  });

  it("shows a county's own stricter number and keeps the nation's beside it", async () => {
    expect(await get('/rules/HW-2')).toMatch(/60 分钟[\s\S]*现行/);
    const county = await get('/rules/HW-2?region=980102');
    expect(county).toMatch(/50 分钟[\s\S]*东湖区[\s\S]*东湖区规定[\s\S]*现行/);
    expect(county).toContain('已有更严的');
  });

  it('tells the clauses in our words, in both languages', async () => {
    expect(await get('/rules/HW-12')).toContain('SEED-2-8');
    expect(await get('/rules/HW-12?lang=en')).toContain('All rules');
  });

  it('answers an unknown rule or place with 404', async () => {
    expect((await house.send({ method: 'GET', url: '/rules/HW-999' })).statusCode).toBe(404);
    expect((await house.send({ method: 'GET', url: '/rules?region=990000' })).statusCode).toBe(404);
  });
});
