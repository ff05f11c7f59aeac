import type { DuplicatePair } from '#contract/institutions/index.ts';
import { panel } from './composing.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { tabTo } from './keyboard.ts';
import { answer, enterAs } from './office.ts';

test('an official merges two files of one institution by keyboard, and takes it back', async ({ page }) => {
  await enterAs(page.request, '吴志强');
  await page.goto('/console/duplicates');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('机构查重');
  // The house compares when it starts and when files change: the pair may still be on its way.
  await expect(async () => {
    const { rows } = await answer<{ rows: DuplicatePair[] }>(
      page.request.get('/api/duplicates', { params: { state: 'proposed' } }),
    );
    expect(rows.length).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
  await page.reload();
  await expectAccessible(page);

  const pairs = page.getByRole('table', { name: '待判断' });
  await pairs.getByRole('link', { name: /彩虹/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('待判断');
  const reasons = page.getByRole('table', { name: '为什么提出' });
  await expect(reasons.getByRole('row', { name: /电话/ })).toContainText('相同');
  await expectAccessible(page);

  const decide = panel(page, '判断');
  const kept = page.getByRole('row', { name: /合并后保留哪一份档案/ }).getByRole('radio');
  await tabTo(page, kept.and(page.locator(':checked')));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, decide.getByRole('button', { name: /^合并，保留/ }));
  await page.keyboard.press('Enter');
  await expect(decide.getByText('至少 2 个字')).toBeVisible();
  await tabTo(page, decide.getByLabel('依据'), 'Shift+Tab');
  await page.keyboard.type('电话核实，同一家重复登记。');
  const name = (await decide.getByRole('button', { name: /^合并，保留/ }).textContent())!.replace(/^.*“|”.*$/g, '');
  await tabTo(page, decide.getByRole('button', { name: /^合并，保留/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已合并');
  await expect(decide).toContainText(`已并入“${name}”`);
  await expectAccessible(page);

  await decide.getByLabel('撤销的理由').fill('合错了，再核实。');
  await decide.getByRole('button', { name: '撤销合并' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('待判断');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.getByRole('table', { name: '逐项对照' })).toBeVisible();
  await expectAccessible(page);
});
