import { type Facts, numberOf, textOf } from '../facts.ts';

const STATUSES: Readonly<Record<string, string>> = {
  unlicensed: '无证办学',
  operating: '正常办学',
  rectifying: '限期整改',
  suspended: '暂停招生',
  converting: '转登记中',
  stripping: '剥离学科类业务中',
  closing: '终止办学中',
  closed: '已停办',
  absconded: '失联',
  revoked: '已吊销',
  deregistered: '已注销',
};
const FORMS: Readonly<Record<string, string>> = {
  nonprofit: '民办非企业单位',
  enterprise: '企业',
  public: '事业单位',
  'sole-trader': '个体工商户',
  none: '未登记',
};

/** With its year: a licence may have run out long ago. */
function dateText(fact: Facts[string] | undefined): string {
  const [year, month, day] = textOf(fact).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** What an official or an institution reads when a list says no. */
export const listSentences = {
  'lists.noReason': () => '没有写事由。列入名单要写明事由，请补上。',
  'lists.noEvidence': () => '没有依据。没有证据材料的，不能列入名单；请写明依据或上传材料。',
  'lists.noNotice': (f: Facts) =>
    `没有填告知文书的文号。列入${f.list === 'black' ? '黑' : '白'}名单要书面告知，请补上文号。`,
  'lists.decidedLater': (f: Facts) => `决定日${dateText(f.day)}晚于今天${dateText(f.today)}。请核对日期。`,
  'lists.beforeDecision': (f: Facts) =>
    `起始日${dateText(f.from)}早于决定日${dateText(f.day)}。名单不溯及既往，请核对日期。`,
  'lists.noSpan': (f: Facts) => `截止日${dateText(f.last)}早于起始日${dateText(f.from)}。请核对日期。`,
  'lists.whiteOutside': () => '白名单只列已建档的机构。请先为它建档。',
  'lists.blackEntered': () => '已列入黑名单并公布，随时向社会公开查询；请同时移送案件线索，并报送信用信息平台。',
  'lists.notOperating': (f: Facts) =>
    `机构状态是“${STATUSES[textOf(f.status)] ?? textOf(f.status)}”。只有正常办学的机构才能进白名单。`,
  'lists.noLicence': () => '没有办学许可证。白名单只列经审批、登记的机构。',
  'lists.licenceOpen': () => '没有填办学许可证的有效期，无法确认证照是否有效。请补填截止日。',
  'lists.licenceEnded': (f: Facts) => `办学许可证已于${dateText(f.until)}到期。请先办理延续，再更新档案。`,
  'lists.licenceNotYet': (f: Facts) => `办学许可证自${dateText(f.from)}起才生效。`,
  'lists.notRegistered': () => '没有有效的统一社会信用代码。请核对登记证书后更正。',
  'lists.notNonprofit': (f: Facts) =>
    `面向义务教育阶段的学科类机构必须登记为非营利性的民办非企业单位（代码以 52 开头）；现登记为${FORMS[textOf(f.legalForm)] ?? ''}，代码以 ${textOf(f.prefix)} 开头。`,
  'lists.noCustody': () => '预收费没有纳入监管：银行托管和风险保证金都没有。请先落实其中一种。',
  'lists.notOnPlatform': () => '没有纳入全国校外教育培训监管与服务综合平台。请先在平台建档，填入平台编号。',
  'lists.inspection': (f: Facts) =>
    f.inspection === 'refused'
      ? '拒不参加年检，不得列入白名单或续期。'
      : '最近一次年检不合格，整改合格前不得列入白名单或续期。',
  'lists.onBlackList': () => '机构还在黑名单上。同一家机构不能同时在两张名单上。',
  'lists.incomplete': (f: Facts) => `档案还缺 ${numberOf(f.count)} 项必填内容。请先补齐。`,
  'lists.unvetted': (f: Facts) => `${numberOf(f.count)} 名从业人员没有在规定期限内做过违法犯罪信息查询。请先查询。`,
  'lists.barred': (f: Facts) => `${numberOf(f.count)} 名从业人员查询结果为不得录用，却仍在岗。请立即停止其工作并核实。`,
  'lists.staffUnpublished': (f: Facts) => `${numberOf(f.count)} 名教学、教研人员没有公示姓名、照片和资格证。请先公示。`,
  'lists.unpriced': (f: Facts) => `${numberOf(f.count)} 门在开课程没有公示收费标准。不公示不得收费，请先公示。`,
  'lists.disguised': (f: Facts) =>
    `${numberOf(f.count)} 门按非学科类申报的课程已鉴别为学科类，仍在开课。请先停课或改正。`,
  'lists.undecided': (f: Facts) => `${numberOf(f.count)} 门在开课程的学科类鉴别还没有结论。请等结论出来。`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;

export const listRuleTexts = {
  'REG-4': {
    title: '黑白名单要有据可查',
    summary:
      '列入名单要写明事由、依据、决定人、日期和告知文书；没有依据的不能列入。列入黑名单、移出白名单，机构可在期限内申诉；移出要写理由，历史永久保留。',
  },
  'REG-5': {
    title: '白名单公布并及时更新',
    summary: '经审批、登记且各项要求都符合的机构列入白名单并公布；每夜重新核对，不再符合的提出移出建议，由人决定。',
  },
  'REG-6': {
    title: '黑名单公布',
    summary: '违法违规机构和无证场所列入黑名单，向社会公布，并移送案件线索、报送信用信息。',
  },
  'REG-9': {
    title: '家长随时可查',
    summary: '任何人不用登录就能查到一家机构在哪张名单上、证照是否有效、公示了哪些人员和收费。',
  },
  'LIC-5': {
    title: '义务教育阶段学科类机构统一登记为非营利性机构',
    summary:
      '面向义务教育阶段学生的学科类机构，线上线下都要登记为民办非企业单位（代码以 52 开头），否则不得列入白名单。',
  },
  'LIC-A1': { title: '年检', summary: '年检不合格或拒不参加年检的，不得列入白名单，也不得续期。' },
  'FE-7': {
    title: '收费公示',
    summary: '收费项目和标准要在培训场所、网站或平台公示；有课程没公示的，不得列入白名单。',
  },
  'FE-14': { title: '预收费监管', summary: '预收费要有银行托管或风险保证金；两样都没有的，不得列入白名单。' },
};
