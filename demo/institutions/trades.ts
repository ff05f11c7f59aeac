import type { LicenceScope } from '#policy/institutions/facts.ts';

/** What an institution lives from; it decides its name, its courses and who supervises it. */
export const TRADES = ['subject', 'art', 'sport', 'tech', 'other'] as const;
export type Trade = (typeof TRADES)[number];

/** Out of a hundred institutions. */
export const TRADE_SHARES: readonly (readonly [Trade, number])[] = [
  ['subject', 14],
  ['art', 38],
  ['sport', 22],
  ['tech', 15],
  ['other', 11],
];

export const SCOPE_OF: Readonly<Record<Trade, LicenceScope>> = {
  subject: 'subject',
  art: 'non-subject',
  sport: 'non-subject',
  tech: 'non-subject',
  other: 'non-subject',
};

/** Two parts of a brand; 28 × 24 of them, so that few meet. */
export const BRAND_HEADS =
  '启明 新知 育才 博学 春晖 知行 晨光 向阳 星辰 青禾 苗圃 乐学 慧海 弘文 致远 文渊 金帆 蓝天 小荷 童心 领航 明德 树人 卓尔 云帆 麦田 百川 天一'.split(
    ' ',
  );
export const BRAND_TAILS: Readonly<Record<Trade, readonly string[]>> = {
  subject: ['培训学校', '文化培训学校', '学业辅导学校'],
  art: ['艺术培训中心', '美术培训有限公司', '舞蹈艺术培训有限公司', '音乐艺术培训中心', '文化艺术培训有限公司'],
  sport: ['体育俱乐部有限公司', '篮球培训有限公司', '体育培训中心', '游泳健身培训有限公司', '跆拳道馆'],
  tech: ['少儿编程培训有限公司', '科技培训中心', '机器人科技培训有限公司'],
  other: ['棋院', '口才培训中心', '书法培训中心', '劳动实践培训有限公司'],
};
