import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { Office } from './office.ts';

const fonts = path.dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
const fontCss = readFileSync(path.join(fonts, 'index.css'), 'utf8')
  .replaceAll('url(./files/', 'url(/__font/files/')
  .replaceAll("'Noto Sans SC Variable'", "'Noto Sans SC'");

/**
 * A bare machine has no Chinese font and would lay out empty boxes: the test brings one, the product does not. The public
 * pages allow no foreign font, so contexts are opened with `bypassCSP`; one journey runs without and watches the policy.
 */
export async function giveFont(context: BrowserContext): Promise<void> {
  await context.route('**/__font/files/*', (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    return route.fulfill({ body: readFileSync(path.join(fonts, 'files', file)), contentType: 'font/woff2' });
  });
  await context.addInitScript((css: string) => {
    addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
  }, fontCss);
}

interface Journey {
  /** A page in a browser of its own: another person at another desk, closed when the journey ends. */
  readonly anotherDesk: (options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Journey, { readonly office: Office }>({
  context: async ({ context }, use) => {
    await giveFont(context);
    await use(context);
  },
  anotherDesk: async ({ browser, contextOptions }, use) => {
    const desks: BrowserContext[] = [];
    await use(async (options = {}) => {
      const desk = await browser.newContext({ ...contextOptions, ...options });
      desks.push(desk);
      await giveFont(desk);
      return desk.newPage();
    });
    await Promise.all(desks.map((desk) => desk.close()));
  },
  office: [
    async ({ playwright }, use, worker) => {
      const baseURL = worker.project.use.baseURL!;
      const office = await Office.open(() => playwright.request.newContext({ baseURL }));
      await use(office);
      await office.close();
    },
    { scope: 'worker' },
  ],
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No WCAG 2.0 to 2.2 A or AA rule is broken on the page as it stands; `within` looks at an open layer alone. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(TAGS).setLegacyMode();
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}

export { expect, type Page };
