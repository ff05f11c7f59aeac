import { type Facts, numberOf, textOf } from '../facts.ts';
import { factTitles, fieldTitles } from './institution-fields.ts';
import type { RuleWords } from './rules.ts';

const FORMS: Readonly<Record<string, string>> = {
  nonprofit: '民办非企业单位',
  enterprise: '企业',
  public: '事业单位',
  'sole-trader': '个体工商户',
  none: '未登记',
};
const STATUSES: Readonly<Record<string, string>> = {
  unlicensed: '无证',
  operating: '正常办学',
  rectifying: '整改中',
  suspended: '暂停招生',
  converting: '营转非办理中',
  stripping: '剥离学科类中',
  closing: '终止办理中',
  closed: '已停办',
  absconded: '失联',
  revoked: '已吊销',
  deregistered: '已注销',
};
/** Fen as yuan, at most two places. */
const yuan = (fen: unknown): string => String(Number(fen) / 100);
const form = (f: Facts): string => FORMS[textOf(f.legalForm)] ?? textOf(f.legalForm);
const field = (f: Facts): string => fieldTitles[textOf(f.field)] ?? textOf(f.field);
const facts = (f: Facts): string =>
  textOf(f.lacking)
    .split(' ')
    .map((each) => factTitles[each] ?? each)
    .join('、');
const area = (f: Facts): string => `面积 ${numberOf(f.area)} 平方米、生均不少于 ${numberOf(f.perPupil)} 平方米`;

