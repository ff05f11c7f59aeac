import type { FastifyRequest } from 'fastify';
import type { House } from '../house.ts';
import { requestLocale } from '../http/exchange.ts';
import { publicText as en } from '../messages/en/public.ts';
import { words as enWords } from '../messages/en/words.ts';
import { LANGUAGE_COOKIE, LOCALES, type Locale } from '../messages/locale.ts';
import { type PublicText, publicText as zh } from '../messages/zh-CN/public.ts';
import { type Words, words as zhWords } from '../messages/zh-CN/words.ts';
import { type PageFormat, pageFormat } from './format.ts';

const YEAR_IN_SECONDS = 31_536_000;
const texts: Record<Locale, PublicText> = { 'zh-CN': zh, en };
const names: Record<Locale, Words> = { 'zh-CN': zhWords, en: enWords };

/** What every page needs besides its answer: the reader's language and where they are. */
export interface PageView {
  readonly locale: Locale;
  /** The language was chosen by the link: the cookie must say so from now on. */
  readonly chosen: boolean;
  readonly text: PublicText;
  readonly words: Words;
  readonly format: PageFormat;
  /** As the reader's browser reached us: 'https://…', for what is printed. */
  readonly origin: string;
  readonly path: string;
  /** Without `lang`. */
  readonly query: URLSearchParams;
  readonly today: string;
  readonly demo: boolean;
}

export function viewOfRequest(house: Pick<House, 'clock' | 'demo'>, request: FastifyRequest): PageView {
  const [path = '/', asked = ''] = request.url.split('?', 2);
  const query = new URLSearchParams(asked);
  const wish = query.get('lang');
  const chosen = LOCALES.find((locale) => locale === wish);
  query.delete('lang');
  const locale = chosen ?? requestLocale(request);
  return {
    locale,
    chosen: chosen !== undefined,
    text: texts[locale],
    words: names[locale],
    format: pageFormat(locale),
    origin: `${request.protocol}://${request.host}`,
    path,
    query,
    today: house.clock.today(),
    demo: house.demo,
  };
}

export const languageCookie = (locale: Locale): string =>
  `${LANGUAGE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax`;

/** The address of this page with other query parameters; null takes one away. */
export function addressWith(view: PageView, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(view.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return query.size === 0 ? view.path : `${view.path}?${query}`;
}
