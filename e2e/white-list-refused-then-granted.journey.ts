import type { InstitutionFile, ListEntry } from '#contract/institutions/index.ts';
import { panel } from './composing.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { tabTo } from './keyboard.ts';
import { answer, enterAs } from './office.ts';

const LIST = '/console/lists';

/** Whoever stands on the county's white list and about whom the night has nothing to say. */
async function sound(page: Page): Promise<ListEntry> {
  const params = { list: 'white', standing: 'current' };
  const { rows } = await answer<{ rows: ListEntry[] }>(page.request.get('/api/lists/entries', { params }));
  const entry = rows.find(({ proposals }) => proposals === 0);
  if (entry === undefined) throw new Error('nobody stands on the white list');
  return entry;
}

async function writePlatformId(page: Page, id: string, platformId: string | null): Promise<string> {
  const file = await answer<InstitutionFile>(page.request.get(`/api/institutions/${id}`));
  const known = file.fields.find(({ key }) => key === 'platformId')?.value;
  const data = { values: { platformId }, version: file.version, reason: '与平台核对' };
  await answer(page.request.patch(`/api/institutions/${id}`, { data }));
  return String(known);
}

test('the white list is refused while a fact fails, says which, and is granted once it is mended', async ({
  page,
  anotherDesk,
}) => {
  await enterAs(page.request, '吴志强');
  const entry = await sound(page);
  const id = entry.institutionId!;

  await page.goto(`${LIST}?tab=white`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('黑白名单');
  await expectAccessible(page);
  await page.getByLabel('机构、场所或个人名称').fill(entry.subjectName);
  const listed = page.getByRole('table', { name: '白名单' }).getByRole('link', { name: entry.subjectName });
  await tabTo(page, listed);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('在列');
  await expectAccessible(page);
  const removal = panel(page, '移出名单');
  await tabTo(page, removal.getByLabel('理由'));
  await page.keyboard.type('平台信息与档案不一致，先移出核对。');
  await tabTo(page, removal.getByRole('button', { name: '移出名单' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已移出');

  const number = await writePlatformId(page, id, null);
  await page.goto(`${LIST}/new?list=white&institution=${id}`);
  const verdict = panel(page, '能否列入白名单');
  await expect(verdict).toContainText('没有纳入全国校外教育培训监管与服务综合平台');
  await expect(verdict.getByRole('link', { name: '档案内容' })).toHaveAttribute('href', new RegExp(id));
  await expectAccessible(page);
  await tabTo(page, page.getByLabel('事由'));
  await page.keyboard.type('逐项核查合格，集体研究同意列入。');
  await tabTo(page, page.getByRole('button', { name: '列入名单' }));
  await page.keyboard.press('Enter');
  // Neither evidence nor notice: the form says so before anything else (REG-4).
  const summary = page.getByRole('alert').filter({ hasText: '没有依据' });
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('依据', { exact: true }).fill('现场核查表 2026-11-18');
  await page.getByLabel('告知文书文号').fill('东教告〔2026〕88号');
  await page.getByRole('button', { name: '列入名单' }).click();
  const refused = page.locator('form').getByRole('alert');
  await expect(refused).toContainText('REG-7');
  await expectAccessible(page);

  await writePlatformId(page, id, number);
  await page.getByRole('button', { name: '列入名单' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('在列');
  await expect(panel(page, '记录')).toContainText('现场核查表 2026-11-18');
  await expect(panel(page, '同一机构的其他记录')).toContainText('先移出核对');
  await expectAccessible(page);

  const anyone = await anotherDesk();
  await anyone.goto(`/institutions/${id}`);
  await expect(anyone.getByRole('heading', { name: '在白名单，可以报名' })).toBeVisible();
  await expect(anyone.getByText('2026年11月19日移出')).toBeVisible();
});

test('whoever may not enter is told who may, and every figure of the lists opens to as many rows as it says', async ({
  page,
}) => {
  await enterAs(page.request, '邵文强');
  await page.goto(LIST);
  const parts = page.getByRole('table', { name: '各地名单' });
  await expect(parts).toBeVisible();
  await expectAccessible(page);
  const links = await parts
    .locator('a[href*="tab="]')
    .evaluateAll((all) => all.map((link) => ({ to: link.getAttribute('href')!, count: Number(link.textContent) })));
  expect(links.length).toBeGreaterThan(6);
  for (const { to, count } of links.filter(({ count: n }) => n > 0).slice(0, 6)) {
    await page.goto(to);
    await expect(page.getByRole('navigation', { name: '翻页' }), to).toContainText(`共 ${count} 条`);
  }
  await page.goto(`${LIST}/new`);
  await expect(page.getByRole('alert')).toContainText('县级教育部门');
  await expectAccessible(page);
});

test('the pages of the lists are sound, narrow and wide, in English too', async ({ anotherDesk }) => {
  const page = await anotherDesk({ locale: 'en' });
  await enterAs(page.request, '吴志强');
  const { id, institutionId } = await sound(page);
  const tabs = ['white', 'black', 'watch', 'proposals', 'appeals'].map((tab) => `${LIST}?tab=${tab}`);
  for (const path of [...tabs, `${LIST}/${id}`, `${LIST}/new?list=black`, `${LIST}/new?institution=${institutionId}`]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(over, { message: `${path} scrolls sideways` }).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
});
