import { FRIDAY, MONDAY, panel, TUESDAY } from './composing.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
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

const step = (page: Page) => page.getByRole('listitem').and(page.locator('[aria-current="step"]'));

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
  await expect(step(page)).toContainText('确认');
  await page.getByRole('button', { name: '确认写入 4 行' }).click();
  await expect(page.getByText('已全部写入')).toBeVisible();
  await expect(step(page)).toContainText('完成');
  await expectAccessible(page);

  await page.goto(`/board/${id}/${MONDAY}`);
  const notice = (name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
  await expect(notice('六（2）班')).toContainText('45 / 60 分钟');
  await expect(notice('六（3）班')).toContainText('50 / 60 分钟');
  await expect(notice('六（3）班')).toContainText('Unit 5 练习');
});

test('a large register shows how far it is, may be left and found again, and can be given up', async ({
  page,
  office,
}) => {
  const { id } = await office.school(SCHOOL);
  const grades = ['三', '四', '五', '六'];
  const rows = grades.flatMap((grade) =>
    [1, 2, 3, 4, 5].flatMap((number) =>
      Array.from({ length: 150 }, (_, at) => [
        SCHOOL,
        `${grade}（${number}）班`,
        '语文',
        `晨读第${at + 1}篇`,
        '',
        5,
        FRIDAY,
        '2026-11-30',
        '口头',
        '校内',
      ]),
    ),
  );
  await enterAs(page.request, '王少栋');
  await page.goto('/console/imports/new?kind=homework');
  await page.getByLabel('表格文件').setInputFiles(await registerOf('晨读登记表.xlsx', rows));
  // The news of how far it is comes only when the page has been looked at: a fast server would be done before anyone sees it work.
  let looked = () => {};
  const looking = new Promise<void>((done) => {
    looked = done;
  });
  await page.route('**/api/imports/*/events', (stream) => looking.then(() => stream.continue()));
  await page.getByRole('button', { name: '上传并试算' }).click();
  await expect(page.getByRole('status').filter({ hasText: '可以关闭此页，完成后会通知您。' })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: '进度' })).toBeVisible();
  looked();

  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /导入/ }).click();
  await page.getByRole('link', { name: '晨读登记表.xlsx' }).click();
  await expect(page.getByRole('button', { name: '确认写入 3,000 行' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '放弃这次导入' }).click();
  const sure = page.getByRole('dialog', { name: '放弃这次导入' });
  await expectAccessible(page, '[role="dialog"]');
  await sure.getByRole('button', { name: '放弃这次导入' }).click();
  await expect(page.getByText('已放弃，没有写入任何内容。')).toBeVisible();

  await page.goto(`/board/${id}/${FRIDAY}`);
  await expect(page.getByText('晨读第1篇')).toHaveCount(0);
});
