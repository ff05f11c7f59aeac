import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from './browser/find-browser.ts';
import { giveFont } from './font.ts';
import { freePort } from './free-port.ts';
import { enterAs } from './office.ts';

/** Pictures of the main pages for those who design them: `node e2e/shots.ts` writes them below .cache/shots. */
const FOLDER = path.join(import.meta.dirname, '..', '.cache', 'shots');
const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const LANGUAGES = ['zh-CN', 'en'];

interface Shot {
  readonly name: string;
  /** Somebody of the login page; nobody for the public pages. */
  readonly as?: string;
  readonly path: string;
  readonly before?: (page: Page) => Promise<unknown>;
}

const compose = async (page: Page) => {
  await page.locator('#assignment-title').fill('Unit 4 短文改写');
  await page.locator('#assignment-minutes').fill('15');
  await page.locator('.finding').first().waitFor();
};
const openCell = async (page: Page) => {
  await page.locator('[data-at="4-3"]').click();
  await page.locator('.vtable a').first().waitFor();
};

const SHOTS: readonly Shot[] = [
  { name: 'home', path: '/' },
  { name: 'boards', path: '/board' },
  { name: 'board', path: '/board', before: (page) => page.locator('main a[href^="/board/"]').first().click() },
  { name: 'check', path: '/check' },
  { name: 'rule-book', path: '/rules' },
  { name: 'login', path: '/console/login' },
  { name: 'teacher-today', as: '陈红丽', path: '/console/' },
  { name: 'compose', as: '陈红丽', path: '/console/', before: composeForStory },
  { name: 'grade-board', as: '王春梅', path: '/console/grade-board' },
  { name: 'principal-today', as: '王少栋', path: '/console/' },
  { name: 'import', as: '王少栋', path: '/console/imports/new' },
  { name: 'official-today', as: '吴志强', path: '/console/' },
  { name: 'load', as: '吴志强', path: '/console/load', before: openCell },
  { name: 'findings', as: '吴志强', path: '/console/findings' },
  { name: 'rule', as: '陈新平', path: '/console/rules/HW-2' },
  { name: 'calendar', as: '吴志强', path: '/console/calendar' },
  { name: 'audit', as: '李磊', path: '/console/audit' },
  { name: 'people', as: '于永鹏', path: '/console/people' },
  { name: 'guardian', as: '胡桂花', path: '/m/' },
  { name: 'guardian-me', as: '胡桂花', path: '/m/me' },
];

/** The composing page of the story's class, one minute over. */
async function composeForStory(page: Page): Promise<void> {
  await page.locator('a[href*="/homework/new?class="]').last().click();
  await compose(page);
}

async function shoot(browser: Browser, baseURL: string, shot: Shot, language: string, width: keyof typeof WIDTHS) {
  const context = await browser.newContext({
    baseURL,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    viewport: WIDTHS[width],
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await giveFont(context);
  const page = await context.newPage();
  if (shot.as !== undefined) await enterAs(page.request, shot.as);
  await page.goto(shot.path, { waitUntil: 'networkidle' });
  await shot.before?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(FOLDER, `${shot.name}.${width}.${language}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  await context.close();
}

const port = await freePort();
process.env.PORT = String(port);
process.env.HOST = '127.0.0.1';
await import('./serve.ts');
const found = await findBrowser();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...(process.env as Record<string, string>), ...found.env },
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
});
mkdirSync(FOLDER, { recursive: true });
const only = process.argv.slice(2);
for (const shot of SHOTS.filter(({ name }) => only.length === 0 || only.includes(name))) {
  for (const language of LANGUAGES) {
    for (const width of ['wide', 'narrow'] as const)
      await shoot(browser, `http://127.0.0.1:${port}`, shot, language, width);
  }
  console.log(shot.name);
}
await browser.close();
process.kill(process.pid, 'SIGTERM');
