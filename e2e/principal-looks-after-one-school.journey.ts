import { panel } from './composing.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { enterAs } from './office.ts';
import { cellsOf, numberIn } from './tables.ts';

test('a principal sees the own school, its silent classes and findings, and no other school', async ({
  page,
  office,
}) => {
  await enterAs(page.request, '林爱萍');
  await page.goto('/console/');
  const silent = page.getByRole('link', { name: /^今天尚未公示的班级/ });
  expect(numberIn(await silent.textContent())).toBe(2);
  await silent.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('尚未公示');
  const rows = page.getByRole('main').getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: '三（1）班' })).toContainText('11-16');
  await expect(rows.filter({ hasText: '五（1）班' })).toBeVisible();
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);

  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /负荷看板/ })
    .click();
  await expect(page.getByText(/^临溪县白茶小学，/)).toBeVisible();
  await page.getByRole('button', { name: /^六年级.*周四/ }).click();
  await expect(page.getByRole('table', { name: '班级', exact: true }).getByRole('link')).toHaveText(['六（1）班']);
  await expectAccessible(page);

  await page.goto('/console/findings?outcome=open');
  const table = page.getByRole('table', { name: '认定清单' });
  await expect(table).toBeVisible();
  for (const row of await cellsOf(table)) expect(row.join(' ')).toContain('临溪县白茶小学');
  const finding = table.getByRole('row').filter({ hasText: '五（1）班' }).getByRole('link').first();
  await finding.click();
  await page.getByLabel('处理说明').fill('班主任外出培训，已安排代课教师当日补公示。');
  await page.getByRole('button', { name: '标为已处理' }).click();
  await expect(panel(page, '已处理')).toContainText('代课教师当日补公示');

  const other = await office.school('临溪县竹溪学校');
  for (const path of [`schools/${other.id}`, `load?school=${other.id}`, `schools/${crypto.randomUUID()}`]) {
    await page.goto(`/console/${path}`);
    await expect(page.getByText('没有找到', { exact: true })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('竹溪');
  }
  await expectAccessible(page);
});
