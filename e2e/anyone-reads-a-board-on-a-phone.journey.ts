import type { Assignment } from '#contract/homework.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { answer } from './office.ts';

const SCHOOL = '东湖区实验小学';
const TODAY = '2026-11-19';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function toBoard(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('学校名称').fill('实验小学');
  await page.getByRole('button', { name: '查学校' }).click();
  await page.getByRole('link', { name: new RegExp(SCHOOL) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SCHOOL);
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('anyone reads a school’s board on a phone without script: today, corrections, the day before, and nobody’s name', async ({
  office,
  anotherDesk,
}) => {
  const { classId, teachers } = await office.taught(SCHOOL, '六（3）班', ['WY-EN']);
  const teacher = await office.colleague(teachers.get('WY-EN')!.login);
  const homework = {
    classId,
    subject: 'WY-EN',
    title: 'Read aloud: Unit 4',
    content: '朗读第40页',
    form: 'oral',
    place: 'either',
    minutes: 10,
    assignedOn: TODAY,
    dueOn: '2026-11-20',
  };
  const key = () => ({ 'idempotency-key': crypto.randomUUID() });
  const published = await answer<Assignment>(
    teacher.post('/api/homework/publish', { data: { ...homework, answers: [] }, headers: key() }),
  );
  const corrected = { ...homework, content: '朗读第42页', version: published.version, reason: '页码写错', answers: [] };
  await answer(teacher.post(`/api/homework/assignments/${published.id}/correct`, { data: corrected, headers: key() }));

  const page = await anotherDesk({ ...phone, javaScriptEnabled: false });
  await toBoard(page);
  await expect(page.getByText('2026年11月19日').first()).toBeVisible();
  const notice = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '六（3）班' }) });
  await expect(notice).toContainText('朗读第42页');
  await expect(notice).toContainText('已更正');
  await expect(notice).toContainText('页码写错');
  await expect(notice.locator('del')).toContainText('朗读第40页');
  expect(await fits(page)).toBe(true);

  const names = await office.namesOf(SCHOOL, '王少栋');
  expect(names.length).toBeGreaterThan(1000);
  const html = await page.content();
  expect(names.filter((name) => html.includes(name))).toEqual([]);

  await page
    .getByRole('navigation', { name: '换一天' })
    .getByRole('link', { name: /11月18日/ })
    .click();
  await expect(page.getByText('2026年11月18日').first()).toBeVisible();
  const before = await page.content();
  expect(names.filter((name) => before.includes(name))).toEqual([]);
});

test('the public pages are sound on a phone with script on, and keep their own content policy', async ({
  anotherDesk,
}) => {
  const page = await anotherDesk(phone);
  const strict = await anotherDesk({ ...phone, bypassCSP: false });
  const refused: string[] = [];
  strict.on('console', (said) => {
    if (said.type() === 'error' && !said.text().includes('__font')) refused.push(said.text());
  });
  await toBoard(page);
  for (const path of [
    '/',
    '/board',
    new URL(page.url()).pathname,
    '/check',
    '/rules',
    '/rules/HW-2',
    '/privacy',
    '/accessibility',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await fits(page), path).toBe(true);
    await expectAccessible(page);
    await strict.goto(path);
  }
  expect(refused).toEqual([]);
});
