export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const COOKIE = 'qz_lang';
const YEAR_IN_SECONDS = 31_536_000;

/** What the reader chose before, else what the browser asks for, else Chinese. The server reads the same cookie. */
export function readLocale(): Locale {
  const chosen = document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  const known = LOCALES.find((locale) => locale === chosen);
  if (known) return known;
  return navigator.languages[0]?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

export function rememberLocale(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not yet in every browser an office uses
  document.cookie = `${COOKIE}=${locale}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
}
