import { compose, ledgerOf, MONDAY, panel, publishButton, verdictOf } from './composing.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { typeDay } from './keyboard.ts';
import { enterAs, enterWith } from './office.ts';

test('an official tightens a number, and from that day it binds whoever composes; a looser one is refused', async ({
  page,
  office,
  anotherDesk,
}) => {
  await enterAs(page.request, '陈新平');
  await page.goto('/console/');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /规则手册/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('规则手册');
  await expectAccessible(page);
  await page.getByRole('link', { name: /初中书面作业上限/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('HW-3');
  await expect(panel(page, '今天在此处有效的数值')).toContainText('不超过 90 分钟');
  await expectAccessible(page);

  await page.getByRole('button', { name: '本级收紧' }).click();
  const dialog = page.getByRole('dialog', { name: '在本级收紧一个数值' });
  await dialog.getByLabel('新的规定').fill('95');
  await typeDay(page, dialog.getByLabel('生效日期'), MONDAY);
  await dialog.getByLabel('文件依据').fill('临教基〔2026〕18号');
  await dialog.getByRole('button', { name: '发布' }).click();
  await expect(dialog).toContainText('下级只能定得更低');
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByLabel('新的规定').fill('80');
  await dialog.getByRole('button', { name: '发布' }).click();
  await expect(dialog).toBeHidden();
  const set = page.getByRole('row').filter({ hasText: '临教基〔2026〕18号' }).first();
  await expect(set).toContainText('不超过 80 分钟');
  await expect(set).toContainText('尚未生效');

  const { classId, teachers } = await office.taught('临溪县第二初级中学', '七（1）班', ['YW']);
  const desk = await anotherDesk();
  await enterWith(desk.request, teachers.get('YW')!.login);
  const essay = { classId, title: '课后读写：古诗四首', minutes: 85 };
  await compose(desk, { ...essay, day: '2026-11-20' });
  await expect(ledgerOf(desk)).toContainText('上限 90 分钟');
  await compose(desk, { ...essay, day: MONDAY });
  await expect(ledgerOf(desk)).toContainText('上限 80 分钟');
  await expect(ledgerOf(desk)).toContainText('上限由本地规定（临溪县）');
  await expect(ledgerOf(desk)).toContainText('超出 5 分钟');
  await publishButton(desk).click();
  await expect(verdictOf(desk)).toContainText('超过上限 80 分钟');

  await desk.goto('/rules');
  await desk.getByLabel('看哪里的数').selectOption({ label: '清川市 临溪县' });
  await desk.getByRole('button', { name: '查看' }).click();
  await desk.getByRole('link', { name: '初中书面作业上限' }).click();
  await expect(desk.getByRole('main')).toContainText('临教基〔2026〕18号');
  await expectAccessible(desk);
});
