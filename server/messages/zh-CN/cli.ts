import type { PasswordFault } from '../../accounts/password-policy.ts';
import type { TrailFault } from '../../audit/verify.ts';

/** What the command line says. */
export interface CliText {
  readonly usage: string;
  readonly auditUsage: string;
  readonly templateUsage: string;
  readonly unknownCommand: (name: string) => string;
  readonly badArguments: (detail: string) => string;
  readonly oneOut: string;
  readonly sameFile: string;
  readonly notWritten: (path: string, detail: string) => string;
  readonly written: (path: string) => string;
  readonly reading: (rows: number) => string;
  readonly headings: {
    readonly row: string;
    readonly column: string;
    readonly severity: string;
    readonly rule: string;
    readonly clause: string;
    readonly sentence: string;
  };
  readonly sheet: (name: string) => string;
  readonly summary: (file: string, rows: number, judged: number, classDays: number) => string;
  readonly nothingFound: string;
  readonly found: (findings: number, over: number, unreadable: number) => string;
  readonly passedOver: (rows: number) => string;
  readonly passedSheet: { readonly hidden: (name: string) => string; readonly header: (name: string) => string };
  readonly repeatedHeaders: (names: string) => string;
  readonly overLimit: (name: string, day: string, days: number, minutes: number, limit: number, rows: string) => string;
  readonly overLimitTitle: string;
  readonly refused: (file: string, sentence: string, hint: string) => string;
  readonly migrated: string;
  readonly unknownScale: (sizes: string) => string;
  readonly password: {
    readonly usage: string;
    readonly prompt: (login: string) => string;
    readonly faults: Readonly<Record<PasswordFault, string>>;
    readonly unknown: (login: string) => string;
    readonly done: (login: string) => string;
  };
  readonly trailHead: (div: string, seq: string, hash: string) => string;
  readonly trailWhole: (links: number) => string;
  readonly trailBroken: Readonly<Record<TrailFault['kind'], (div: string, at: string, id: string) => string>>;
}

export const cli: CliText = {
  usage: `轻舟命令行

  qingzhou start                     启动
  qingzhou audit 文件…               核查作业登记表，不保存
  qingzhou template 种类             生成空白模板
  qingzhou found 文件                在数据库里建立一个地方：区划、学期、下班时间、第一批人员
  qingzhou password 登录名           设置密码，从标准输入读取
  qingzhou migrate                   把数据库升级到本版本
  qingzhou demo [--scale 规模]       在空数据库里生成演示县或大规模数据
  qingzhou verify                    核对操作留痕

各命令加 --help 看用法。`,
  auditUsage: `qingzhou audit 文件.xlsx… [--json] [--out 标注副本.xlsx] [--lang zh-CN|en]
               [--system 6-3|5-4] [--region 区划代码] [--set 参数=数值]… [--around 2026-11-18]

核查作业登记表（.xlsx 或 .csv），只判断，不保存，不需要数据库。

  --json     输出 JSON，供程序使用
  --out      写出标注了问题的副本（一次一个文件）
  --system   学制，默认 6-3；五四制学校的六年级按初中计
  --region   本地区划代码；与 --set 一起用，表示由谁收紧
  --set      本地收紧的数值，如 hw.g3g6.writtenMax=50；只能收紧
  --around   没有年份的日期按最接近这一天理解，默认今天

退出码：0 没有问题，1 有问题，2 文件无法读取或用法不对。`,
  templateUsage: `qingzhou template homework|schools|classes|staff|pupils|guardians [--out 文件.xlsx] [--lang zh-CN|en]`,
  unknownCommand: (name) => `没有“${name}”这个命令。`,
  badArguments: (detail) => `用法不对：${detail}`,
  oneOut: '--out 一次只能用于一个文件。',
  sameFile: '副本不能覆盖原表，请换一个文件名。',
  notWritten: (path, detail) => `无法写入 ${path}：${detail}`,
  written: (path) => `已写出 ${path}`,
  reading: (rows) => `已读 ${rows} 行……`,
  headings: { row: '行', column: '列', severity: '程度', rule: '规则', clause: '依据', sentence: '问题' },
  sheet: (name) => `工作表“${name}”`,
  summary: (file, rows, judged, classDays) =>
    `${file}：共 ${rows} 行作业，判断 ${judged} 行，涉及 ${classDays} 个班日。`,
  nothingFound: '没有发现问题。',
  found: (findings, over, unreadable) =>
    `发现 ${findings} 处问题，其中 ${unreadable} 处无法读取；${over} 个班日超过上限。`,
  passedOver: (rows) => `跳过 ${rows} 行标题、合计或备注。`,
  passedSheet: {
    hidden: (name) => `没有核查隐藏的工作表“${name}”。`,
    header: (name) => `没有核查工作表“${name}”：没有作业登记表的表头。`,
  },
  repeatedHeaders: (names) => `表头重复：${names}；只读取其中一列。`,
  overLimitTitle: '超过上限的班日：',
  overLimit: (name, day, days, minutes, limit, rows) =>
    `  ${name} ${day}${days > 1 ? `起 ${days} 天` : ''}：${minutes} 分钟，上限 ${limit} 分钟（第 ${rows} 行）`,
  refused: (file, sentence, hint) => `${file}：${sentence}${hint}`,
  migrated: '数据库已是本版本。',
  unknownScale: (sizes) => `--scale 只能是：${sizes}`,
  password: {
    usage: 'qingzhou password 登录名 [--lang zh-CN|en]\n\n从标准输入读一行作为新密码；在终端里会提示输入，不显示。',
    prompt: (login) => `${login} 的新密码：`,
    faults: {
      tooShort: '密码至少 10 个字符。',
      tooLong: '密码最多 128 个字符。',
      invisible: '密码不能含看不见的控制字符。',
      oneKind: '密码要有字母、数字、其他符号中的至少两种。',
      tooPlain: '密码太容易猜：不要连续按同一排键，也不要重复少数几个字符。',
      containsLogin: '密码不能包含登录名。',
    },
    unknown: (login) => `没有登录名“${login}”。`,
    done: (login) => `已设置 ${login} 的密码，原有的登录都已退出。`,
  },
  trailHead: (div, seq, hash) => `${div}  ${seq}  ${hash}`,
  trailWhole: (links) => `留痕完整：${links} 环。`,
  trailBroken: {
    altered: (div, at, id) => `${div} 的留痕被改动：${at} ${id}`,
    missing: (div, at, id) => `${div} 的留痕缺少一条：${at} ${id}`,
    gap: (div, at, id) => `${div} 的留痕链断开：${at} ${id}`,
    unsealed: (div, at, id) => `${div} 有一条插在已封留痕之间：${at} ${id}`,
  },
};
