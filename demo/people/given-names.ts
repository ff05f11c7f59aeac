/** Given names that were usual when each generation was born. A name is a whole, or a first and a second character. */
interface GivenNames {
  readonly whole: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** How often a whole name of the list is taken. */
  readonly wholeShare: number;
}
type ByGender = { readonly m: GivenNames; readonly f: GivenNames };

const of = (wholeShare: number, whole: string, first: string, second: string): GivenNames => ({
  wholeShare,
  whole: whole.split(' '),
  first: [...first],
  second: [...second],
});

/** Born 2011 to 2020. */
const pupils: ByGender = {
  m: of(
    0.35,
    '浩宇 子轩 宇轩 浩然 俊熙 子墨 梓轩 沐宸 奕辰 宇航 浩轩 铭泽 睿泽 一鸣 博文 天佑 皓轩 子睿 俊杰 嘉懿 煜城 思远 明哲 致远 弘文 翊晨 泽宇 晨曦 瑞霖 承泽',
    '子梓浩宇俊睿博奕沐泽明嘉文思天皓铭承景星书知安家逸',
    '轩宇辰泽航涵杰霖然阳睿博晨文翰熙铭川恒洋凡屹齐远屿舟',
  ),
  f: of(
    0.35,
    '梓涵 欣怡 一诺 雨桐 诗涵 可馨 语桐 若汐 思琪 梦瑶 子萱 欣妍 佳怡 雨萱 紫涵 艺涵 沐瑶 安然 书瑶 清妍 诗琪 语嫣 静怡 依诺 晨曦 思彤 苡沫 楚涵 芷若 星瑶',
    '梓欣雨诗语若思梦佳可子艺沐依书安清楚芷星婉知嘉念夏',
    '涵怡桐萱妍琪瑶汐馨彤诺婷菲宁然玥妤岚琳雯冉晴溪禾',
  ),
};

/** Born in the eighties and around. */
const parents: ByGender = {
  m: of(
    0.5,
    '伟 强 磊 军 勇 涛 超 明 刚 平 辉 鹏 杰 斌 波 鑫 凯 峰 亮 建华 建军 海涛 志强 文杰 志伟 晓东 国栋 永强 俊峰 立新 少华 卫东',
    '建志海文晓国永俊立少卫振家春宏庆德新',
    '华军涛强杰伟东栋峰明辉平林波勇斌生宁鹏龙',
  ),
  f: of(
    0.5,
    '芳 娜 敏 静 丽 艳 娟 霞 燕 玲 洁 婷 雪 慧 莉 红 倩 颖 丹 琳 晓燕 海燕 丽娟 春梅 小红 玉兰 雪梅 秀芳 晓丽 文静 婷婷 丽丽 红霞 彩虹 建英',
    '晓丽海春小玉雪秀文红彩建美金慧爱',
    '燕娟梅兰芳丽静霞英华玲萍敏琴娜云红',
  ),
};

/** Born in the fifties. */
const grandparents: ByGender = {
  m: of(
    0.5,
    '建国 国强 德才 长根 福生 金山 志明 永福 大明 文才 树林 保国 国庆 建设 援朝 跃进 水根 和平 树生 广才',
    '德福金国永长志文树保广大水正',
    '生才山根明福林国清旺贵祥田堂',
  ),
  f: of(
    0.6,
    '秀英 桂英 秀兰 玉兰 桂兰 玉珍 淑珍 凤英 素珍 桂花 玉梅 秀珍 淑兰 月娥 桃英 腊梅 菊香 爱莲 水仙 凤仙',
    '秀桂玉淑凤素月桃菊爱水金',
    '英兰珍花梅香莲娥芳珠凤仙',
  ),
};

/** Teachers were born from the late sixties to the nineties: the parents' names, with some of the young. */
const teachers: ByGender = {
  m: { ...parents.m, wholeShare: 0.35 },
  f: {
    ...parents.f,
    wholeShare: 0.35,
    whole: [...parents.f.whole, '思雨', '佳琪', '雅婷', '梦洁', '诗雨', '晓彤', '子晴', '雨薇'],
  },
};

export const GIVEN_NAMES = { pupils, parents, grandparents, teachers } as const;
export type Generation = keyof typeof GIVEN_NAMES;
