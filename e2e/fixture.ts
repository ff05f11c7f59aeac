import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { giveFont } from './font.ts';
import { Office } from './office.ts';

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
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode();
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}

export { expect, type Page };
