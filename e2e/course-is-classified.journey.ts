import type { Notification } from '#contract/desk.ts';
import type { CaseDetail, CourseToClassify, MyCase } from '#contract/institutions/index.ts';
import { expect, expectAccessible, type Page, test } from './fixture.ts';
import { answer, enterAs, enterWith } from './office.ts';

const COUNTY = '吴志强';
const CITY = '邵文强';
const HEAD = '郝建华';
const EXPERTS = ['980102-e4', '980102-e5'];
const DIMENSIONS = ['培训目的', '培训内容', '培训方式', '评价方式'];

const pick = (page: Page, group: string, choice: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: choice, exact: true }).check();

/** The institution calls a school course no school course. */
async function declare(page: Page): Promise<string> {
  await enterAs(page.request, HEAD);
  const { rows } = await answer<{ rows: CourseToClassify[] }>(
    page.request.get('/api/classifications/courses?size=200'),
  );
  const course = rows.find(({ caseId }) => caseId === null)!;
  await page.goto(`/console/classifications/declare?course=${course.courseId}`);
  await pick(page, '本课程属于', '非学科类');
  for (const dimension of DIMENSIONS) {
    await pick(page, dimension, '不属学科类');
    await page.getByLabel(`依据（${dimension}）`).fill('以兴趣活动为主，见课程介绍');
  }
  await page.getByLabel('依据（培训方式）').fill('');
  await page.getByRole('button', { name: '提交申报' }).click();
  await expect(page.getByRole('alert')).toContainText('没有写明依据');
  await expectAccessible(page);
  await page.getByLabel('依据（培训方式）').fill('以游戏为主');
  await page.getByRole('button', { name: '提交申报' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(course.courseName);
  return page.url();
}

/** By keyboard alone from the second step on. */
async function judge(page: Page, login: string, caseUrl: string): Promise<void> {
  await enterWith(page.request, login);
  const caseId = caseUrl.split('/').at(-1);
  const seats = await answer<MyCase[]>(page.request.get('/api/my-cases'));
  await page.goto(`/console/my-cases/${seats.find((each) => each.caseId === caseId)!.id}`);
  await expect(page.getByText('课程材料')).toHaveCount(0);
  await pick(page, '利害关系', '没有利害关系');
  await page.getByRole('button', { name: '确认' }).click();
  await expect(page.getByRole('heading', { name: '课程材料' })).toBeVisible();
  await expectAccessible(page);
  for (const dimension of DIMENSIONS) {
    await expect(page.getByRole('heading', { name: dimension, exact: true })).toBeVisible();
    await pick(page, dimension, '属学科类');
    await page.getByLabel(`依据（${dimension}）`).fill('大纲逐单元对应教材');
    await page.keyboard.press('Alt+ArrowRight');
  }
  await pick(page, '我的结论', '学科类');
  await page.getByLabel('理由').fill('内容与课程标准一致');
  await expectAccessible(page);
  await page.getByRole('button', { name: '提交意见' }).click();
  await expect(page.getByText('您的意见已提交。')).toBeVisible();
}

test('a course goes from declaration to two experts, decision and appeal', async ({ page, anotherDesk }) => {
  const url = await declare(page);
  const id = url.split('/').at(-1)!;

  const county = await anotherDesk();
  await enterAs(county.request, COUNTY);
  await county.goto(url);
  await expect(county.getByText('没有自评').first()).toHaveCount(0);
  for (const login of EXPERTS) {
    const expert = await anotherDesk();
    const { name } = await enterWith(expert.request, login);
    await county.getByRole('checkbox', { name, exact: true }).check();
    await expert.close();
  }
  await expectAccessible(county);
  await county.getByRole('button', { name: '发出邀请' }).click();
  await expect(county.getByRole('heading', { level: 1 })).toContainText('专家鉴别中');

  const [first, second] = [await anotherDesk(), await anotherDesk()];
  await judge(first, EXPERTS[0]!, url);
  await county.reload();
  await expect(county.getByText('两位专家都提出意见后才显示').first()).toBeVisible();
  await expect(county.getByText('大纲逐单元对应教材')).toHaveCount(0);
  await judge(second, EXPERTS[1]!, url);

  await county.reload();
  await expect(county.getByText('大纲逐单元对应教材').first()).toBeVisible();
  await county.getByRole('button', { name: '从多数专家意见带入' }).click();
  await county.getByLabel('依据的条款').fill('通知第一条');
  await county.getByLabel('理由', { exact: true }).fill('内容为课程标准所列');
  await county.getByRole('button', { name: '认定并告知机构' }).click();
  await expect(county.getByRole('heading', { level: 1 })).toContainText('已认定');
  await expectAccessible(county);

  await page.goto(url);
  await page.getByLabel('申请理由').fill('课程以活动为主，请复核。');
  await page.getByRole('button', { name: '提交复核申请' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('复核中');
  await expectAccessible(page);

  const city = await anotherDesk();
  await enterAs(city.request, CITY);
  const told = await answer<Notification[]>(city.request.get('/api/notifications'));
  expect(told[0]).toMatchObject({ kind: 'case-appealed', to: `/console/classifications/${id}` });
  await city.goto('/console/classifications?state=appealed');
  await city.locator(`a[href$="/classifications/${id}"]`).click();
  await pick(city, '认定为', '学科类');
  await city.getByLabel('依据的条款').fill('通知第一条');
  await city.getByLabel('理由', { exact: true }).fill('复核材料后维持原认定');
  await city.getByRole('button', { name: '作出终局决定' }).click();
  await expect(city.getByRole('alert')).toContainText('四个维度都要填写');
  await city.getByRole('button', { name: '从原认定带入四个维度' }).click();
  await city.getByLabel('依据（评价方式）').fill('复核时调阅测评卷，按分数分层');
  await expectAccessible(city);
  await city.getByRole('button', { name: '作出终局决定' }).click();
  await expect(city.getByRole('heading', { level: 1 })).toContainText('复核终局');
  await expectAccessible(city);
  const kept = await answer<CaseDetail>(page.request.get(`/api/classifications/${id}`));
  expect(kept.appealSheet?.evaluation?.evidence).toBe('复核时调阅测评卷，按分数分层');
  expect(kept).toMatchObject({ state: 'final', kind: 'subject', declaredKind: 'non-subject', decidedKind: 'subject' });
});
