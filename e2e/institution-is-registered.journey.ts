import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { enterAs } from './office.ts';

const NAME = '东湖区墨痕书画工作室';
const drawer = (page: Page) => page.getByRole('dialog', { name: '修改基本情况' });
async function fill(page: Page, field: string, value: string): Promise<void> {
  await drawer(page).getByLabel(field, { exact: true }).fill(value);
}
const save = (page: Page) => drawer(page).getByRole('button', { name: '保存' }).click();

test('an office registers an institution; two desks change it at once, and neither overwrites the other unseen', async ({
  page,
  anotherDesk,
}) => {
  await enterAs(page.request, '吴志强');
  await page.goto('/console/institutions');
  await page.getByRole('link', { name: '登记机构' }).click();
  await page.getByRole('radio', { name: '无证' }).check({ force: true });
  await page.getByRole('radio', { name: '无许可' }).check({ force: true });
  await page.getByLabel('机构名称').fill(NAME);
  await page.getByRole('button', { name: '登记机构' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NAME);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('无证');
  await expectAccessible(page);

  const other = await anotherDesk();
  await enterAs(other.request, '吴志强');
  await other.goto(`${new URL(page.url()).pathname}?open=section-identity`);
  await page.goto(`${new URL(page.url()).pathname}?open=section-identity`);
  await fill(other, '登记地址', '湖滨路8号');
  await fill(other, '联系电话', '19900000801');
  await fill(page, '联系电话', '19900000802');
  await save(other);
  await expect(drawer(other)).toBeHidden();
  await save(page);
  const conflict = page.getByRole('dialog', { name: '别人刚刚改过这项内容' });
  await expect(conflict).toContainText('19900000801');
  await expect(conflict).toContainText('湖滨路8号');
  await expectAccessible(page, '.ant-modal');
  await conflict.getByRole('radio', { name: '登记地址用哪个版本: 现在的' }).check();
  await conflict.getByRole('button', { name: '按选择保存' }).click();
  await save(page);
  await expect(drawer(page)).toBeHidden();
  const identity = page.getByRole('region', { name: '基本情况', exact: true });
  await expect(identity).toContainText('19900000802');
  await expect(identity).toContainText('湖滨路8号');

  await page.goto('/console/institutions?q=mhsh');
  await expect(page.getByRole('table', { name: '名册' }).getByRole('link', { name: NAME })).toBeVisible();
});
