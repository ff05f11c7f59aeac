import { compose, expectPublished, MONDAY, publishButton } from './composing.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { enterAs, enterWith } from './office.ts';

/** Signs out in another tab of the same browser: the session of the form is gone. */
async function signOutElsewhere(page: Page): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto('/console/');
  await tab.getByRole('button', { name: /账号菜单/ }).click();
  await tab.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(tab.getByRole('heading', { level: 2, name: '账号登录' })).toBeVisible();
  await tab.close();
}

async function expectOnBoardOnce(page: Page, schoolId: string, title: string): Promise<void> {
  await page.goto(`/board/${schoolId}/${MONDAY}`);
  await expect(page.getByText(title, { exact: true })).toHaveCount(1);
}

test('a session that ends while somebody composes costs nothing: sign in over the form, and it is published once', async ({
  page,
  office,
}) => {
  const { schoolId, classId, teachers } = await office.taught('东湖区滨江小学', '六（2）班', ['YW']);
  const { login } = teachers.get('YW')!;
  await enterWith(page.request, login);
  const title = '课文复述：六年级下学期前的准备';
  await compose(page, { classId, day: MONDAY, title, content: '按三个场景复述，写提纲。', minutes: 18 });
  await signOutElsewhere(page);

  await publishButton(page).click();
  const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
  await expect(again).toBeVisible();
  await expectAccessible(page, '[role="dialog"]');
  await expect(page.getByLabel('题目')).toHaveValue(title);
  await expect(page.getByLabel(/^内容/)).toHaveValue('按三个场景复述，写提纲。');
  await expect(page.getByLabel('预计用时（分钟）')).toHaveValue('18');

  await again.getByLabel('登录名').fill(login);
  await again.getByLabel('密码').fill('不是这个密码');
  await again.getByRole('button', { name: '登录并继续' }).click();
  await expect(again).toContainText('登录名或密码不对');
  await again.getByLabel('密码').fill('qingzhou-demo');
  await again.getByRole('button', { name: '登录并继续' }).click();
  await expectPublished(page, title);
  await expectOnBoardOnce(page, schoolId, title);
});

test('somebody of the login page comes back with one press, into the duty that was left', async ({ page }) => {
  await enterAs(page.request, '杜丽娟');
  await page.goto('/console/');
  await page.getByRole('button', { name: /账号菜单/ }).click();
  await page.getByRole('menuitem', { name: /· 教师$/ }).click();
  await expect(page.getByRole('button', { name: /账号菜单/ })).toContainText('教师');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /布置作业/ })
    .click();
  await page.getByLabel('题目').fill('还没写完的一项');
  await page.context().clearCookies({ name: 'qz_session' });

  await page.getByRole('button', { name: '存为草稿' }).click();
  await page
    .getByRole('dialog', { name: '登录已过期，请重新登录' })
    .getByRole('button', { name: '登录并继续' })
    .click();
  await expect(page.getByRole('alert').getByRole('link')).not.toHaveCount(0);
  await expect(page.getByLabel('题目')).toHaveValue('还没写完的一项');
  await expect(page.getByRole('button', { name: /账号菜单/ })).toContainText('教师');
});
