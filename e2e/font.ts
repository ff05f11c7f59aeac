import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';

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
