import { compose, expectPublished, MONDAY, panel, publishButton, verdictOf } from './composing.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { enterWith } from './office.ts';

const BANS = [
  ['需要家长完成或参与', 'HW-12'],
  ['需要家长检查、批改、签字或打卡', 'HW-13'],
  ['由学生自批自改或互批', 'HW-14'],
  ['必须用手机或平板才能完成', 'HW-16'],
  ['惩罚性作业', 'HW-15'],
  ['机械重复（反复抄写等）', 'HW-15'],
] as const;

test('a declared ban refuses; words that sound like one are asked about, and the answer is kept', async ({
  page,
  office,
}) => {
  const { classId, teachers } = await office.taught('东湖区滨江小学', '五（1）班', ['YW']);
  await enterWith(page.request, teachers.get('YW')!.login);
  await compose(page, { classId, day: MONDAY, title: '预习《四季之美》', minutes: 15 });
  const verdict = verdictOf(page);
  await expect(verdict).toContainText('可以布置');

  for (const [ban, rule] of BANS) {
    const declared = page.getByRole('checkbox', { name: ban });
    await declared.check();
    await expect(verdict.getByRole('button', { name: rule, exact: true })).toBeVisible();
    await expect(verdict).toContainText('现在不能布置');
    await declared.uncheck();
    await expect(verdict).toContainText('可以布置');
  }

  await page.getByRole('checkbox', { name: '需要家长检查、批改、签字或打卡' }).check();
  await publishButton(page).click();
  await expect(verdict).toContainText('严禁要求家长检查、批改作业');
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: '需要家长检查、批改、签字或打卡' }).uncheck();

  await page.getByLabel(/^内容/).fill('读课文三遍，请家长检查并签字。');
  await expect(verdict).toContainText('有几处需要您说明理由');
  await publishButton(page).click();
  await expect(verdict).toContainText(/文中“.*”像是要求家长检查、批改、签字或打卡/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('布置作业');

  const reason = '引用上周家长会的原话供学生讨论，不要求签字。';
  await verdict.getByLabel('为什么仍要这样布置').fill(reason);
  await expectAccessible(page);
  await publishButton(page).click();
  await expectPublished(page, '预习《四季之美》');
  await expect(panel(page, '认定')).toContainText(reason);
  await expectAccessible(page);
});
