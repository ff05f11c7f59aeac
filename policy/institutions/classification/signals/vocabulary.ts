import type { Dimension } from '../../facts.ts';
import type { TextField } from '../facts.ts';
import type { SignalId } from './signal.ts';
import { TOPICS } from './topics.ts';

/** Enough for a dimension to be suspected. */
export const SUSPECTED = 100;
/** Half of it: not enough to suspect, too much to pass. */
export const DOUBTFUL = 50;

/** Words that are listened for. They are matched on folded text; those of one entry in one field count once each. */
export interface Entry {
  readonly id: SignalId;
  readonly patterns: readonly string[];
  /** Field → what one phrase there weighs. A field that is missing is not looked at. */
  readonly weights: Partial<Readonly<Record<TextField, number>>>;
  /** Where the phrase speaks of another dimension than the one its field stands for. */
  readonly dimension?: Dimension;
}

const CONTENT = ['name', 'outline', 'materials'] as const;
const inContent = (weight: number): Entry['weights'] =>
  Object.fromEntries(CONTENT.map((field) => [field, weight])) as Entry['weights'];

/** A subject of the catalogue by any name. '地理', '历史' and '生物' also stand for excursions: that is for people to see. */
const SUBJECTS =
  '数学|语文|英语|英文|日语|俄语|物理|化学|生物|生地|历史|地理|道法|道德与法治|政治|奥数|数奥|华杯|语数英?|数英|数语|数物|数理化?|理科|文科|小四门|全科|各科|学科(?!类)|文化课|大语文|国文|shuxue|yuwen|yingyu|wuli|huaxue|maths?|english|(?<![a-z])(?:sx|yw|yy)(?![a-z])';

