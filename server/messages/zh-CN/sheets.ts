import type { CellCode, Facts } from '#server/sheets/reading.ts';
import type { SheetRefusal, SheetRefusalKind } from '#server/sheets/refusal.ts';

/** What happened, and what to do about it. */
export interface Said {
  readonly sentence: string;
  readonly hint: string;
}

type SayCell = (facts: Facts) => Said;
type SayRefusal = (refusal: SheetRefusal) => Said;

/** Everything the sheets say: why a file or a cell cannot be read, what a template explains, what a copy is marked with. */
export interface SheetText {
  readonly refusals: Readonly<Record<SheetRefusalKind, SayRefusal>>;
  readonly cells: Readonly<Record<CellCode, SayCell>>;
  readonly copy: {
    readonly column: string;
    readonly sheet: string;
    readonly row: string;
    readonly field: string;
    readonly rule: string;
    readonly clause: string;
    readonly severity: string;
    readonly sentence: string;
    readonly hint: string;
    readonly where: string;
    readonly severities: { readonly error: string; readonly warn: string };
  };
  readonly template: {
    readonly notesSheet: string;
    readonly listsSheet: string;
    readonly header: string;
    readonly need: string;
    readonly explanation: string;
    readonly sample: string;
    readonly mustFill: string;
    readonly mayBlank: string;
    readonly pick: string;
    readonly oneOf: (words: string) => string;
    readonly kinds: Readonly<Record<TemplateKind, { readonly title: string; readonly about: string }>>;
    /** By kind and column key; columns that explain themselves have none. */
    readonly notes: Readonly<Record<string, string>>;
  };
}

export type TemplateKind =
  | 'homework'
  | 'schools'
  | 'classes'
  | 'staff'
  | 'pupils'
  | 'guardians'
  | 'institutions'
  | 'institution-staff'
  | 'courses'
  | 'platform';

const saveAs = '请用表格软件打开，另存为 .xlsx 后再传。';

