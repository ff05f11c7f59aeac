import type { RegisteredInstitution } from '#contract/institutions/index.ts';
import type { SchoolCalendarView } from '#contract/place.ts';
import { expect, type Page, test } from './fixture.ts';
import { answer, enterAs } from './office.ts';

const LABELS =
  'h1, h2, h3, th, dt, label, legend, button, summary, nav a, [role="tab"], .figure-name, .page-note, .quiet';
const HAN = /\p{Script=Han}/u;
/** Class names as schools write them. */
const CLASS_NAME = /[一二三四五六七八九]（\d+）班/g;
/** Words of the homework itself, quoted. */
const QUOTED = /“[^”]*”/g;
/** Who holds the minutes, in the middle of a sentence: 'Chinese (王小丽) 20'. */
const TEACHER = /\(\p{Script=Han}{2,4}\)/gu;

/** Whom a finding is about, in the middle of its sentence: "刘国强's record", '宋志涛 is shown'. */
const PERSON = /\p{Script=Han}{2,4}(?='s | has | is )/gu;

/**
 * Words of the interface that are still Chinese. What comes from the register (names of places, schools, classes and people,
 * anything marked as Chinese) is data and stays as it is; so is the way back to Chinese.
 */
async function chineseLabels(page: Page, data: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate((labels) => {
    const isOurs = (element: Element | null) => element?.closest('[lang^="zh"], [aria-hidden="true"]') === null;
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [document.title];
    while (words.nextNode()) {
      const { parentElement, textContent } = words.currentNode;
      if (isOurs(parentElement) && parentElement?.closest(labels)) found.push(textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (!isOurs(element)) continue;
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  }, LABELS);
  const known = data.filter(Boolean).sort((a, b) => b.length - a.length);
  const stripped = (text: string) =>
    known
      .reduce((left, word) => left.replaceAll(word, ''), text)
      .replaceAll(CLASS_NAME, '')
      .replaceAll(TEACHER, '')
      .replaceAll(PERSON, '')
      .replaceAll(QUOTED, '');
  return [...new Set(texts.filter((text) => HAN.test(stripped(text))))];
}

const PLACES = ['云岚省', '清川市', '东湖区', '临溪县', '云岭市'];

test('an official turns the console to English, and every page follows', async ({ page, office }) => {
  const data = [...PLACES, ...(await office.schoolNames()), '吴志强', '语言 Language', '中文'];
  await enterAs(page.request, '吴志强');
  const term = { region: '980102', from: '2026-09-01', until: '2027-01-31' };
  const calendar = await answer<SchoolCalendarView>(page.request.get('/api/calendar', { params: term }));
  data.push(...calendar.terms.map(({ name }) => name), ...calendar.days.map(({ note }) => note ?? ''));
  await page.goto('/console/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Today/);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  const doors = page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link');
  const addresses = await doors.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const register = await answer<{ rows: RegisteredInstitution[] }>(
    page.request.get('/api/institutions', { params: { below: 1000, size: 1 } }),
  );
  const first = register.rows[0];
  if (first === undefined) throw new Error('every file is whole: the page of one that is not cannot be read');
  data.push(first.name, first.streetName ?? '');
  const behind = ['overview', 'new', first.id, `${first.id}?tab=history`].map(
    (each) => `/console/institutions/${each}`,
  );
  for (const address of [...addresses.filter((each) => each.startsWith('/console')), ...behind]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    expect(await chineseLabels(page, data), address).toEqual([]);
  }
});

test('a teacher whose browser asks for English composes and is refused in English', async ({ office, anotherDesk }) => {
  const { classId, teachers } = await office.taught('东湖区实验小学', '四（5）班', ['YW', 'SX', 'WY-EN']);
  const page = await anotherDesk({ locale: 'en-US' });
  await enterAs(page.request, '陈红丽');
  await page.goto(`/console/homework/new?class=${classId}`);
  await page.getByLabel('Title').fill('Unit 4 reading');
  await page.getByLabel('Expected minutes').fill('90');
  const verdict = page.getByRole('region', { name: 'What the rules say' });
  await expect(verdict).toContainText('It cannot be set as it stands');
  await expect(verdict).toContainText('above the limit of 60');
  const names = [...teachers.values()].map(({ name }) => name);
  const data = [...PLACES, ...(await office.schoolNames()), ...names, '语言 Language', '中文'];
  expect(await chineseLabels(page, data)).toEqual([]);
});

test('the public pages speak English after one press', async ({ page, office }) => {
  const schools = await office.schoolNames();
  const data = [...PLACES, ...schools, '中文', '轻舟'];
  await page.goto('/');
  await page.getByRole('link', { name: 'English' }).click();
  const { id } = await office.school('东湖区实验小学');
  for (const path of [
    '/',
    '/board',
    `/board/${id}/2026-11-18`,
    '/check',
    '/rules',
    '/rules/HW-2',
    '/privacy',
    '/accessibility',
    '/api/docs',
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.lang), path).toBe('en');
    expect(await chineseLabels(page, data), path).toEqual([]);
  }
});

test('a guardian turns the phone pages to English', async ({ anotherDesk }) => {
  const page = await anotherDesk({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await enterAs(page.request, '赵辉');
  await page.goto('/m/');
  await page.getByRole('navigation').getByRole('link', { name: '我的' }).click();
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  const child = await answer<{ name: string; schoolName: string }[]>(page.request.get('/api/family/homework'));
  const data = [...PLACES, ...child.flatMap(({ name, schoolName }) => [name, schoolName]), '赵辉', '中文'];
  expect(await chineseLabels(page, data)).toEqual([]);
  await page.goto('/m/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(child[0]!.name);
  expect(await chineseLabels(page, data)).toEqual([]);
});
