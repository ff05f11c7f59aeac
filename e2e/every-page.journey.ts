import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { enterAs } from './office.ts';

test.describe.configure({ mode: 'parallel' });

const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const CONSOLE_PEOPLE = {
  'a province official': '常建军',
  'a city official': '邵文强',
  'a county official': '吴志强',
  'a principal': '王少栋',
  'a grade lead': '王春梅',
  'a teacher': '陈红丽',
  'an expert': '谢雪华',
  'an auditor': '李磊',
  'the administrator': '于永鹏',
  'the head of an institution': '郝建华',
};

/** What goes wrong behind a page while somebody walks: errors of its script, and answers that failed. */
function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') wrong.push(`${page.url()}: ${said.text()}`);
  });
  page.on('pageerror', (cause) => wrong.push(`${page.url()}: ${cause.message}`));
  page.on('response', (reply) => {
    if (reply.status() >= 400) wrong.push(`${reply.status()} ${reply.url()}`);
  });
  return wrong;
}

/** One h1, nothing left unsaid, nothing that axe finds, at the width of a desk and of a phone. */
async function expectSound(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0);
  const words = await page.locator('body').textContent();
  expect(words?.match(/undefined|\[object|NaN|\bnull\b/g)).toBeNull();
  await expectAccessible(page);
  await page.setViewportSize(NARROW);
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(over, { message: `${page.url()} scrolls sideways` }).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.setViewportSize(WIDE);
}

for (const [role, name] of Object.entries(CONSOLE_PEOPLE)) {
  test(`every page that ${role} comes to is sound, wide and narrow`, async ({ page }) => {
    const wrong = watch(page);
    await enterAs(page.request, name);
    await page.goto('/console/');
    const doors = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    await expect(doors.first()).toBeVisible();
    const addresses = await doors.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const address of [...addresses.filter((each) => each.startsWith('/console')), '/console/notifications']) {
      if (address === '/console/notifications') await page.goto(address);
      else await page.getByRole('navigation', { name: '主导航' }).locator(`a[href="${address}"]`).click();
      await expect(page).toHaveURL((url) => url.pathname === address);
      await expectSound(page);
    }
    expect(wrong).toEqual([]);
  });
}

test('the pages behind the lists are sound: homework, finding, rule, school, class, import', async ({ page }) => {
  const wrong = watch(page);
  const open = async (path: string) => {
    await page.getByRole('main').locator(`a[href^="/console/${path}/"]:not([href*="/new"])`).first().click();
    await expect(page).toHaveURL((url) => url.pathname.startsWith(`/console/${path}/`));
    await expectSound(page);
  };
  await enterAs(page.request, '吴志强');
  for (const list of ['homework', 'findings', 'classifications', 'rules', 'schools']) {
    await page.goto(`/console/${list}`);
    await open(list);
  }
  await open('classes');
  await enterAs(page.request, '王少栋');
  await page.goto('/console/imports');
  await open('imports');
  expect(wrong).toEqual([]);
});

const FILE_TABS = ['points', 'staff', 'courses', 'classes', 'money', 'documents', 'requests', 'history', 'snapshots'];
const FILE_DRAWERS = [
  'section-licence',
  'section-scale',
  'point-new',
  'staff-new',
  'course-new',
  'class-new',
  'document-new',
  'ask',
  'status',
];

test('the overviews of institutions and their registration are sound', async ({ page }) => {
  const wrong = watch(page);
  for (const name of ['常建军', '邵文强', '李磊', '吴志强']) {
    await enterAs(page.request, name);
    await page.goto('/console/institutions/overview');
    await expect(page.getByRole('heading', { level: 2 }).last()).toBeVisible();
    await expectSound(page);
  }
  await page.goto('/console/institutions/new');
  await expectSound(page);
  expect(wrong).toEqual([]);
});

test('an institution’s file is sound, part by part and drawer by drawer', async ({ page }) => {
  const wrong = watch(page);
  await enterAs(page.request, '吴志强');
  await page.goto('/console/institutions?status=operating&below=1000');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('navigation', { name: '档案各部分' })).toBeVisible();
  await expectSound(page);
  const file = new URL(page.url()).pathname;
  for (const tab of FILE_TABS) {
    await page.goto(`${file}?tab=${tab}`);
    await expect(page.getByRole('navigation', { name: '档案各部分' })).toBeVisible();
    await expectSound(page);
  }
  for (const open of FILE_DRAWERS) {
    await page.goto(`${file}?open=${open}`);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, '[role="dialog"]');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL((url) => !url.searchParams.has('open'));
  }
  expect(wrong).toEqual([]);
});

test('every page that a guardian comes to is sound, narrow and wide', async ({ page }) => {
  const wrong = watch(page);
  await enterAs(page.request, '赵辉');
  for (const path of ['/m/', '/m/me', '/m/?day=2026-11-21']) {
    await page.goto(path);
    await expectSound(page);
  }
  expect(wrong).toEqual([]);
});

test('what opens over the pages is sound: search, messages, account, scope, clause, navigation on a phone', async ({
  page,
}) => {
  const wrong = watch(page);
  await enterAs(page.request, '吴志强');
  await page.goto('/console/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  const search = page.getByRole('combobox', { name: /查找学校/ });
  await expect(search).toBeFocused();
  await search.fill('滨江');
  await expect(page.getByRole('option', { name: /东湖区滨江小学/ }).first()).toBeVisible();
  await expectAccessible(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();

  const bell = page.getByRole('button', { name: /^消息/ });
  await bell.focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(bell).toBeFocused();

  await page.getByRole('button', { name: /账号菜单/ }).click();
  await expect(page.getByRole('menuitem', { name: '退出登录' })).toBeVisible();
  await expectAccessible(page, '[role="menu"]');
  await page.keyboard.press('Escape');

  await page.goto('/console/findings?rule=HW-9');
  const clause = page.getByRole('button', { name: /HW-9/ }).first();
  await clause.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /HW-9/ })).toContainText('公示');
  await expectAccessible(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(clause).toBeFocused();

  await page.setViewportSize(NARROW);
  await page.getByRole('button', { name: '打开导航' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: /负荷看板/ })).toBeVisible();
  await expectAccessible(page, '[role="dialog"]');
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /负荷看板/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('作业负荷看板');
  expect(wrong).toEqual([]);
});

test('an address that is not for a duty says who may go there, and one that leads nowhere says so', async ({
  page,
}) => {
  await enterAs(page.request, '陈红丽');
  for (const address of ['/console/audit', '/console/people', '/console/load']) {
    await page.goto(address);
    await expect(page.getByText('这项操作不归您现在的身份')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
  }
  await page.goto('/console/audit');
  await expect(page.getByRole('alert')).toContainText('审计员');
  await page.goto('/console/no-such-page');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('没有找到');
  await enterAs(page.request, '李磊');
  await page.goto('/console/homework/new');
  await expect(page.getByRole('alert')).toContainText('教师');
});
