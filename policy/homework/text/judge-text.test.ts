import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeText, type TextRule } from './judge-text.ts';

/** Phrases as teachers write them, open and disguised, under the rule that must ask. */
const suspicious: Readonly<Record<TextRule, readonly string[]>> = {
  'HW-12': [
    '请家长听写第三单元词语',
    '家长报听写，孩子写在本子上',
    '让妈妈听写生字一遍',
    '请爸爸妈妈报单词',
    '请家长打印练习卷',
    '家长帮忙打印思维导图',
    '请家长辅导孩子完成第5题',
    '请家长协助完成实验',
    '在家长的帮助下完成手工',
    '在爸爸妈妈的指导下做一份小报',
    '和爸爸妈妈一起完成手抄报',
    '和家长一起制作灯笼',
    '亲子手工：做一个花灯',
    '亲子共读《小王子》第一章',
    '完成亲子阅读记录',
    '请家长录制孩子背诵的视频',
    '家长拍视频记录孩子跳绳',
    '请 家 长 听 写 词 语',
    '请家-长填写调查表',
    '请家长准备彩纸和剪刀',
    '请监护人配合孩子做口算',
    '请家长出10道口算题',
    '让爷爷奶奶帮忙完成手工',
    '请家长陪读半小时',
  ],
  'HW-13': [
    '请家长签字',
    '完成后请家长检查并签名',
    '家长批改后带回',
    '请家长批改口算',
    '背诵课文，家长签字',
    '默写后请爸爸妈妈签字',
    '背给妈妈听，妈妈签字',
    '请家 长 签 字',
    '请家長签字',
    '家长检查订正',
    '请家长核对答案',
    '请家长过目',
    '请家长督促孩子完成并打卡',
    '家长评价等级：',
    '拍照打卡',
    '朗读课文并打 卡',
    '每天跳绳打卡',
    '完成后在群里接龙',
    '微信群接龙报名完成情况',
    '背诵视频发到班级群',
    '拍照发群',
    '读书照片晒到群里',
    '拍视频发给老师',
    '回家完成后签字，明天交',
    '签名后上交',
    '试卷订正并签字',
    '把试卷给家长看，家签',
    '请家长抽查背诵',
    '让爸爸检查作业',
    '读熟后请家长听一听、提提建议',
    '请爷爷奶奶批改',
  ],
  'HW-14': [
    '自批自改',
    '完成后自批自改，红笔订正',
    '自行批改',
    '自己批改练习册第8页',
    '做完后对照答案自己批改',
    '对照答案订正',
    '参考答案批改后上交',
    '做完自己核对答案',
    '自己对答案并打分',
    '根据参考答案自查',
    '答案在最后一页，自己订正',
    '完成后对答案',
    '同桌互批',
    '互相批改',
    '小组内交换批改',
    '组长批改',
  ],
  'HW-15': [
    '罚抄课文',
    '没完成的罚写三遍',
    '抄写生字20遍',
    '抄写第三单元生词十遍',
    '每个单词抄写１０遍',
    '每字写十五遍',
    '单词默写5遍',
    '错一个抄十遍',
    '错一罚十',
    '错1题抄5遍',
    '听写错字抄写二十遍',
    '不及格的把试卷抄一遍',
    '抄写整张试卷',
    '没背出来的作业加倍',
    '未完成的同学双倍作业',
    '反复抄写生字表',
    '作为惩罚，抄写课文',
    '抄课文一百遍',
    '罚 抄 单 词',
    '每词抄写十二遍',
    '生词抄25遍',
    '课文抄10次',
    '背不出的同学抄课文',
  ],
  'HW-16': [
    '用手机完成口算练习',
    '手机录音后提交',
    '打开手机上的APP完成练习',
    '在APP上完成英语配音',
    '用ＡＰＰ完成口语',
    '登录小程序提交',
    '扫码提交作业',
    '扫描二维码完成问卷',
    '扫一扫码听课文',
    '微信提交照片',
    '在钉钉打卡',
    '线上提交',
    '在线答题20道',
    '网上作业第三课',
    '观看微课后完成练习',
    '收看网课直播',
    '上传视频到平台',
    '拍照上传',
    '录音上传',
    '作业见班级群',
    '详见微信群',
    '下载趣配音完成配音',
    '一起作业APP练习',
    '用 手 机 拍 照 提 交',
    '作业内容看QQ群',
  ],
  'HW-18': [
    '不完成不许睡',
    '没写完不准睡觉',
    '没背会不能睡',
    '做不完别想睡，写不完也一样，没完成别想睡',
    '完成才能睡觉',
    '写完作业才可以睡',
    '背熟了再睡',
    '今晚熬夜完成小报',
    '再晚也要写完',
    '写到深夜也要交',
    '未完成不得休息',
  ],
};

/**
 * Words that hold the same characters and mean no harm. Telling a story to parents, or reading aloud for them, is the child's
 * own work with a listener, so it does not ask; neither does presence for safety, helping in the house, or correcting one's own
 * work after the teacher has marked it.
 */
