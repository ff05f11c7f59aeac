import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { enterAs } from './office.ts';
import { brokenFile, officeRegister, openDownload, textOf } from './registers.ts';

/** What the rules say of the office's register, wherever it is judged. */
async function expectJudged(page: Page): Promise<void> {
  const rows = page.getByRole('main').getByRole('row');
  const overLimit = rows.filter({ hasText: '65 分钟' }).filter({ hasText: '60 分钟' });
  await expect(overLimit.first()).toBeVisible();
  const row = (at: number) => rows.filter({ has: page.getByRole('cell', { name: String(at), exact: true }) });
  await expect(row(6)).toContainText('65');
  await expect(row(7)).toContainText('家长检查');
  await expect(row(8)).toContainText('若干');
}

async function expectAnnotated(page: Page, press: () => Promise<void>): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  expect(download.suggestedFilename()).toMatch(/^第三周作业登记表.*\.xlsx$/);
  const book = await openDownload(download);
  expect(textOf(book, 1)).toContain('东湖区实验小学作业登记表');
  expect(textOf(book, 6)).toMatch(/65 分钟/);
  expect(textOf(book, 7)).toContain('家长检查');
}

for (const javaScriptEnabled of [true, false]) {
  test(`anyone has a register judged without an account, script ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    anotherDesk,
  }) => {
    const page = await anotherDesk({ javaScriptEnabled });
    await page.goto('/');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '表格自查' }).click();
    await page.getByLabel('登记表文件').setInputFiles(await officeRegister());
    await page.getByRole('button', { name: '核查', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('第三周作业登记表');
    await expect(page.getByText(/须改正 \d+ 处/)).toBeVisible();
    await expectJudged(page);
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /《.*》/ })
        .first(),
    ).toHaveAttribute('href', /^\/rules\/HW-/);
    if (javaScriptEnabled) await expectAccessible(page);
    await expectAnnotated(page, () => page.getByRole('link', { name: '下载标注后的表' }).click());

    await page.getByLabel('登记表文件').setInputFiles(brokenFile);
    await page.getByRole('button', { name: '核查', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('文件没有读成');
    await expect(page.getByRole('alert')).toContainText(/xlsx/i);
    await expect(page.getByLabel('登记表文件')).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
  });
}

test('an official has a register judged in the console', async ({ page }) => {
  await enterAs(page.request, '吴志强');
  await page.goto('/console/check');
  const file = page.getByLabel('表格文件');
  await file.setInputFiles(brokenFile);
  await page.getByRole('button', { name: '核查', exact: true }).click();
  await expect(page.getByRole('main')).toContainText(/不是|不能|无法|没有/);
  await expect(file).toHaveAttribute('aria-invalid', 'true');

  await file.setInputFiles(await officeRegister());
  await page.getByRole('button', { name: '核查', exact: true }).click();
  await expect(page.getByRole('heading', { name: '第三周作业登记表.xlsx 的核查结果' })).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: '65 分钟' }).first()).toBeVisible();
  await expect(rows.filter({ hasText: '家长检查' })).toBeVisible();
  await expect(rows.filter({ hasText: '若干' })).toBeVisible();
  await expectAccessible(page);
  await expectAnnotated(page, () => page.getByRole('button', { name: '下载标注后的表' }).click());
});
