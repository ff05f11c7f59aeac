import type { Locator } from '@playwright/test';
import type { ListedAssignment } from '#contract/homework.ts';
import { subjects } from '#policy/kernel/subject.ts';
import { panel } from './composing.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { tabTo } from './keyboard.ts';
import { answer, enterAs } from './office.ts';
import { cellsOf, numberIn, pairIn } from './tables.ts';

const mean = (minutes: number, classes: number) => (classes === 0 ? 0 : Math.round(minutes / classes));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The days of the demo's week, today first, and how the heat table names their columns. */
const DAYS = [
  ['2026-11-19', '周四'],
  ['2026-11-18', '周三'],
  ['2026-11-17', '周二'],
] as const;

/** A class and a day on which homework lies that was given before it. */
async function carriedOver(page: Page) {
  for (const [on, weekday] of DAYS) {
    const params = { on, form: 'written', sort: 'assignedOn', size: 200 };
    const asked = page.request.get('/api/homework/assignments', { params });
    const { rows } = await answer<{ rows: ListedAssignment[] }>(asked);
    const row = rows.find((each) => each.assignedOn < on && each.onDay !== null && each.onDay > 0);
    if (row !== undefined) return { ...row, on, weekday };
  }
  throw new Error('nothing is carried over in this week');
}

/** Opens a line of a level by keyboard; answers how the level read, and that line. */
async function openLine(page: Page, level: string, name: string): Promise<{ rows: string[][]; line: string[] }> {
  const table = page.getByRole('table', { name: level, exact: true });
  const link = table.getByRole('link', { name, exact: true });
  await expect(link).toBeVisible();
  const rows = await cellsOf(table);
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  return { rows, line: rows.find(([first]) => first === name)! };
}

/** Follows each of the links and expects as many rows as it says. */
async function expectToOpen(page: Page, links: Locator): Promise<number> {
  await expect(links.first()).toBeVisible();
  const found = await links.evaluateAll((all) =>
    all.map((link) => ({ to: link.getAttribute('href') ?? '', reads: link.textContent ?? '' })),
  );
  const counted = found.filter(({ reads }) => /\d/.test(reads));
  for (const { to, reads } of counted) {
    const count = numberIn(reads);
    await page.goto(to);
    const total = page.getByRole('navigation', { name: '翻页' });
    await expect(page.locator('.skeleton')).toHaveCount(0);
    if (count > 0) await expect(total, reads).toContainText(`共 ${count} 条`);
    else await expect(page.getByRole('main').getByRole('table'), reads).toHaveCount(0);
  }
  return counted.length;
}

