import { expect, type Locator, type Page } from '@playwright/test';

/** A school day of the demo on which nothing is given yet: each journey that writes takes a class and a day of its own. */
export const MONDAY = '2026-11-23';
export const TUESDAY = '2026-11-24';
export const FRIDAY = '2026-11-27';

export const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const ledgerOf = (page: Page): Locator => panel(page, '分钟账');
export const verdictOf = (page: Page): Locator => panel(page, '规则怎么看');
export const publishButton = (page: Page): Locator => page.getByRole('button', { name: '公示并布置' });

interface Written {
  readonly classId: string;
  readonly day?: string;
  readonly title: string;
  readonly content?: string;
  readonly minutes: number;
  readonly form?: string;
  readonly place?: string;
}

/** Opens the composing page for a class and a day and fills it in; what is sent is left to the journey. */
export async function compose(page: Page, { classId, day, title, content, minutes, form, place }: Written) {
  await page.goto(`/console/homework/new?class=${classId}${day === undefined ? '' : `&day=${day}`}`);
  await page.getByLabel('题目').fill(title);
  if (content !== undefined) await page.getByLabel(/^内容/).fill(content);
  if (form !== undefined) await page.getByRole('radio', { name: form, exact: true }).check();
  if (place !== undefined) await page.getByRole('radio', { name: place, exact: true }).check();
  await page.getByLabel('预计用时（分钟）').fill(String(minutes));
}

/** The page of the homework just published, reached by itself. */
export async function expectPublished(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toContainText('已公示');
}
