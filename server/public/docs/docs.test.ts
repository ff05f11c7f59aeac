import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '#contract/index.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const get = (url: string, headers: Record<string, string> = {}) => house.send({ method: 'GET', url, headers });
const ids = Object.entries(api).flatMap(([module, table]) => Object.keys(table).map((name) => `${module}.${name}`));

describe('the API, told', () => {
  it('is one document, kept by its tag', async () => {
    const first = await get('/api/openapi.json');
    expect(first.json()).toMatchObject({ openapi: '3.1.1', info: { title: expect.stringContaining('轻舟') } });
    const again = await get('/api/openapi.json', { 'if-none-match': String(first.headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  it('says who holds each action', async () => {
    const document = (await get('/api/openapi.json')).json();
    expect(document.paths['/homework/publish'].post).toMatchObject({
      'x-action': 'homework.publish',
      'x-access': { anyone: false, roles: { teacher: 'class', 'grade-lead': 'class' } },
    });
  });

  it.each(['zh-CN', 'en'])('is a page in %s: every endpoint, every shape, no script, at most 300 K', async (lang) => {
    const page = await get(`/api/docs?lang=${lang}`);
    expect(page.statusCode).toBe(200);
    expect(Buffer.byteLength(page.body)).toBeLessThan(300 * 1024);
    for (const id of ids) expect(page.body).toContain(`id="${id}"`);
    const targets = [...page.body.matchAll(/href="#(shape-\w+)"/g)].map((m) => m[1]);
    for (const target of new Set(targets)) expect(page.body).toContain(`id="${target}"`);
    expect(page.body).not.toMatch(/<script|https?:\/\/(?!localhost)/);
  });

  it('tells an example that can be sent', async () => {
    const page = (await get('/api/docs?lang=en')).body;
    expect(page).toContain('curl -b cookies.txt -X POST');
    expect(page).toContain('Sign in with login name and password');
  });
});
