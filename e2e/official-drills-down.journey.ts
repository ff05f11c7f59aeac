import { panel } from './composing.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { tabTo } from './keyboard.ts';
import { enterAs } from './office.ts';
import { cellsOf, numberIn, pairIn } from './tables.ts';

const mean = (minutes: number, classes: number) => (classes === 0 ? 0 : Math.round(minutes / classes));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Opens the first line of a level by keyboard; answers how the level read. */
async function openFirst(page: Page, level: string, names: RegExp): Promise<{ rows: string[][] }> {
  const table = page.getByRole('table', { name: level, exact: true });
  await expect(table.getByRole('link').first()).toHaveText(names);
  const rows = await cellsOf(table);
  await tabTo(page, table.getByRole('link').first());
  await page.keyboard.press('Enter');
  return { rows };
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
  const thursday = heat.getByRole('button', { name: /^四年级.*周四/ });
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect(thursday).toBeFocused();
  const cell = numberIn(await thursday.textContent());
  await page.keyboard.press('Enter');
  await expect(panel(page, '四年级 · 11-19 周四')).toBeVisible();
  await expectAccessible(page);

  const { rows: schools } = await openFirst(page, '学校', /学校|小学|中学/);
  const weights = schools.map(([, minutes, , published]) => [pairIn(minutes)[0], pairIn(published)[0]] as const);
  const all = sum(weights.map(([minutes, classes]) => minutes * classes));
  expect(Math.abs(mean(all, sum(weights.map(([, classes]) => classes))) - cell)).toBeLessThanOrEqual(1);

  const { rows: classes } = await openFirst(page, '班级', /班$/);
  expect(classes.length).toBe(pairIn(schools[0]![3])[1]);
  const minutes = classes.map(([, held]) => pairIn(held)[0]);
  const published = classes.filter(([, , , done]) => pairIn(done)[0] > 0);
  expect(mean(sum(minutes), published.length)).toBe(pairIn(schools[0]![1])[0]);

  const { rows: subjects } = await openFirst(page, '学科', /^(?!.*班).*$/);
  expect(sum(subjects.map(([, held]) => numberIn(held)))).toBe(minutes[0]);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('作业');
  const list = page.getByRole('table', { name: '作业' });
  const first = list.getByRole('link').first();
  await expect(first).toBeVisible();
  await expectAccessible(page);
  const written = (await cellsOf(list)).filter(([, , , form]) => form === '书面');
  expect(sum(written.map(([, , , , minutes]) => numberIn(minutes)))).toBe(numberIn(subjects[0]![1]));

  const title = await first.textContent();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title ?? '');
  await expect(panel(page, '用时分摊')).toContainText('11-19');
  await expectAccessible(page);
});

test('every figure of the load board and of the day opens to as many rows as it says', async ({ page }) => {
  await enterAs(page.request, '刘建鹏');
  for (const [from, counted] of [
    ['/console/load', /^(超限的班|接近上限的班|应公示未公示的班|被拦下的布置|待处理的认定)/],
    ['/console/', /^(待处理的认定|昨天以来的认定|被拦下的布置|说明理由后布置|今天尚未公示的班级)/],
  ] as const) {
    await page.goto(from);
    const figures = page.getByRole('main').getByRole('link', { name: counted });
    await expect(figures.first()).toBeVisible();
    const links = await figures.evaluateAll((all) =>
      all.map((link) => ({ to: link.getAttribute('href') ?? '', reads: link.textContent ?? '' })),
    );
    for (const { to, reads } of links.filter(({ reads: text }) => /\d/.test(text))) {
      const count = numberIn(reads);
      await page.goto(to);
      const total = page.getByRole('navigation', { name: '翻页' });
      await expect(page.locator('.skeleton')).toHaveCount(0);
      if (count > 0) await expect(total, reads).toContainText(`共 ${count} 条`);
      else await expect(page.getByRole('main').getByRole('table'), reads).toHaveCount(0);
    }
  }
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
