import type { RegisteredInstitution } from '#contract/institutions/index.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { answer, enterAs } from './office.ts';
import { exportOf } from './registers.ts';

/** Institutions at work in the county, in the order of their codes: the first two stand for what goes wrong. */
async function atWork(page: Page): Promise<RegisteredInstitution[]> {
  const params = { status: 'operating', size: 200 };
  const { rows } = await answer<{ rows: RegisteredInstitution[] }>(page.request.get('/api/institutions', { params }));
  return rows.filter((row) => row.creditCode !== null).toSorted((a, b) => (a.creditCode! < b.creditCode! ? -1 : 1));
}

async function compare(page: Page, rows: readonly (readonly (string | null)[])[]): Promise<void> {
  await page.getByRole('link', { name: '上传导出表' }).first().click();
  await page.getByLabel('表格文件').setInputFiles(await exportOf('平台导出.xlsx', rows));
  await page.getByRole('button', { name: '上传并试算' }).click();
  await page.getByRole('button', { name: '更新差异清单' }).click();
  await expect(page.getByText('差异清单已更新')).toBeVisible();
  await page.getByRole('link', { name: '查看差异' }).click();
}

test('an official compares the platform’s export twice: what was mended there is gone, the rest keeps its place', async ({
  page,
}) => {
  await enterAs(page.request, '吴志强');
  const [missing, expired, ...rest] = await atWork(page);
  const row = ({ name, creditCode, licenceUntil }: RegisteredInstitution) => [name, creditCode, licenceUntil];
  const good = rest.map(row);
  const stranger = ['外来某某培训中心', '52980102MJ00009994', '2027-12-31'];

  await page.goto('/console/platform');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('全国平台核对');
  await expectAccessible(page);
  await compare(page, [...good, [expired!.name, expired!.creditCode, '2025-01-31'], stranger]);

  const open = page.getByRole('table', { name: '待办' });
  const mattersOf = (name: string) => open.getByRole('row').filter({ hasText: name });
  await page.getByRole('link', { name: /^平台上没有 \d/ }).click();
  await expect(mattersOf(missing!.name)).toContainText('平台上没有');
  await page.getByRole('link', { name: /^内容不一致 \d/ }).click();
  await expect(mattersOf(expired!.name)).toContainText('2025-01-31');
  await page.getByRole('link', { name: /^名册里没有 \d/ }).click();
  await expectAccessible(page);
  await mattersOf('外来某某').getByRole('button', { name: /^办理/ }).click();
  await page.getByLabel('怎么处理的').fill('已通知其来县里登记。');
  await page.getByRole('button', { name: '记下' }).click();
  await expect(mattersOf('外来某某')).toHaveCount(0);

  await page.goto('/console/platform');
  await compare(page, [...good, row(expired!), row(missing!), stranger]);
  await page.goto('/console/platform?kind=differs');
  await expect(mattersOf(expired!.name)).toHaveCount(0);
  await page.goto('/console/platform?state=settled');
  const gone = page.getByRole('table', { name: '已消除' });
  await expect(gone.getByRole('row').filter({ hasText: missing!.name }).first()).toBeVisible();
  await page.goto('/console/platform?state=handled');
  await expect(
    page.getByRole('table', { name: '已办' }).getByRole('row').filter({ hasText: '外来某某' }),
  ).toContainText('已通知其来县里登记。');
  const runs = page.getByRole('table', { name: '核对记录' }).getByRole('row');
  await expect(runs.filter({ hasText: '平台导出.xlsx' })).toHaveCount(2);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
