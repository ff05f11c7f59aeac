import type { Trade } from '#demo/institutions/trades.ts';
import { weightedTable } from '#demo/random.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** The counties of the scaled city, in the order of their codes. */
export const COUNTY_NAMES = words(
  '东湖区 临溪县 云岭市 南浦区 北塘区 西桥区 青田县 白石县 江口市 新洲区 河湾县 松岗区 平桥县',
);
export const CITY_NAME = '清川市';

/** Brands that many institutions share, beside those of the demo. */
export const SHARED_BRANDS = words(
  '学而 优学 佳音 童星 小天使 阳光 金苹果 智慧树 七彩 红黄蓝 新东海 优贝 爱乐 星海 飞扬 舞之韵 墨香 翰林 状元 精英 卓越 博雅 雅韵 金色童年 彩虹 海豚 启航 远航 新航线 腾飞 智多星 小状元 英才 华育 新世纪 明珠 东方 新起点 点点 乐高 艺海 艺星 天艺 艺之源 尚艺 舞动 健行 力健 飞鱼 水立方',
);

/** Characters of which brands are put together, the commonest first: a pair of two late ones is rare in a city. */
const BRAND_CHARACTERS =
  '新智星优文天乐华英学博艺童雅金思明慧小飞阳海育元嘉成达博远创佳美凡卓尚博世心航科同德启正蓝彩青云悦锦弘翰林琴舞墨韵晨旭晴朗睿哲瑞祥安康泰和宏图腾翔鹏鸿雁鹤凤麒麟璞玉琢璟珩瑾瑜琳琅珞璎菁莘蕙芷蓓蕾藜麓嵩岱峥嵘巍澜漪沁泓瀚淳浩涵潇沐霖霁霓曦昕昱晟晖煦炫烁焱钧铭锋锐镁鑫森桐梓楠榕樾栩桦槿榛骏驰骋骥逸致遥迪遐辰宸宇宙寰穹弈羿翎翊翡翠';
/** As in any living language: the n-th commonest comes about 1 / n as often. */
export const BRAND_CHARACTER = weightedTable(
  [...new Set(BRAND_CHARACTERS)].map((character, n) => [character, 1 / (n + 6)] as const),
);

export const BRANCHES = words('（城东校区） （城西校区） （万达校区） （湖滨校区） （二分校） （旗舰店） （分部）');

/** What is taught, by trade, the commonest first. */
export const CONTENTS: Readonly<Record<Trade, readonly string[]>> = {
  subject: words(
    '小学数学同步 小学语文阅读与习作 小学英语同步 初中数学 初中物理 初中英语 初中化学 初中语文 历史与社会 奥林匹克数学 文言文',
  ),
  art: words(
    '中国舞 创意美术 钢琴 素描 书画 声乐 拉丁舞 古筝 街舞 小提琴 吉他 架子鼓 芭蕾 合唱 国画 水彩 漫画 二胡 琵琶 葫芦丝 竹笛 大提琴 萨克斯 爵士舞 戏曲表演 影视表演 油画 版画 扬琴',
  ),
  sport: words('篮球 游泳 跆拳道 羽毛球 乒乓球 足球 体适能 武术 轮滑 网球 跳绳 体操 击剑 攀岩 射箭'),
  tech: words('图形化编程 机器人搭建 人工智能启蒙 三维设计与打印 信息学 科学实验 无人机 航模 电子制作'),
  other: words('围棋 硬笔书法 口才与主持 国际象棋 象棋 陶艺 软笔书法 魔方 茶艺 劳动实践 手工 珠心算 插花'),
};
/** Taught in a few places of a city, whatever they live from. */
export const RARE_CONTENTS = words('皮影 扎染 箜篌 昆曲 缂丝 榫卯 马术 帆板 天文观测 篆刻');
export const COURSE_HEADS = words('少儿 儿童 青少年 幼儿 零基础 暑期 寒假 秋季 春季 周末 趣味');
export const COURSE_TAILS = words(
  '启蒙班 基础班 提高班 精品小班 一对一 集训营 考级班 兴趣班 初级班 中级班 高级班 体验课 表演班 长期班',
);
