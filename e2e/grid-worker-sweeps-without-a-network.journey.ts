import type { APIRequestContext } from '@playwright/test';
import sharp from 'sharp';
import type { FieldWork, ListedVisit } from '#contract/institutions/index.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { answer, enterAs } from './office.ts';

const WORKER = '张文丽';
const OFFICIAL = '吴志强';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const PICTURE = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a6d4b' } })
  .jpeg()
  .toBuffer();

/** Doors of the worker that nobody has been to, by name; names that the list shows once. */
async function unseen(request: APIRequestContext): Promise<readonly string[]> {
  const { blocks, visits } = await answer<FieldWork>(request.get('/api/sweep/mine'));
  const targets = blocks.flatMap((block) => block.targets);
  return targets.filter(({ id }) => !visits.some(({ targetId }) => targetId === id)).map(({ name }) => name);
}

const visitsTo = async (request: APIRequestContext, name: string): Promise<ListedVisit[]> => {
  const { rows } = await answer<{ rows: ListedVisit[] }>(request.get('/api/sweep/visits', { params: { size: 200 } }));
  return rows.filter((row) => row.name === name);
};

const choose = (page: Page, ask: RegExp, choice: string) =>
  page.getByRole('group', { name: ask }).getByText(choice, { exact: true }).click();
const takePhoto = (page: Page) =>
  page.locator('input[type="file"]').setInputFiles({ name: '门头.jpg', mimeType: 'image/jpeg', buffer: PICTURE });
const handIn = async (page: Page) => {
  await page.getByRole('button', { name: '交回' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${WORKER}的摸排`);
};

async function fillVisited(page: Page, door: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${door}`) }).click();
  await page.getByRole('radio', { name: /已走访/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '交回' }).click();
  await expect(page.locator('#q-photos')).toBeFocused();
  await expectAccessible(page);
  await takePhoto(page);
  await expect(page.getByRole('img', { name: '第 1 张照片' })).toBeVisible();
  await choose(page, /招牌和登记的名称/, '一样');
  await choose(page, /现在开着吗/, '正在上课');
  await page.getByLabel(/看到几名学生/).fill('12');
  await choose(page, /教的是什么/, '数学');
  await choose(page, /办学许可证/, '有，在有效期内');
  await choose(page, /收费标准/, '上墙');
  await choose(page, /教师姓名/, '上墙');
  await choose(page, /疏散通道/, '畅通');
  await expect(page.getByText('填好了')).toBeVisible();
  await handIn(page);
}

async function fillClosed(page: Page, door: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${door}`) }).click();
  await page.getByText('已停办').click();
  await takePhoto(page);
  await choose(page, /怎么看出/, '人去楼空');
  await handIn(page);
}

/** The server takes a visit, and its answer is lost on the way to the page. The worker of the page hides its requests from the outside. */
async function loseFirstAnswer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { fetch: real } = window;
    const counted = Object.assign(window, { visitsSent: 0 });
    window.fetch = async (...asked) => {
      const reply = await real(...asked);
      if (asked[0] !== '/api/sweep/visits') return reply;
      counted.visitsSent += 1;
      if (counted.visitsSent === 1) throw new TypeError('the answer is lost');
      return reply;
    };
  });
  return () => page.evaluate(() => (window as unknown as { visitsSent: number }).visitsSent);
}

test('a grid worker fills in visits without a network; each arrives once, and what comes back is mended', async ({
  anotherDesk,
}) => {
  const phone = await anotherDesk({
    ...PHONE,
    geolocation: { latitude: 30.2, longitude: 120.1, accuracy: 15 },
    permissions: ['geolocation'],
  });
  await enterAs(phone.request, WORKER);
  const [first, second] = (await unseen(phone.request)) as [string, string];
  await phone.goto('/m/');
  await expect(phone).toHaveURL(/\/m\/sweep$/);
  await expect(phone.getByRole('link', { name: new RegExp(`^${first}`) })).toBeVisible();
  await expectAccessible(phone);
  await phone.evaluate(() => navigator.serviceWorker.ready);

  await test.step('without a network the page opens again and takes two visits', async () => {
    await phone.context().setOffline(true);
    await phone.reload();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(`${WORKER}的摸排`);
    await expect(phone.getByText(/^没有网络，显示的是 .+ 读到的名单/)).toBeVisible();
    await fillVisited(phone, first);
    await expect(phone.getByText('1 条待交，已保存在手机上')).toBeVisible();
    await fillClosed(phone, second);
    await expect(phone.getByText('2 条待交，已保存在手机上')).toBeVisible();
    await phone.reload();
    await expect(phone.getByText('2 条待交，已保存在手机上')).toBeVisible();
    await phone.getByRole('link', { name: '待交', exact: true }).click();
    await expect(phone.getByRole('listitem').filter({ hasText: first })).toContainText('照片 0/1');
    await expectAccessible(phone);
  });

  const office = await anotherDesk();
  await enterAs(office.request, OFFICIAL);
  await test.step('with a network both arrive once, though one is sent twice', async () => {
    const taken = await loseFirstAnswer(phone);
    await phone.context().setOffline(false);
    await phone.getByRole('button', { name: '现在交' }).click();
    await expect.poll(taken).toBe(1);
    await phone.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(phone.getByText('没有待交的走访')).toBeVisible();
    expect(await taken()).toBe(3);
    for (const door of [first, second]) {
      const rows = await visitsTo(office.request, door);
      expect(rows.map(({ state, photos, photosExpected }) => [state, photos, photosExpected])).toEqual([
        ['received', 1, 1],
      ]);
    }
  });

  await test.step('the official accepts one and returns the other', async () => {
    const open = async (door: string) => {
      await office.goto('/console/sweep');
      await office.getByRole('link', { name: '复核走访' }).click();
      await expect(office.getByRole('heading', { level: 1 })).toHaveText('待复核的走访');
      const [{ id }] = (await visitsTo(office.request, door)) as [ListedVisit];
      await office.goto(`/console/sweep/visits/${id}`);
      await expect(office.getByRole('heading', { level: 1 })).toContainText(door);
    };
    await open(first);
    const photo = office.getByRole('img', { name: '现场照片 1' });
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expectAccessible(office);
    await office.getByRole('button', { name: '收下入档' }).click();
    await expect(office.getByText('已收下').first()).toBeVisible();
    await open(second);
    await office.getByLabel(/退回说明/).fill('请写明从哪天起停办');
    await office.getByRole('button', { name: '退回', exact: true }).click();
    await expect(office.getByText('请写明从哪天起停办')).toBeVisible();
  });

  await test.step('the worker mends what came back', async () => {
    await phone.goto('/m/sweep');
    const card = phone.getByRole('region', { name: '退回补齐' });
    await expect(card).toContainText('请写明从哪天起停办');
    await card.getByRole('link', { name: new RegExp(second) }).click();
    await expect(phone.getByText('其中 1 张已交')).toBeVisible();
    await phone.getByLabel(/哪一天停的/).fill('2026-11-01');
    await handIn(phone);
    await expect.poll(async () => (await visitsTo(office.request, second))[0]?.state).toBe('received');
    await office.reload();
    await expect(office.getByRole('region', { name: '改动', exact: true })).toContainText('2026-11-01');
  });
});
