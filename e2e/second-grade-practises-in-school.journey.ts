import { compose, expectPublished, publishButton, verdictOf } from './composing.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { enterAs } from './office.ts';

test('in grade 2 written homework to take home is refused at one minute, practice in school goes', async ({
  page,
  office,
}) => {
  const { schoolId, classId } = await office.taught('东湖区实验小学', '二（1）班', ['YW']);
  await enterAs(page.request, '李爱云');
  await compose(page, { classId, title: '看拼音写词语', minutes: 1, place: '回家完成' });
  await expect(page.getByText('一、二年级不布置回家书面作业')).toBeVisible();

  await publishButton(page).click();
  const verdict = verdictOf(page);
  await expect(verdict).toContainText('现在不能布置');
  await expect(verdict).toContainText('不能带回家');
  await expect(verdict.getByRole('button', { name: 'HW-1' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('radio', { name: '校内完成' }).check();
  await page.getByLabel('预计用时（分钟）').fill('12');
  await expect(verdict).toContainText('可以布置');
  await publishButton(page).click();
  await expectPublished(page, '看拼音写词语');
  await expect(page.getByRole('main')).toContainText('校内完成');

  await page.goto(`/board/${schoolId}`);
  const notice = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '二（1）班' }) });
  await expect(notice).toContainText('一、二年级不布置家庭书面作业');
  await expect(notice).toContainText('校内巩固练习 12 分钟');
});
