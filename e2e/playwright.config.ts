import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { type Browser, findBrowser } from './browser/find-browser.ts';
import { freePort } from './free-port.ts';

// The configuration is read again in every worker: what was found once is handed on.
process.env.E2E_FOUND ??= JSON.stringify(await findBrowser());
process.env.E2E_PORT ??= String(await freePort());
const browser = JSON.parse(process.env.E2E_FOUND) as Browser;
const port = process.env.E2E_PORT;
const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: path.join(root, 'test-results'),
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    bypassCSP: true,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...(process.env as Record<string, string>), ...browser.env },
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--font-render-hinting=none',
        '--disable-background-networking',
      ],
    },
  },
  webServer: {
    // The product itself: its own database, the demo county, every role.
    command: `"${process.execPath}" e2e/serve.ts`,
    cwd: root,
    env: { PORT: port, HOST: '127.0.0.1' },
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
