import { type Browser, chromium } from '@playwright/test';
import type { DemoPerson } from '#contract/session.ts';
import { findBrowser } from '../e2e/browser/find-browser.ts';
import { describeMachine } from './kit/machine.ts';
import { Product } from './kit/product.ts';
import { atMost, type Figure, type Result, told } from './kit/result.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';
import { DESK, type Door, PHONE, readWithoutScript, type Visit, visit } from './pages/visit.ts';
import { type Weights, weigh } from './pages/weigh.ts';

const K = 1024;

async function signIn(url: string, role: string): Promise<Door['cookie']> {
  const people = (await (await fetch(`${url}api/demo/people`)).json()) as DemoPerson[];
  const who = people.find((p) => p.role === role);
  const reply = await fetch(`${url}api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ dutyId: who?.dutyId }),
  });
  const [name, value] = (reply.headers.getSetCookie()[0] ?? '').split(';')[0]!.split('=');
  if (!reply.ok || name === undefined || value === undefined)
    throw new Error(`${role} could not sign in: ${reply.status}`);
  return { name, value };
}

/** The board of the first school that the public list names. */
async function boardOf(url: string): Promise<string> {
  const list = await (await fetch(`${url}board`)).text();
  const path = /href="\/(board\/[0-9a-f-]{36})"/.exec(list)?.[1];
  if (path === undefined) throw new Error('the public list names no school');
  return `${url}${path}`;
}

interface Page {
  readonly name: string;
  readonly door: Door;
}

interface Measured extends Page {
  readonly weights: Weights;
  readonly visits: readonly Visit[];
}

async function measure(browser: Browser, page: Page, rounds: number): Promise<Measured> {
  const visits: Visit[] = [];
  for (let round = 0; round < rounds; round++) visits.push(await visit(browser, page.door));
  const { cookie } = page.door;
  const weights = await weigh(visits[0]!.urls, cookie === null ? null : `${cookie.name}=${cookie.value}`);
  return { ...page, weights, visits };
}

const middle = (m: Measured, of: (v: Visit) => number): number => rounded(median(m.visits.map(of)));
const rowOf = (m: Measured) => ({
  page: m.name,
  'script K': rounded(m.weights.script / K),
  'style K': rounded(m.weights.style / K),
  'document K': rounded(m.weights.document / K),
  'font K': rounded(m.weights.font / K),
  'data K': rounded(m.weights.data / K),
  'FCP ms': middle(m, (v) => v.fcp),
  'LCP ms': middle(m, (v) => v.lcp),
  'TBT ms': middle(m, (v) => v.tbt),
  CLS: middle(m, (v) => v.cls),
});

async function figuresOf(browser: Browser, [phone, desk, home, board]: readonly Measured[]): Promise<Figure[]> {
  const own = (m: Measured) => m.weights.script + m.weights.style;
  const publicly = (m: Measured) => own(m) + m.weights.document;
  const read = await readWithoutScript(browser, board!.door);
  return [
    atMost('phone, first route: script and style', rounded(own(phone!) / K), 125, 'K'),
    atMost('console, first route: script', rounded(desk!.weights.script / K), 400, 'K'),
    told('console, first route: style', rounded(desk!.weights.style / K), 'K'),
    atMost('public home: document, script and style', rounded(publicly(home!) / K), 50, 'K'),
    atMost('public board: document, script and style', rounded(publicly(board!) / K), 50, 'K'),
    {
      what: 'public board without script',
      value: `“${read.heading}”, ${read.characters} characters`,
      unit: '',
      target: 'readable',
      met: read.heading !== '' && read.characters > 100,
    },
  ];
}

/** W10: what the pages weigh and how soon they stand, cold, over a slowed line. */
export async function w10({ rounds }: Options): Promise<Result> {
  const product = new Product();
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...(process.env as Record<string, string>), ...found.env },
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    await product.start();
    const { url } = product;
    const pages: Page[] = [
      {
        name: 'phone, first route',
        door: { url: `${url}m/`, cookie: await signIn(url, 'guardian'), conditions: PHONE },
      },
      {
        name: 'console, Today',
        door: { url: `${url}console/`, cookie: await signIn(url, 'county-official'), conditions: DESK },
      },
      { name: 'public home', door: { url, cookie: null, conditions: PHONE } },
      { name: 'public board of a school', door: { url: await boardOf(url), cookie: null, conditions: PHONE } },
    ];
    const measured: Measured[] = [];
    for (const page of pages) measured.push(await measure(browser, page, rounds));
    return {
      workload: 'W10',
      title: 'pages',
      how: 'Cold visits with an empty cache. Weights are what the browser asked for, gzipped. Phone: 150 ms, 1.6 Mbit/s, processor four times slower; desk: 40 ms, 10 Mbit/s. FCP, LCP, TBT (long tasks over 50 ms) and CLS are read from the browser’s own observers: this is not Lighthouse, whose score needs Lighthouse.',
      command: 'npm run bench -- W10',
      machine: describeMachine(18),
      rounds,
      figures: await figuresOf(browser, measured),
      table: measured.map(rowOf),
    };
  } finally {
    await browser.close();
    await product.remove();
  }
}
