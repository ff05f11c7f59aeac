import { phrases, type Syllabus, syllabus } from './outline.ts';

const SPORT = phrases(`
sport|15-30|{lesson}|{lesson}{k}组，组间休息一分钟，结束后拉伸（锻炼卡第{p}格）。
sport|20-30|户外活动|到户外活动半小时，做一做{lesson}，出汗了及时擦干（锻炼卡第{p}格）。
`);
const LABOUR = phrases(`
practice|10-20|劳动：{lesson}|{lesson}，自己动手，做完检查一遍（劳动手册第{p}页记一句感受）。
practice|15-20|本周劳动：{lesson}|选一天做“{lesson}”，注意安全，工具用完放回原处，手册第{p}页画一画。
`);
const ART = phrases(`
practice|15-20|美术：{lesson}|为“{lesson}”准备材料，想好要用的{k}种颜色，速写本第{p}页画草图。
`);
const MUSIC = phrases(`
oral|5-10|唱一唱《{lesson}》|把《{lesson}》第{k}段唱熟，注意气息，音乐书第{p}页。
`);

const SPORT_LESSONS = '体能：跳绳，开合跳，仰卧起坐，立定跳远，高抬腿，平板支撑，坐位体前屈，折返跑，踢毽子，拍球';
const LABOUR_LESSONS =
  '清洁与整理：整理书包和书桌，擦桌子扫地，洗自己的袜子，叠被子，分类收纳衣柜；烹饪与营养：择菜洗菜，煮鸡蛋，凉拌黄瓜，包饺子；种植与养护：给绿植浇水，种一盆蒜苗，清理花盆落叶';
const ART_LESSONS =
  '造型：会变的线条，秋天的色彩，剪纸窗花，校园写生，我设计的书签；设计：节日贺卡，纸艺灯笼，树叶贴画';
const MUSIC_LESSONS =
  '秋韵：歌唱二小放牛郎，采菱，桂花开放，让我们荡起双桨；家乡：茉莉花，杨柳青，渔光曲，赶圩归来啊哩哩';

export const sport = (): Syllabus => syllabus(SPORT_LESSONS, SPORT);
export const labour = (): Syllabus => syllabus(LABOUR_LESSONS, LABOUR);
export const art = (): Syllabus => syllabus(ART_LESSONS, ART);
export const music = (): Syllabus => syllabus(MUSIC_LESSONS, MUSIC);
