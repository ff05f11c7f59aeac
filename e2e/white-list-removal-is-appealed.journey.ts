import { panel } from './composing.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { tabTo } from './keyboard.ts';
import { enterAs } from './office.ts';

test('a head finds the refused white list on the own desk, with every failing fact, its clause and where to mend it', async ({
  page,
}) => {
  await enterAs(page.request, '郝建华');
  await page.goto('/console/');
  await page.getByRole('link', { name: /列入白名单还不符合的/ }).click();
  const tasks = page.getByRole('region', { name: '要办的事' });
  await expect(tasks).toContainText('11月16日');
  await expect(tasks.getByRole('heading', { name: /没有通过白名单核对/ })).toBeVisible();
  await expect(tasks.getByRole('list', { name: '认定' })).toContainText('REG-2');
  await expectAccessible(page);
  const mend = tasks.getByRole('button', { name: '去基本情况与证照' });
  await tabTo(page, mend);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tab=fields/);
});

test('the city hears the appeal against a removal from the white list and puts the institution back', async ({
  page,
  anotherDesk,
}) => {
  await enterAs(page.request, '邵文强');
  await page.goto('/console/lists?tab=appeals');
  const table = page.getByRole('table', { name: '申诉' });
  await expect(table.locator('tbody tr')).toHaveCount(1);
  await expectAccessible(page);
  const link = table.locator('tbody').getByRole('link');
  const name = String(await link.textContent());
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已移出');
  await expect(panel(page, '申诉')).toContainText('请复查');
  await expectAccessible(page);
  const decision = panel(page, '裁定申诉');
  await tabTo(page, decision.getByLabel('维持原决定'));
  await page.keyboard.press('ArrowRight');
  await expect(decision.getByLabel('申诉成立，恢复白名单')).toBeChecked();
  await tabTo(page, decision.getByLabel('裁定说明'));
  await page.keyboard.type('经复查公示属实，移出依据不足，予以恢复。');
  await tabTo(page, decision.getByRole('button', { name: '裁定申诉' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('在列');
  await expect(panel(page, '申诉')).toContainText('成立并恢复');
  await expectAccessible(page);

  const anyone = await anotherDesk();
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const entry = await page.request.get(`/api/lists/entries/${id}`);
  const { institutionId } = (await entry.json()) as { institutionId: string };
  await anyone.goto(`/institutions/${institutionId}`);
  await expect(anyone.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(anyone.getByRole('heading', { name: '在白名单，可以报名' })).toBeVisible();
});
