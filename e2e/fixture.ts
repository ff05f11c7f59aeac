import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

const fonts = path.dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
const fontCss = readFileSync(path.join(fonts, 'index.css'), 'utf8')
  .replaceAll('url(./files/', 'url(/__font/files/')
  .replaceAll("'Noto Sans SC Variable'", "'Noto Sans SC'");

/** A bare machine has no Chinese font and would lay out empty boxes: the test brings one, the product does not. */
async function giveFont(page: Page): Promise<void> {
  await page.route('**/__font/files/*', (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    return route.fulfill({ body: readFileSync(path.join(fonts, 'files', file)), contentType: 'font/woff2' });
  });
  await page.addInitScript((css: string) => {
    addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
  }, fontCss);
}

export const test = base.extend({
  page: async ({ page }, use) => {
    await giveFont(page);
    await use(page);
  },
});

/** No WCAG 2.0 to 2.2 A or AA rule is broken on the page as it stands. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}

export { expect, type Page };
