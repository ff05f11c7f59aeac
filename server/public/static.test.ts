import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';

let house: TestHouse;
let built: FastifyInstance;
let bare: FastifyInstance;
const web = mkdtempSync(join(tmpdir(), 'qingzhou-web-'));
const appOn = (folder: string) =>
  buildApp({ pool: house.pool, clock: house.clock, demo: false, logLevel: 'silent', web: folder });

beforeAll(async () => {
  house = await openTestHouse();
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'console.html'), '<title>console</title>');
  writeFileSync(join(web, 'phone.html'), '<title>phone</title>');
  writeFileSync(join(web, 'assets', 'main-abc.js'), 'export {}');
  writeFileSync(join(web, 'assets', 'main-abc.js.br'), brotliCompressSync('export {}'));
  [built, bare] = await Promise.all([appOn(web), appOn(join(web, 'nothing'))]);
});
afterAll(async () => {
  await Promise.all([built.close(), bare.close()]);
  await house.close();
  rmSync(web, { recursive: true });
});

describe('the built pages', () => {
  it.each([
    ['/console/', 'console'],
    ['/console/homework/new?class=x', 'console'],
    ['/m', 'phone'],
    ['/m/me', 'phone'],
  ])('%s is answered by the entry of the %s, under a policy of its own', async (url, name) => {
    const page = await built.inject(url);
    expect(page.body).toBe(`<title>${name}</title>`);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
  });

  it('an asset is kept for ever and sent as it was packed', async () => {
    const asset = await built.inject({ url: '/assets/main-abc.js', headers: { 'accept-encoding': 'gzip, br' } });
    expect(asset.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
    });
  });

  it('what is not there is missing, and nothing outside the folder is reached', async () => {
    expect((await built.inject('/assets/gone.js')).statusCode).toBe(404);
    for (const url of ['/assets/../../package.json', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/console.html'])
      expect((await built.inject(url)).statusCode).toBe(404);
  });

  it('says plainly that nothing was built', async () => {
    const page = await bare.inject('/console/');
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('npm run build');
    expect((await bare.inject('/board')).statusCode).toBe(200);
  });
});
