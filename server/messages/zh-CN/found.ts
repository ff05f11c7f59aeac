import type { Role } from '#contract/action.ts';

/** What founding a place says. */
export interface FoundText {
  readonly usage: string;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly fields: Readonly<Record<'code' | 'name' | 'from' | 'until' | 'time' | 'role' | 'login', string>>;
  readonly unreadable: (path: string, detail: string) => string;
  readonly notJson: (detail: string) => string;
  readonly notAnObject: string;
  readonly unknownList: (name: string) => string;
  readonly notAnEntry: (place: string) => string;
  readonly unknownField: (place: string, names: string) => string;
  readonly row: (number: number) => string;
  readonly cell: (place: string, column: string, said: string) => string;
  readonly empty: string;
  readonly missing: (place: string, fields: string) => string;
  readonly twice: (place: string, before: string) => string;
  readonly badCode: (place: string, given: string) => string;
  readonly badName: (place: string, most: number) => string;
  readonly badDay: (place: string, given: string) => string;
  readonly badTime: (place: string, given: string) => string;
  readonly backwards: (place: string, from: string, until: string) => string;
  readonly noParent: (place: string, code: string, parent: string) => string;
  readonly unknownRegion: (place: string, code: string) => string;
  readonly notForStreets: (place: string) => string;
  readonly held: (place: string, known: string) => string;
  readonly badRole: (place: string, given: string, roles: string) => string;
  readonly wrongSeat: (place: string, role: string, code: string) => string;
  readonly badLogin: (place: string, given: string) => string;
  readonly loginTaken: (place: string, login: string) => string;
  readonly refused: (mistakes: number) => string;
  readonly done: (made: {
    readonly regions: number;
    readonly terms: number;
    readonly offWork: number;
    readonly officials: number;
    readonly same: number;
  }) => string;
  readonly next: (login: string) => string;
}

export const found: FoundText = {
  usage: `qingzhou found 文件.json|文件.csv [--lang zh-CN|en]

在数据库里建立一个地方：区划、学期、下班时间和第一批人员。全部写入或全部不写；同一文件再来一次，什么都不变。
文件的写法见 docs/operating.md。

退出码：0 已写入，2 文件有错或用法不对。`,
  roles: {
    'province-official': '省级教育部门',
    'city-official': '市级教育部门',
    'county-official': '县级教育部门',
    auditor: '审计员',
    admin: '系统管理员',
  },
  fields: {
    code: '代码',
    name: '名称',
    from: '开始',
    until: '结束',
    time: '时间',
    role: '角色',
    login: '登录名',
  },
  unreadable: (path, detail) => `无法读取 ${path}：${detail}`,
  notJson: (detail) => `文件不是 JSON：${detail}`,
  notAnObject: '文件应是一个对象，含 regions、terms、offWork、officials 四个列表。',
  unknownList: (name) => `“${name}”不是这里的列表；可用的是 regions、terms、offWork、officials。`,
  notAnEntry: (place) => `${place}：应是一个对象。`,
  unknownField: (place, names) => `${place}：这里不填${names}。`,
  row: (number) => `第 ${number} 行`,
  cell: (place, column, said) => `${place}“${column}”：${said}`,
  empty: '文件里没有任何内容。',
  missing: (place, fields) => `${place}：缺少${fields}。`,
  twice: (place, before) => `${place}：与${before}重复。`,
  badCode: (place, given) => `${place}：代码“${given}”应为 2 位（省）、4 位（市）、6 位（县）或 9 位（街道）数字。`,
  badName: (place, most) => `${place}：名称最多 ${most} 个字，不能含看不见的字符。`,
  badDay: (place, given) => `${place}：“${given}”不是日期，应形如 2026-09-01。`,
  badTime: (place, given) => `${place}：“${given}”不是时间，应形如 17:30。`,
  backwards: (place, from, until) => `${place}：结束日 ${until} 应晚于开始日 ${from}。`,
  noParent: (place, code, parent) => `${place}：${code} 的上级 ${parent} 还没有，请一并写上。`,
  unknownRegion: (place, code) => `${place}：没有代码为 ${code} 的区划，请一并写上。`,
  notForStreets: (place) => `${place}：街道一级不设学期、下班时间和人员，请写到县。`,
  held: (place, known) => `${place}：库里已是“${known}”，这里不改已有的内容。`,
  badRole: (place, given, roles) => `${place}：角色“${given}”不能在这里设，只能是 ${roles}。`,
  wrongSeat: (place, role, code) => `${place}：角色“${role}”不在 ${code} 这一级。`,
  badLogin: (place, given) => `${place}：登录名“${given}”应为 3 至 64 个字母、数字或 . _ @ -，以字母或数字开头。`,
  loginTaken: (place, login) => `${place}：登录名“${login}”已属于另一个人。`,
  refused: (mistakes) => `没有写入任何内容，有 ${mistakes} 处要改：`,
  done: (made) =>
    `已建立：区划 ${made.regions}，学期 ${made.terms}，下班时间 ${made.offWork}，人员 ${made.officials}；已有而未变 ${made.same}。`,
  next: (login) => `设置密码：npx qingzhou password ${login}`,
};
