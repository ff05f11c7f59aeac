import type { DirectoryAnswer, InstitutionCard } from '#contract/institutions/index.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { answer } from './office.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

const find = async (page: Page, list: string) =>
  (await answer<DirectoryAnswer>(page.request.get('/api/public/institutions', { params: { list } }))).institutions;

test('a parent looks an institution up on a phone without script: which list, what it costs, who teaches, and whom not to pay', async ({
  anotherDesk,
}) => {
  const page = await anotherDesk({ ...phone, javaScriptEnabled: false });
  const [good] = await find(page, 'white');
  // Places without a licence are found under the same choice and say so in words of their own.
  const bad = (await find(page, 'black')).find(({ standing }) => standing === 'black');
  const card = await answer<InstitutionCard>(page.request.get(`/api/public/institutions/${good!.id}`));

  await page.goto('/');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '查机构' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('查培训机构');
  await page.getByLabel('机构名称、信用代码或许可证号').fill(good!.name.slice(3, 7));
  await page.getByLabel('名单', { exact: true }).selectOption({ label: '白名单' });
  await page.getByRole('button', { name: '查找' }).click();
  expect(await fits(page)).toBe(true);
  await page.getByRole('link', { name: new RegExp(good!.name) }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(good!.name);
  await expect(page.getByRole('heading', { name: '在白名单，可以报名' })).toBeVisible();
  await expect(page.getByText(card.licenceNo!).first()).toBeVisible();
  for (const { name } of card.courses) await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  for (const { name } of card.staff) await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  await expect(page.getByText('一次收费不超过 3 个月')).toBeVisible();
  expect(await fits(page)).toBe(true);

  await page.getByRole('link', { name: /门口公示牌/ }).click();
  await expect(page.getByRole('img', { name: `${good!.name}公开信息的二维码` })).toBeVisible();
  expect(await fits(page)).toBe(true);

  await page.goto('/institutions');
  await page.getByLabel('名单', { exact: true }).selectOption({ label: '黑名单和无证' });
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: new RegExp(bad!.name) }).click();
  await expect(page.getByRole('heading', { name: '在黑名单上，请勿报名缴费' })).toBeVisible();
});

test('the pages on institutions are sound, narrow and wide, in both languages', async ({ anotherDesk }) => {
  const page = await anotherDesk(phone);
  const [good] = await find(page, 'white');
  const [bad] = await find(page, 'black');
  const paths = ['/institutions', '/institutions?list=black', '/open/institutions', `/institutions/${bad!.id}`];
  for (const path of [...paths, `/institutions/${good!.id}`, `/institutions/${good!.id}/door`]) {
    for (const lang of ['zh-CN', 'en']) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      for (const viewport of [phone.viewport, { width: 1440, height: 900 }]) {
        await page.setViewportSize(viewport);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        expect(await fits(page), `${path} scrolls sideways`).toBe(true);
        await expectAccessible(page);
      }
    }
  }
});
