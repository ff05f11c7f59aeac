import { compose, expectPublished, panel, publishButton, TUESDAY } from './composing.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { enterWith } from './office.ts';

test('of two tabs that correct one homework the second sees both versions and overwrites nothing', async ({
  page,
  office,
}) => {
  const { classId, teachers } = await office.taught('东湖区滨江小学', '五（3）班', ['YW']);
  await enterWith(page.request, teachers.get('YW')!.login);
  await compose(page, { classId, day: TUESDAY, title: '抄写词语', content: '第12课生字', minutes: 15 });
  await publishButton(page).click();
  await expectPublished(page, '抄写词语');
  await page.getByRole('link', { name: '更正作业' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '更正作业' })).toBeVisible();
  await expectAccessible(page);

  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.getByLabel('题目').fill('默写词语');
  await second.getByLabel('更正原因').fill('改为默写');

  await page.getByLabel(/^内容/).fill('第13课生字');
  await page.getByLabel('更正原因').fill('课次写错');
  await page.getByRole('button', { name: '更正作业' }).click();
  await expect(panel(page, '改动记录')).toContainText('课次写错');

  await second.getByRole('button', { name: '更正作业' }).click();
  const conflict = second.getByRole('dialog', { name: '别人刚刚改过这项内容' });
  await expect(conflict.getByRole('row', { name: /题目/ })).toContainText('默写词语');
  await expect(conflict.getByRole('row', { name: /题目/ })).toContainText('抄写词语');
  await expect(conflict.getByRole('row', { name: /内容/ })).toContainText('第12课生字');
  await expect(conflict.getByRole('row', { name: /内容/ })).toContainText('第13课生字');
  await expectAccessible(second, '[role="dialog"]');
  await page.reload();
  await expect(panel(page, '内容')).toContainText('第13课生字');

  await conflict.getByRole('radio', { name: /内容用哪个版本.*现在的/ }).check();
  await conflict.getByRole('button', { name: '按选择保存' }).click();
  await expect(conflict).toBeHidden();
  const saved = second.getByRole('heading', { level: 1, name: '默写词语' });
  const again = second.getByRole('button', { name: '更正作业' });
  await expect(saved.or(again)).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(saved).toBeVisible();
  await expect(panel(second, '内容')).toContainText('第13课生字');
  await expect(panel(second, '改动记录')).toContainText('课次写错');
  await expect(panel(second, '改动记录')).toContainText('改为默写');
});