/** What an official or an institution reads when a rule about a file fires. */
export const fileSentences = {
  'file.stale': (f: Facts) =>
    `档案有 ${numberOf(f.count)} 项超过 ${numberOf(f.days)} 天没有核实，最早的一项是 ${textOf(f.since)}。请核对，没有变动的点“仍然属实”。`,
  'file.incomplete': (f: Facts) =>
    `档案还缺 ${numberOf(f.count)} 项必填内容（其中 ${numberOf(f.ofCounty)} 项由主管部门填），完整度 ${numberOf(f.percent)}%。填齐以前不能算底数清。`,
  'file.factsLacking': (f: Facts) => `方案要求掌握的学科类机构情况还不全：${facts(f)}。请机构补填。`,
  'file.notNonProfit': (f: Facts) =>
    `面向义务教育阶段的学科类机构须统一登记为民办非企业单位（信用代码以 52 开头），现为${form(f)}${textOf(f.prefix) === '' ? '' : `，代码以 ${textOf(f.prefix)} 开头`}。正在办理的，请先把状态改为“营转非办理中”。`,
  'file.pointUnapproved': (f: Facts) =>
    `课程“${textOf(f.course)}”的上课地点“${textOf(f.point)}”没有有效的审批。未经审批的教学点不得开课，请先办理审批或换到已审批的教学点。`,
  'file.priceOtherwise': (f: Facts) =>
    `课程“${textOf(f.course)}”每课时 ${yuan(f.each)} 元、${numberOf(f.lessons)} 课时共 ${yuan(f.sum)} 元，与总价 ${yuan(f.total)} 元不符。请核对单价、课时和总价；确有优惠或另收费用的，请写明。`,
  'file.classOverArea': (f: Facts) =>
    `课程“${textOf(f.course)}”一班 ${numberOf(f.size)} 人，“${textOf(f.point)}”${area(f)}，同一时段最多 ${numberOf(f.limit)} 人。请减小班额或换地方。`,
  'file.classOverfull': (f: Facts) =>
    `“${textOf(f.name)}”在读 ${numberOf(f.enrolled)} 人，多于本班名额 ${numberOf(f.capacity)} 人。请核对人数；确有超员的，请写明怎样处理。`,
  'file.classLarger': (f: Facts) =>
    `“${textOf(f.name)}”名额 ${numberOf(f.capacity)} 人，多于课程“${textOf(f.course)}”公示的每班 ${numberOf(f.size)} 人。请减少名额或先改课程的班额；确需如此的，请写明。`,
  'file.capacityOver': (f: Facts) =>
    `同一时段容纳 ${numberOf(f.capacity)} 人超过场地所限：教学点${area(f)}，最多 ${numberOf(f.limit)} 人。请核对人数或面积。`,
  'file.creditCode.length': (f: Facts) => `统一社会信用代码“${textOf(f.code)}”不是 18 位。请对照证照重填。`,
  'file.creditCode.characters': (f: Facts) =>
    `统一社会信用代码“${textOf(f.code)}”里有不会出现的字符（代码不用 I、O、S、V、Z）。请对照证照重填。`,
  'file.creditCode.check-digit': (f: Facts) =>
    `统一社会信用代码“${textOf(f.code)}”的校验位不对，多半是抄错了一位。个别老代码确实如此：请对照证照原件，无误的写明“已核对证照”再提交。`,
  'file.legalFormDiffers': (f: Facts) =>
    `信用代码以 ${textOf(f.prefix)} 开头，与法人登记形式“${form(f)}”不符（52 民办非企业单位、91 企业、12 事业单位、92 个体工商户）。请核对其中一项。`,
  'file.sharedCredit': (f: Facts) =>
    `“${textOf(f.other)}”已经用了同一个信用代码。同一法人请不要重复建档；确是同一法人的另一家机构，写明理由。`,
  'file.sharedLicence': (f: Facts) =>
    `许可证号“${textOf(f.number)}”已经登记在“${textOf(f.other)}”名下。一证只能属于一家机构，请核对证号；如是同一家，请合并档案。`,
  'file.licenceForm': (f: Facts) =>
    `许可证号“${textOf(f.number)}”不像办学许可证号：应是“教民”加 13 位或 15 位数字。请对照证照重填。`,
  'file.licenceRegion': (f: Facts) =>
    `许可证号里的区划是 ${textOf(f.region)}，本县是 ${textOf(f.county)}。外县发的证不能在本县办学；区划调整等原因请写明。`,
  'file.licenceLevel': (f: Facts) =>
    `许可证号的办学层次位是 ${textOf(f.level)}，培训机构应是 7。请核对是否抄错，确实如此的写明理由。`,
  'file.licenceSpan': (f: Facts) => `许可证截止日 ${textOf(f.until)} 不晚于起始日 ${textOf(f.from)}。请核对。`,
  'file.licenceLapsed': (f: Facts) => `许可证已于 ${textOf(f.until)} 到期。请督促换证，或变更机构状态。`,
  'file.placeHalf': () => '经度和纬度要一起填。',
  'file.placeSwapped': () => '经度和纬度填反了。纬度在前，我国境内是 3 到 54；经度在后，是 73 到 136。',
  'file.placeOutside': (f: Facts) =>
    `位置（北纬 ${numberOf(f.latitude)}，东经 ${numberOf(f.longitude)}）不在本县范围（北纬 ${numberOf(f.south)}—${numberOf(f.north)}，东经 ${numberOf(f.west)}—${numberOf(f.east)}）内。请重新定位；跨县的教学点由所在县审批建档。`,
  'file.phoneForm': (f: Facts) => `“${textOf(f.phone)}”不是手机号，也不是带区号的座机号。请重填。`,
  'file.phoneInvented': (f: Facts) => `电话“${textOf(f.phone)}”像是随手编的。请拨打核实，属实的写明。`,
  'file.countyField': (f: Facts) => `“${field(f)}”由主管部门填写。有出入请在答复中说明，或联系主管部门更正。`,
  'file.derivedField': (f: Facts) => `“${field(f)}”由教学点、人员或课程自动汇总，不能直接填写。`,
  'file.countyPart': () => '教学点的审批文号和日期由主管部门填写。请先登记教学点，再申请审批。',
  'file.moveUnknown': (f: Facts) =>
    `机构现在是“${STATUSES[textOf(f.from)]}”，不能直接变为“${STATUSES[textOf(f.to)]}”。请按办理顺序变更。`,
  'file.moveDay': (f: Facts) =>
    `变更日 ${textOf(f.since)} 须在上次变更（${textOf(f.heldSince)}）之后，且不晚于今天（${textOf(f.day)}）。`,
  'file.moveDocument': (f: Facts) =>
    `变为“${STATUSES[textOf(f.to)]}”要有决定或通知作依据。请先把文书传入档案材料，再选它。`,
  'file.moveRunning': (f: Facts) =>
    `还有 ${numberOf(f.running)} 门课程在开。变为“${STATUSES[textOf(f.to)]}”以前，请写明在读学生如何安置、费用如何退还。`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;

export const fileRuleTexts = {
  'REG-2': {
    title: '登记造册，一机构一档',
    summary: '每家机构登记一份档案；按其类型必填的字段有一项空着，就不能声明底数清。',
  },
  'REG-3': {
    title: '学科类机构八项情况',
    summary: '底数、招生与在读、计划与内容、教师与资质、课时、协议、预收费、收费标准，缺一项即请机构补填。',
  },
  'LIC-17': {
    title: '教学点逐点审批',
    summary: '没有审批、审批过期或已关闭的教学点不得开课；在开的列为认定，交有关部门查处。',
  },
  'SET-1': {
    title: '同一时段生均面积',
    summary: '同一时段的人数不超过面积除以生均标准；超过的容纳人数和班额不能填。',
  },
  'REG-C1': {
    title: '信用代码可信',
    summary: '长度和字符不对的不能填；校验位不对的，对照证照核实并写明后可以填。',
  },
  'REG-C2': { title: '信用代码与登记形式一致', summary: '代码前两位与法人登记形式不符的不能填。' },
  'REG-C3': {
    title: '一证一机构',
    summary: '许可证号已在别家名下的不能填；信用代码已在别家名下的要写明理由。',
  },
  'REG-C4': {
    title: '许可证号可信',
    summary: '不像许可证号的不能填；其中的区划、办学层次不符的要写明理由。',
  },
  'REG-C5': { title: '位置在本县', summary: '教学点的经纬度须在本县范围内；经纬度填反的予以指出。' },
  'REG-C6': {
    title: '许可证在有效期内',
    summary: '截止日早于起始日的不能填；已经到期的要写明，并每夜列为认定，直到换证或变更状态。',
  },
  'REG-C7': { title: '电话可信', summary: '不是手机号也不是座机号的不能填；像是随手编的要写明。' },
  'REG-C10': {
    title: '单价与总价相符',
    summary: '按课时收费的，单价乘以课时数应等于总价；不等的写明原因后可以填。',
  },
  'REG-C11': { title: '开班人数相符', summary: '在读人数多于名额、名额多于课程公示班额的，要写明原因。' },
  'REG-C8': {
    title: '谁的字段谁来填',
    summary: '许可、登记、年检、审批等由主管部门填写，机构不能改；汇总得出的字段谁都不能直接填。',
  },
  'REG-C9': {
    title: '状态按顺序变更',
    summary: '机构状态只能按允许的去向变更，由县级办理并写明事由；停招、吊销、恢复等须有文书在档。',
  },
} satisfies Readonly<Record<string, RuleWords>>;
