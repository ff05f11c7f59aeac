import type { Standing } from '#policy/institutions/index.ts';
import { directory as en } from '../../messages/en/directory.ts';
import type { Locale } from '../../messages/locale.ts';
import { type DirectoryText, directory as zh } from '../../messages/zh-CN/directory.ts';
import type { PageView } from '../view.ts';

const texts: Record<Locale, DirectoryText> = { 'zh-CN': zh, en };
export const textOf = (view: PageView): DirectoryText => texts[view.locale];

type Tone = 'ok' | 'near' | 'over' | '';
/** Green for who may be paid, red for whom nobody may pay, amber for who may not now. */
export const TONES: Record<Standing, Tone> = {
  white: 'ok',
  unlisted: 'near',
  paused: 'near',
  expired: 'near',
  closed: 'over',
  absconded: 'over',
  revoked: 'over',
  unlicensed: 'over',
  black: 'over',
};

const yuan = { 'zh-CN': zhYuan(), en: enYuan() };
function zhYuan() {
  const format = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
  return (fen: number): string => `${format.format(fen / 100)} 元`;
}
function enYuan() {
  const format = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
  return (fen: number): string => `¥${format.format(fen / 100)}`;
}
/** A price in whole fen. */
export const money = (view: PageView, fen: number): string => yuan[view.locale](fen);
