import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { enterAs } from './office.ts';

const INSTITUTION = '东湖区启明文化培训学校';
const drawer = (page: Page, title: string) => page.getByRole('dialog', { name: title });

test('an official opens a figure down to a file and asks for what is missing; the head gives and answers it; the official closes it', async ({
  page,
  anotherDesk,
}) => {
  await enterAs(page.request, '吴志强');
  await page.goto('/console/institutions/overview');
  await expectAccessible(page);
  const missing = page.getByRole('list', { name: '最常缺的内容' });
  await page.getByRole('button', { name: /^还有 \d+ 项$/ }).click();
  const figure = missing.getByRole('link').filter({ hasText: '联系人' });
  const count = Number((await figure.locator('b').textContent()) ?? 0);
  expect(count).toBeGreaterThan(0);
  await figure.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('机构名册');
  await expect(page.getByRole('table', { name: '名册' }).locator('tbody tr')).toHaveCount(count);
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: INSTITUTION }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(INSTITUTION);
  await page.getByRole('button', { name: '请机构补填：联系人' }).click();
  const asking = drawer(page, '请机构补正');
  await expect(asking.getByLabel('要求内容')).toHaveValue('请补填“联系人”。');
  await expectAccessible(page, '[role="dialog"]');
  await asking.getByRole('button', { name: '发出' }).click();
  await expect(asking).toBeHidden();
  await expect(page.getByText('已要求')).toBeVisible();

  const head = await anotherDesk();
  await enterAs(head.request, '郝建华');
  await head.goto('/console/');
  await head.getByRole('link', { name: /主管部门要求补正/ }).click();
  await expect(head.getByRole('heading', { level: 1 })).toContainText(INSTITUTION);
  await expectAccessible(head);
  await head.getByRole('region', { name: '要办的事' }).getByRole('button', { name: '答复' }).first().click();
  await drawer(head, '补正要求').getByRole('button', { name: '先去填写“联系人”' }).click();
  const filling = drawer(head, '修改基本情况');
  await filling.getByLabel('联系人', { exact: true }).fill('孙丽');
  await filling.getByRole('button', { name: '保存' }).click();
  await expect(filling).toBeHidden();
  await expect(head.getByText('已保存')).toBeVisible();
  await head.getByRole('region', { name: '要办的事' }).getByRole('button', { name: '答复' }).first().click();
  const answering = drawer(head, '补正要求');
  await answering.getByLabel('答复内容').fill('已填写联系人。');
  await answering.getByRole('button', { name: '提交答复' }).click();
  await expect(answering).toBeHidden();

  await page.goto('/console/');
  await page.getByRole('link', { name: /机构已答复，待办结/ }).click();
  await page.getByRole('link', { name: INSTITUTION }).click();
  const tasks = page.getByRole('region', { name: '缺什么，谁来补' });
  await tasks.getByRole('listitem').filter({ hasText: '补填“联系人”' }).getByRole('button', { name: '查看' }).click();
  const closing = drawer(page, '补正要求');
  await expect(closing).toContainText('已填写联系人。');
  await closing.getByRole('button', { name: '办结' }).click();
  await expect(closing).toBeHidden();
  await expect(tasks.getByText('补填“联系人”')).toBeHidden();
  await expect(page.getByRole('button', { name: '请机构补填：联系人' })).toBeHidden();
  await page.getByRole('navigation', { name: '档案各部分' }).getByRole('link', { name: '改动记录' }).click();
  await expect(page.getByRole('table', { name: '改动记录' })).toContainText('孙丽');
  await expectAccessible(page);
});
