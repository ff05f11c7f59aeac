import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../e2e/browser/find-browser.ts';
import { TODAY } from './county/place.ts';
import { openRegister, type Register } from './institutions/index.ts';
import { requestOf } from './kit/client.ts';
import { type Bout, duel, middle, ratio } from './kit/duel.ts';
import { describeMachine } from './kit/machine.ts';
import { atMost, type Figure, type Result, told } from './kit/result.ts';
import { BenchServer } from './kit/server.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';
import { type Door, PHONE, readWithoutScript, type Visit, visit } from './pages/visit.ts';
import { weigh } from './pages/weigh.ts';

/** Institutions of the reference city. */
const INSTITUTIONS = 100_000;
const K = 1024;
const CONNECTIONS = 16;

interface Page {
  readonly name: string;
  readonly path: string;
}

async function pagesOf({ db, counties }: Register): Promise<readonly Page[]> {
  const { rows } = await db.pool.query<{ id: string }>(
    `select id from institution where div = $1 and status = 'operating' and name like '%启明%' order by id limit 1`,
    [counties[0]],
  );
  return [
    { name: 'card', path: `/institutions/${rows[0]!.id}` },
    { name: 'search by two characters', path: `/institutions?q=${encodeURIComponent('启明')}` },
    { name: 'search in a county, white list', path: `/institutions?region=${counties[0]}&list=white` },
    { name: 'search, nothing typed', path: '/institutions' },
  ];
}

/** Keeps what ours answers where the limit server finds it by one query. */
async function store({ db }: Register, server: BenchServer, pages: readonly Page[]): Promise<void> {
  await db.pool.query('create table if not exists bench_page (path text primary key, html text not null)');
  for (const { path } of pages) {
    const reply = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      headers: { 'accept-language': 'zh-CN', 'accept-encoding': 'identity' },
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
    await db.pool.query(
      'insert into bench_page (path, html) values ($1, $2) on conflict (path) do update set html = excluded.html',
      [path, await reply.text()],
    );
  }
}

function fight(ours: BenchServer, limit: BenchServer, { path }: Page, rounds: number): Promise<Bout[]> {
  const request = requestOf({ method: 'GET', path });
  const fighter = (name: string, server: BenchServer) => ({ name, server, request: () => request, expected: '200' });
  return duel({
    fighters: [fighter('ours', ours), fighter('limit', limit)],
    levels: { [CONNECTIONS]: 200 },
    rounds,
    warmUp: 50,
  });
}

interface Cold {
  readonly visits: readonly Visit[];
  readonly bytes: number;
  readonly requests: number;
  readonly heading: string;
  readonly characters: number;
}

async function look(browser: Browser, url: string, rounds: number): Promise<Cold> {
  const door: Door = { url, cookie: null, conditions: PHONE };
  const visits: Visit[] = [];
  for (let round = 0; round < rounds; round++) visits.push(await visit(browser, door));
  const { urls } = visits[0]!;
  const { document, style, script } = await weigh(urls, null);
  return {
    visits,
    bytes: document + style + script,
    requests: urls.length,
    ...(await readWithoutScript(browser, door)),
  };
}

interface Measured {
  readonly page: Page;
  readonly bouts: readonly Bout[];
  readonly cold: Cold;
}

function figuresOf({ page, bouts, cold }: Measured): Figure[] {
  return [
    atMost(`${page.name}: document, style and script`, rounded(cold.bytes / K), 50, 'K'),
    {
      what: `${page.name}, without script`,
      value: `“${cold.heading}”, ${cold.characters} characters`,
      unit: '',
      target: 'readable',
      met: cold.heading !== '' && cold.characters > 100,
    },
    told(
      `${page.name}: p50 at ${CONNECTIONS} connections, of *limit*`,
      rounded(ratio(bouts, 'ours', 'limit', CONNECTIONS, 'p50')),
      '×',
    ),
  ];
}

const rowOf = ({ page, bouts, cold }: Measured) => ({
  page: page.name,
  'K in all': rounded(cold.bytes / K),
  requests: cold.requests,
  'FCP ms': rounded(median(cold.visits.map((v) => v.fcp))),
  'LCP ms': rounded(median(cold.visits.map((v) => v.lcp))),
  CLS: rounded(median(cold.visits.map((v) => v.cls))),
  'ours p50 ms': rounded(middle(bouts, 'ours', CONNECTIONS, 'p50')),
  'ours p95 ms': rounded(middle(bouts, 'ours', CONNECTIONS, 'p95')),
  'limit p50 ms': rounded(middle(bouts, 'limit', CONNECTIONS, 'p50')),
  'ours processor ms': rounded(middle(bouts, 'ours', CONNECTIONS, 'cpu')),
});

/** I2: the public card of an institution and the public search, cold and under load. */
export async function i2({ rounds, scale }: Options): Promise<Result> {
  const register = await openRegister(Math.round(INSTITUTIONS * scale));
  const task = { address: register.db.address, today: TODAY, secret: '' };
  const ours = await BenchServer.start('answering', { ...task, variant: 'ours' });
  const limit = await BenchServer.start('limit', { ...task, variant: 'limit' });
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...(process.env as Record<string, string>), ...found.env },
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const pages = await pagesOf(register);
    await store(register, ours, pages);
    const measured: Measured[] = [];
    for (const page of pages)
      measured.push({
        page,
        bouts: await fight(ours, limit, page, rounds),
        cold: await look(browser, `http://127.0.0.1:${ours.port}${page.path}`, Math.min(rounds, 3)),
      });
    return {
      workload: 'I2',
      title: `public card and search among ${register.institutions} institutions`,
      how: `Cold visits of a phone with an empty cache (150 ms, 1.6 Mbit/s, processor four times slower); bytes are what the browser asked for, gzipped. Then ${CONNECTIONS} connections ask for one page, uncompressed, answer after answer. *limit*: node:http and pg sending the same bytes out of one row. Each page is one answer, so the time to the first byte is the time of the answer.`,
      command: 'npm run bench -- I2',
      machine: describeMachine(register.db.version),
      rounds,
      figures: measured.flatMap(figuresOf),
      table: measured.map(rowOf),
    };
  } finally {
    await browser.close();
    await Promise.all([ours.stop(), limit.stop()]);
    await register.db.pool.query('drop table if exists bench_page');
  }
}
