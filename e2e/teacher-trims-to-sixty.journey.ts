import { expect, expectAccessible, test } from './fixture.ts';
import { tabTo } from './keyboard.ts';

test('a teacher is refused at 61 minutes, trims to 60 and publishes, by keyboard alone', async ({ page }) => {
  await page.goto('/console/login');
  await tabTo(page, page.getByRole('button', { name: /^陈红丽/ }));
  await expectAccessible(page);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('今日 · 2026年11月19日 星期四');
  await tabTo(page, page.getByRole('link', { name: '布置作业 五（2）班' }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: '布置作业' })).toBeVisible();
  const ledger = page.getByRole('region', { name: '分钟账' });
  await expect(ledger).toContainText('还剩 14 分钟');
  await expect(ledger.getByRole('listitem').filter({ hasText: '语文' })).toContainText('26 分钟');
  await expect(ledger.getByRole('listitem').filter({ hasText: '数学 王小丽' })).toContainText('20 分钟');

  await tabTo(page, page.getByLabel('题目'));
  await page.keyboard.type('Unit 4 短文改写');
  const minutes = page.getByLabel('预计用时（分钟）');
  await tabTo(page, minutes);
  await page.keyboard.type('15');
  await expect(ledger).toContainText('超出 1 分钟');
  await expectAccessible(page);

  const publish = page.getByRole('button', { name: '公示并布置' });
  await tabTo(page, publish);
  await page.keyboard.press('Enter');
  const verdict = page.getByRole('region', { name: '规则怎么看' });
  await expect(verdict.locator(':focus')).toContainText('现在不能布置');
  await expect(verdict).toContainText('将达 61 分钟，超过上限 60 分钟');
  await expect(verdict).toContainText('数学（王小丽）20 分钟');
  await expect(verdict).toContainText('第5条');
  await expect(verdict.getByRole('button', { name: 'HW-2' })).toBeVisible();
  await expectAccessible(page);

  await tabTo(page, minutes, 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('14');
  await expect(ledger).toContainText('还剩 0 分钟');
  await expect(verdict).toContainText('可以布置');
  await tabTo(page, publish);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Unit 4 短文改写/);
  await expect(page.getByRole('main')).toContainText('已公示');
  await expectAccessible(page);

  await tabTo(page, page.getByRole('link', { name: '看公示栏' }));
  await page.keyboard.press('Enter');
  const notice = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '五（2）班' }) });
  await expect(notice).toContainText('60 / 60 分钟');
  await expect(notice.getByRole('listitem').filter({ hasText: '英语' })).toContainText('Unit 4 短文改写');
  await expectAccessible(page);
});
