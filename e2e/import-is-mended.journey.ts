import { MONDAY, panel, TUESDAY } from './composing.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { enterAs } from './office.ts';
import { fileOf, openDownload, registerOf, textOf } from './registers.ts';

const SCHOOL = '东湖区实验小学';
const line = (className: string, subject: string, title: string, minutes: number | string) => [
  SCHOOL,
  className,
  subject,
  title,
  '',
  minutes,
  MONDAY,
  TUESDAY,
  '书面',
  '校内',
];

test('a principal imports a register with errors, mends the marked copy and puts it on the board', async ({
  page,
  office,
}) => {
  const { id } = await office.school(SCHOOL);
  await enterAs(page.request, '王少栋');
  await page.goto('/console/');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /导入/ }).click();
  await page.getByRole('link', { name: '导入表格' }).click();
  await expectAccessible(page);

  const register = await registerOf('六年级登记表.xlsx', [
    line('六（2）班', '语文', '《少年闰土》课后练习', 25),
    line('六（2）班', '数学', '比的应用', 20),
    line('六（9）班', '英语', 'Unit 5 练习', 10),
    line('六（3）班', '语文', '整本书习题', '７０'),
  ]);
  await page.getByLabel('表格文件').setInputFiles(register);
  await page.getByRole('button', { name: '上传并试算' }).click();
  await expect(page.getByText(/有 \d+ 处错误，不能写入/)).toBeVisible();
  const problems = panel(page, '逐行问题').getByRole('row');
  await expect(problems.filter({ hasText: '没有找到这个班' }).getByRole('cell').first()).toHaveText('4');
  await expect(problems.filter({ hasText: '70 分钟' }).getByRole('cell').first()).toHaveText('5');
  await expect(problems.filter({ hasText: '70 分钟' }).getByRole('button', { name: 'HW-2' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^确认写入/ })).toHaveCount(0);
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载标注后的表/ }).click(),
  ]);
  const marked = await openDownload(download);
  expect(textOf(marked, 4)).toContain('没有找到这个班');
  expect(textOf(marked, 5)).toContain('上限 60 分钟');

  const sheet = marked.worksheets[0]!;
  sheet.getRow(4).getCell(2).value = '六（3）班';
  sheet.getRow(5).getCell(6).value = 40;
  await page.getByRole('link', { name: '重新上传' }).click();
  await page.getByLabel('表格文件').setInputFiles(await fileOf(marked, '六年级登记表（改）.xlsx'));
  await page.getByRole('button', { name: '上传并试算' }).click();
  await expect(page.getByText('没有错误，可以写入。')).toBeVisible();
  await page.getByRole('button', { name: '确认写入 4 行' }).click();
  await expect(page.getByText('已全部写入')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/board/${id}/${MONDAY}`);
  const notice = (name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
  await expect(notice('六（2）班')).toContainText('45 / 60 分钟');
  await expect(notice('六（3）班')).toContainText('50 / 60 分钟');
  await expect(notice('六（3）班')).toContainText('Unit 5 练习');
});
