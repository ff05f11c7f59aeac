import { MONDAY, panel, TUESDAY } from './composing.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { pick } from './keyboard.ts';
import { enterAs, enterWith } from './office.ts';

const CLASS = '五（4）班';

/** The grade's board in the week of the journey, opened at the class's Tuesday. */
async function openCell(page: Page): Promise<void> {
  await page.goto('/console/');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /年级统筹/ })
    .click();
  const grade = page.getByRole('combobox', { name: '年级' });
  await expect(page.getByRole('table', { name: '年级统筹' })).toBeVisible();
  await pick(page, grade, '五年级');
  await page.getByRole('button', { name: '下一周' }).click();
  await cellOf(page).click();
}

const cellOf = (page: Page) => page.getByRole('button', { name: new RegExp(`^${CLASS} 11-24 周二`) });
const dayOf = (page: Page) => panel(page, `${CLASS} · 11-24 周二`);

test('minutes are reserved, given back, asked for, and the grade lead decides', async ({ office, anotherDesk }) => {
  const { teachers } = await office.taught('东湖区实验小学', CLASS, ['SX', 'WY-EN']);
  const [maths, english] = [teachers.get('SX')!, teachers.get('WY-EN')!];

  const holder = await anotherDesk();
  await enterWith(holder.request, maths.login);
  await openCell(holder);
  const held = dayOf(holder);
  await held.getByLabel('预留多少分钟').fill('61');
  await held.getByRole('button', { name: '预留', exact: true }).click();
  await expect(held).toContainText('超过上限 60 分钟');
  await expectAccessible(holder);
  await held.getByLabel('预留多少分钟').fill('30');
  await held.getByRole('button', { name: '预留', exact: true }).click();
  await expect(held).toContainText('本学科已预留 30 分钟');
  await expect(cellOf(holder)).toContainText('剩 30');
  await held.getByRole('button', { name: '退还' }).click();
  await expect(cellOf(holder)).toContainText('剩 60');
  await held.getByLabel('预留多少分钟').fill('20');
  await held.getByRole('button', { name: '预留', exact: true }).click();
  await expect(cellOf(holder)).toContainText('剩 40');

  const asking = await anotherDesk();
  await enterWith(asking.request, english.login);
  await openCell(asking);
  await dayOf(asking).getByRole('button', { name: '请让出' }).click();
  const ask = asking.getByRole('dialog', { name: /请数学让出分钟/ });
  await ask.getByLabel('请让出多少分钟').fill('5');
  await ask.getByLabel('为什么需要').fill('周二有口语展示');
  await expectAccessible(asking, '[role="dialog"]');
  await ask.getByRole('button', { name: '请让出' }).click();
  await expect(panel(asking, '分钟调剂')).toContainText('周二有口语展示');

  const lead = await anotherDesk();
  await enterAs(lead.request, '王春梅');
  await lead.goto(`/console/grade-board?week=${MONDAY}`);
  const request = panel(lead, '分钟调剂').getByRole('listitem').filter({ hasText: CLASS });
  await expect(request).toContainText(`英语 ${english.name}请数学 ${maths.name}让出 5 分钟`);
  await request.getByRole('textbox', { name: '附言' }).fill('同意，注意总量');
  await request.getByRole('button', { name: '同意' }).click();
  await expect(request).toContainText('已同意');
  await expectAccessible(lead);

  await lead.goto(`/console/grade-board?week=${MONDAY}&day=${TUESDAY}`);
  await cellOf(lead).click();
  const rows = dayOf(lead).getByRole('listitem');
  await expect(rows.filter({ hasText: `数学 ${maths.name}` })).toContainText('15 分钟');
  await expect(rows.filter({ hasText: `英语 ${english.name}` })).toContainText('5 分钟');
});