export const ENTRIES: readonly Entry[] = [
  {
    id: 'subject',
    patterns: [SUBJECTS],
    weights: { ...inContent(SUSPECTED), purpose: SUSPECTED, method: 70, evaluation: 70 },
  },
  {
    id: 'topic',
    patterns: Object.values(TOPICS).flat(),
    weights: { ...inContent(60), purpose: 60, method: 60, evaluation: 60 },
  },
  {
    id: 'textbook',
    patterns: [
      '同步|课内|课本|教材|学校(?:教|学|讲|要考|课程|内容)|家庭作业|作业|人教版|部编版|统编版|北师大版|苏教版|外研版|pep|校内|学校进度|上册|下册|单元(?!格)|章节|各章|知识点|考点|知识清单|知识框架|基础知识|课程标准|功课|学业|学科知识|题型|错题|真题|试卷|练习册|卷子|专题突破|重难点',
    ],
    weights: { ...inContent(70), purpose: 100, method: 70, evaluation: 100 },
  },
  {
    id: 'ahead',
    patterns: [
      '(?:提前|先)(?:学|行|修|上)|超前|预科|预习|新学期|下学期|衔接(?!动作)|小升初|幼升小|初升高|弯道超车|加油站|抢跑|新课|查漏补缺|补弱|补差|补习|补课|培优|提优|强化班?|冲刺|突击|巩固(?!动作)|复习',
    ],
    weights: { ...inContent(70), purpose: 100, method: 70, evaluation: 70 },
  },
  {
    id: 'exam',
    dimension: 'purpose',
    patterns: [
      '中考|高考|会考|结业考|学业水平|期中|期末|月考|周考|统考|毕业考|考试|应试|备考|考前|压轴|模考|自招|自主招生|强基|综评|重点(?:初中|高中|中学|小学)|名校|升学|杯赛|竞赛|奥赛|加强班|提分|高分|满分|得分|不丢分|学霸|尖子',
    ],
    weights: { name: 100, outline: 70, purpose: 100, method: 70 },
  },
  {
    id: 'aim',
    patterns: [
      '(?:提高|提升|取得|拿|得|争取|冲).{0,8}(?:成绩|分数|名次|排名|得分率)|(?:学好|学会|掌握|巩固|夯实|打牢|跟上|学习).{0,8}(?:课内|校内|学校|知识|概念|基础|语法|词汇|数学|语文|英语|课程|进度|内容)|为一年级|(?:解题|运算|计算|阅读|写作|数学|语文|英语|逻辑|数理|应试).{0,2}(?:能力|水平|速度|准确率|思维)|适应(?:小学|初中|高中)|完成(?:学校)?(?:作业|功课)',
    ],
    weights: { name: 70, outline: 40, purpose: 100 },
  },
  {
    id: 'drill',
    patterns: [
      '例题|典型(?:题|例子)|讲题|题目|做题|刷题|习题|同类题|变式|做卷|练习册|练习单|听写|默写|背诵|抄写|书写练习|背书|领读|教读|带读|预习|复习|巩固|作业辅导|布置(?:练习|作业)|批改|答疑|讲评|试卷讲|订正|题型|考点|公式|限时(?:计算|写作|阅读|作文|做题|训练)|语言点|分科|知识(?:点)?(?:讲|梳理|归纳|框架)|授课|教师讲|老师讲|主讲|名师|精讲|专题(?:讲|小课|训练)|讲练|讲授|讲写评|逐[句字]|大量练习|练习本|题单|念写|领读|领算|仿写|虚拟老师|智能系统讲',
    ],
    weights: { name: 40, outline: 40, method: 60 },
    dimension: 'method',
  },
  {
    id: 'score',
    dimension: 'evaluation',
    patterns: [
      '成绩|分数|排名|名次|高低分|打分|评分|正确率|准确率|听写|默写|单元(?:卷|测)|真题|模拟(?:卷|考|中考|试)|模考|笔试|月考|周测|周考|周周测|统测|统考|会考|结业考|期末|期中|分班|分级(?!别)|分层|选拔|考级真题|录取|提分|识字量|词汇量|学科测评|试卷|闭营考试|结营(?:考试|测评)|结课考试|结业(?:考试|小考|测试)|计时(?:测验|考核)|试题|章节(?:测|卷)|随堂(?:测|默)|作业批改|小考|小卷|学校卷子|杯赛',
    ],
    weights: { name: 40, outline: 40, evaluation: 100 },
  },
  {
    id: 'test',
    dimension: 'evaluation',
    patterns: ['测评|测验|测试|检测|测查|小测|测练|考核|考查|过关|闯关|评级|模拟'],
    weights: { evaluation: 60 },
  },
  {
    id: 'grade',
    dimension: 'content',
    patterns: [
      '(?:[一二三四五六七八九]|[1-9])年级|初[一二三]|高[一二三]|[7-9]升[8-9]|新[一二三四五六七八九初高]|幼小|大班升',
    ],
    weights: { name: 40, outline: 40 },
  },
  {
    id: 'disguise',
    dimension: 'content',
    patterns: [
      '思维|素养|素质|思辨|逻辑|潜能|全脑|右脑|大脑|脑力|开发智力|专注力|记忆力|记忆法|学习力|学习方法|财商|情商|领导力|表达力|国际表达|名师|名校|规划|咨询|诊断|陪伴|护航|伴学|自习|自主学习|托管|托班|家政|住家|管家|众筹|私教|家教|会员|俱乐部|工坊|乐园|探索|研学|夏令营|冬令营|训练营|(?<!露)营(?!养)|双优|全优|双语|外教|主题|stem|steam|蒙氏|珠心算',
    ],
    weights: { name: 40, outline: 20, purpose: 20 },
  },
];

/** Stands right before a match and takes it back: '不涉及数学' teaches none. */
export const NEGATION =
  /(?:不|非|无|未|勿|免|禁止|杜绝|严禁)(?:再)?(?:涉及|包含|进行|开展|组织|含|设|做|是|讲|教|搞|与|和)?(?:任何)?$/;

/** Words that hold a trigger and mean nothing by it, blanked before matching. */
export const HARMLESS: readonly string[] = [
  '(?:英文|英语|日语|俄语)(?:经典)?歌曲?',
  '(?:舞蹈?|音乐|美术|书画|艺术|社会艺术水平|器乐|乐器|钢琴|晋级|围棋|棋院)(?:等级)?(?:水平)?(?:考级|考核|测评|考试)',
  '科学(?:发声|用嗓|训练方法|健身|饮食|合理|地)',
  '(?:体能|体质|技能|技术|体态|平衡|动作|实操|段位|棋力|滑行|骑乘|体测)(?:测评|测试|考核|评定|检测|过关)',
  '(?:比赛|晋级|段位|环数|友谊赛|联赛|飞行|完赛)(?:成绩|排名|名次)',
  '队内(?:比赛|联赛|排名)',
  '专项训练计划',
  '(?:几何体|几何图案|几何纹)',
  '(?:化学纤维|生物钟|历史剧|地理标志)',
  '(?:基本步伐|基础步伐|成套)(?:巩固|复习)',
  '(?:动作|曲目|作品|舞步|棋谱|乐曲)(?:的)?(?:讲解|复习|巩固|订正)',
];
