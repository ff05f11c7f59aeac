import type { ClassView, CourseToClassify, InstitutionFile } from '#contract/institutions/index.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { pick, tabTo, typeDay } from './keyboard.ts';
import { answer, enterAs } from './office.ts';

const HEAD = '郝建华';
const drawer = (page: Page, title: string | RegExp) => page.getByRole('dialog', { name: title });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '档案各部分' }).getByRole('link', { name: new RegExp(`^${name}`) });
const counted = async (page: Page): Promise<number> => {
  const file = await answer<InstitutionFile>(page.request.get('/api/my-institution'));
  return Number(file.fields.find(({ key }) => key === 'classCount')?.value ?? 0);
};

test('the head adds a class by keyboard, opens it once its plan holds, two desks write it at once, and the file counts it', async ({
  page,
  anotherDesk,
}) => {
  await enterAs(page.request, HEAD);
  const before = await answer<InstitutionFile>(page.request.get('/api/my-institution'));
  const course = before.courses.find(({ state, teachers }) => state === 'running' && teachers.length > 0)!;
  const teacher = before.staff.find(({ id }) => id === course.teachers[0])!;
  await page.goto('/console/my-institution');
  await tab(page, '开班').click();
  await expectAccessible(page);
  const classes = before.classes.filter(({ state }) => state !== 'ended');
  await expect(page.getByRole('table', { name: '开班' }).locator('tbody tr')).toHaveCount(before.classes.length);
  await expect(tab(page, '开班')).toContainText(String(classes.length));

  await tabTo(page, page.getByRole('button', { name: '登记开班' }));
  await page.keyboard.press('Enter');
  const adding = drawer(page, '登记开班');
  await adding.getByRole('radio', { name: course.name }).focus();
  await page.keyboard.press('Space');
  await adding.getByLabel('班名').fill('试学夜班');
  await adding.getByLabel('计划课时').fill(String(course.lessons));
  await adding.getByLabel('名额').fill(String(course.classSize + 1));
  await adding.getByLabel('计划招生').fill('10');
  await adding.getByLabel('本学期招生').fill('4');
  await typeDay(page, adding.getByLabel('开课日期'), '2026-11-23');
  await expectAccessible(page, '[role="dialog"]');
  await tabTo(page, adding.getByRole('button', { name: '保存' }));
  await page.keyboard.press('Enter');
  await expect(adding).toContainText('多于课程');
  await adding.getByLabel('名额').fill(String(course.classSize));
  await adding.getByRole('button', { name: '保存' }).click();
  await expect(adding).toBeHidden();
  const row = page.getByRole('table', { name: '开班' }).getByRole('row', { name: /试学夜班/ });
  await expect(row).toContainText('待开');
  await expect(row).toContainText('还缺');
  const was = await counted(page);

  const other = await anotherDesk();
  await enterAs(other.request, HEAD);
  const made = (await answer<InstitutionFile>(page.request.get('/api/my-institution'))).classes.find(
    ({ name }: ClassView) => name === '试学夜班',
  )!;
  await other.goto(`/console/my-institution?tab=classes&open=class-${made.id}`);
  await page.goto(`/console/my-institution?tab=classes&open=class-${made.id}`);
  await drawer(other, '试学夜班').getByLabel('层次').fill('巩固');
  await drawer(other, '试学夜班').getByRole('button', { name: '保存' }).click();
  await expect(drawer(other, '试学夜班')).toBeHidden();
  const mine = drawer(page, '试学夜班');
  await mine.getByLabel('课表').fill('周三 18:00—18:45');
  await pick(page, mine.getByRole('combobox', { name: '任课教师' }), teacher.name);
  await mine.getByRole('button', { name: '保存' }).click();
  const conflict = page.getByRole('dialog', { name: '别人刚刚改过这项内容' });
  await expect(conflict).toContainText('巩固');
  await expectAccessible(page, '.ant-modal');
  await conflict.getByRole('radio', { name: '层次用哪个版本: 现在的' }).check();
  await conflict.getByRole('button', { name: '按选择保存' }).click();
  await mine.getByRole('button', { name: '保存' }).click();
  await expect(mine).toBeHidden();

  await page.getByRole('button', { name: '开班：试学夜班' }).click();
  const opening = drawer(page, '开班：试学夜班');
  await expectAccessible(page, '[role="dialog"]');
  await opening.getByRole('button', { name: '开班' }).click();
  await expect(opening).toBeHidden();
  await expect(row).toContainText('在开');
  await expect(row).toContainText('巩固');
  expect(await counted(page)).toBe(was + 1);
  await expect(page.getByRole('region', { name: '规模' })).toContainText(`班级数${was + 1}`);

  await tab(page, '改动记录').click();
  await expect(page.getByRole('table', { name: '改动记录' })).toContainText('开班 · 试学夜班');
  await expectAccessible(page);

  await tab(page, '课程').click();
  const { rows } = await answer<{ rows: CourseToClassify[] }>(page.request.get('/api/classifications/courses'));
  const waiting = rows[0]!;
  const step = page
    .getByRole('table', { name: '课程' })
    .getByRole('link', { name: new RegExp(`(申报|看案件) ${waiting.courseName}`) });
  await expect(step).toBeVisible();
  await expectAccessible(page);
});
