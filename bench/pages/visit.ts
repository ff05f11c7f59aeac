import type { Browser, BrowserContext, CDPSession } from '@playwright/test';

/** A line and a device: what a page meets outside the office. */
export interface Conditions {
  readonly name: string;
  /** Milliseconds there and back. */
  readonly latency: number;
  /** Bits a second. */
  readonly down: number;
  readonly up: number;
  /** How many times slower the processor is. */
  readonly slowdown: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly mobile: boolean;
}

export const PHONE: Conditions = {
  name: 'phone',
  latency: 150,
  down: 1_600_000,
  up: 750_000,
  slowdown: 4,
  viewport: { width: 390, height: 844 },
  mobile: true,
};
export const DESK: Conditions = {
  name: 'desk',
  latency: 40,
  down: 10_000_000,
  up: 10_000_000,
  slowdown: 1,
  viewport: { width: 1440, height: 900 },
  mobile: false,
};

/** One cold visit. Milliseconds, except `cls`. */
export interface Visit {
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly urls: readonly string[];
}

interface Seen {
  lcp: number;
  cls: number;
  tbt: number;
}

/** Runs in the page before anything of it. */
function watch(): void {
  const seen: Seen = { lcp: 0, cls: 0, tbt: 0 };
  Object.assign(globalThis, { seen });
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('largest-contentful-paint', (e) => {
    seen.lcp = e.startTime;
  });
  on('layout-shift', (e) => {
    const shift = e as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) seen.cls += shift.value;
  });
  on('longtask', (e) => {
    seen.tbt += Math.max(0, e.duration - 50);
  });
}

async function slow(session: CDPSession, c: Conditions): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: c.latency,
    downloadThroughput: c.down / 8,
    uploadThroughput: c.up / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: c.slowdown });
}

export interface Door {
  readonly url: string;
  /** Sign-in of a demo person, or null for anybody. */
  readonly cookie: { readonly name: string; readonly value: string } | null;
  readonly conditions: Conditions;
}

async function enter(browser: Browser, { url, cookie, conditions: c }: Door, script: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: c.viewport,
    isMobile: c.mobile,
    javaScriptEnabled: script,
    locale: 'zh-CN',
  });
  if (cookie !== null) await context.addCookies([{ ...cookie, url }]);
  return context;
}

/** Opens a page with an empty cache over a slowed line and waits until it rests. */
export async function visit(browser: Browser, door: Door): Promise<Visit> {
  const context = await enter(browser, door, true);
  try {
    const page = await context.newPage();
    await slow(await context.newCDPSession(page), door.conditions);
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await page.addInitScript(watch);
    await page.goto(door.url, { waitUntil: 'networkidle', timeout: 120_000 });
    await page.waitForTimeout(500);
    const paints = await page.evaluate(() => ({
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      ...(globalThis as unknown as { seen: { lcp: number; cls: number; tbt: number } }).seen,
    }));
    return { ...paints, urls };
  } finally {
    await context.close();
  }
}

/** What a reader whose browser runs no script finds: the heading, and how many characters of text. */
export async function readWithoutScript(
  browser: Browser,
  door: Door,
): Promise<{ heading: string; characters: number }> {
  const context = await enter(browser, door, false);
  try {
    const page = await context.newPage();
    await page.goto(door.url);
    const text = (await page.locator('body').textContent()) ?? '';
    return { heading: (await page.locator('h1').first().textContent())?.trim() ?? '', characters: text.length };
  } finally {
    await context.close();
  }
}
