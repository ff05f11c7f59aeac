import type { CourseKind, Stage } from '#policy/institutions/facts.ts';
import type { Trade } from './trades.ts';

export interface CourseSeed {
  readonly name: string;
  readonly outline: string;
  readonly purpose: string;
  readonly method: string;
  readonly evaluation: string;
  readonly subject: string;
  readonly kind: CourseKind;
  readonly stage: Stage;
  /** Minutes of one lesson. */
  readonly minutes: number;
  /** Lowest and highest price of one lesson, in fen. */
  readonly price: readonly [low: number, high: number];
}

const school = (name: string, subject: string, outline: string): CourseSeed => ({
  name,
  outline,
  subject,
  purpose: '巩固课内所学，补上没有听懂的部分',
  method: '教师讲解、例题示范、当堂练习',
  evaluation: '课后小结与课堂提问，不排名',
  kind: 'subject',
  stage: 'compulsory',
  minutes: 45,
  price: [2000, 3300],
});
const open = (
  name: string,
  subject: string,
  outline: string,
  price: CourseSeed['price'] = [5000, 12000],
): CourseSeed => ({
  name,
  outline,
  subject,
  purpose: '培养兴趣，掌握一项可以长期坚持的技能',
  method: '示范、分组练习、个别指导',
  evaluation: '阶段展示与作品档案',
  kind: 'non-subject',
  stage: 'compulsory',
  minutes: 60,
  price,
});

export const COURSES: Readonly<Record<Trade, readonly CourseSeed[]>> = {
  subject: [
    school('小学数学同步（四年级）', 'SX', '与学校教学进度一致：大数的认识、角的度量、三位数乘两位数'),
    school('小学语文阅读与习作（五年级）', 'YW', '统编教材单元阅读、习作例文、课外阅读指导'),
    school('小学英语同步（六年级）', 'WY-EN', '教材单元词汇、句型与听说练习'),
    school('初中数学（八年级）', 'SX', '三角形、全等、轴对称与整式的乘法'),
    school('初中物理（八年级）', 'WL', '机械运动、声现象、光现象'),
    school('初中英语（七年级）', 'WY-EN', '教材单元语法、阅读与写作'),
    school('初中化学（九年级）', 'HX', '走进化学世界、我们周围的空气'),
  ],
  art: [
    open('少儿中国舞', 'YS-MU', '身体素质、基本动作组合、舞台表演'),
    open('儿童创意美术', 'YS-ART', '色彩感知、综合材料、主题创作'),
    open('钢琴一对一', 'YS-MU', '手型、读谱、练习曲与小品', [12000, 22000]),
    open('素描与速写', 'YS-ART', '结构、透视、静物与人物速写'),
    open('古筝小班', 'YS-MU', '指法、五声音阶、传统曲目', [7000, 13000]),
    open('少儿合唱', 'YS-MU', '发声、听音、两声部合唱', [4000, 8000]),
  ],
  sport: [
    open('少儿篮球', 'TY', '运球、传接球、分组对抗与规则'),
    open('游泳基础班', 'TY', '水感、蛙泳腿与呼吸配合、安全常识', [6000, 11000]),
    open('跆拳道', 'TY', '礼仪、品势、基本腿法'),
    open('羽毛球提高班', 'TY', '步法、高远球、双打跑位'),
    open('体适能', 'TY', '平衡、协调、柔韧与核心力量'),
  ],
  tech: [
    open('图形化编程', 'ZH-IT', '顺序、循环、条件；做一个小游戏', [8000, 15000]),
    open('机器人搭建', 'ZH-IT', '结构、传动、传感器与任务挑战', [9000, 16000]),
    open('人工智能启蒙', 'ZH-IT', '图像识别体验、数据与偏差、伦理讨论', [9000, 16000]),
    open('三维设计与打印', 'ZH-LT', '草图、建模、打印与打磨', [8000, 14000]),
  ],
  other: [
    open('围棋启蒙', 'OTH', '气、吃子、死活与对局礼仪', [4000, 8000]),
    open('硬笔书法', 'SF', '执笔、笔画、间架结构', [4000, 7000]),
    open('少儿口才与主持', 'OTH', '发声、即兴表达、节目主持', [5000, 9000]),
    open('陶艺', 'ZH-LT', '揉泥、泥条盘筑、上釉', [6000, 10000]),
  ],
};

/** Courses under another name than their content (隐形变异, YX8): declared as no subject, and worth a closer look. */
export const DISGUISED: readonly CourseSeed[] = [
  {
    ...open('数理思维训练营', 'OTH', '和差倍问题、鸡兔同笼、行程问题，同步提升四年级计算与应用题得分', [9000, 14000]),
    purpose: '提升逻辑思维，帮助孩子在校内数学名列前茅',
    method: '教师精讲例题、刷题巩固、错题复盘',
    evaluation: '每月测评排名，奖励前十名',
  },
  {
    ...open('大语文国学素养', 'OTH', '统编教材古诗文逐篇讲解、阅读理解答题模板、作文提分', [8000, 12000]),
    purpose: '传承国学，夯实语文基础',
    method: '讲解课文、背诵默写、阅读题训练',
    evaluation: '单元检测与期末模拟',
  },
  {
    ...open('英文戏剧表演', 'YS-MU', '剑桥词汇分级背诵、教材同步语法、短剧排练', [10000, 16000]),
    purpose: '在表演中学英语，冲刺期末满分',
    method: '单词听写、语法讲解、排练',
    evaluation: '口语与笔试成绩',
  },
  {
    ...open('科学实验研学营', 'ZH', '浮力、杠杆、电路实验与八年级物理考点串讲', [9000, 15000]),
    purpose: '研学旅行中巩固物理',
    method: '实验后讲解考点、完成练习卷',
    evaluation: '研学结束测试评级',
  },
];

/** Nobody can say at a glance: experts are asked. */
export const BORDERLINE: readonly CourseSeed[] = [
  open('小小科学家俱乐部', 'KX', '动手做：磁铁、种子发芽、纸桥承重', [7000, 11000]),
  open('法语兴趣班', 'OTH', '问候、数字、法国节日与歌谣', [8000, 12000]),
  open('硬笔书法与汉字文化', 'SF', '汉字源流、偏旁部首、每课五字', [4000, 7000]),
];
