import { expect, expectAccessible, test } from './fixture.ts';
import { answer } from './office.ts';
import { numberIn } from './tables.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a grandmother sees her grandson’s minutes, steps through the days and enlarges the text', async ({
  page,
  office,
}) => {
  await page.goto('/m/');
  await expectAccessible(page);
  await page.getByRole('button', { name: /胡桂花/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('王子睿');
  await expect(page.getByText('东湖区实验小学 · 五（2）班')).toBeVisible();
  const today = page.getByRole('region', { name: '今日作业' });
  await expect(today).toContainText('上限 60 分钟');
  const lines = today.getByRole('listitem').filter({ hasText: '书面' });
  await expect(lines.filter({ hasText: '语文' })).toContainText('26 分钟');
  await expect(lines.filter({ hasText: '数学' })).toContainText('20 分钟');
  const minutes = (await lines.allTextContents()).map((line) => numberIn(/\d+(?=\s分钟)/.exec(line)?.[0]));
  await expect(today.getByRole('img')).toHaveAccessibleName(
    `书面作业 ${minutes.reduce((sum, each) => sum + each, 0)} 分钟，上限 60 分钟`,
  );
  await expectAccessible(page);

  await page.getByRole('button', { name: '前一天' }).click();
  await expect(page.getByText('2026年11月18日')).toBeVisible();
  const wednesday = page.getByRole('region', { name: '这一周' }).getByRole('button', { name: /^周三/ });
  await expect(wednesday).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '回到今天' }).click();
  await expect(today).toBeVisible();

  await page.getByRole('navigation').getByRole('link', { name: '我的' }).click();
  const textSize = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await textSize();
  await page.getByText('特大', { exact: true }).click();
  expect(await textSize()).toBeGreaterThan(before * 1.2);
  await expectAccessible(page);
  await page.getByRole('navigation').getByRole('link', { name: '作业' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('王子睿');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(page);

  const family = await answer<{ name: string }[]>(page.request.get('/api/family/homework'));
  expect(family.map(({ name }) => name)).toEqual(['王子睿']);
  const { classId } = await office.taught('东湖区实验小学', '五（2）班', ['YW']);
  for (const path of [`classes/${classId}`, `classes/${classId}/pupils`, 'homework/assignments'])
    expect([403, 404]).toContain((await page.request.get(`/api/${path}`)).status());
});
