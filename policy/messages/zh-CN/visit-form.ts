/** 走访表: what each question is called, how it is put, and what its choices are called; by the keys of the form. */
export interface QuestionWords {
  /** In tables and sentences. */
  readonly title: string;
  /** As it is put to the worker. */
  readonly ask: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
}

const met = { met: '符合', 'not-met': '不符合', unknown: '看不出' };
const wall = { shown: '上墙', none: '没有' };

export const visitQuestions: Readonly<Record<string, QuestionWords>> = {
  name: { title: '名称', ask: '这里叫什么？', hint: '照招牌写；没有招牌的，写对方自称的名字。' },
  address: { title: '地址', ask: '实际在哪里？', hint: '写到楼栋、单元、楼层、门牌；和登记一样的不用填。' },
  signboard: {
    title: '招牌',
    ask: '招牌和登记的名称一样吗？',
    options: { same: '一样', other: '不一样', none: '没有招牌' },
  },
  signName: { title: '招牌文字', ask: '招牌上写的是什么？' },
  opening: {
    title: '开门情况',
    ask: '现在开着吗？',
    options: { teaching: '正在上课', open: '开着，没上课', shut: '关着门' },
  },
  pupils: { title: '在场学生', ask: '看到几名学生？', hint: '没有看到学生填 0。' },
  subjects: { title: '所教内容', ask: '教的是什么？', hint: '可多选，看课表、教材、黑板。' },
  licence: {
    title: '许可证',
    ask: '墙上有办学许可证吗？',
    options: { shown: '有，在有效期内', expired: '有，已过期', none: '没有' },
  },
  fees: { title: '收费公示', ask: '收费标准上墙了吗？', options: wall },
  staff: { title: '教师公示', ask: '教师姓名和资格上墙了吗？', options: wall },
  exits: {
    title: '消防通道',
    ask: '疏散通道畅通吗？',
    options: { clear: '畅通', blocked: '被堵', none: '没有第二个出口' },
  },
  contact: { title: '接待人', ask: '谁接待的？' },
  phone: { title: '联系电话', ask: '联系电话是多少？', hint: '只写数字。' },
  closedHow: {
    title: '停办依据',
    ask: '怎么看出已经停办？',
    options: { notice: '贴了告示', empty: '人去楼空', neighbours: '邻居、物业说的', moved: '搬走了' },
  },
  closedSince: { title: '停办日期', ask: '哪一天停的？', hint: '知道大概日子就填。' },
  refusedBy: {
    title: '谁不让进',
    ask: '谁不让进？',
    options: { head: '负责人', staff: '工作人员', guard: '保安、物业', other: '其他人' },
  },
  searched: {
    title: '查找情况',
    ask: '为什么找不到？',
    options: { 'no-address': '没有这个地址', 'other-tenant': '是别的单位', gone: '房子拆了', unknown: '问不到' },
  },
  'element.body': { title: '主体', ask: '主体：证照齐全、名实相符吗？', options: met },
  'element.staff': { title: '人员', ask: '人员：教师有资格证、不是在职教师吗？', options: met },
  'element.time': { title: '时间', ask: '时间：避开周末、节假日、寒暑假和晚间了吗？', options: met },
  'element.place': { title: '地点', ask: '地点：在批准的地方上课吗？', options: met },
  'element.content': { title: '内容', ask: '内容：和批准的科目一致吗？', options: met },
  'element.mode': { title: '方式', ask: '方式：线上线下和批准的一致吗？', options: met },
  clues: {
    title: '变异线索',
    ask: '有没有这些情形？',
    hint: '可多选，拿不准就不选。',
    options: {
      'YB-1': '挂着咨询、文化、家政的牌子，或没有证照',
      'YB-2': '教师没有资格证，或是在职教师',
      'YB-3': '直播改录播，避开时间限制',
      'YB-4': '在居民楼、酒店、咖啡厅，或一对一上门',
      'YB-5': '以研学、夏令营、思维、国学、文体名义教学科',
      'YB-6': '线下机构用聊天、会议软件上网课',
      'YB-7': '其他变相的学科培训',
    },
  },
  note: { title: '备注', ask: '还有什么要说的？' },
  outcome: { title: '走访结果', ask: '这一家什么情况？' },
  photos: { title: '照片', ask: '拍照', hint: '拍门头、墙上公示和教室，不要拍学生的脸。' },
};

export const visitOutcomes = {
  visited: '已走访',
  closed: '已停办',
  refused: '不让进',
  'not-found': '没找到',
  new: '新发现',
} as const;
