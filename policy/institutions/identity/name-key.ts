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
  '培训',
  '辅导',
  '咨询',
  '学校',
  '教育',
  '中心',
  '机构',
].toSorted((a, b) => b.length - a.length);

const LEVEL = /(?:特别行政区|自治区|自治州|自治县|地区|新区|省|市|区|县|旗|街道|乡|镇)$/u;

const without = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replaceAll(word, ''), text);

/** A place's bare name, as in 东湖英语 for 东湖区: only in front and in brackets, for inside a name it may be its own. */
function withoutBare(name: string, bare: readonly string[]): string {
  const bracketed = name.normalize('NFKC').replace(/[([【]([^)\]】]*)[)\]】]/gu, (whole, inner: string) => {
    const folded = foldName(inner);
    const rest = without(folded, bare);
    return without(rest, COMMON) === '' ? '' : whole;
  });
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
  const full = places.map(foldName).filter((place) => place.length >= 2);
  const longest = full.toSorted((a, b) => b.length - a.length);
  const bare = longest.map((place) => place.replace(LEVEL, '')).filter((place) => place.length >= 2);
  const rest = withoutBare(withoutPlaces(name, longest), bare);
  const key = without(rest, COMMON);
  return key || rest || foldName(name);
}

/** Places in full, wherever they stand; brackets stay, for what is in them is judged as a whole. */
const withoutPlaces = (name: string, places: readonly string[]): string =>
  without(name.normalize('NFKC').toLowerCase().replace(/\s/gu, ''), places);
