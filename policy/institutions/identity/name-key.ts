import { foldName } from './fold.ts';

/** Legal forms and kinds of undertaking: they stand in nearly every name and tell no two apart. The longest are taken first. */
const COMMON = [
  '有限责任公司',
  '股份有限公司',
  '有限公司',
  '分公司',
  '公司',
  '集团',
  '教育信息咨询',
  '教育咨询',
  '信息咨询',
  '文化传播',
  '文化传媒',
  '文化发展',
  '教育科技',
  '教育培训',
  '教育发展',
  '教育服务',
  '课外辅导班',
  '课外辅导',
  '校外培训',
  '课外培训',
  '培训学校',
  '培训中心',
  '培训机构',
  '辅导中心',
  '辅导学校',
  '辅导班',
  '工作室',
  '教学点',
  '培训部',
  '培训班',
  '个体工商户',
  '分校',
  '总校',
  '校区',
  '分部',
  '总部',
  '分店',
  '民办',
  '私立',
  '文化',
  '培训',
  '辅导',
  '咨询',
  '学校',
  '教育',
  '中心',
  '机构',
];

const LEVEL = /(?:特别行政区|自治区|自治州|自治县|地区|新区|省|市|区|县|旗|街道|乡|镇)$/u;

const longestFirst = (words: readonly string[]): string[] => words.toSorted((a, b) => b.length - a.length);
/** Takes out any of these words, the longest where several begin; nothing where there are none. */
const anyOf = (words: readonly string[]): RegExp => new RegExp(longestFirst(words).join('|') || '(?!)', 'gu');
const COMMON_WORD = anyOf(COMMON);

interface Places {
  /** Places in full, wherever they stand. */
  readonly full: RegExp;
  /** Their bare names, as in 东湖英语 for 东湖区: only in front and in brackets, for inside a name it may be its own. */
  readonly bare: readonly string[];
  readonly anyBare: RegExp;
}

/** A register names thousands of institutions of the same places. */
const known = new WeakMap<readonly string[], Places>();

function placesOf(names: readonly string[]): Places {
  const held = known.get(names);
  if (held !== undefined) return held;
  const full = names.map(foldName).filter((place) => place.length >= 2);
  const bare = longestFirst(full.map((place) => place.replace(LEVEL, '')).filter((place) => place.length >= 2));
  const made = { full: anyOf(full), bare, anyBare: anyOf(bare) };
  known.set(names, made);
  return made;
}

/** Brackets that hold nothing but a place and common words are a note, not a part of the name. */
function withoutBare(name: string, { bare, anyBare }: Places): string {
  const bracketed = name.replace(/[([【]([^)\]】]*)[)\]】]/gu, (whole, inner: string) =>
    foldName(inner).replace(anyBare, '').replace(COMMON_WORD, '') === '' ? '' : whole,
  );
  const folded = foldName(bracketed);
  const front = bare.find((place) => folded.startsWith(place));
  return front === undefined ? folded : folded.slice(front.length);
}

/**
 * What is left of an institution's name when width, case, signs, places and common words are taken off: 东湖区新希望教育培训学校（东湖校区）
 * is 新希望. A name of nothing but common words keeps what it can.
 * @param places names of the county and of what lies above and below it, such as 云岚省, 东湖区
 */
export function nameKey(name: string, places: readonly string[]): string {
  const around = placesOf(places);
  const plain = name.normalize('NFKC').toLowerCase().replace(/\s/gu, '').replace(around.full, '');
  const rest = withoutBare(plain, around);
  return rest.replace(COMMON_WORD, '') || rest || foldName(name);
}
