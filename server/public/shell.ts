import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html } from 'ghtml';
import type { Locale } from '../messages/locale.ts';
import { addressWith, type PageView } from './view.ts';

/** A page without its frame. `main` is markup; everything in it has passed through `html`. */
export interface Page {
  readonly title: string;
  /** What a search engine or a chat shows below the title; without one, what the product is for. */
  readonly description?: string;
  readonly main: string;
  /** Full-width markup above the main column. */
  readonly hero?: string;
  readonly section?: 'board' | 'institutions' | 'check' | 'rules';
  readonly status?: number;
}

/** In this order: what comes later may narrow what came before. */
const SHEETS = ['base', 'reading', 'frame', 'parts', 'home', 'board', 'institutions', 'docs', 'media'];
const read = (name: string): string => readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8');
/** One line, so that the page stays small; the hash lets exactly this style through the content security policy. */
const STYLE = SHEETS.map(read)
  .join('')
  .replace(/\s*\n\s*/g, ' ');
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** No script at all, no other site, nothing that may frame the page. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

export const mark = (size: number): string =>
  html`<svg width="${String(size)}" height="${String(size)}" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#fff"/><path d="M15.2 5.500v15.200H7.400z" fill="#1557b0"/><path d="M17.300 9.200c3.900 2.600 6.300 6.600 7 11.500h-7z" fill="#7fa6db"/><path d="M5.200 22.600h21.600c-1.300 2.700-3.600 4.200-6.600 4.200h-8.400c-3 0-5.300-1.500-6.600-4.200z" fill="#0f2f5f"/></svg>`;

function header(view: PageView, section: Page['section']): string {
  const t = view.text.shell;
  const entries = [
    ['board', '/board', t.board],
    ['institutions', '/institutions', t.institutions],
    ['check', '/check', t.check],
    ['rules', '/rules', t.rules],
  ] as const;
  const other = view.locale === 'en' ? 'zh-CN' : 'en';
  return html`<header class="top"><div class="wrap">
<a class="brand" href="/">!${mark(30)}<span>${t.product} <small>${t.tagline}</small></span></a>
<nav aria-label="${t.nav}">!${entries.map(([key, to, name]) => html`<a href="${to}"!${key === section ? ' aria-current="page"' : ''}>${name}</a>`)}</nav>
<div class="tools"><a href="${addressWith(view, { lang: other })}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a><a class="enter" href="/console/login">${t.signIn}</a></div>
</div></header>`;
}

function footer(view: PageView): string {
  const t = view.text.shell;
  return html`<footer class="foot"><div class="wrap"><p>${t.product} · ${t.motto}</p>
<a href="/privacy">${t.privacy}</a><a href="/accessibility">${t.accessibility}</a><a href="/api/docs">${t.api}</a></div></footer>`;
}

const demoLine = (view: PageView): string =>
  view.demo
    ? html`<aside class="demo" aria-label="${view.text.shell.demoLabel}"><p class="wrap">${view.text.shell.demo(view.format.plainDay(view.today))}</p></aside>`
    : '';

/** The whole document: readable before script, because there is none. */
export function documentOf(view: PageView, page: Page): string {
  const at = (lang: Locale): string => `${view.origin}${addressWith(view, { lang })}`;
  const title = page.title === view.text.home.title ? page.title : `${page.title} · ${view.text.shell.product}`;
  return html`<!doctype html>
<html lang="${view.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><meta name="theme-color" content="#0f2f5f"><link rel="icon" href="/favicon.svg" type="image/svg+xml">
<meta name="description" content="${page.description ?? view.text.home.lead}"><link rel="alternate" hreflang="zh-CN" href="${at('zh-CN')}"><link rel="alternate" hreflang="en" href="${at('en')}">
<style>!${STYLE}</style></head><body>
<a class="skip" href="#main">${view.text.shell.skip}</a>
!${header(view, page.section)}!${demoLine(view)}
<main id="main" tabindex="-1">!${page.hero ?? ''}<div class="wrap body">!${page.main}</div></main>
!${footer(view)}</body></html>`;
}
