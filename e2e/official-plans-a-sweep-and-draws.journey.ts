import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { typeDay } from './keyboard.ts';
import { enterAs } from './office.ts';

const OFFICIAL = '陈新平';
const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };

async function expectSound(page: Page): Promise<void> {
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize(NARROW);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.setViewportSize(WIDE);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('an official plans a sweep, is told which block has no worker, starts it, and every figure opens to its rows', async ({
  page,
}) => {
  await enterAs(page.request, OFFICIAL);
  await page.goto('/console/sweep');
  await expectSound(page);
  await page.getByRole('link', { name: '新建摸排' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert')).toContainText('请填写名称');
  await page.getByLabel('名称', { exact: true }).fill('冬季摸排');
  await typeDay(page, page.getByLabel('开始日期').first(), '2026-11-19');
  await typeDay(page, page.getByLabel('结束日期').first(), '2026-12-18');
  await page.getByRole('button', { name: '每个街道一格' }).click();
  await page.getByRole('button', { name: '加一格' }).click();
  await page
    .getByRole('textbox', { name: /^第 \d+ 格名称$/ })
    .last()
    .fill('流动网格');
  await expectSound(page);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(heading(page)).toContainText('冬季摸排');

  await page.getByRole('button', { name: '启动' }).click();
  const dialog = page.getByRole('dialog', { name: '启动' });
  await dialog.getByRole('button', { name: '启动' }).click();
  await expect(dialog.getByRole('alert')).toContainText('有 1 个网格没有网格员：流动网格');
  await expectAccessible(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
  const box = page.getByRole('combobox', { name: '流动网格的网格员' });
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已改派')).toBeVisible();
  await page.getByRole('button', { name: '启动' }).click();
  await dialog.getByRole('button', { name: '启动' }).click();
  await expect(heading(page)).toContainText('进行中');
  await expectSound(page);

  const unseen = page.locator('a.figure').filter({ hasText: '未走到' });
  const count = Number((await unseen.locator('.figure-value').textContent())?.replace(/\D/g, ''));
  expect(count).toBeGreaterThan(0);
  await unseen.click();
  await expect(page.getByText(`共 ${count} 家。`)).toBeVisible();
  await expectSound(page);

  const home = page.getByRole('combobox', { name: /所在的网格$/ }).first();
  await home.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已移到另一个网格')).toBeVisible();
});

test('an official draws second visits, and the published file draws the same again', async ({ page }) => {
  await enterAs(page.request, OFFICIAL);
  await page.goto('/console/sweep');
  await page.getByRole('link', { name: '临溪县校外培训机构摸排' }).click();
  await page.getByRole('link', { name: '复查与抽签' }).click();
  const bound = await page.locator('dd.digest').first().textContent();
  await page.getByRole('button', { name: '抽签' }).click();
  await page.getByRole('dialog', { name: '抽签' }).getByRole('button', { name: '抽签' }).click();
  await expect(page.getByRole('region', { name: '已公布的抽签', exact: true })).toContainText(bound!);
  await expectSound(page);
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载名单与种子' }).first().click();
  const lines = (await readFile(await (await loading).path(), 'utf8')).trim().split('\r\n');
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const seed = lines[0]!.split(',')[1]!;
  expect(sha256(seed)).toBe(bound);
  const permille = Number(lines[2]!.split(',')[1]);
  const rows = lines.slice(5).map((line) => line.split(',') as [string, string, string]);
  const again = rows.map(([id]) => id).toSorted((a, b) => (sha256(`${seed}|${a}`) < sha256(`${seed}|${b}`) ? -1 : 1));
  const drawn = rows.filter(([, , hit]) => hit === '1').map(([id]) => id);
  expect(again.slice(0, Math.ceil((rows.length * permille) / 1000))).toEqual(drawn);
});
