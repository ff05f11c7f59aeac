import { found as en } from '../../messages/en/found.ts';
import type { Locale } from '../../messages/locale.ts';
import { type FoundText, found as zh } from '../../messages/zh-CN/found.ts';

export type { FoundText };
export const foundText = (locale: Locale): FoundText => (locale === 'en' ? en : zh);