test('a county official goes from a heat cell down to one assignment, and the figures add up', async ({ page }) => {
  await enterAs(page.request, '刘建鹏');
  await page.goto('/console/');
  const rail = page.getByRole('navigation', { name: '主导航' });
  await tabTo(page, rail.getByRole('link', { name: /负荷看板/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('作业负荷看板');
  await expectAccessible(page);

  const heat = page.getByRole('table', { name: '年级 × 星期' });
  await tabTo(page, heat.getByRole('button', { name: /^一年级.*周一/ }));
  const carried = await carriedOver(page);
  const grade = `${'零一二三四五六七八九'[carried.grade]}年级`;
  const chosen = heat.getByRole('button', { name: new RegExp(`^${grade}.*${carried.weekday}`) });
  for (let row = 1; row < carried.grade; row++) await page.keyboard.press('ArrowDown');
  for (let day = 1; day < '零一二三四五'.indexOf(carried.weekday[1]!); day++) await page.keyboard.press('ArrowRight');
  await expect(chosen).toBeFocused();
  const cell = numberIn(await chosen.textContent());
  await page.keyboard.press('Enter');
  await expect(panel(page, `${grade} · ${carried.on.slice(5)} ${carried.weekday}`)).toBeVisible();
  await expectAccessible(page);

  const { rows: schools, line: school } = await openLine(page, '学校', carried.schoolName);
  const weights = schools.map(([, minutes, , published]) => [pairIn(minutes)[0], pairIn(published)[0]] as const);
  const all = sum(weights.map(([minutes, classes]) => minutes * classes));
  expect(Math.abs(mean(all, sum(weights.map(([, classes]) => classes))) - cell)).toBeLessThanOrEqual(1);

  const { rows: classes, line: cls } = await openLine(page, '班级', carried.className);
  expect(classes.length).toBe(pairIn(school[3])[1]);
  const minutes = classes.map(([, held]) => pairIn(held)[0]);
  const published = classes.filter(([, , , done]) => pairIn(done)[0] > 0);
  expect(mean(sum(minutes), published.length)).toBe(pairIn(school[1])[0]);

  const { rows: shares, line: share } = await openLine(
    page,
    '学科',
    subjects.find(({ code }) => code === carried.subject)!.zh,
  );
  expect(sum(shares.map(([, held]) => numberIn(held)))).toBe(pairIn(cls[1])[0]);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('作业');
  const list = page.getByRole('table', { name: '作业' });
  const first = list.getByRole('link').first();
  await expect(first).toBeVisible();
  await expectAccessible(page);
  await expect(list.getByRole('columnheader', { name: '计入当天' })).toBeVisible();
  const written = (await cellsOf(list)).filter(([, , , form]) => form === '书面');
  expect(sum(written.map(([, , , , , onDay]) => numberIn(onDay)))).toBe(numberIn(share[1]));
  // What was given earlier lies on this day with a part of its minutes only.
  const parts = written.filter(([, , , , all, onDay]) => numberIn(onDay) < numberIn(all));
  expect(parts.length).toBeGreaterThan(0);

  const title = await first.textContent();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title ?? '');
  await expect(panel(page, '用时分摊')).toContainText(carried.on.slice(5));
  await expectAccessible(page);
});

test('every figure of the load board and of the day opens to as many rows as it says', async ({ page }) => {
  await enterAs(page.request, '刘建鹏');
  for (const [from, counted] of [
    ['/console/load', /^(超限的班|休息日超限的班|接近上限的班|应公示未公示的班|被拦下的布置|待处理的认定)/],
    ['/console/', /^(待处理的认定|昨天以来的认定|被拦下的布置|说明理由后布置|今天尚未公示的班级)/],
  ] as const) {
    await page.goto(from);
    await expectToOpen(page, page.getByRole('main').getByRole('link', { name: counted }));
  }
});

test('the weeks of the term and the rules that fired open to as many rows as they say', async ({ page }) => {
  await enterAs(page.request, '刘建鹏');
  await page.goto('/console/load?view=table');
  const weeks = page.getByRole('table', { name: '近几周走势' });
  await expectAccessible(page);
  await expectToOpen(page, weeks.locator('a[href*="class-days"]'));
  await page.goto('/console/load?view=table');
  await weeks.getByRole('link', { name: /分钟/ }).first().click();
  await expect(page).toHaveURL(/week=2026-08-31/);

  await page.goto('/console/rules?fired=true');
  const fired = page.getByRole('table', { name: '规则手册' }).locator('a[href*="/findings"]');
  expect(await expectToOpen(page, fired)).toBeGreaterThan(5);
});

test('a county official works through the findings that wait, by keyboard', async ({ page }) => {
  await enterAs(page.request, '刘建鹏');
  await page.goto('/console/');
  const queue = page.getByRole('link', { name: /^待处理的认定/ }).first();
  await expectAccessible(page);
  const waiting = numberIn(await queue.textContent());
  await tabTo(page, queue);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`共 ${waiting} 条。`)).toBeVisible();
  await expectAccessible(page);

  const table = page.getByRole('table', { name: '认定清单' });
  await tabTo(page, table.getByRole('link').first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('待处理');
  await tabTo(page, page.getByLabel('处理说明'));
  await page.keyboard.type('已与学校教务核实，当日补上公示并通报年级组。');
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: '标为已处理' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已处理');
  await expect(panel(page, '已处理')).toContainText('刘建鹏');

  await tabTo(page, page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /今日/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(queue).toContainText(String(waiting - 1));
});
