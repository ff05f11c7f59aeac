import { BRAND_HEADS, BRAND_TAILS, type Trade } from '#demo/institutions/trades.ts';
import type { Random } from '#demo/random.ts';
import {
  BRANCHES,
  BRAND_CHARACTER,
  CITY_NAME,
  CONTENTS,
  COURSE_HEADS,
  COURSE_TAILS,
  RARE_CONTENTS,
  SHARED_BRANDS,
} from './words.ts';

/** Half of the brands are shared by many, the rest put together of two or three characters. */
function brand(random: Random): string {
  const at = random.next();
  if (at < 0.3) return random.pick(BRAND_HEADS);
  if (at < 0.5) return random.pick(SHARED_BRANDS);
  const made = random.weighted(BRAND_CHARACTER) + random.weighted(BRAND_CHARACTER);
  return at < 0.8 ? made : made + random.weighted(BRAND_CHARACTER);
}

/** 东湖区启明艺术培训中心: place, brand, trade and form, as registers hold them. */
export function institutionName(random: Random, county: string, trade: Trade): string {
  const at = random.next();
  const place = at < 0.55 ? county : at < 0.8 ? CITY_NAME : '';
  const branch = random.chance(0.1) ? random.pick(BRANCHES) : '';
  return place + brand(random) + random.pick(BRAND_TAILS[trade]) + branch;
}

/** The first contents of a trade are taught several times as often as its last, and a few hardly anywhere. */
function content(random: Random, trade: Trade): string {
  if (random.chance(0.002)) return random.pick(RARE_CONTENTS);
  const all = CONTENTS[trade];
  return all[Math.floor(all.length * random.next() ** 2)]!;
}

/** 少儿古筝考级班（二级）. */
export function courseName(random: Random, trade: Trade): string {
  const head = random.chance(0.6) ? random.pick(COURSE_HEADS) : '';
  const level = random.chance(0.3) ? `（${random.pick([...'一二三四五六七八九'])}级）` : '';
  return head + content(random, trade) + random.pick(COURSE_TAILS) + level;
}