export const sheets: SheetText = {
  refusals: {
    missing: ({ facts }) => ({ sentence: `找不到文件 ${facts.path ?? ''}。`, hint: '请核对文件名和位置。' }),
    empty: () => ({ sentence: '文件是空的。', hint: '请确认选对了文件，表里至少要有表头和一行内容。' }),
    'too-big': ({ facts }) => ({
      sentence: `文件超过 ${facts.megabytes} MB，没有继续读取。`,
      hint: '请按学校或按月拆成几份再传。',
    }),
    'not-a-sheet': () => ({ sentence: '这不是表格文件。', hint: '请上传 .xlsx 或 .csv 文件。' }),
    'not-zip': () => ({ sentence: '文件名写着表格，内容却不是 .xlsx。', hint: saveAs }),
    'not-xlsx': () => ({ sentence: '这是压缩包，但里面没有 .xlsx 工作簿。', hint: saveAs }),
    html: () => ({ sentence: '这是改了名字的网页，不是表格。', hint: saveAs }),
    'old-xls': () => ({ sentence: '这是旧版 .xls（或 .et）格式。', hint: saveAs }),
    encrypted: () => ({ sentence: '文件设有打开密码。', hint: '请去掉密码后另存一份再传。' }),
    damaged: () => ({ sentence: '文件已损坏或没有传完整。', hint: '请用表格软件打开确认，另存后再传。' }),
    bomb: () => ({ sentence: '文件展开后大得不正常，已停止读取。', hint: '请新建一份工作簿，只粘贴数据后再传。' }),
    'too-many-rows': ({ facts }) => ({
      sentence: `数据超过 ${facts.most} 行，没有继续读取。`,
      hint: '请拆成几份再传；若是空行太多，请删去多余的行。',
    }),
    encoding: () => ({
      sentence: '文字编码无法识别，应为 UTF-8 或 GBK。',
      hint: '请用表格软件打开，另存为 .xlsx 或“CSV UTF-8”。',
    }),
    'no-sheet': () => ({ sentence: '工作簿里没有工作表。', hint: '请确认选对了文件。' }),
    header: ({ missing, facts }) => ({
      sentence: `没有找到${(missing ?? []).map(({ zh, closest }) => `“${zh}”${closest ? `（表中相近的是“${closest}”）` : ''}`).join('、')}列${facts.row ? `，看到的表头在第 ${facts.row} 行` : '，前 30 行里没有看到表头'}。`,
      hint: '请按模板补上这些列名；列的顺序和多余的列不要紧。',
    }),
    'too-slow': () => ({ sentence: '文件读取时间过长，已停止。', hint: '请拆成几份再传。' }),
    memory: () => ({ sentence: '读取这份文件需要的内存过多，已停止。', hint: '请拆成几份再传。' }),
    cancelled: () => ({ sentence: '已取消。', hint: '需要时可以重新上传。' }),
  },
  cells: {
    missing: () => ({ sentence: '没有填写。', hint: '请补上。' }),
    tooLong: ({ most, length }) => ({ sentence: `有 ${length} 个字，超过 ${most} 个字。`, hint: '请写短一些。' }),
    formula: () => ({ sentence: '单元格是公式，但没有保存结果。', hint: '请在表格软件里打开并保存一次，或改填数值。' }),
    cellError: ({ text }) => ({ sentence: `公式出错：${text}。`, hint: '请改正公式或直接填写。' }),
    number: ({ text, least, most }) => ({
      sentence: `“${text}”不是 ${least} 至 ${most} 的整数。`,
      hint: '请填写整数。',
    }),
    minutes: ({ text }) => ({ sentence: `“${text}”看不出是多少分钟。`, hint: '请填写整数分钟，如 20。' }),
    minutesNegative: ({ text }) => ({ sentence: `分钟数“${text}”小于 0。`, hint: '请填写 1 以上的整数分钟。' }),
    minutesZero: () => ({ sentence: '分钟数为 0。', hint: '请填写 1 以上的整数分钟；没有作业的行请删去。' }),
    minutesFraction: ({ text }) => ({ sentence: `分钟数“${text}”不是整数。`, hint: '请填写整数分钟。' }),
    minutesLarge: ({ text, most }) => ({
      sentence: `分钟数“${text}”大于 ${most}，不合常理。`,
      hint: '请核对是否多打了数字，或把单位写成分钟。',
    }),
    day: ({ text }) => ({ sentence: `“${text}”不是能认出的日期。`, hint: '请写成 2026-11-18 这样的日期。' }),
    dayYear: ({ text }) => ({ sentence: `“${text}”没有年份。`, hint: '请补上年份，如 2026-11-18。' }),
    dueBeforeAssigned: ({ assigned, due }) => ({
      sentence: `完成日期 ${due} 早于布置日期 ${assigned}。`,
      hint: '请核对两个日期。',
    }),
    subject: ({ text }) => ({ sentence: `“${text}”不是认得的学科。`, hint: '请写学科名称，如语文、数学、英语。' }),
    grade: ({ text }) => ({ sentence: `“${text}”看不出是哪个年级。`, hint: '请写成一年级至九年级。' }),
    gradeMissing: ({ text }) => ({ sentence: `班级“${text}”没有写明年级。`, hint: '请加“年级”列，或写成五（2）班。' }),
    class: ({ text }) => ({ sentence: `“${text}”看不出是哪个班。`, hint: '请写成五（2）班、七年级3班这样。' }),
    classGrade: ({ text, grade }) => ({
      sentence: `班级“${text}”与年级列的 ${grade} 年级不一致。`,
      hint: '请改成一致的年级。',
    }),
    choice: ({ text, choices }) => ({ sentence: `“${text}”不在可选范围内。`, hint: `请从中选一个：${choices}。` }),
    yesNo: ({ text }) => ({ sentence: `“${text}”看不出是或否。`, hint: '请填“是”或“否”。' }),
    phone: () => ({ sentence: '手机号不对。', hint: '应为 1 开头的 11 位数字；请把列设为文本。' }),
    residentId: () => ({
      sentence: '身份证号不对，校验没有通过。',
      hint: '应为 18 位，出生日期和校验位都要对；列设为文本。',
    }),
    studentNumber: () => ({
      sentence: '学籍号不对，校验没有通过。',
      hint: '应为 G、J 或 L 开头共 19 位；请把列设为文本，以免末尾几位变成 0。',
    }),
    schoolCode: ({ text }) => ({ sentence: `学校标识码“${text}”不对。`, hint: '应为 10 位数字；请把列设为文本。' }),
    region: ({ text }) => ({ sentence: `“${text}”不是区县代码。`, hint: '应为 6 位数字。' }),
    teaching: ({ text }) => ({ sentence: `任教“${text}”看不懂。`, hint: '请写成 五1语文、五2语文 这样，用顿号分开。' }),
    money: ({ text }) => ({ sentence: `“${text}”不是金额。`, hint: '请以元为单位填写数字，如 1600 或 1600.5。' }),
    duplicate: ({ row }) => ({ sentence: `与第 ${row} 行重复。`, hint: '请删去其中一行。' }),
  },
  copy: {
    column: '核查问题',
    sheet: '核查结果',
    where: '工作表',
    row: '行',
    field: '列',
    rule: '规则',
    clause: '依据',
    severity: '程度',
    sentence: '问题',
    hint: '怎么改',
    severities: { error: '须改正', warn: '请留意' },
  },
  template: {
    notesSheet: '填写说明',
    listsSheet: '选项',
    header: '列名',
    need: '是否必填',
    explanation: '说明',
    sample: '示例',
    mustFill: '必填',
    mayBlank: '可不填',
    pick: '请从列表中选择。',
    oneOf: (words) => `可填：${words}。`,
    kinds: {
      homework: { title: '作业登记表', about: '每行一项作业。列的顺序可以改，也可以有别的列；示例行请删去或改写。' },
      schools: { title: '学校名册', about: '每行一所学校，以学校标识码为准。' },
      classes: { title: '班级名册', about: '每行一个班，以学校、学年、年级、班号为准。' },
      staff: { title: '教职工名册', about: '每行一人，以学校和工号为准。' },
      pupils: { title: '学生名册', about: '每行一名学生，以学籍号为准。请只在本单位内流转。' },
      guardians: { title: '监护人名册', about: '每行一名监护人，以学籍号对应学生。请只在本单位内流转。' },
      institutions: {
        title: '培训机构台账',
        about:
          '每行一家机构，依次以统一社会信用代码、办学许可证号为准，都没有的看名称和地址。空着的格子不改动已有内容。',
      },
      'institution-staff': {
        title: '从业人员名册',
        about: '每行一人，以机构和身份证号为准；身份证号只用于比对，不保存。空着的格子不改动已有内容。',
      },
      courses: { title: '课程名册', about: '每行一门课程，以机构和课程名称为准。空着的格子不改动已有内容。' },
      platform: {
        title: '全国平台导出表',
        about: '可直接上传从全国平台导出的机构表；列名相近即可，没有的列不比对。每行一家机构。',
      },
    },
    notes: {
      'homework.school': '同一份表里有多所学校时必须填写。',
      'homework.grade': '班级已写成五（2）班时可不填。',
      'homework.class': '如五（2）班、5.2、七年级3班；只写 2班 时须另填年级。',
      'homework.subject': '如语文、数学、英语、道法。',
      'homework.minutes': '一般学生完成所需的整数分钟。',
      'homework.assignedOn': '日期，如 2026-11-18。',
      'homework.dueOn': '不填时按当日完成。跨几天的作业按天平摊。',
      'homework.form': '只有书面作业计入分钟合计；不填按书面计。',
      'homework.place': '一、二年级不得有家庭书面作业；不填按家庭计。',
      'homework.tier': '分层布置时各层分别合计，取最大的一层；不填按全体计。',
      'homework.parentAction': '不得给家长布置或变相布置作业。',
      'homework.parentCheck': '不得要求家长检查、批改或以签字代批。',
      'homework.selfMarking': '不得要求学生自批自改。',
      'homework.phoneRequired': '不得要求用手机完成作业。',
      'homework.punitive': '不得布置惩罚性作业。',
      'homework.repetitive': '不得布置机械、重复的作业。',
      'schools.code': '10 位数字，列设为文本。',
      'schools.system': '五四制学校的六年级按初中计。',
      'schools.div': '6 位区县代码。',
      'classes.code': '学校标识码，10 位数字，列设为文本。',
      'classes.schoolYear': '学年开始的年份，如 2026。',
      'classes.leadNumber': '班主任工号，须已在教职工名册中。',
      'staff.identity': '18 位，列设为文本；只用于核对有没有在培训机构兼职，不保存。',
      'staff.teaching': '如 五1语文、五2语文；用顿号分开。',
      'staff.grade': '岗位为年级组长时填写。',
      'pupils.studentNumber': '19 位，G、J 或 L 开头，列设为文本。',
      'guardians.studentNumber': '学生的学籍号，列设为文本。',
      'institutions.creditCode': '18 位，列设为文本；与许可证号至少填一项。',
      'institutions.licenceNo': '13 或 15 位数字，列设为文本。',
      'institutions.legalForm':
        '须与统一社会信用代码开头一致：52 民办非企业单位，91 企业，12 事业单位，92 个体工商户。',
      'institutions.legalPersonId': '18 位，列设为文本；只用于核对和查重，不保存。',
      'institutions.stages': '几个学段用顿号分开。',
      'institutions.modes': '线上、线下都有的都写。',
      'institutions.status': '只对新建的档案有效；已有机构的状态请在档案页变更。',
      'institutions.streetCode': '9 位街道或乡镇代码。',
      'institutions.prepaidReceived': '单位：元。',
      'institutions.prepaidBalance': '单位：元。',
      'institution-staff.institution': '统一社会信用代码、许可证号或机构全称。',
      'institution-staff.identity': '18 位，列设为文本；只用于比对，不保存。',
      'institution-staff.vettedOn': '最近一次向公安机关查询的日期。',
      'institution-staff.subjects': '几门学科用顿号分开。',
      'courses.institution': '统一社会信用代码、许可证号或机构全称。',
      'courses.price': '全程总价，单位：元。',
      'courses.teachers': '须已在从业人员名册中；几位教师用顿号分开。',
      'courses.point': '线下课程所在的教学点名称；只有一个教学点时可不填。',
      'courses.state': '不填按“已申报”计。',
      'guardians.mayCollect': '可接送者填“是”。',
    },
  },
};