const harmless = [
  '给家长讲故事',
  '1. 把课文读给家长\n2. 听写词语',
  '读给爸爸妈妈听.订正错题',
  '把课文读给爸爸妈妈听',
  '背给家长听',
  '家长姓名：',
  '填写学校、班级、家长姓名和电话',
  '准备家长会发言稿',
  '写一封给妈妈的信',
  '作文：《我的爸爸》',
  '采访爷爷奶奶小时候的故事',
  '帮妈妈洗碗',
  '和爸爸妈妈一起散步',
  '在大人看护下使用剪刀',
  '在家长监督下使用小刀',
  '和家人分享',
  '请家人品尝',
  '听课文录音，跟读',
  '查字典或上网查资料',
  '调查家庭成员使用手机的时间',
  '同桌互相检查背诵',
  '无需家长签字',
  '不用家长检查，独立完成',
  '请家长不要代劳',
  '请家长不要检查批改',
  '不要求家长打印',
  '免家长签名',
  '手机的发明改变了生活',
  '一部手机1200元，打八折是多少元？',
  '放下手机，阅读半小时',
  '讨论：中学生使用手机的利与弊',
  '不用手机，独立完成',
  '禁止使用手机查答案',
  '手机厂每天生产500部手机',
  '用微信支付的人数占百分之六十',
  '扫码支付的原理',
  '读句子：An apple a day',
  'I am happy to appear on the map.',
  'Read the passage about QQQ company',
  '抄写生字两遍',
  '抄写第5课生字，每字2遍',
  '抄写古诗一遍并背诵',
  '课文读十遍',
  '制作手抄报',
  '摘抄好词好句5处',
  '把错题抄到错题本',
  '错题抄写一遍再做',
  '错字订正三遍',
  '把不认识的字抄下来查字典',
  '罚球命中率的计算',
  '交通违法罚款问题',
  '了解行政处罚的种类',
  '订正错题',
  '自己检查一遍再交',
  '修改自己的作文',
  '把答案写在横线上',
  '把答案写在答题卡上',
  '小组互相讨论，互评作文',
  '观察羊群的特点',
  '人群中的数学',
  '查阅群山的资料',
  '成语接龙20个',
  '《马关条约》签字的时间',
  '设计自己的签名设计图',
  '签字仪式的意义',
  '网红打卡地的兴起',
  '填写阅读打卡表',
  '按时睡觉，保证十小时睡眠',
  '写不完可以不写，九点半按时睡',
  '早点完成，早点睡',
  '熬夜的危害：写三条',
  '完成练习册第12页',
  '口算两页',
  '背诵《静夜思》',
  '朗读英语第三单元课文',
  '预习第5课，圈出生字',
  '计算长方形的周长',
  '家庭作业：练习三第1题',
  '回家完成课堂练习',
  '科学家的故事读后感',
  '国家的形成：完成思维导图',
  '观察月亮并画下来',
  '跳绳100个',
  '完成数学书第20页1到4题',
  '用圆规画线段的垂直平分线',
  '小明的爸爸比小明大28岁，求年龄',
  '妈妈买了3千克苹果',
  '画一画我的家',
  '水的三态变化：画出示意图',
  '默写古诗一首',
  '写一段话，不少于80字',
  '测量课桌的长和宽',
  '练习簿第5页，答题写完整',
  '网的发明和蜘蛛',
  '传说故事读一则',
  '',
];

const phrases = Object.entries(suspicious).flatMap(([rule, texts]) =>
  texts.map((text): [string, string] => [rule, text]),
);

describe('The text check', () => {
  test.each(phrases)('%s asks about “%s”', (rule, text) => {
    expect(judgeText(text).map((hit) => hit.rule)).toContain(rule);
  });

  test.each(harmless)('lets “%s” pass', (text) => {
    expect(judgeText(text)).toEqual([]);
  });

  test('is tried on more than 120 phrases', () => {
    expect(phrases.length + harmless.length).toBeGreaterThanOrEqual(120);
  });

  test('shows each phrase where it stands', () => {
    expect(judgeText('第一课。请 家 长 签 字，再扫码提交')).toEqual([
      { rule: 'HW-13', phrase: '请 家 长 签 字', start: 4, end: 13 },
      { rule: 'HW-16', phrase: '扫码', start: 15, end: 17 },
    ]);
  });

  test('finds a phrase wherever it stands among harmless words, at its place', () => {
    const filler = fc.constantFrom('完成练习三。', '背诵古诗；', '\n', '　', 'Unit 5. ', '口算两页！');
    fc.assert(
      fc.property(fc.array(filler), fc.constantFrom(...phrases), fc.array(filler), (before, [rule, text], after) => {
        const whole = [...before, text, '。', ...after].join('');
        const hits = judgeText(whole);
        expect(hits.map((hit) => hit.rule)).toContain(rule);
        for (const hit of hits) expect(whole.slice(hit.start, hit.end)).toBe(hit.phrase);
      }),
      { numRuns: 300 },
    );
  });

  test('answers any mixture of its own characters, showing what stands there', () => {
    const characters = [...new Set(phrases.flatMap(([, text]) => [...text])), ...' \n　，。ＡaZ😀\u200b'];
    const mixture = fc.array(fc.constantFrom(...characters), { maxLength: 60 }).map((list) => list.join(''));
    fc.assert(
      fc.property(mixture, (text) => {
        for (const hit of judgeText(text)) expect(text.slice(hit.start, hit.end)).toBe(hit.phrase);
      }),
      { numRuns: 500 },
    );
  });

  test('reads a long text full of beginnings without losing itself in it', () => {
    const long = '家长签不群手机用扫录写抄错没睡完'.repeat(2000);
    expect(judgeText(`${long}。家长签字`)).toMatchObject([{ rule: 'HW-13', start: long.length + 1 }]);
  });
});
