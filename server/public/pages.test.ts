import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { written } from '../testing/homework.ts';
import { openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';
import { robotsOf } from './routes.ts';

let house: TestHouse;
let board: string;
beforeAll(async () => {
  house = await openTestHouse();
  board = `/board/${house.county.school}/${TODAY}`;
  const chinese = await house.as(house.county.posts.chinese);
  const nasty = {
    title: '<script>alert(1)</script>',
    content: '=HYPERLINK("http://evil")\n"><img src=x onerror=alert(1)>',
  };
  const got = await chinese.homework.publish({ body: written(house.county.classes.g5, 'YW', 25, nasty) });
  if (!got.ok) throw new Error(JSON.stringify(got.problem));
  await chinese.homework.correct({
    params: { id: got.data.id },
    body: { ...written(house.county.classes.g5, 'YW', 20, { title: '读《山居秋暝》' }), version: 1, reason: '写错了' },
  });
});
afterAll(() => house.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  house.send({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

describe('a page for anyone', () => {
  it.each(['/', '/board', '/privacy', '/accessibility'])('%s needs no script and guards itself', async (url) => {
    const page = await get(url);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('<script');
    expect(page.body).toContain('<main id="main"');
    expect(Buffer.byteLength(page.body)).toBeLessThan(50 * 1024);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
    });
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
  });

  it('is packed for who can unpack it', async () => {
    const packed = await get('/', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toContain('今天的作业');
  });

  it('speaks the language of the link, then of the cookie, then of the browser', async () => {
    const chosen = await get('/board?lang=en&q=x');
    expect(chosen.body).toContain('<html lang="en">');
    expect(chosen.headers['set-cookie']).toMatch(/^qz_lang=en; Path=\/; Max-Age=31536000; SameSite=Lax$/);
    expect(chosen.body).toContain('href="/board?q&#61;x&#38;lang&#61;zh-CN"');
    expect((await get('/', { cookie: 'qz_lang=en', 'accept-language': 'zh' })).body).toContain('<html lang="en">');
    expect((await get('/', { 'accept-language': 'en-GB,en' })).body).toContain('<html lang="en">');
    expect((await get('/', { 'accept-language': 'fr' })).body).toContain('<html lang="zh-CN">');
  });

  it('tells search engines what it is about and where the other language stands, and hides a made-up county', async () => {
    const { body } = await get('/board', { host: 'qingzhou.example' });
    expect(body).toContain('<meta name="description" content="选一所学校，看它今天公示的作业。">');
    expect(body).toContain('hreflang="en" href="http://qingzhou.example/board?lang&#61;en"');
    const robots = await house.send({ method: 'GET', url: '/robots.txt' });
    expect(robots.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(robots.body).toBe('User-agent: *\nDisallow: /\n');
    expect(robotsOf(false).split('\n').slice(1)).toEqual([
      'Disallow: /api/',
      'Disallow: /console/',
      'Disallow: /m/',
      '',
    ]);
  });

  it('shows the limits of the plan from the rules in force', async () => {
    const { body } = await get('/');
    for (const [minutes, rule] of [
      ['0', 'HW-1'],
      ['60', 'HW-2'],
      ['90', 'HW-3'],
    ])
      expect(body).toMatch(new RegExp(`<b>${minutes}</b>[\\s\\S]*?/rules/${rule}"`));
  });
});

describe('the board as a page', () => {
  it('shows the homework, its sum and its limit before any script', async () => {
    const { body } = await get(board);
    expect(body).toContain('东湖实验小学');
    expect(body).toContain('读《山居秋暝》');
    expect(body).toMatch(/<b class="written">20<\/b>[\s\S]*60 分钟/);
  });

  it('keeps what was corrected, and lets nothing of it act', async () => {
    const { body } = await get(board);
    expect(body).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(body).not.toMatch(/<script|<img|onerror=alert/);
    expect(body).toMatch(/已更正[\s\S]*写错了/);
  });

  it('filters by form fields, empty ones too, and says when nothing fits', async () => {
    expect((await get(`${board}?grade=5&class=&subject=`)).body).toContain('五（2）班');
    const none = await get(`${board}?subject=SX`);
    expect(none.body).toContain('没有符合条件');
    expect((await get(`${board}?grade=12`)).statusCode).toBe(400);
  });

  it('leads from a school or a chosen day to the address of that day', async () => {
    const { school } = house.county;
    expect((await get(`/board/${school}`)).headers.location).toBe(board);
    expect((await get(`/board/${school}?day=2026-11-18&grade=5`)).headers.location).toBe(
      `/board/${school}/2026-11-18?grade=5`,
    );
  });

  it('finds a school by part of its name', async () => {
    expect((await get('/board?q=%E5%AE%9E%E9%AA%8C')).body).toContain(`/board/${house.county.school}`);
    const none = await get('/board?q=%3Cb%3E&region=980103');
    expect(none.body).toContain('临溪县');
    expect(none.body).toContain('&#60;b&#62;');
  });
});

describe('what went wrong', () => {
  it('is a page for a reader and problem+json for a caller', async () => {
    const page = await get('/nowhere');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('没有找到这个页面');
    const problem = await get('/api/nowhere');
    expect(problem.headers['content-type']).toContain('application/problem+json');
    expect((await get('/board/x/2026-13-01')).statusCode).toBe(404);
  });
});
