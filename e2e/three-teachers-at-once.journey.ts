import { compose, expectPublished, ledgerOf, MONDAY, publishButton, verdictOf } from './composing.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { enterWith } from './office.ts';

const MAIN_SUBJECTS = ['YW', 'SX', 'WY-EN'];

test('of three teachers who publish at the same moment as many succeed as fit', async ({ office, anotherDesk }) => {
  const { classId, teachers } = await office.taught('东湖区滨江小学', '四（1）班', MAIN_SUBJECTS);
  const desks = await Promise.all(
    [...teachers.values()].map(async ({ name, login }) => {
      const page = await anotherDesk();
      await enterWith(page.request, login);
      const title = `${name}的周一练习`;
      await compose(page, { classId, day: MONDAY, title, minutes: 25 });
      await expect(ledgerOf(page)).toContainText('还剩 35 分钟');
      await expect(verdictOf(page)).toContainText('可以布置');
      return { page, name, title };
    }),
  );

  const outcomes = await Promise.all(
    desks.map(async ({ page }) => {
      await publishButton(page).click();
      const published = page.getByRole('heading', { level: 1, name: '的周一练习' });
      const refused = verdictOf(page).getByText('现在不能布置');
      await expect(published.or(refused)).toBeVisible();
      return published.isVisible();
    }),
  );

  expect(outcomes.filter(Boolean)).toHaveLength(2);
  for (const [at, { page, title }] of desks.entries()) if (outcomes[at]) await expectPublished(page, title);

  const { page, title } = desks[outcomes.indexOf(false)]!;
  const verdict = verdictOf(page);
  await expect(verdict).toContainText('将达 75 分钟，超过上限 60 分钟');
  await expect(verdict).toContainText('最多还能布置 10 分钟');
  for (const [at, { name }] of desks.entries()) {
    if (outcomes[at]) await expect(verdict).toContainText(`（${name}）25 分钟`);
  }
  await expect(ledgerOf(page)).toContainText('超出 15 分钟');
  await expectAccessible(page);

  await page.getByLabel('预计用时（分钟）').fill('10');
  await expect(ledgerOf(page)).toContainText('还剩 0 分钟');
  await publishButton(page).click();
  await expectPublished(page, title);
});
